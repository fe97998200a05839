import { gridOf } from "../../src/grid/grid-of";
import { checkGrid } from "../../src/app/check-grid";
import { labelledSums } from "../../src/app/labelled-sums";

/** Budget tables of workbooks nobody has seen: recognised by their labels, wherever and however they stand. */
type Cells = readonly (readonly (string | number | null)[])[];

const sumsOf = (values: Cells) =>
  labelledSums(gridOf({ sheet: "예산", values })).map(
    ({ axis, total, difference }) => `${axis} ${total.row},${total.column} ${difference ?? "?"}`,
  );

const table: Cells = [
  ["구분", "총사업비", "2026년", "2027년"],
  ["계", 900, 400, 500],
  ["국비", 600, 300, 300],
  ["도비", 100, 40, 60],
  ["시비", 200, 60, 140],
];
const downAndAcross = [
  "row 1,1 0",
  "row 2,1 0",
  "row 3,1 0",
  "row 4,1 0",
  "column 1,1 0",
  "column 1,2 0",
  "column 1,3 0",
];

test("a small table says what is the sum of what, though its figures alone would not prove it", () => {
  expect(sumsOf(table)).toEqual(downAndAcross);
});

test("titles and a line for the unit above it change nothing but the rows", () => {
  const under: Cells = [["2026년 소요예산"], ["(단위: 천원)"], [], ...table];
  expect(sumsOf(under)).toHaveLength(downAndAcross.length);
  expect(sumsOf([["2026년 소요예산"], ["(단위: 천원)"], ...table])).toHaveLength(
    downAndAcross.length,
  );
});

test("lying on its side it says the same", () => {
  const turned = (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? null));
  expect(sumsOf(turned).sort()).toEqual(
    [
      "column 1,1 0", "column 1,2 0", "column 1,3 0", "column 1,4 0",
      "row 1,1 0", "row 2,1 0", "row 3,1 0",
    ].sort(),
  ); // prettier-ignore
});

test("two tables on a sheet are two, one below the other or side by side", () => {
  expect(sumsOf([...table, [], ["둘째 사업"], ...table])).toHaveLength(2 * downAndAcross.length);
  const beside = table.map((row) => [...row, null, ...row]);
  expect(sumsOf(beside)).toHaveLength(2 * downAndAcross.length);
});

test("a wrong figure is found where row and column meet, and one finding is reported once", () => {
  const wrong = table.map((row, at) => (at === 2 ? ["국비", 600, 310, 300] : row));
  const { findings, equalities } = checkGrid(gridOf({ sheet: "예산", values: wrong }));
  expect(equalities).toEqual([{ project: 0, checked: 7, failed: 2 }]);
  expect(findings.map(({ rule, culprit }) => [rule, culprit?.suggested])).toEqual([
    ["R01-row-sum", 300n],
    ["R02-column-sum", 300n],
  ]);
});

test("labels that most lines contradict are not believed", () => {
  const apart = table.map((row, at) => (at === 0 ? row : [row[0] ?? null, 7, 400, 11 * at]));
  expect(sumsOf(apart).filter((sum) => sum.startsWith("row"))).toEqual([]);
});

test("what is no budget table says nothing by its labels", () => {
  expect(
    sumsOf([
      ["이름", "나이"],
      ["김", 30],
      ["이", 41],
    ]),
  ).toEqual([]);
});
