import type { ChosenFunction, FunctionsView } from "../../src/app/functions/view";
import { openApp, type OpenApp } from "./open-app";

/** The 함수 panel without its markup, over the real office.js on the preview workbook. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.preview.dispose());

const panel = (): FunctionsView => {
  const { functions, failure } = open.view();
  if (!functions) throw new Error(failure?.details ?? "the panel is not open");
  return functions;
};
const chosen = (): ChosenFunction => {
  const found = panel().chosen;
  if (!found) throw new Error("nothing is chosen");
  return found;
};

async function opened({ withPlan = true } = {}): Promise<void> {
  if (withPlan) {
    await open.actions.openSample();
    await open.actions.write();
  }
  open.actions.show("functions");
  while (open.view().functions === null && open.view().failure === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  panel();
}

/** Selects a cell as a person does, and waits until the pane has heard of it. */
async function select(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
  while (!(panel().chosen?.target ?? "").endsWith(`!${address}`))
    await new Promise((resolve) => setTimeout(resolve, 5));
}

test("what one wants to know finds the function, with the words marked", async () => {
  await opened();
  expect(panel().results.length).toBeGreaterThan(20);
  await open.actions.findFunction("국비 비율");
  const [first] = panel().results;
  expect(first?.id).toBe("PROJECTSHARE");
  expect(first?.title.filter(({ found }) => found).map(({ text }) => text)).toEqual([
    "국비",
    "비율",
  ]);
  expect(panel().more).toBeGreaterThan(0);
  await open.actions.findFunction("xyzzy");
  expect(panel().results).toEqual([]);
});

test("arguments come from the lists of the table, and the value names the cells it was taken from", async () => {
  await opened();
  await open.actions.chooseFunction("PROJECTTOTAL");
  await open.actions.setArgument("project", "11");
  await open.actions.setArgument("source", '"국비"');
  await open.actions.setArgument("period", "2026");
  expect(chosen().answer).toEqual({ text: "9,966", refused: false });
  expect(chosen().taken.map(({ label, amount }) => [label, amount])).toEqual([
    ["11. 기금 2026", "9,966"],
  ]);
  const [from] = chosen().taken;
  const value = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(from?.cell.sheet ?? "");
    const cell = sheet.getRange(from?.cell.label.split("!")[1] ?? "").load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
  expect(value).toBe(9_966);
});

test.each([
  ["a native formula", true],
  ["a BUDGET function", false],
])("%s is put into an empty cell, and only into an empty one", async (_, native) => {
  await opened();
  await open.actions.chooseFunction("PROJECTTOTAL");
  await open.actions.setArgument("project", "11");
  await open.actions.setNative(native);
  await select("총괄", "AA40");
  const formula = chosen().formula;
  expect(formula.includes("BUDGET.")).toBe(!native);
  await open.actions.insertFunction();
  expect(open.view().message?.title).toBe("총괄!AA40 셀에 수식을 넣었습니다");
  await open.actions.insertFunction();
  expect(open.view().message?.title).toBe("총괄!AA40 셀이 비어 있지 않아 넣지 않았습니다");
});

test("a function in a cell is explained, native or not, with its arguments", async () => {
  await opened();
  await open.actions.chooseFunction("PROJECTTOTAL");
  await open.actions.setArgument("project", "3");
  await open.actions.setArgument("source", '"도비"');
  await select("총괄", "AA41");
  await open.actions.insertFunction();
  await open.actions.chooseFunction("YEARTOTAL");
  await open.actions.explainSelection();
  expect(chosen().id).toBe("PROJECTTOTAL");
  expect(chosen().fields.map(({ name, value }) => [name, value])).toEqual([
    ["data", "tblBudget"],
    ["project", "3"],
    ["source", '"도비"'],
    ["period", ""],
  ]);
  await select("총괄", "AA60");
  await open.actions.explainSelection();
  expect(open.view().message?.title).toBe(
    "고른 셀에 BUDGET 함수가 없습니다. 함수가 든 셀을 고르고 다시 누르세요.",
  );
});

test("without a budget table the panel says what to do, and the functions of figures work", async () => {
  await opened({ withPlan: false });
  expect(panel().problem).toContain("예산DB 시트의 표(tblBudget)가 없습니다");
  await open.actions.chooseFunction("PARSEAMOUNT");
  await open.actions.setArgument("text", "143억 원");
  expect(chosen().answer).toEqual({ text: "14,300", refused: false });
  expect(chosen().formula).toBe('=BUDGET.PARSEAMOUNT("143억 원")');
  await open.actions.setArgument("text", "많은 돈");
  expect(chosen().answer.refused).toBe(true);
  await open.actions.chooseFunction("SUMCHECK");
  await open.actions.setArgument("total", "B3");
  await open.actions.setArgument("parts", "B4:B9");
  expect(chosen().answer.text).toBe("셀에 넣으면 계산됩니다");
  expect(chosen().formula).toBe("=B3-SUM(B4:B9)");
});
