import fc from "fast-check";
import { sumCheck } from "../../src/functions/sum-check";
import { shown, withExcel } from "./excel-functions";

beforeAll(() => {
  withExcel();
});

/** Calls the function as Excel does: omitted arguments are null. */
const check = (total: unknown, parts: unknown[][], tolerance: unknown = null): number | string =>
  shown(() => sumCheck(total, parts, tolerance));

describe("a total against its parts", () => {
  test("the difference is what is printed less what adds up", () => {
    expect(check(35000, [[24000, 2100, 8400]])).toBe(500);
    expect(check(34000, [[24000], [2100], [8400]])).toBe(-500);
    expect(check(34500, [[24000, 2100, 8400]])).toBe(0);
  });

  test("a difference within the tolerance is 0", () => {
    expect(check(100, [[33, 33, 33]], 1)).toBe(0);
    expect(check(98, [[33, 33, 33]], 1)).toBe(0);
    expect(check(101, [[33, 33, 33]], 1)).toBe(2);
  });

  test("empty cells and dashes count as 0, as an empty cell is 0 in Excel for desktop", () => {
    for (const nothing of [null, 0, "", " ", "-", "－"]) {
      expect(check(10, [[10, nothing]])).toBe(0);
      expect(check(nothing, [[10]])).toBe(-10);
    }
  });

  test("figures typed as text are read; △ is below zero", () => {
    expect(check("35,000", [["24,500", "△500", 11000]])).toBe(0);
  });

  test("decimals add up as they are printed, not as they are stored", () => {
    expect(check(0.3, [[0.1, 0.2]])).toBe(0);
    expect(check(0.1 + 0.2, [[0.3]])).toBe(0);
  });

  test.each([
    ["합계", [[1]], null, /^#VALUE! 첫째 인수\(합계\)에 ‘합계’가 있어/],
    [1, [[1, "비고"]], null, /^#VALUE! 둘째 인수\(부분\)의 1행 2열에 ‘비고’가 있어/],
    [1, [["35,00"]], null, /^#VALUE! .*‘35,00’/],
    [1, [[1], ["#DIV/0!"]], null, /^#VALUE! .*2행 1열에 오류 값이/],
    [1, [[1], [{ code: "#N/A" }]], null, /^#VALUE! .*오류 값이/],
    [1, [[true]], null, /^#VALUE! .*‘true’/],
    [1, [[1]], -1, /^#VALUE! 셋째.*0보다 작을 수 없습니다/],
    [1, [[1]], "조금", /^#VALUE! 셋째.*‘조금’/],
  ])("%s against %j within %s is refused", (total, parts, tolerance, message) => {
    expect(check(total, parts, tolerance)).toMatch(message);
  });

  test("the sum of any parts checks as 0, and one unit more as 1, beyond what binary sums keep", () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 30 }), (parts) => {
        const exact = parts.reduce((sum, part) => sum + Math.round(part * 100), 0);
        expect(check(exact / 100, [parts])).toBe(0);
        expect(check((exact + 100) / 100, [parts])).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });
});
