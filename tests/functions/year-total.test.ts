import fc from "fast-check";
import { yearTotal } from "../../src/functions/year-total";
import { shown, withExcel } from "./excel-functions";
import { sampleTable } from "./sample-table";

beforeAll(() => {
  withExcel();
});

/** Calls the function as Excel does: omitted arguments are null. */
const total = (
  year: unknown,
  source: string | null = null,
  open: string | null = null,
  projects: unknown[][] | null = null,
  data: unknown[][] = sampleTable,
): number | string =>
  shown(() => (yearTotal as (...cells: unknown[]) => number)(data, year, source, open, projects));

describe("what a year costs", () => {
  test.each([
    [2026, null, null, 44_317],
    [2026, "국비", null, 27_866],
    [2026, "도비", null, 2_395],
    [2026, "시비", null, 13_013],
    [2026, "민간", null, 1_043],
    [2026, "지방비", null, 2_395 + 13_013],
    [2026, "계", null, 44_317],
    [2026, "기금", null, 9_966],
    [2025, null, "라벨", 9_432],
    [2027, null, "라벨", 17_890],
    [2027, null, "균등", 25_494],
    [2027, null, "최대", 33_098],
    [2028, null, "라벨", 8_000],
    [2028, null, "기간", 12_664],
    [2028, null, "균등", 23_128],
    [2028, null, "최대", 33_592],
    [2029, null, "균등", 9_860],
    [2029, null, "최대", 19_720],
    [2030, null, "균등", 7_000],
    [2030, null, "최대", 14_000],
    ["2026년", null, "label", 44_317],
  ])("%s, %s, %s is %d", (year, source, open, expected) => {
    expect(total(year, source, open)).toBe(expected);
  });

  test("기투자 never counts, not even where it covers exactly that year", () => {
    expect(total(2025, null, "최대", [[13], [14]])).toMatch(/^#N\/A/);
  });

  test("only the listed projects count, by number or title; empty cells of the list are passed over", () => {
    expect(total(2026, null, null, [[9], [10]])).toBe(1_635 + 2_230);
    expect(total(2026, null, null, [["CRO", "", 0, null]])).toBe(1_635);
    expect(total(2026, null, null, [[0], [null]])).toBe(44_317);
  });

  test("a source without money in a year that has some is 0", () => {
    expect(total(2026, "지방채")).toBe(0);
  });

  test.each([
    [2029, null, null, /^#N\/A 2029년으로 셀 수 있는 열이 표에 없습니다/],
    [2024, null, "최대", /^#N\/A/],
    ["내년", null, null, /^#VALUE! .*둘째.*‘내년’은 연도가 아닙니다/],
    [null, null, null, /^#VALUE! .*둘째/],
    ["총사업비", null, null, /^#VALUE! .*‘총사업비’는 연도가 아닙니다/],
    [2026, "국바", null, /^#VALUE! .*셋째.*‘국바’/],
    [2026, null, "반반", /^#VALUE! .*넷째.*라벨, 기간, 균등, 최대/],
  ])("%s, %s, %s is refused", (year, source, open, message) => {
    expect(total(year, source, open)).toMatch(message);
  });

  test("an unknown project in the list is refused, not left out", () => {
    expect(total(2026, null, null, [[9], [6]])).toMatch(/^#N\/A .*다섯째.*‘6’/);
  });

  test("an 이후 column without an end counts only by its label", () => {
    const open = sampleTable.map((row) =>
      row[0] === 3 && row[3] === "이후" ? row.map((cell, at) => (at === 5 ? null : cell)) : row,
    );
    expect(total(2028, null, "기간", null, open)).toBe(12_664);
    expect(total(2029, null, "균등", null, open)).toMatch(/^#N\/A 3번 사업의 이후 열이 언제/);
  });
});

describe("laws of year totals", () => {
  const amount = fc.nat(999_999_999);
  const rowsOf = (amounts: readonly number[], onward: readonly number[], last: number): unknown[][] => [
    ...amounts.map((money, at) => [1, "하나", "국비", "연도", 2026 + at, 2026 + at, money, "천원", 1]),
    ...onward.map((money) => [1, "하나", "시비", "이후", 2026 + amounts.length, last, money, "천원", 1]),
  ]; // prettier-ignore

  test("spread evenly, the years add up to all there is, to the last unit", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 4 }),
        fc.array(amount, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 6 }),
        (amounts, onward, more) => {
          const last = 2026 + amounts.length + more;
          const rows = rowsOf(amounts, onward, last);
          let sum = 0;
          for (let year = 2026; year <= last; year++) {
            sum += Number(total(year, null, "균등", null, rows));
          }
          const all = [...amounts, ...onward].reduce((a, b) => a + b, 0);
          expect(Math.abs(sum - all)).toBeLessThan(1e-5);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("라벨 ≤ 기간 ≤ 최대 and 균등 lies between, whatever the order of the rows", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2027, max: 2030 }), (money, later, last) => {
        const rows = rowsOf([money], [later], last).reverse();
        const [low, even, high] = ["기간", "균등", "최대"].map((open) => {
          const answer = total(2027, null, open, null, rows);
          return typeof answer === "number" ? answer : 0;
        });
        expect(low).toBeLessThanOrEqual(even ?? 0);
        expect(even).toBeLessThanOrEqual(high ?? 0);
      }),
      { numRuns: 1000 },
    );
  });
});
