import fc from "fast-check";
import { relativeForm, movedTokens, writeTokens } from "../../../src/sums/formulas/relative-form";
import { sumFormula } from "../../../src/sums/formulas/sum-formula";
import { tokensOf, type Token } from "../../../src/sums/formulas/tokens";

const read = (formula: string): readonly Token[] => {
  const tokens = tokensOf(formula);
  if (typeof tokens === "string") throw new Error(`${formula}: ${tokens}`);
  return tokens;
};

test.each([
  ["=SUM(B2:B9)"],
  ["=SUM($B$2:B9,'다른 시트'!C3)+1.5*Rate"],
  ['=IF(A1="가, 나"")",ROUND(B2/C2,2),"-")'],
  ["=SUM(B:B)-SUM(2:4)"],
  ["=SUM(표1[금액])*표1[@[단가 원]]"],
  ["=-B2%+{1,2;3,4}"],
  ["=_xlfn.XLOOKUP(A1,$B$1:$B$9,C1:C9)#"],
])("%s is read and written as it was", (formula) => {
  expect(writeTokens(read(formula))).toBe(formula);
});

test.each([
  ["=SUM(B2:#REF!)", "broken-reference"],
  ["=Sheet2!#REF!+1", "broken-reference"],
  ["=SUM([1]Sheet1!A1:A3)", "other-workbook"],
  ["='C:\\예산\\[본예산.xlsx]총괄'!B5", "other-workbook"],
  ["=SUM(R[-3]C:R[-1]C)", "not-understood"],
  ["=SUM(A1:A3 B1:B3)", "not-understood"],
  ["=SUM(A1:A3", "not-understood"],
  ["=A1)+(B1", "not-understood"],
  ["=", "not-understood"],
  ["=A1048577+1", "not-understood"],
])("%s is left alone: %s", (formula, why) => {
  expect(tokensOf(formula)).toBe(why);
});

test("copied formulas have one form, and others another", () => {
  const at = (row: number) => relativeForm(read(`=SUM(B${row}:D${row})*$F$1`), { row, column: 4 });
  expect(at(3)).toBe(at(9));
  expect(at(3)).not.toBe(relativeForm(read("=SUM(B3:C3)*$F$1"), { row: 3, column: 4 }));
});

test("a formula moves as Excel copies it", () => {
  const moved = movedTokens(read("=B$2+$C3*D4"), { row: 3, column: 4 }, { row: 5, column: 5 });
  expect(moved && writeTokens(moved)).toBe("=C$2+$C5*E6");
  expect(movedTokens(read("=A1"), { row: 1, column: 1 }, { row: 0, column: 0 })).toBeNull();
});

test.each([
  ["=SUM(B2:B9)", 1],
  ["=B2+B3+B4", 3],
  ["=+SUM(B2:B3,B5)+SUM(B7:B8)", 3],
  ["=SUBTOTAL(109,B2:B9)", 1],
])("%s adds cells and nothing else", (formula, ranges) => {
  expect(sumFormula(read(formula), "표")?.ranges).toHaveLength(ranges);
});

test.each([
  ["=SUM(B2:B9)/2"],
  ["=B2-B3"],
  ["=SUM(B2:B9,5)"],
  ["=SUM(다른!B2:B9)"],
  ["=AVERAGE(B2:B9)"],
])("%s is no plain sum", (formula) => {
  expect(sumFormula(read(formula), "표")).toBeNull();
});

test("whatever stands in a cell, reading it ends without an error, and what is read is written back", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "SUM(",
      ")",
      ",",
      "+",
      "A1",
      "$B$2:C9",
      "B:B",
      "#REF!",
      "[",
      "]",
      "'",
      '"',
      "!",
      "표1[@x]",
      " ",
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const tokens = tokensOf(`=${pieces.join("")}`);
      if (typeof tokens === "string") return;
      expect(tokensOf(writeTokens(tokens))).toEqual(tokens);
    }),
    { numRuns: 3000 },
  );
});
