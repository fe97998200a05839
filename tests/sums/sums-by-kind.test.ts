import type { CellAddress } from "../../src/grid/cell-address";
import { gridOf } from "../../src/grid/grid-of";
import { blame } from "../../src/sums/blame";
import { discoverSums } from "../../src/sums/discover-sums";

type Table = readonly (readonly (number | string | null)[])[];

const at = ({ row, column }: CellAddress) => `${row},${column}`;
const discover = (values: Table) => discoverSums(gridOf({ sheet: "", values }));
const sums = (values: Table, status: "holds" | "fails") =>
  discover(values)
    .relations.filter((relation) => relation.axis === "column" && relation.status === status)
    .map(({ total, parts }) => `${at(total)}=${parts.map(at).join("+")}`);
const culprits = (values: Table) =>
  blame(gridOf({ sheet: "", values }), discover(values)).claims.map(
    ({ cell, suggested }) => `${at(cell)}→${suggested}`,
  );
const changed = (values: Table, row: number, column: number, figure: number): Table =>
  values.map((line, index) =>
    index === row ? line.map((cell, place) => (place === column ? figure : cell)) : line,
  );

/** 사업, 재원, 본예산, 추경, 계; totals by 재원 below, named in the first column. */
const bySource: Table = [
  ["사업", "재원", "본예산", "추경", "계"],
  ["도로", "국비", 1234, 311, 1545],
  ["하천", "시비", 815, 240, 1055],
  ["공원", "국비", 640, 77, 717],
  ["주차장", "군비", 1702, 58, 1760],
  ["도서관", "국비", 2951, 133, 3084],
  ["체육관", "시비", 1377, 402, 1779],
  ["국비 계", null, null, null, 5346],
  ["시비 계", null, null, null, 2834],
  ["군비 계", null, null, null, 1760],
];

test("a total that names a kind adds up the rows of that kind, wherever they stand", () => {
  expect(sums(bySource, "holds")).toEqual(
    expect.arrayContaining(["7,4=1,4+3,4+5,4", "8,4=2,4+6,4"]),
  );
  expect(sums(bySource, "fails")).toEqual([]);
});

test.each([
  ["a part that two sums miss", 3, 4, 771, "3,4→717"],
  ["the only row of its kind", 4, 4, 1780, "4,4→1760"],
])("%s is named as the wrong cell", (_, row, column, figure, named) => {
  const wrong = changed(bySource, row, column, figure);
  expect(sums(wrong, "fails")).toHaveLength(1);
  expect(culprits(wrong)).toEqual([named]);
});

test("a total by its kind that misses is told, and not whose fault it is: its parts would do as well", () => {
  const wrong = changed(bySource, 7, 4, 5436);
  expect(sums(wrong, "fails")).toEqual(["7,4=1,4+3,4+5,4"]);
});

test("a point shortens a word: 21 in. TVs are 21 inch TVs", () => {
  const inventory: Table = [
    ["21 inch TVs", 207, 54, 261],
    ["29 inch TVs", 880, 72, 952],
    ["21 inch TVs", 236, 108, 344],
    ["29 inch TVs", 332, 61, 393],
    [null, null, "21 in. TVs", 605],
    [null, null, "29 in. TVs", 1345],
  ];
  expect(sums(inventory, "holds")).toEqual(expect.arrayContaining(["4,3=0,3+2,3", "5,3=1,3+3,3"]));
});

test("words that come again without figures that add up are no kinds", () => {
  const unrelated = bySource.map((line, row) =>
    row < 7 ? line : line.map((cell, column) => (column === 4 ? 1000 * row + 7 : cell)),
  );
  expect(sums(unrelated, "fails")).toEqual([]);
});

test("a running number beside small figures is no part of their sum, though it is within what rounding allows", () => {
  const counted: Table = [
    ["연번", "부서", "상", "중", "하", "특", "계"],
    [1, "총무", 4, 24, 47, 58, 133],
    [2, "재무", 5, 26, 45, 51, 127],
    [null, "세무", 12, 23, 52, 51, 138],
    [null, "민원", 7, 34, 57, 39, 137],
    [null, "건설", 7, 22, 58, 47, 134],
    [null, "환경", 16, 45, 50, 29, 140],
  ];
  const { relations } = discover(counted);
  const rows = relations.filter(({ axis, total }) => axis === "row" && total.column === 6);
  expect(rows.map(({ parts }) => parts.map(({ column }) => column))).toEqual(
    Array.from({ length: 6 }, () => [2, 3, 4, 5]),
  );
});

test("amounts in hundreds stay in hundreds where one of them is wrong and a column holds shares", () => {
  const rounded: Table = [
    ["구분", "전년", "올해", "증감", "증감률(%)"],
    ["계", 10_300, 9100, -1200, -12],
    ["도로", 1700, 3600, 1900, 112],
    ["하천", 1500, 1800, 300, 20],
    ["공원", 3700, 2100, -1700, -43],
    ["복지", 900, 700, -300, -22],
    ["문화", 2500, 1000, -1500, -60],
  ];
  expect(culprits(changed(rounded, 6, 1, 250))).toContain("6,1→2500");
});
