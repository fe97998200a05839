import type { CellAddress } from "../../src/grid/cell-address";
import { gridOf } from "../../src/grid/grid-of";
import { blame } from "../../src/sums/blame";
import type { DiscoveredRelation } from "../../src/sums/discovered-relation";
import { discoverSums } from "../../src/sums/discover-sums";
import { gridOfTexts } from "../../src/sums/reading/grid-of-texts";

/** What labels and layout say where the figures alone say too little. */
type Table = readonly (readonly (number | string | null)[])[];

const discover = (values: Table) => discoverSums(gridOf({ sheet: "", values }));
const at = ({ row, column }: CellAddress) => `${row},${column}`;
const named = ({ total, parts }: DiscoveredRelation) => `${at(total)}=${parts.map(at).join("+")}`;
const failing = (values: Table) =>
  discover(values)
    .relations.filter(({ status }) => status === "fails")
    .map((relation) => [named(relation), relation.difference]);
const holding = (values: Table) =>
  discover(values)
    .relations.filter(({ status }) => status === "holds")
    .map(named);
const changed = (values: Table, row: number, column: number, figure: number): Table =>
  values.map((line, index) =>
    index === row ? line.map((cell, place) => (place === column ? figure : cell)) : line,
  );

const groups: Table = [
  ["구분", "금액"],
  ["도로 국비", 1234],
  ["도로 시비", 2418],
  ["소계", 3652],
  ["하천 국비", 815],
  ["하천 시비", 1377],
  ["소계", 2192],
  ["공원 국비", 640],
  ["공원 시비", 2951],
  ["소계", 3591],
  ["주차장 국비", 1702],
  ["주차장 시비", 909],
  ["소계", 2611],
];

test("of groups in one column that end in subtotals the one that misses is a finding, its like the evidence", () => {
  expect(failing(groups)).toEqual([]);
  expect(failing(changed(groups, 5, 1, 1337))).toEqual([["6,1=4,1+5,1", 40n]]);
  expect(failing(changed(groups, 12, 1, 2161))).toEqual([["12,1=10,1+11,1", -450n]]);
});

test("a group alone is no evidence for another", () => {
  expect(failing(changed(groups.slice(0, 4), 2, 1, 9871))).toEqual([]);
});

const coded: Table = [
  ["과목", "예산액"],
  ["1. 일반행정", 7361],
  ["1.1 인건비", 2914],
  ["1.2-1.4 운영비", 4447],
  ["2. 사회복지", 9128],
  ["2.1, 2.2 급여", 5306],
  ["2.3 시설", 3822],
  ["3. 지역개발", 6275],
  ["3.1 도로", 1809],
  ["3.2 하천", 4466],
  ["합계", 22764],
];

test("codes tell what stands under what, also those of several at once, and a total adds up the outermost", () => {
  expect(holding(coded)).toEqual(
    expect.arrayContaining(["1,1=2,1+3,1", "4,1=5,1+6,1", "7,1=8,1+9,1", "10,1=1,1+4,1+7,1"]),
  );
});

test("where a heading of codes is wrong, both the sum below it and the total above it say so", () => {
  const values = changed(coded, 4, 1, 9182);
  const grid = gridOf({ sheet: "", values });
  const { claims } = blame(grid, discoverSums(grid));
  expect(claims.map(({ cell, suggested }) => [at(cell), suggested])).toEqual([["4,1", 9128n]]);
});

test("a total beside which only one part is ever more than 0 is their sum all the same", () => {
  const values: Table = [
    ["사업", "계", "국비", "도비", "시비"],
    ["가", 1250, 0, 0, 1250],
    ["나", 3418, 0, 0, 3418],
    ["다", 2307, 0, 0, 2307],
    ["라", 4961, 0, 0, 4961],
  ];
  expect(holding(values)).toContain("2,1=2,2+2,3+2,4");
  expect(failing(changed(values, 2, 4, 3481))).toEqual([["2,1=2,2+2,3+2,4", -63n]]);
});

test("a total without decimals misses by what it and each of its parts were rounded by, and by no more", () => {
  const table = (last: string) =>
    gridOfTexts([
      ["", "2019", "2020", "2021", "2022", "2023"],
      ["도로", "50,646", "60,047", "55,298", "55,801", "54,620"],
      ["철도", "13,934", "23,465", "24,179", "23,265", "23,940"],
      ["관로", "0", "0.3", "0.2", "0.4", "0.2"],
      ["기타", "116", "162", "130", "213", "203"],
      ["합계", "64,695", "83,674", "79,607", "79,279", last],
    ]);
  const failingIn = (last: string) =>
    discoverSums(table(last))
      .relations.filter(({ axis }) => axis === "column")
      .map(({ total, status }) => `${at(total)} ${status}`);
  const rounded = ["5,1", "5,2", "5,3", "5,4"].map((cell) => `${cell} rounding`);
  expect(failingIn("78,763")).toEqual([...rounded, "5,5 rounding"]);
  expect(failingIn("78,736")).toEqual([...rounded, "5,5 fails"]);
});

test("a change is found by its name between what it is the change of, and the row that misses is a finding", () => {
  const values: Table = [
    ["사업", "전년도", "사업량", "금년도", "증감"],
    ["가", 1250, 7, 1475, 225],
    ["나", 3418, 9, 3002, -416],
    ["다", 2307, 4, 2811, 504],
    ["라", 4961, 8, 5128, 167],
  ];
  const { relations } = discover(changed(values, 3, 4, 405));
  const across = relations.filter(({ axis }) => axis === "row");
  expect(across.map((each) => `${named(each)} ${each.kind} ${each.status}`)).toEqual([
    "1,3=1,1+1,4 difference holds",
    "2,3=2,1+2,4 difference holds",
    "3,3=3,1+3,4 difference fails",
    "4,3=4,1+4,4 difference holds",
  ]);
});

const bySource: Table = [
  ["사업", "재원", "2026"],
  ["합계", "계", 15449],
  [null, "국비", 2689],
  [null, "도비", 937],
  [null, "시비", 11823],
  ["도로", "계", 4269],
  [null, "국비", 1234],
  [null, "도비", 617],
  [null, "시비", 2418],
  ["하천", "계", 2192],
  [null, "국비", 815],
  [null, "시비", 1377],
  ["공원", "계", 6326],
  [null, "시비", 6326],
  ["주차장", "계", 2662],
  [null, "국비", 640],
  [null, "도비", 320],
  [null, "시비", 1702],
];

test("what stands under the same word in every group is added up under that word in the total", () => {
  expect(failing(bySource)).toEqual([]);
  expect(holding(bySource)).toEqual(
    expect.arrayContaining([
      "1,2=5,2+9,2+12,2+14,2",
      "2,2=6,2+10,2+15,2",
      "3,2=7,2+16,2",
      "4,2=8,2+11,2+13,2+17,2",
    ]),
  );
});

test("of one column by groups and sources the one wrong cell is named by the sums of both", () => {
  for (const [row, wrong, right] of [
    [6, 1324, 1234n],
    [15, 460, 640n],
    [11, 1737, 1377n],
  ] as const) {
    const grid = gridOf({ sheet: "", values: changed(bySource, row, 2, wrong) });
    const { claims } = blame(grid, discoverSums(grid));
    expect(claims.map(({ cell, suggested }) => [at(cell), suggested])).toEqual([
      [`${row},2`, right],
    ]);
  }
});

test("letters and numbers in headings spell a sum out, whichever way they are written", () => {
  const rows = [
    [9120, 4380, 4740],
    [7251, 2613, 4638],
  ];
  const headings = [
    ["예산액(A)", "집행액(B)", "잔액(C=A-B)"],
    ["① 예산액", "② 집행액", "잔액(①-②)"],
  ].map((names, index) => (index === 0 ? names : ["예산액(①)", "집행액(②)", "잔액(①-②)"]));
  for (const names of headings) {
    const { relations } = discover([
      ["사업", ...names],
      ["가", ...(rows[0] ?? [])],
      ["나", ...(rows[1] ?? [])],
    ]);
    expect(relations.filter(({ axis }) => axis === "row").map(named)).toEqual([
      "1,1=1,2+1,3",
      "2,1=2,2+2,3",
    ]);
  }
});

test("of several wrong cells the one that explains most and looks most like a slip is named first", () => {
  const sources = ["국비", "도비", "시비", "기금"];
  const parts = [
    [1250, 2418, 3268, 917],
    [3418, 1115, 2496, 1302],
    [1449, 2307, 2992, 588],
    [2871, 1964, 1733, 2046],
    [905, 3127, 2650, 1191],
  ];
  const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0);
  const rows = parts.map((row, index) => [`사업 ${index + 1}`, sum(row), ...row]);
  const columns = sources.map((_, source) => sum(parts.map((row) => row[source] ?? 0)));
  const values: Table = [["", "계", ...sources], ["계", sum(columns), ...columns], ...rows];
  expect(failing(values)).toEqual([]);
  const grid = gridOf({ sheet: "", values: changed(changed(values, 4, 4, 2929), 2, 2, 1993) });
  const { claims } = blame(grid, discoverSums(grid));
  expect(claims.map(({ cell, reason }) => [at(cell), reason])).toEqual([
    ["4,4", "swapped-digits"],
    ["2,2", "other"],
  ]);
});

test("a wrong cell that rounding hides in one direction is named where both hold to the unit by the same change", () => {
  const parts = [
    ["1,250.3", "2,418.1", "3,268.9"],
    ["3,418.7", "1,115.2", "2,496.4"],
    ["1,449.6", "2,307.8", "2,992.5"],
    ["2,871.2", "1,964.9", "1,733.1"],
    ["905.4", "3,127.3", "2,650.6"],
    ["1,118.8", "2,206.7", "1,904.2"],
    ["2,763.5", "1,590.1", "3,015.7"],
    ["1,377.9", "2,044.6", "2,381.3"],
  ];
  const tenths = (text: string) => BigInt(text.replace(/[.,]/g, ""));
  const sum = (texts: readonly string[]) => texts.reduce((total, each) => total + tenths(each), 0n);
  const shown = (figure: bigint) => `${figure / 10n}.${figure % 10n}`;
  const columns = [0, 1, 2].map((source) => parts.map((row) => row[source] ?? ""));
  const shownTotal = (column: readonly string[], source: number) =>
    shown(sum(column) + (source === 1 ? 0n : 1n));
  const wrong = parts.map((row, index) => (index === 3 ? ["2,871.2", "1,964.5", "1,733.1"] : row));
  const grid = gridOfTexts([
    ["", "계", "국비", "도비", "시비"],
    ["계", shown(sum(parts.flat()) + 2n), ...columns.map(shownTotal)],
    ...wrong.map((row, index) => [`사업 ${index + 1}`, shown(sum(parts[index] ?? [])), ...row]),
  ]);
  const discovery = discoverSums(grid);
  const { claims } = blame(grid, discovery);
  expect(discovery.relations.filter(({ status }) => status !== "holds")).not.toHaveLength(0);
  expect(claims.map(({ cell, suggested }) => [at(cell), suggested])).toEqual([["5,3", 19649n]]);
});

test("a row of the next table, which stands below without a gap, does not miss what the rows of this one add up", () => {
  const values: Table = [
    ["시비", 8400, 1200, 1920, 1920, 3360],
    ["도비", 5000, 1250, 1250, 150, 2350],
    ["민간", 1900, 500, 500, 100, 800],
    ["수출액", 2418, 2276, 2528, null, null],
  ];
  expect(failing(values)).toEqual([]);
  expect(failing(changed(values, 1, 5, 2530))).toEqual([["1,1=1,2+1,3+1,4+1,5", -180n]]);
});

test("a cell that would also make a rounded sum hold to the unit explains as much as one that two sums miss", () => {
  const wrong: Table = [
    ["구분", "올해", "전년", "증감"],
    ["계", 21_900, 27_800, -5902],
    ["동부", 5800, 9000, -3200],
    ["서부", 2900, 4500, -1500],
    ["남부", 8900, 9300, -400],
    ["북부", 4200, 5000, -800],
  ];
  const { claims } = blame(gridOf({ sheet: "", values: wrong }), discover(wrong));
  expect(claims.map(({ cell, suggested }) => `${at(cell)}→${suggested}`)).toEqual([
    "1,3→-5900",
    "3,1→3000",
  ]);
});

test("columns of growth between amounts, in the words of other languages too, are not held against the sums", () => {
  const budgets = (other: number): Table => [
    ["区分", "予算額", "対前年比", "予算額", "増減率"],
    ["市税", 5830, -5.2, 5876, 1.3],
    ["譲与税", 312, 1.7, 307, 0.4],
    ["交付金", 2146, 8.7, 2305, 8.2],
    ["国庫支出金", 814, -0.4, 1057, 29.6],
    ["市債", 982, -24.9, other, 7.7],
    ["合計", 10_084, -5.7, 10_600, 6.4],
  ];
  expect(failing(budgets(1055))).toEqual([]);
  expect(failing(budgets(1505))).toEqual([["6,3=1,3+2,3+3,3+4,3+5,3", -4500n]]);
});
