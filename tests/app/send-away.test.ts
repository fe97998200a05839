import { associateFunctions } from "../../src/functions/associate";
import { failingAtEachStep } from "./failing-trips";
import { wholeBook } from "./whole-book";
import { manyProjects } from "./many-projects";
import { openApp, type OpenApp } from "./open-app";

/** What is done to a workbook before it goes to somebody without the add-in. */
let open: OpenApp;
/** office.js keeps what was associated, whichever workbook is behind it. */
let isAssociated = false;

beforeEach(async () => {
  open = await openApp();
  if (!isAssociated) associateFunctions();
  isAssociated = true;
  while (!open.preview.functions.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
});
afterEach(() => open.preview.dispose());

const cells = (name: string) =>
  open.preview.snapshot().sheets.find((sheet) => sheet.name === name)?.cells ?? {};

async function formulaIn(address: string, formula: string): Promise<void> {
  await Excel.run(async (context) => {
    const [sheet = "", cell = ""] = address.split("!");
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
    await context.sync();
  });
}

test("functions of the add-in become the values they have, other formulas stay, and undo brings them back", async () => {
  await open.preview.person.types("Sheet1!A1", '=BUDGET.PARSEAMOUNT("1억 2천만원")');
  await open.preview.person.types("Sheet1!A3", "=1+2");
  await open.preview.person.types("Sheet1!A5", '="BUDGET.PARSEAMOUNT(1)"');
  await open.preview.quiet();
  const before = open.preview.snapshot();
  const value = cells("Sheet1")["A1"]?.value;
  expect(value).toBeDefined();
  await open.actions.replaceFunctions();
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

test("a function over the table becomes the formula that counts alike, and follows the table; undo asks who came after", async () => {
  await open.actions.paste(manyProjects(2));
  await open.actions.write();
  await formulaIn("Sheet1!B2", "=BUDGET.YEARTOTAL(tblBudget,2026)");
  await open.preview.quiet();
  const before = cells("Sheet1")["B2"];
  expect(typeof before?.value).toBe("number");
  await open.actions.replaceFunctions();
  await open.preview.quiet();
  expect(open.view().failure).toBeNull();
  expect(open.view().message?.title).toBe("함수 1개를 바꿨습니다: Excel 수식 1개, 값 0개");
  expect(cells("Sheet1")["B2"]?.formula).toContain("SUMIFS(");
  expect(cells("Sheet1")["B2"]?.value).toBe(before?.value);
  await open.preview.person.types("Sheet1!B2", 7);
  await open.actions.runMessageAction("undo-edit");
  expect(open.view().failure?.title).toContain("Sheet1!B2");
});

test("whichever trip fails, nothing is half replaced and no half report stays", async () => {
  await open.actions.paste(manyProjects(2));
  await open.actions.write();
  await open.actions.check();
  await formulaIn("Sheet1!B2", "=BUDGET.YEARTOTAL(tblBudget,2026)");
  await formulaIn("Sheet1!B4", '=BUDGET.PARSEAMOUNT("1억")');
  await open.preview.quiet();
  const before = await wholeBook(open);
  expect(await failingAtEachStep(open, () => open.actions.replaceFunctions())).toBe(5);
  const undo = () => open.actions.runMessageAction("undo-edit");
  expect(await failingAtEachStep(open, undo)).toBe(2);
  expect(await wholeBook(open)).toEqual(before);
  expect(await failingAtEachStep(open, () => open.actions.reportAsValues())).toBeGreaterThan(2);
  expect(await failingAtEachStep(open, undo)).toBeGreaterThan(1);
  expect(await wholeBook(open)).toEqual(before);
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
