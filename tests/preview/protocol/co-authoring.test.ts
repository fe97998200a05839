import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { runAs } from "../run-as";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

const heardHere = async (act: () => Promise<void>): Promise<readonly unknown[]> => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ source, triggerSource, address, details }) => {
      // The types say it is always there; it is where one cell changed.
      const after: unknown = Reflect.get(Object(details), "valueAfter");
      heard.push(["changed", source, triggerSource, address, after]);
      return Promise.resolve();
    });
    worksheets.onAdded.add(({ source }) => {
      heard.push(["added", source]);
      return Promise.resolve();
    });
    worksheets.onSelectionChanged.add(({ address }) => {
      heard.push(["selected", address]);
      return Promise.resolve();
    });
    await context.sync();
  });
  await act();
  await preview.quiet();
  return heard;
};

test("another person's edits are Remote, a person's here and our own Local", async () => {
  const other = preview.openClient();
  const heard = await heardHere(async () => {
    await runAs(other, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["남"]];
      await context.sync();
    });
    await preview.person.types("Sheet1!A2", "사람");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A3").values = [["우리"]];
      await context.sync();
    });
  });
  expect(heard).toEqual([
    ["changed", "Remote", "Unknown", "A1", "남"],
    ["changed", "Local", "Unknown", "A2", "사람"],
    ["changed", "Local", "ThisLocalAddin", "A3", "우리"],
  ]);
});

test("what another person adds is told, what they select is not", async () => {
  const other = preview.openClient();
  const heard = await heardHere(() =>
    runAs(other, async (context) => {
      const sheet = context.workbook.worksheets.add("남의 시트");
      sheet.getRange("B2").select();
      await context.sync();
    }),
  );
  expect(heard).toEqual([["added", "Remote"]]);
  expect(preview.snapshot().sheets.map(({ name }) => name)).toContain("남의 시트");
});

test("they hear of us as Remote and of themselves as Local, and not of what they do not listen to", async () => {
  const other = preview.openClient();
  const third = preview.openClient();
  await runAs(other, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add(() => Promise.resolve());
    await context.sync();
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
  });
  await runAs(other, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[2]];
    await context.sync();
  });
  expect(other.heard().map(({ message }) => message)).toMatchObject([
    { address: "A1", source: "Remote", triggerSource: "Unknown" },
    { address: "A2", source: "Local", triggerSource: "ThisLocalAddin" },
  ]);
  expect([other.heard(), third.heard()]).toEqual([[], []]);
});

test("each keeps references of their own, and an error of theirs is theirs", async () => {
  const other = preview.openClient();
  const theirs = runAs(other, async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("C3").load("address");
    context.trackedObjects.add(range);
    await context.sync();
    await Excel.run(async (own) => {
      own.workbook.worksheets.getItem("Sheet1").getRange("D4").load("address");
      await own.sync();
    });
    range.values = [[7]];
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
  await expect(theirs).resolves.toEqual([[7]]);
  const failing = runAs(other, async (context) => {
    context.workbook.worksheets.getItem("없음");
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
});
