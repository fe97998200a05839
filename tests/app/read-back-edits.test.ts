import { manyProjects } from "./many-projects";
import { openApp, type OpenApp } from "./open-app";

/** What people do to our sheets, over the real office.js: the next check still finds every figure. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
  await open.actions.paste(manyProjects(2));
  await open.actions.write();
  expect(open.view().failure).toBeNull();
});
afterEach(() => open.preview.dispose());

type Act = (book: Excel.Workbook) => void;
const sheet = (book: Excel.Workbook, name = "소요예산") => book.worksheets.getItem(name);

const harmless: readonly (readonly [string, Act])[] = [
  ["a sheet is renamed", (book) => (sheet(book).name = "예산 '26")],
  ["a sheet is moved to the front", (book) => (sheet(book).position = 0)],
  ["a sheet is copied", (book) => sheet(book).copy("End")],
  ["a sheet is hidden", (book) => (sheet(book).visibility = "Hidden")],
  ["rows are inserted", (book) => sheet(book).getRange("6:8").insert("Down")],
  ["a column is inserted", (book) => sheet(book).getRange("C:C").insert("Right")],
  ["rows are hidden", (book) => (sheet(book).getRange("6:9").rowHidden = true)],
  ["cells beside are merged", (book) => sheet(book).getRange("R2:S3").merge()],
  [
    "the tidy table is sorted",
    (book) => book.tables.getItem("tblBudget").sort.apply([{ key: 0, ascending: false }]),
  ],
  [
    "the tidy table is filtered",
    (book) => book.tables.getItem("tblBudget").columns.getItemAt(0).filter.applyValuesFilter(["2"]),
  ],
  [
    "총괄 is shown in 억원",
    (book) => (book.names.getItem("표시단위").getRange().values = [["억원"]]),
  ],
];

test.each(harmless)("when %s, the plan reads as it was drawn", async (_, act) => {
  await open.actions.check();
  const before = open.app.store.getState().checked;
  await Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
  await open.preview.quiet();
  await open.actions.check();
  expect(open.view().failure?.details ?? null).toBeNull();
  const after = open.app.store.getState().checked;
  expect(after?.plan).toEqual(before?.plan);
  expect(after?.notices).toEqual(before?.notices);
});
