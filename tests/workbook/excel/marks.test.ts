import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { createExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { LiveWorkbook, Mark } from "../../../src/workbook/port";
import { protect, usersWorkbook } from "./users-workbook";

let preview: Preview;
let workbook: LiveWorkbook;
beforeEach(async () => {
  preview = await openPreview();
  workbook = createExcelWorkbook();
  await usersWorkbook();
  await preview.quiet();
});
afterEach(() => preview.dispose());

const mark = (row: number, column: number, look: Mark["look"]): Mark => ({
  sheet: "내 시트",
  range: { row, column, rows: 1, columns: 1 },
  look,
});
const formatsOn = (name: string): readonly object[] =>
  preview.snapshot().sheets.find((sheet) => sheet.name === name)?.conditionalFormats ?? [];

test("marks colour cells above the user's own formats, and clearing leaves all as it was", async () => {
  const before = preview.snapshot();
  await workbook.mark([mark(1, 1, "culprit"), mark(2, 1, "failing"), mark(0, 0, "question")]);
  await preview.quiet();
  expect(formatsOn("내 시트")).toHaveLength(4);
  const { cells, selection, protection } = preview.snapshot().sheets[0] ?? {};
  expect({ cells, selection, protection }).toEqual({
    cells: before.sheets[0]?.cells,
    selection: before.sheets[0]?.selection,
    protection: before.sheets[0]?.protection,
  });
  await workbook.clearMarks();
  await preview.quiet();
  expect(preview.snapshot()).toEqual(before);
});

test("marking anew takes away what is no longer asked for", async () => {
  await workbook.mark([mark(1, 1, "culprit"), mark(2, 1, "failing")]);
  await workbook.mark([mark(2, 1, "failing"), mark(2, 2, "question")]);
  expect(formatsOn("내 시트")).toHaveLength(3);
});

test("the same marks again change nothing", async () => {
  await workbook.mark([mark(1, 1, "culprit")]);
  await preview.quiet();
  const before = preview.snapshot();
  await workbook.mark([mark(1, 1, "culprit")]);
  await preview.quiet();
  expect(preview.snapshot()).toEqual(before);
});

test("marks of an earlier session are found and cleared", async () => {
  const before = preview.snapshot();
  await workbook.mark([mark(1, 1, "culprit"), mark(2, 1, "failing")]);
  await preview.quiet();
  await createExcelWorkbook().clearMarks();
  await preview.quiet();
  expect(preview.snapshot()).toEqual(before);
});

test("marks move with rows a person inserts, and are cleared there", async () => {
  const formats = formatsOn("내 시트").length;
  await workbook.mark([mark(2, 1, "failing")]);
  await preview.quiet();
  await preview.person.insertsRows("내 시트", 1);
  await workbook.clearMarks();
  await preview.quiet();
  expect(formatsOn("내 시트")).toHaveLength(formats);
});

test("marks of which somebody deleted half are whole again with the next check, each there once", async () => {
  const list = [mark(1, 1, "culprit"), mark(2, 1, "failing"), mark(2, 2, "question")];
  await workbook.mark(list);
  await preview.quiet();
  const whole = formatsOn("내 시트");
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("내 시트").getRange("B2");
    cell.conditionalFormats.clearAll();
    await context.sync();
  });
  await preview.quiet();
  expect(formatsOn("내 시트").length).toBeLessThan(whole.length);
  for (const session of [workbook, createExcelWorkbook()]) {
    await session.mark(list);
    await preview.quiet();
    const rules = formatsOn("내 시트").filter((format) =>
      JSON.stringify(format).includes("geomsan"),
    );
    expect(rules).toHaveLength(3);
  }
});

test("a protected sheet is not marked and says so", async () => {
  await protect("내 시트");
  const before = preview.snapshot();
  await expect(workbook.mark([mark(1, 1, "culprit")])).rejects.toMatchObject({ code: "protected" });
  expect(preview.snapshot()).toEqual(before);
});

test("marks need one sync to look and one to put on", async () => {
  await workbook.mark([mark(0, 0, "question")]); // the first one reads the setting that is not there
  await preview.quiet();
  preview.batches.length = 0;
  await workbook.mark(Array.from({ length: 200 }, (_, row) => mark(row, 1, "failing")));
  const sent = preview.batches.filter(({ request }) =>
    request.Actions.some(({ ActionType, Name }) => ActionType > 1 && !Name.startsWith("_")),
  );
  expect(sent.length).toBeLessThanOrEqual(2);
});
