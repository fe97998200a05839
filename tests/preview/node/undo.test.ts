import { openPreview, type Preview } from "../../../preview/node/open-preview";

let preview: Preview;
beforeEach(async () => {
  preview = await openPreview();
});
afterEach(() => preview.dispose());

const values = () =>
  Object.entries(preview.snapshot().sheets[0]?.cells ?? {}).map(([at, { value }]) => [at, value]);

const write = (address: string, value: number) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
    await context.sync();
  });

test("what a person did and what the add-in wrote stand in one stack", async () => {
  await write("A1", 1);
  await preview.person.types("Sheet1!A2", 2);
  await write("A3", 3);
  await preview.undo();
  expect(values()).toEqual([
    ["A1", 1],
    ["A2", 2],
  ]);
  await preview.undo();
  expect(values()).toEqual([["A1", 1]]);
  await preview.undo();
  expect(values()).toEqual([]);
  expect(await preview.undo()).toBe(false);
  await preview.redo();
  await preview.redo();
  expect(values()).toEqual([
    ["A1", 1],
    ["A2", 2],
  ]);
  await write("A4", 4);
  expect(await preview.redo()).toBe(false);
});

test("each sync is a step, and one that only reads is none", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:A2");
    range.values = [[1], [2]];
    range.format.fill.color = "#FFC7CE";
    await context.sync();
    range.load("values,format/fill/color");
    sheet.charts.load("items/name");
    sheet.tables.load("items/name");
    await context.sync();
    sheet.getRange("B1").values = [[3]];
    await context.sync();
  });
  await preview.undo();
  expect(values()).toEqual([
    ["A1", 1],
    ["A2", 2],
  ]);
  await preview.undo();
  expect(values()).toEqual([]);
});

test("office.js 1.1.110 says nothing of mergeUndoGroup, so each sync stays a step; the host can make them one", async () => {
  const both = (options: object) =>
    Excel.run(options, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
  await both({ mergeUndoGroup: true });
  await preview.undo();
  expect(values()).toEqual([["A1", 1]]);
  await preview.undo();
  await preview.undoGroup(() => both({}));
  await preview.undo();
  expect(values()).toEqual([]);
  await preview.redo();
  expect(values()).toEqual([
    ["A1", 1],
    ["A2", 2],
  ]);
});

test("what Excel documents as having no undo empties the stack, and is refused in a group", async () => {
  const protect = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
  await write("A1", 1);
  await expect(preview.undoGroup(protect)).rejects.toMatchObject({ code: "UndoNotSupported" });
  await protect();
  expect(await preview.undo()).toBe(false);
  expect(values()).toEqual([["A1", 1]]);
});

test("steps after a call without undo can be undone, up to that call", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const copy = worksheets.getItem("Sheet1").copy();
    copy.getRange("B1").values = [[5]];
    await context.sync();
  });
  await preview.undo();
  const [, copied] = preview.snapshot().sheets;
  expect([copied?.name, copied?.cells]).toEqual(["Sheet1 (2)", {}]);
  expect(await preview.undo()).toBe(false);
});

test("a sheet that a person deleted comes back with all that was on it", async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add("계획");
    sheet.getRange("A1:B2").values = [
      ["부서", "금액"],
      ["가", 5],
    ];
    sheet.tables.add("A1:B2", true).name = "예산표";
    workbook.names.add("예산_합계", sheet.getRange("B2"));
    workbook.worksheets.getItem("Sheet1").getRange("A1:A3").formulas = [
      ["=SUM(예산표[금액])"],
      ["=예산_합계"],
      ["=계획!B2"],
    ];
    await context.sync();
  });
  await preview.settled();
  const before = preview.snapshot();
  await preview.person.deletes("계획");
  expect(preview.snapshot().sheets).toHaveLength(1);
  await preview.undo();
  expect(preview.snapshot()).toEqual(before);
  expect(values()).toEqual([
    ["A1", 5],
    ["A2", 5],
    ["A3", 5],
  ]);
});

test("an object that the add-in held before an undo is the same object after it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.add("A1:B2", true);
    await context.sync();
    table.name = "예산표";
    await context.sync();
    await preview.undo();
    table.load("name");
    await context.sync();
    expect(table.name).toBe("Table1");
    await preview.redo();
    table.load("name");
    await context.sync();
    expect(table.name).toBe("예산표");
  });
});

test("an undo is heard as a change of the cells it touched", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(`${event.triggerSource} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  await write("B2", 1);
  await preview.undo();
  await preview.quiet();
  expect(heard).toEqual(["ThisLocalAddin B2", "Unknown B2"]);
});
