import { openApp, type OpenApp } from "./open-app";

/** What is done to a workbook before it goes to somebody without the add-in. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.preview.dispose());

const cells = (name: string) =>
  open.preview.snapshot().sheets.find((sheet) => sheet.name === name)?.cells ?? {};

test("functions of the add-in become the values they have, other formulas stay, and undo brings them back", async () => {
  await open.preview.person.types("Sheet1!A1", '=BUDGET.PARSEAMOUNT("1억 2천만원")');
  await open.preview.person.types("Sheet1!A3", "=1+2");
  await open.preview.person.types("Sheet1!A5", '="BUDGET.PARSEAMOUNT(1)"');
  await open.preview.quiet();
  const before = open.preview.snapshot();
  const value = cells("Sheet1")["A1"]?.value;
  expect(value).toBeDefined();
  await open.actions.functionsToValues();
  await open.preview.quiet();
  expect(open.view().failure).toBeNull();
  expect(cells("Sheet1")["A1"]).toMatchObject({ value });
  expect(cells("Sheet1")["A1"]?.formula).toBeUndefined();
  expect([cells("Sheet1")["A3"]?.formula, cells("Sheet1")["A5"]?.formula]).toEqual([
    "=1+2",
    '="BUDGET.PARSEAMOUNT(1)"',
  ]);
  await open.actions.runMessageAction("undo-edit");
  await open.preview.quiet();
  expect(open.preview.snapshot()).toEqual(before);
});

test("the report alone is a sheet without a formula", async () => {
  await open.actions.openSample();
  await open.actions.write();
  await open.actions.check();
  await open.actions.reportAsValues();
  expect(open.view().failure).toBeNull();
  const report = Object.values(cells("검산결과 (값)"));
  expect(report.length).toBeGreaterThan(20);
  expect(report.filter(({ formula }) => formula !== undefined)).toEqual([]);
});
