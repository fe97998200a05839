import { gridOf, type RawValue } from "../../src/grid/grid-of";
import type { Grid } from "../../src/grid/grid";
import { withoutFunctions, type Becomes } from "../../src/functions/native/without-functions";
import { withExcel } from "./excel-functions";
import { sampleTable } from "./sample-table";

beforeAll(() => {
  withExcel();
});

/** A cell as it stands: a value, or a formula with the value it shows. */
type Standing = RawValue | readonly [formula: string, shows: RawValue];

function sheet(
  name: string,
  rows: readonly (readonly Standing[])[],
  origin = { row: 0, column: 0 },
): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const at = (row: readonly Standing[], column: number): Standing => row[column] ?? null;
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => at(row, column)));
  const shows = (cell: Standing): RawValue => (isFormula(cell) ? cell[1] : cell);
  return gridOf({
    sheet: name,
    origin,
    values: cells.map((row) => row.map(shows)),
    formulas: cells.map((row) => row.map((cell) => (isFormula(cell) ? cell[0] : shows(cell)))),
  });
}
const isFormula = (cell: Standing): cell is readonly [string, RawValue] => Array.isArray(cell);

const database = sheet("예산DB", sampleTable as RawValue[][]);
const tables = (names: readonly string[]) =>
  Promise.resolve(names.map((name) => (name === "tblBudget" ? database : null)));

async function converted(rows: readonly (readonly Standing[])[]): Promise<readonly Becomes[]> {
  const cells = await withoutFunctions([database, sheet("보고", rows)], tables);
  expect(cells.every(({ sheet: name }) => name === "보고")).toBe(true);
  return cells.map(({ becomes }) => becomes);
}

const saying = (words: string): unknown =>
  expect.objectContaining({ ko: expect.stringContaining(words) as unknown });

const sumOf = (project: string) =>
  `=SUMPRODUCT(SUMIFS(tblBudget[금액],tblBudget[사업번호],${project},tblBudget[열종류],{"총사업비";"본문"}))`;

test("a table is known by its name and by the range in which it stands; cells elsewhere are named where they stand", async () => {
  const last = sampleTable.length;
  const formulas = [
    "=BUDGET.PROJECTTOTAL(tblBudget,11)",
    "=BUDGET.PROJECTTOTAL(tblBudget[#All],11)",
    "=_xldudf_BUDGET_PROJECTTOTAL(tblBudget,11)",
    `=BUDGET.PROJECTTOTAL(예산DB!$A$1:$I$${last},11)`,
    `=BUDGET.PROJECTTOTAL('예산DB'!A2:I${last},11)`,
  ];
  const cells = await withoutFunctions(
    [
      sheet(
        "보고",
        formulas.map((formula) => [[formula, 23_959]]),
        { row: 4, column: 2 },
      ),
    ],
    tables,
  );
  expect(cells.map(({ cell }) => cell.row)).toEqual([4, 5, 6, 7, 8]);
  expect(cells.map(({ becomes }) => becomes)).toEqual(
    formulas.map(() => ({ kind: "formula", formula: sumOf("11") })),
  );
});

test("a project in a cell is followed where the cell holds its number, not where it holds its title", async () => {
  const found = await converted([
    [11, ["=BUDGET.PROJECTTOTAL(tblBudget,A1)", 23_959]],
    ["헬스케어산업", ["=BUDGET.PROJECTTOTAL(tblBudget,A2)", 23_959]],
  ]);
  expect(found).toEqual([
    { kind: "formula", formula: sumOf("A1") },
    { kind: "values", values: [[23_959]], why: saying("PROJECTTOTAL") },
  ]); // prettier-ignore
});

test("an error stays that error: its native formula would show 0", async () => {
  const [found] = await converted([[["=BUDGET.PROJECTTOTAL(tblBudget,5,,2026)", "#N/A"]]]);
  expect(found).toMatchObject({ kind: "values", values: [["#N/A"]] });
});

test("figures written as text, which SUM would leave out, keep the value", async () => {
  const [plain, typed, dash] = await converted([
    [100, 60, 40, ["=BUDGET.SUMCHECK(A1,B1:C1)", 0]],
    [100, "60", 40, ["=BUDGET.SUMCHECK(A2,B2:C2)", 0]],
    [100, "-", 40, ["=BUDGET.SUMCHECK(A3,B3:C3)", 60]],
  ]);
  expect(plain).toEqual({ kind: "formula", formula: "=A1-SUM(B1:C1)" });
  expect(typed).toMatchObject({ kind: "values", values: [[0]] });
  expect(dash).toEqual({ kind: "formula", formula: "=A3-SUM(B3:C3)" });
});

test("a tidy table with an amount as text, or a source with stray spaces, has no native formula", async () => {
  for (const [column, spoiled] of [[6, "70"], [2, "시비 "], [3, "본 문"]] as const) {
    const rows = sampleTable.map((row, at) => (at === 1 ? row.map((cell, c) => (c === column ? spoiled : cell)) : row));
    const spoilt = sheet("예산DB", rows as RawValue[][]);
    const [cell] = await withoutFunctions(
      [sheet("보고", [[["=BUDGET.YEARTOTAL(tblBudget,2026)", 44_317]]])],
      (names) => Promise.resolve(names.map(() => spoilt)),
    );
    expect(cell?.becomes).toMatchObject({ kind: "values", values: [[44_317]] });
  }
}); // prettier-ignore

test("a result that fills cells beside it becomes all of its values; what merely stands there is left alone", async () => {
  const spilled = ['=BUDGET.PERIOD("2026. 1.~2027. 2.")', 2026] as const;
  const [whole, oneCell, scalar] = await converted([
    [spilled, 1, 2027, 2, 14, 2, "메모"],
    [spilled, "다른 글"],
    [['=BUDGET.PARSEAMOUNT("143억 원")', 14_300], 7],
  ]);
  expect(whole).toMatchObject({ kind: "values", values: [[2026, 1, 2027, 2, 14, 2]] });
  expect(oneCell).toMatchObject({ kind: "values", values: [[2026]] });
  expect(scalar).toMatchObject({ kind: "values", values: [[14_300]] });
});

test("the size of a result that follows a range is that of the range", async () => {
  const [found] = await converted([
    [6352.2, 157.5, 5202, ["=BUDGET.ROUNDPLUG(A1:C1,1)", 6352], 158, 5202, 5202],
  ]);
  expect(found).toMatchObject({ kind: "values", values: [[6352, 158, 5202]] });
});

test("what cannot be told is left as it is, and says what to do", async () => {
  const [nested, busy] = await converted([
    [['=BUDGET.PERIOD("2026. 1.~2027. 2.")*2', 4052], 2],
    [["=BUDGET.YEARTOTAL(tblBudget,2026)", "#BUSY!"]],
  ]);
  expect(nested).toMatchObject({
    kind: "stays",
    why: saying("값으로 붙여 넣으세요"),
  });
  expect(busy).toMatchObject({ kind: "stays" });
});

test("a book without our functions is not asked for its tables", async () => {
  const asked = jest.fn();
  const book = sheet("보고", [[["=SUM(B1:C1)", 3], 1, 2, ['="BUDGET.YEARTOTAL(1)"', "x"]]]);
  expect(await withoutFunctions([book], asked)).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
});
