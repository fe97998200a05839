import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook";
import { checkForeignBook, formulasOfBook } from "../../src/entry/cli/check-foreign-book";
import type { CellDrawing, SheetDrawing } from "../../src/sheets/drawing";
import { geomsan } from "./files-in-memory";

/** `geomsan check` on a workbook that is nobody's plan. */
type Cells = readonly (readonly (string | number | null)[])[];

async function bookOf(sheets: Readonly<Record<string, Cells>>): Promise<Uint8Array> {
  const book = XlsxWorkbook.empty();
  await book.draw({
    sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)),
    names: [],
    subjects: [],
  });
  return book.bytes();
}

const sheetOf = (name: string, rows: Cells): SheetDrawing => ({
  name,
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  columnWidths: [],
  rowHeights: new Map(),
  tables: [],
  conditionalFormats: [],
  print: { landscape: false },
  cells: rows.flatMap((line, row) =>
    line.flatMap((value, column): CellDrawing[] => {
      if (value === null) return [];
      const content =
        typeof value === "number"
          ? ({ kind: "number", value } as const)
          : value.startsWith("=")
            ? ({ kind: "formula", formula: value, expected: 0 } as const)
            : ({ kind: "text", text: value } as const);
      return [{ row, column, content, style: "text" }];
    }),
  ),
});

const budget: Cells = [
  ["2026년 예산(안)"],
  ["(단위: 천원)"],
  ["구분", "총사업비", "2026년", "2027년"],
  ["계", 900, 400, 500],
  ["국비", 600, 300, 300],
  ["시비", 300, 100, 210],
];

/** A total that leaves out its last row. */
const short: Cells = [
  ["구분", "2025년", "2026년", "2027년"],
  ["도로", 4812, 3571, 1241],
  ["하천", 7369, 5128, 2241],
  ["공원", 6045, 4917, 1128],
  ["합계", "=SUM(B2:B4)", "=SUM(C2:C3)", "=SUM(D2:D4)"],
];

test("tables on any sheet are checked, and a finding names sheet and cell", async () => {
  const bytes = await bookOf({ 개요: [["아무 글"]], 예산: budget });
  const checked = await checkForeignBook("book.xlsx", bytes);
  if (checked?.kind !== "checked") throw new Error("not checked");
  expect(checked.result.findings.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([{ sheet: "예산", cell: { row: 5, column: 1 } }]),
  );
});

test("a workbook without sums does not pass as one without findings", async () => {
  expect(await checkForeignBook("book.xlsx", await bookOf({ 글: [["안녕", 3]] }))).toBeNull();
  expect(await checkForeignBook("no.xlsx", new Uint8Array([1, 2, 3]))).toBeNull();
});

test("a formula that leaves out a row is found in a file, with what depends on it on another sheet", async () => {
  const bytes = await bookOf({ 예산: short, 요약: [["총액", "=예산!C5"]] });
  const { findings, unchecked } = await formulasOfBook(bytes);
  expect(unchecked).toEqual([]);
  expect(findings.map(({ rule, data }) => [rule, data["likely"], data["depends"]])).toEqual([
    ["R41-formula-range", "=SUM(C2:C4)", ["요약!B1"]],
  ]);
  expect(await formulasOfBook(new TextEncoder().encode("글"))).toEqual({
    findings: [],
    unchecked: [],
  });
});

test("geomsan sums tells the doubtful formula with the likely one, and ends with 1", async () => {
  const { code, out } = await geomsan(["sums", "a.xlsx"], {
    "a.xlsx": await bookOf({ 예산: short }),
  });
  expect([code, out]).toEqual([1, expect.stringContaining("R5C3: =SUM(C2:C3) → =SUM(C2:C4)")]);
});
