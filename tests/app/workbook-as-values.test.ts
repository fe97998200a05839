import { associateFunctions } from "../../src/functions/associate";
import { failingAtEachStep } from "./failing-trips";
import { manyProjects } from "./many-projects";
import { openApp, type OpenApp } from "./open-app";

/** Copy as values: what a colleague without the add-in is sent holds no formula at all. */
let open: OpenApp;
let isAssociated = false;

beforeEach(async () => {
  open = await openApp();
  if (!isAssociated) associateFunctions();
  isAssociated = true;
  while (!open.preview.functions.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
});
afterEach(() => open.preview.dispose());

const allCells = () =>
  open.preview
    .snapshot()
    .sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).map(([address, cell]) => ({ at: `${name}!${address}`, ...cell })),
    );

const valuesOf = () => new Map(allCells().map(({ at, value }) => [at, value]));
const undo = () => open.actions.runMessageAction("undo-edit");

async function drawnWithFunctions(): Promise<void> {
  await open.actions.paste(manyProjects(2));
  await open.actions.write();
  await open.preview.person.types("Sheet1!A1", '=BUDGET.PARSEAMOUNT("1억 2천만원")');
  await open.preview.person.types("Sheet1!C1", '=BUDGET.PARSECOST("100백만원(국 70 / 시 30)")');
  await open.preview.person.types("Sheet1!A2", "=1/3");
  await open.preview.person.types("Sheet1!A3", '="00"&"7"');
  await open.preview.person.types("Sheet1!A4", "=1=1");
  await open.preview.person.types("Sheet1!A5", '=""');
  await open.preview.person.types("Sheet1!A6", '="=1+1"');
  await open.preview.quiet();
}

test("no formula is left on any sheet, every cell says what it said, and undo brings all of them back", async () => {
  await drawnWithFunctions();
  const [before, values] = [open.preview.snapshot(), valuesOf()];
  const formulas = allCells().filter(({ formula }) => formula !== undefined).length;
  expect(formulas).toBeGreaterThan(100);
  await open.actions.workbookAsValues();
  await open.preview.quiet();
  expect(open.view().failure).toBeNull();
  expect(open.view().message?.title).toBe(`수식 ${formulas}개를 값으로 바꿨습니다`);
  expect(allCells().filter(({ formula }) => formula !== undefined)).toEqual([]);
  const now = valuesOf();
  expect([...values].filter(([at, value]) => (now.get(at) ?? "") !== (value ?? ""))).toEqual([]);
  expect(now.get("Sheet1!A3")).toBe("007");
  // What a function had filled beside its cell stays, too.
  expect(["C1", "D1", "F1"].map((cell) => now.get(`Sheet1!${cell}`))).toEqual([100, 70, 30]);
  await undo();
  await open.preview.quiet();
  expect(open.view().failure).toBeNull();
  expect(open.preview.snapshot()).toEqual(before);
});

test("undo refuses where somebody has changed one of the values since", async () => {
  await drawnWithFunctions();
  await open.actions.workbookAsValues();
  await open.preview.person.types("Sheet1!A2", 7);
  await undo();
  expect(open.view().failure?.title).toContain("Sheet1!A2");
  expect(allCells().filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test("whichever trip fails, the workbook is as before, on the way there and back", async () => {
  await open.preview.person.types("Sheet1!A1", '=BUDGET.PARSEAMOUNT("1억")');
  await open.preview.person.types("Sheet1!A2", "=1/3");
  await open.preview.quiet();
  expect(await failingAtEachStep(open, () => open.actions.workbookAsValues())).toBe(5);
  expect(await failingAtEachStep(open, undo)).toBe(4);
});

test("a protected sheet with formulas is named, and nothing is changed", async () => {
  await drawnWithFunctions();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    await context.sync();
  });
  const before = open.preview.snapshot();
  await open.actions.workbookAsValues();
  expect(open.view().failure?.title).toContain("Sheet1");
  expect(open.preview.snapshot()).toEqual(before);
});

test("a workbook without a formula is told so, and there is nothing to undo", async () => {
  await open.preview.person.types("Sheet1!A1", 7);
  await open.actions.workbookAsValues();
  expect(open.view().message).toMatchObject({ title: "값으로 바꿀 수식이 없습니다" });
  expect(open.view().message?.action).toBeUndefined();
});
