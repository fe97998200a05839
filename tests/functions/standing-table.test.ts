import { call } from "./call";
import { withExcel } from "./excel-functions";

beforeAll(() => {
  withExcel();
});

const standing: unknown[][] = [
  ["(단위: 백만원)", null, null, null, null],
  ["구분", "총사업비", "기투자", "2026년", "2027년 이후"],
  ["계", 21_900, 12_000, 4_400, 5_500],
  ["국비", 10_000, 6_000, 4_000, "-"],
  ["도비", 5_000, 2_500, 150, 2_350],
  ["시비", 5_000, 2_500, 150, 2_350],
  ["민간", 1_900, 1_000, 100, 800],
];
const turned = (rows: readonly unknown[][]): unknown[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
const withSubtotal = [
  ...standing.slice(0, 4),
  ["지방비", 10_000, 5_000, 300, 4_700],
  ...standing.slice(4),
];

describe.each([
  ["as it stands", standing],
  ["without its unit", standing.slice(1)],
  ["turned round", turned(standing.slice(1))],
  [
    "with years as numbers",
    standing.slice(1).map((row) => row.map((cell) => (cell === "2026년" ? 2026 : cell))),
  ],
  ["with a subtotal", withSubtotal],
  ["without its total row", standing.filter(([label]) => label !== "계")],
])("a budget table %s", (_, table) => {
  test("is one project whose parts are counted once", () => {
    expect(call("PROJECTTOTAL", table)).toBe(21_900);
    expect(call("PROJECTSHARE", table, null, "국비", 2026)).toBe(4_000 / 4_400);
    expect(call("YEARTOTAL", table, 2026)).toBe(4_400);
    expect(call("YEARTOTAL", table, 2026, "지방비")).toBe(300);
    expect(call("INVESTED", table, null, 2026)).toBe(16_400);
    expect(call("MATCHRATIO", table, null, 2026, "공공")).toBe("~93:3:3");
  });
});

describe("never a wrong number", () => {
  test("the end of 이후 is not on the sheet, so it is not spread", () => {
    expect(call("YEARTOTAL", standing, 2028, null, "균등")).toMatch(/^#N\/A .*언제 끝나는지/);
  });

  test("text or an error among the figures is refused where it counts", () => {
    for (const bad of ["미정", { code: "#REF!" }]) {
      const table = standing.map((row) =>
        row[0] === "도비" ? row.map((cell, at) => (at === 3 ? bad : cell)) : row,
      );
      expect(call("PROJECTTOTAL", table, null, null, 2026)).toMatch(/^#VALUE! .*금액 열에/);
      expect(call("PROJECTTOTAL", table, null, "국비", 2026)).toBe(4_000);
    }
  });

  test("a range that is neither kind of table says so", () => {
    expect(call("PROJECTTOTAL", [["가", "나"], ["다", "라"]])).toMatch(/^#VALUE! 첫째 인수/); // prettier-ignore
  });
});
