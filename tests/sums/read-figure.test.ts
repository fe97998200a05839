import { readCsv } from "../../src/sums/reading/read-csv";
import { bareFigure, markOf, readFigure } from "../../src/sums/reading/read-figure";
import { slipReason } from "../../src/sums/slip-reason";

test.each([
  ["1,234,567", ".", "1234567"],
  ["1.234.567,5", ",", "1234567.5"],
  ["12 400", ".", "12400"],
  ["(1,300)", ".", "-1300"],
  ["(7)", ".", "-7"],
  ["$ (7)", ".", "-7"],
  ["(1,300) (7)", ".", "-1300"],
  ["464(7)", ".", "464"],
  ["△1,300", ".", "-1300"],
  ["−7.5%", ".", "-7.5"],
  ["$ 12.00", ".", "12.00"],
  ["9,904E", ".", "9904"],
  ["*9*", ".", "9"],
  ["3,405 1)", ".", "3405"],
] as const)("%s with %s as decimal mark is %s", (text, mark, figure) => {
  expect(readFigure(text, mark)).toBe(figure);
});

test.each(["", "-", "n/a", "2002-1999", "2001/2002", "1,23,4", "제3호", "1.2.3"])(
  "%j is no figure",
  (text) => {
    expect(readFigure(text, ".")).toBeNull();
  },
);

test("a decimal mark is known from figures that only one of them makes sense of", () => {
  const markIn = (text: string) => {
    const bare = bareFigure(text);
    return bare && markOf(bare);
  };
  expect(["12,5", "1,234.5", "1,234", "7"].map(markIn)).toEqual([",", ".", null, null]);
});

test("separated values keep quotes, separators and line ends inside a field", () => {
  expect(readCsv('구분;"a;b"\r\n"say ""x""";"1\n2"')).toEqual([
    ["구분", "a;b"],
    ['say "x"', "1\n2"],
  ]);
});

test.each([
  [24_500n, 42_500n, "swapped-digits"],
  [2450n, 24_500n, "factor"],
  [-700n, 700n, "sign"],
  [3405n, 34_025n, "dropped-digit"],
  [34_405n, 3405n, "doubled-digit"],
  [777n, 812n, "copied"],
  [24_000n, 24_500n, "one-digit"],
  [123n, 987n, "other"],
] as const)("%s printed for %s: %s", (printed, suggested, reason) => {
  expect(slipReason(printed, suggested, [777n])).toBe(reason);
});
