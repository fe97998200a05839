import { call } from "./call";
import { withExcel } from "./excel-functions";
import { sampleTable as T } from "./sample-table";

/** Ranges as people select them and tables as people keep them: a right figure or a sentence, never a wrong figure. */
beforeAll(() => {
  withExcel();
});

const standing: unknown[][] = [
  ["구분", "총사업비", "기투자", "2026년", "2027년 이후"],
  ["계", 100, 20, 30, 50],
  ["국비", 60, 10, 20, 30],
  ["시비", 40, 10, 10, 20],
];
const blank = (width: number, cell: unknown): unknown[] =>
  Array.from({ length: width }, () => cell);
const unitLine = (unit: string): unknown[] => [`(단위: ${unit})`, ...blank(4, null)];
const withCity = (row: unknown[]): unknown[][] => [...standing.slice(0, 3), row];

describe.each([0, null, ""])("cells beyond the table, passed as %j,", (cell) => {
  const more = (width: number) => Array.from({ length: 30 }, () => blank(width, cell));
  test("are no rows of it: whole columns may be selected", () => {
    expect(call("YEARTOTAL", [...T, ...more(9)], 2026)).toBe(44_317);
    expect(call("PROJECTTOTAL", [...standing, ...more(5)])).toBe(100);
  });

  test("above it, with its title, are passed over", () => {
    expect(call("YEARTOTAL", [["예산DB", ...blank(8, cell)], ...more(9).slice(0, 2), ...T], 2026)).toBe(44_317); // prettier-ignore
    expect(call("PROJECTTOTAL", [["□ 소요예산", ...blank(4, cell)], unitLine("백만원"), ...standing])).toBe(100); // prettier-ignore
  });

  test("alone are no table", () => {
    for (const range of [[[cell]], more(9), more(3)]) {
      expect(call("YEARTOTAL", range, 2026)).toMatch(/^#(VALUE!|N\/A) 첫째 인수/);
      expect(call("TABLECHECK", range)).toMatch(/^#N\/A 표에 .*확인할 합이 없습니다/);
    }
  });
});

describe("a budget table", () => {
  test.each([
    ["△", ["시비", "△40", "△10", "△10", "△20"]],
    ["brackets and minus signs", ["시비", "(40)", "-10", "-10", "-20"]],
  ])("with amounts below 0, written with %s, adds them as such and has no shares", (_, row) => {
    expect(call("PROJECTTOTAL", withCity(row))).toBe(20);
    expect(call("PROJECTSHARE", withCity(row), null, "국비")).toMatch(/^#N\/A 이 표.*음수/);
    expect(call("MATCHRATIO", withCity(row))).toMatch(/^#N\/A .*음수/);
  });

  test.each([
    ["a share", "40%"],
    ["an amount with a unit of its own", "40억원"],
    ["a word", "미정"],
  ])("with %s among its amounts says where", (_, cell) => {
    const table = withCity(["시비", cell, 10, 10, 20]);
    expect(call("PROJECTTOTAL", table)).toMatch(/^#VALUE! 표의 \d번째 행 금액 열에/);
    expect(call("PROJECTTOTAL", table, null, "국비")).toBe(60);
  });

  test.each([
    ["a second one below it", [...standing, blank(5, null), ...standing], /두 번/],
    ["a source twice", [...standing, standing[2] ?? []], /‘국비’ 행이 두 번/],
    [
      "another unit below",
      [unitLine("백만원"), ...standing, unitLine("천원")],
      /단위가 섞여.*천원/,
    ],
  ])("with %s is refused", (_, table, message) => {
    expect(call("PROJECTTOTAL", table)).toMatch(message);
  });

  test("with a row and a column of shares, a remark and no total row counts its money only", () => {
    expect(call("PROJECTTOTAL", [...standing, ["비율", "100%", "20%", "30%", "50%"]])).toBe(100);
    expect(call("PROJECTTOTAL", [...standing, ["※ 국비 확정", ...blank(4, null)]])).toBe(100);
    const withShares = standing.map((row, at) => [...row, at === 0 ? "비율" : 0.5]);
    expect(call("YEARTOTAL", withShares, 2026)).toBe(30);
    expect(call("YEARTOTAL", standing.filter(([label]) => label !== "계"), 2026)).toBe(30); // prettier-ignore
  });

  test("without a column says that this table lacks it; a project cannot be named in it", () => {
    const years = standing.map((row) => [row[0], ...row.slice(2)]);
    expect(call("PROJECTTOTAL", years)).toMatch(/^#N\/A 이 표에는 총사업비 열이 없습니다/);
    expect(call("PROJECTTOTAL", standing, 3)).toMatch(/^#VALUE! .*사업 인수.*비우세요/);
  });
});

describe("TABLECHECK", () => {
  const wrong = standing.map((row) => (row[0] === "국비" ? ["국비", 60, 10, 21, 30] : row));
  const turned = (rows: readonly (readonly unknown[])[]) =>
    (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));

  test("finds the same in a table that is turned round", () => {
    const upright = call("TABLECHECK", wrong) as unknown[][];
    expect(upright).toEqual([[0, 0, -1, 0], [-1, 0, 0, 0], [0, 0, 0, 0]]); // prettier-ignore
    expect(call("TABLECHECK", turned(wrong))).toEqual(turned(upright));
    expect(call("TABLECHECK", turned(wrong), null, "개수")).toEqual([[2]]);
  });

  test("finds the same below a line for the unit", () => {
    const [first = [], ...others] = call("TABLECHECK", [unitLine("백만원"), ...wrong]) as unknown[][]; // prettier-ignore
    expect(first).toEqual(["", "", "", ""]);
    expect(others).toEqual(call("TABLECHECK", wrong));
  });

  test("says where a figure cannot be read, as it stands on the sheet", () => {
    const spoilt = standing.map((row) => row.map((cell) => (cell === 20 ? "미정" : cell)));
    expect(call("TABLECHECK", [unitLine("백만원"), ...spoilt])).toMatch(/^#VALUE! 표의 3행 3열/);
    expect(call("TABLECHECK", turned(spoilt))).toMatch(/^#VALUE! 표의 3행 2열/);
  });
});

describe("an argument", () => {
  test.each<[string, unknown[], RegExp]>([
    ["YEARTOTAL", [T, 26], /^#VALUE! 연도 인수\(둘째, 2nd\)/],
    ["YEARTOTAL", [T, 2026.5], /^#VALUE! 연도 인수/],
    ["PROJECTTOTAL", [T, { code: "#REF!" }], /^#VALUE! 사업 인수\(둘째, 2nd\)가 오류 값/],
    ["CEILINGGAP", [T, null, 2026, "시비"], /^#VALUE! 한도\(둘째, 2nd\)/],
    ["REVIEWTIER", [null, null], /^#VALUE! 총사업비\(첫째, 1st\)/],
    ["REVIEWTIER", [-5, 0.5], /^#VALUE! 총사업비/],
    ["THRESHOLDGAP", [69.93, "국비제외"], /^#VALUE! 비율 인수\(첫째, 1st\)/],
    ["CHECKCOUNT", [[["번호", "심각도"], [1, "오류"]], "오류", 3], /^#VALUE! .*머리글 ‘사업’/], // prettier-ignore
    ["PERIOD", ["2026. 13.~2027. 2."], /^#VALUE! .*시작과 끝/],
    ["PARSECOST", ["100백만원(국 80 / 무엇 20)"], /^#VALUE! .*모르는 재원입니다: 무엇/],
  ])("of %s that is a slip is named: %#", (id, cells, message) => {
    expect(call(id, ...cells)).toMatch(message);
  });

  test("may be a project as sheets print it, with its number and its title", () => {
    expect(call("PROJECTTOTAL", T, "3. 디지털헬스케어 교육허브")).toBe(35_000);
    expect(call("PROJECTTOTAL", T, "3. 없는 사업")).toMatch(/^#N\/A/);
  });
});
