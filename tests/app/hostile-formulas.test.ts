import fc from "fast-check";
import { checkGrids } from "../../src/app/check-grids";
import { writeCell } from "../../src/grid/a1";
import { gridOf } from "../../src/grid/grid-of";
import { sheetOf, type Cells } from "../sums/formulas/foreign-sheets";

/** Formulas that cannot be judged are left alone and counted, whatever they are. */
const table = (odd: string): Cells => [
  ["구분", "2024년", "2025년", "2026년"],
  ["도로", 4812, 3571, 1241],
  ["하천", 7369, 5128, 2241],
  ["공원", 6045, 4917, 1128],
  ["합계", "=SUM(B2:B4)", odd, "=SUM(D2:D4)"],
];
const check = (cells: Cells) => {
  const { findings, unchecked } = checkGrids([sheetOf(cells)]);
  return {
    found: findings.map(({ rule, subject }) =>
      "sheet" in subject ? `${rule.slice(0, 3)} ${writeCell(subject.cell)}` : rule,
    ),
    left: unchecked.map(({ reason }) => reason.ko),
  };
};

test.each([
  ["a reference that is gone", "=SUM(C2:#REF!)", "끊긴 참조(#REF!) 1"],
  ["another workbook", "=SUM([1]Sheet1!C2:C4)", "다른 통합 문서를 보는 수식 1"],
  ["its own cell", "=SUM(C2:C5)", "자기 칸을 더하는 순환 수식 1"],
  ["R1C1 as text", "=SUM(R[-3]C:R[-1]C)", "읽지 못한 수식 1"],
  ["an intersection", "=SUM(A2:D4 C2:C4)", "읽지 못한 수식 1"],
])("%s is left alone and counted", (_, odd, counted) => {
  const { found, left } = check(table(odd));
  expect(found).toEqual([]);
  expect(left).toEqual([`수식 1개는 옳은지 살펴보지 않았습니다: ${counted}.`]);
});

test.each([
  ["a whole column of another sheet", "=SUM(다른표!C:C)"],
  ["a structured reference", "=SUM(표1[2025년])"],
  ["a name", "=합계_2025"],
  ["an array in braces", "=SUM({1,2,3})"],
  ["a function nobody knows", "=_xlfn.FOO(C2:C4)"],
])(
  "%s between two sums is no finding: two sums are not enough to say what it should be",
  (_, odd) => {
    const { found, left } = check(table(odd));
    expect(found).toEqual([]);
    expect(left).toEqual([]);
  },
);

test("text that begins with an equals sign is no formula", () => {
  const grid = gridOf({
    sheet: "표",
    values: [
      ["=SUM(A2:A3)", 5],
      ["가", 7],
    ],
  });
  expect(checkGrids([grid]).findings).toEqual([]);
});

test("formulas that were never calculated are judged by what they say", () => {
  const cells: Cells = [
    ["구분", "가", "나", "다", "라"],
    ["도로", 4812, 3571, 1241, 877],
    ["하천", 7369, 5128, 2241, 911],
    ["공원", 6045, 4917, 1128, 632],
    ["합계", "=SUM(B2:B4)", "=SUM(C2:C3)", "=SUM(D2:D4)", "=SUM(E2:E4)"],
  ];
  const grid = gridOf({
    sheet: "표",
    values: cells.map((line) =>
      line.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? null : cell)),
    ),
    formulas: cells,
  });
  const [finding, ...others] = checkGrids([grid]).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ message: "stops-short", printed: 8699n, expected: 13616n });
});

test("whatever formulas stand on a sheet, the check ends without an error", () => {
  const formula = fc.oneof(
    fc.constantFrom(
      "=A1",
      "=SUM(A1:B9)",
      "=SUM(A:A)",
      "=SUM(1:3)",
      "=B2+C3",
      "=SUM(A1:A3)+SUM(B1:B3)",
      "=#REF!",
      "=SUBTOTAL(9,A1:D4)",
      "=$A$1*B1",
      "=표!A1",
    ),
    fc.string({ maxLength: 8 }).map((text) => `=${text}`),
  );
  const cell = fc.oneof(fc.integer({ min: -500, max: 5000 }), formula, fc.constant(null));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 6 }),
      (cells) => {
        const values = cells.map((line) =>
          line.map((each) => (typeof each === "number" ? each : null)),
        );
        const { findings } = checkGrids([gridOf({ sheet: "표", values, formulas: cells })]);
        for (const { what, why, todo } of findings)
          expect(`${what.ko}${why.ko}${todo.ko}${what.en}${why.en}${todo.en}`).not.toMatch(
            /undefined|NaN|\[object/,
          );
      },
    ),
    { numRuns: 300 },
  );
});
