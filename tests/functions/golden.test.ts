import { call } from "./call";
import { withExcel } from "./excel-functions";
import { findings, goldenDecimals, goldenRefusals, goldenValues, plan3 } from "./golden-values";

beforeAll(() => {
  withExcel();
});

describe("golden values", () => {
  test.each(goldenValues)("%s %#", (id, cells, expected) => {
    expect(call(id, ...cells)).toEqual(expected);
  });

  test.each(goldenDecimals)("%s %# to the decimals given", (id, cells, expected, decimals) => {
    expect(call(id, ...cells)).toBeCloseTo(expected, decimals);
  });

  test("the rule a tier rests on is named with its day, and asks to be confirmed", () => {
    const [[, basis]] = call("REVIEWTIER", 23_239, 0.6455) as [[string, string]];
    expect(basis).toMatch(/^투자심사-일반-2025-01-07 · .*미확인 · 확인 요청$/);
  });
});

describe("never a wrong number", () => {
  test.each(goldenRefusals)("%s %# is refused", (id, cells, message) => {
    expect(call(id, ...cells)).toMatch(message);
  });
});

describe("the list of findings", () => {
  test.each([
    [null, null, 3],
    ["오류", null, 2],
    ["오류", 3, 2],
    ["검토", "3번", 0],
    ["review", 11, 1],
  ])("severity %s, project %s: %d", (severity, project, count) => {
    expect(call("CHECKCOUNT", findings, severity, project)).toBe(count);
  });
});

describe("a table's own sums", () => {
  test("a difference stands in the place of the total that does not add up", () => {
    const wrong = plan3.map((row) => [...row]);
    wrong[2]![1] = 24_000;
    expect(call("TABLECHECK", wrong)).toEqual([
      [500, 0, 0, 0, 0],
      [-500, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(call("TABLECHECK", wrong, 500, "개수")).toEqual([[0]]);
  });

  test("a subtotal is checked against its levels and never counted beside them", () => {
    const table = [
      ["구분", "계", 2026, 2027, "비고"],
      ["계", 10, 6, 4, ""],
      ["국비", 4, 2, 2, ""],
      ["지방비", 6, 4, 2, ""],
      ["도비", 3, 2, 1, ""],
      ["시비", 3, 2, 1, "협의"],
    ];
    expect(call("TABLECHECK", table)).toEqual(Array.from({ length: 5 }, () => [0, 0, 0, ""]));
  });
});
