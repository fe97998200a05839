import { gridOf } from "../../src/grid/grid-of";
import { discoverSums } from "../../src/sums/discover-sums";

type Table = readonly (readonly (number | string | null)[])[];
const failing = (values: Table) =>
  discoverSums(gridOf({ sheet: "", values }))
    .relations.filter(({ status }) => status === "fails")
    .map(({ total, axis, difference }) => [axis, total.row, total.column, difference]);

const years: Table = [
  ["구분", "가년", "나년", "다년"],
  ["인건비", 3398, 3280, 3011],
  ["운영비", 1562, 1418, 1377],
  ["사업비", 2217, 2163, 2005],
  ["예비비", 800, 740, 655],
  ["합계", 7977, 7601, 7048],
];
const changed = (row: number, column: number, figure: number): Table =>
  years.map((line, index) =>
    index === row ? line.map((cell, place) => (place === column ? figure : cell)) : line,
  );

test.each([
  ["first", 1, 7177],
  ["middle", 2, 6861],
  ["last", 3, 6393],
])("a row was added and the total of the %s year forgotten: that is told", (_, column, total) => {
  const meant = Number(years[5]?.[column]);
  expect(failing(changed(5, column, total))).toEqual([
    ["column", 5, column, BigInt(total - meant)],
  ]);
});

test("so is the last row of a list whose sources do not add up to its total", () => {
  const rows: Table = [
    ["구분", "합계", "국비", "도비", "시비"],
    ["도로", 4120, 2310, 810, 1000],
    ["하천", 5530, 3120, 1410, 1000],
    ["공원", 3270, 1150, 1120, 1000],
    ["복지", 2840, 1440, 700, 700],
    ["문화", 6940, 2150, 1240, 1150],
  ];
  expect(failing(rows)).toEqual([["row", 5, 1, 2400n]]);
});

test("a line at the edge that misses by far, or is much smaller, is of another kind", () => {
  const averages: Table = [...years.map((line) => [...line, line[0] === "구분" ? "평균" : 3])];
  expect(failing(averages)).toEqual([]);
});

test("a running number is no amount, also where the total has one", () => {
  const numbered: Table = [
    ["번호", "항목", "예산", "결산"],
    [1, "인건비", 3398, 3280],
    [2, "운영비", 1562, 1418],
    [3, "사업비", 2217, 2163],
    [4, "예비비", 812, 640],
    [5, "합계", 7989, 7501],
  ];
  expect(failing(numbered)).toEqual([]);
});

test("of two columns under which stands 합계 one that adds up is enough to tell that the other does not", () => {
  const budget: Table = [
    ["구분", "예산", "결산"],
    ["인건비", 3398, 3280],
    ["운영비", 1562, 1418],
    ["사업비", 2217, 2163],
    ["합계", 7771, 6861],
  ];
  expect(failing(budget)).toEqual([["column", 4, 1, 594n]]);
  expect(failing(budget.map((row) => row.slice(0, 2)))).toEqual([]);
});

test("where most totals have one part only, the others are dashes, a slip is told and a last row that misses", () => {
  const schools = (tongyeong: number, geoje: number): Table => [
    ["구분", "전체", "국공립", "사립"],
    ["경남", 191_045, 190_222, 823],
    ["창원", 58_528, 58_528, "-"],
    ["진주", 20_201, 20_201, "-"],
    ["통영", tongyeong, 8014, "-"],
    ["김해", 35_596, 35_596, "-"],
    ["거제", 18_579, geoje, 491],
    ["양산", 22_084, 22_084, "-"],
  ];
  expect(failing(schools(8014, 18_088))).toEqual([]);
  expect(failing(schools(8041, 18_088))).toEqual([["row", 4, 1, 27n]]);
  expect(failing(schools(8014, 18_880))).toEqual([["row", 6, 1, -792n]]);
});

test("off by one among counts that all add up is no rounding, also where most of them are 0", () => {
  const counts: Table = [
    ["Suite", "Total", "Passed", "Skipped", "Failed"],
    ["verify", 185, 186, 0, 0],
    ["pipeline", 14, 14, 0, 0],
    ["zoom", 4, 4, 0, 0],
    ["quality", 7, 7, 0, 0],
    ["dense", 15, 14, 1, 0],
    ["scale", 11, 11, 0, 0],
    ["TOTAL", 237, 236, 1, 0],
  ];
  expect(failing(counts)).toEqual([
    ["row", 1, 1, -1n],
    ["column", 7, 1, 1n],
  ]);
});

test("that one table of a sheet is rounded excuses no other", () => {
  const rounded: Table = [
    ["구분", "계", "가", "나", "다"],
    ["동부", 1001, 333, 333, 334],
    ["서부", 2000, 667, 667, 667],
    ["남부", 1500, 499, 501, 501],
    ["북부", 1200, 400, 401, 400],
  ];
  const exact = years.map(([name, ...figures]) => [name, ...figures, ...figures.map(twice)]);
  const wrong = exact.map((line, row) =>
    row === 5 ? [line[0], 7977, 7602, ...line.slice(3)] : line,
  );
  const sheet: Table = [...rounded, [], [], ...wrong].map((line) =>
    line.map((cell) => cell ?? null),
  );
  expect(failing(sheet)).toEqual([["column", 12, 2, 1n]]);
});

const twice = (cell: number | string | null | undefined) =>
  typeof cell === "number" ? 2 * cell : (cell ?? null);
