import { budgetTable } from "../../../src/functions/budget-table";
import { nativeFormula } from "../../../src/functions/native/formula-conversion";
import { fromNative } from "../../../src/functions/native/from-native";
import type { NativeContext } from "../../../src/functions/native/to-native";
import { openPreview, type Preview } from "../../../preview/node/open-preview";
import { call } from "../../functions/call";
import { withExcel } from "../../functions/excel-functions";
import { sampleTable } from "../../functions/sample-table";

/** Calls with a native form, as a person writes them, and their arguments as the function takes them. */
const convertible: readonly [formula: string, id: string, ...args: unknown[]][] = [
  ['=BUDGET.PROJECTSHARE(tblBudget,3,"국비")', "PROJECTSHARE", 3, "국비"],
  ['=BUDGET.PROJECTSHARE(tblBudget,11,"국비")', "PROJECTSHARE", 11, "국비"],
  ['=BUDGET.PROJECTSHARE(tblBudget,16,"국비",2026)', "PROJECTSHARE", 16, "국비", 2026],
  ['=BUDGET.PROJECTSHARE(tblBudget,16,"국비","2027이후")', "PROJECTSHARE", 16, "국비", "2027이후"],
  ['=BUDGET.PROJECTSHARE(tblBudget,15,"국비",,"공공")', "PROJECTSHARE", 15, "국비", null, "공공"],
  ["=BUDGET.YEARTOTAL(tblBudget,2026)", "YEARTOTAL", 2026],
  ['=BUDGET.YEARTOTAL(tblBudget,2026,"국비")', "YEARTOTAL", 2026, "국비"],
  ["=BUDGET.PROJECTTOTAL(tblBudget,11)", "PROJECTTOTAL", 11],
  ["=BUDGET.PROJECTTOTAL(tblBudget,7)", "PROJECTTOTAL", 7],
  ['=BUDGET.PROJECTTOTAL(tblBudget,9,"민간","기투자")', "PROJECTTOTAL", 9, "민간", "기투자"],
  ["=BUDGET.PORTFOLIOSHARE(tblBudget,11,2026)", "PORTFOLIOSHARE", 11, 2026],
  ['=BUDGET.LOCALBURDEN(tblBudget,,,"지방비")', "LOCALBURDEN", null, null, "지방비"],
  ["=BUDGET.LEVERAGE(tblBudget,13,2026)", "LEVERAGE", 13, 2026],
  ['=BUDGET.CEILINGGAP(tblBudget,12000,2026,"시비")', "CEILINGGAP", 12_000, 2026, "시비"],
];

const tableOf = (name: string) => (name === "tblBudget" ? budgetTable(sampleTable) : null);
const context: NativeContext = {
  tableOf: (argument) => {
    const range = tableOf(argument);
    return range && { name: argument, range };
  },
  cellsOf: () => null,
};
const native = (formula: string): string => {
  const found = nativeFormula(formula, context);
  return found.kind === "native" ? found.formula : JSON.stringify(found);
};

let preview: Preview;
beforeAll(async () => {
  withExcel();
  preview = await openPreview();
});
afterAll(() => preview.dispose());

test("a native formula gives, in the sheet, what the function gives", async () => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet
      .getRange("A1")
      .getResizedRange(sampleTable.length - 1, (sampleTable[0]?.length ?? 1) - 1);
    range.values = sampleTable;
    sheet.tables.add(range, true).name = "tblBudget";
    const cells = sheet.getRange("L1").getResizedRange(convertible.length - 1, 0);
    cells.formulas = convertible.map(([formula]) => [native(formula)]);
    cells.load("values");
    await context.sync();
    return cells.values.map(([value]: unknown[]) => value);
  });
  const expected = convertible.map(([, id, ...args]) => call(id, sampleTable, ...args));
  expect(values.map(rounded)).toEqual(expected.map(rounded));
});

const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;

test.each(convertible)("%s comes back from its native form", (formula) => {
  expect(fromNative(native(formula), tableOf)).toBe(formula);
});

test("other words of the formula stay, and an operator beside a quotient meets brackets", () => {
  expect(native('=ROUND(BUDGET.PROJECTTOTAL(tblBudget,3,"도비",2026)/A1,2)&"BUDGET.X("')).toBe(
    '=ROUND(SUMIFS(tblBudget[금액],tblBudget[사업번호],3,tblBudget[재원],"도비",tblBudget[열종류],"연도",tblBudget[시작연도],2026)/A1,2)&"BUDGET.X("',
  );
  expect(native("=1-BUDGET.SUMCHECK(A1,B1:B3)")).toBe("=1-(A1-SUM(B1:B3))");
  expect(native('=BUDGET.CONVERTUNIT(A1,"백만원","억원",1,"절사")')).toBe("=ROUNDDOWN(A1/100,1)");
});

test("what has no native form is named", () => {
  const formula = "=BUDGET.MATCHRATIO(tblBudget,3)&BUDGET.PARSEAMOUNT(A1)";
  expect(nativeFormula(formula, context)).toEqual({
    kind: "not-native",
    functions: ["MATCHRATIO", "PARSEAMOUNT"],
  });
  expect(nativeFormula("=BUDGET.YEARTOTAL(A1:I90,2026)", context).kind).toBe("not-native");
  expect(nativeFormula("=BUDGET.PROJECTTOTAL(tblBudget,99)", context).kind).toBe("not-native");
  expect(nativeFormula('=SUM(A1:A3)&"BUDGET.YEARTOTAL(1)"', context).kind).toBe("no-call");
  expect(nativeFormula("=BUDGET.YEARTOTAL(", context).kind).toBe("no-call");
});

test("a formula of somebody else's is no call of ours", () => {
  const other = "=SUMIFS(tblBudget[금액],tblBudget[사업번호],3,tblBudget[단위],1)";
  expect(fromNative(other, tableOf)).toBeNull();
  expect(fromNative("=SUM(A1:A2)", tableOf)).toBeNull();
});
