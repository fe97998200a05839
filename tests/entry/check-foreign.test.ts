import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook";
import { checkForeignBook, withSheets } from "../../src/entry/cli/check-foreign-book";
import type { CellDrawing, SheetDrawing } from "../../src/sheets/drawing";
import { findingsDocumentSchema } from "../../src/app/reports/findings-document.schema";
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

/** Projects in rows, their sources under 총사업비 and once more under the year: 2,010 should be 2,100. */
const decks: Cells = [
  ["2026년 보조사업 현황(단위: 천원)"],
  ["연번", "사업명", "총사업비", null, null, null, "2026년 예산", null, null],
  [null, null, "계", "국비", "도비", "군비", "계", "국비", "군비"],
  [null, "합계", 21_500, 10_750, 3_225, 7_525, 8_200, 4_100, 4_100],
  [1, "농로 포장", 6_500, 3_250, 975, 2_275, 2_000, 1_000, 1_000],
  [2, "저수지 보수", 9_000, 4_500, 1_350, 3_150, 4_200, 2_010, 2_100],
  [3, "배수로 정비", 6_000, 3_000, 900, 2_100, 2_000, 1_000, 1_000],
];

const nothing = { findings: [], unchecked: [], equalities: [] };

test("a workbook that is a list of projects is checked as a plan and where it stands: one card, with the cell", async () => {
  const { code, out } = await geomsan(["check", "a.xlsx", "--json"], {
    "a.xlsx": await bookOf({ 보조사업: decks }),
  });
  const [checked] = findingsDocumentSchema.parse(JSON.parse(out)).files;
  const findings = checked?.findings ?? [];
  expect(code).toBe(1);
  expect(findings.map(({ rule }) => rule)).toEqual(["R02-column-sum", "R01-row-sum"]);
  expect(findings.map(({ culprit }) => culprit)).toEqual([
    expect.objectContaining({ row: "저수지 보수", printed: 2010, suggested: 2100 }),
    expect.objectContaining({ row: "저수지 보수", printed: 2010, suggested: 2100 }),
  ]);
});

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
  const { findings, unchecked } = await withSheets(nothing, bytes, { sums: false });
  expect(unchecked).toEqual([]);
  expect(findings.map(({ rule, data }) => [rule, data["likely"], data["depends"]])).toEqual([
    ["R41-formula-range", "=SUM(C2:C4)", ["요약!B1"]],
  ]);
  const text = new TextEncoder().encode("글");
  expect(await withSheets(nothing, text, { sums: true })).toEqual(nothing);
});

test("geomsan sums tells the doubtful formula with the likely one, and ends with 1", async () => {
  const { code, out } = await geomsan(["sums", "a.xlsx"], {
    "a.xlsx": await bookOf({ 예산: short }),
  });
  expect([code, out]).toEqual([1, expect.stringContaining("R5C3: =SUM(C2:C3) → =SUM(C2:C4)")]);
});

test("a list that reads as projects without amounts is checked as the table that it is, totals by kind too", async () => {
  const list: Cells = [
    ["사업", "재원", "본예산", "추경", "계"],
    ["도로", "국비", 1234, 311, 1545],
    ["하천", "시비", 815, 240, 1055],
    ["공원", "국비", 640, 77, 717],
    ["주차장", "군비", 1702, 58, 1780],
    ["도서관", "국비", 2951, 133, 3084],
    ["체육관", "시비", 1377, 402, 1779],
    ["국비 계", null, null, null, 5346],
    ["시비 계", null, null, null, 2834],
    ["군비 계", null, null, null, 1760],
  ];
  const { code, out } = await geomsan(["check", "예산.xlsx"], { "예산.xlsx": await bookOf({ 예산: list }) }); // prettier-ignore
  expect(code).toBe(1);
  expect(out).toContain("등식 9개 중 7개가 맞습니다");
  expect(out).toContain("1,780에서 1,760으로");
  expect(out).not.toContain("단위를 알 수 없어");
});
