import { writeCell } from "../../../src/grid/a1";
import { discoverSums } from "../../../src/sums/discover-sums";
import { findFlaws } from "../../../src/sums/formulas/find-flaws";
import { changed, sheetOf, type Cells } from "./foreign-sheets";

const budget: Cells = [
  ["구분", "2024년", "2025년", "2026년", "합계"],
  ["도로", 4812, 3571, 1241, "=SUM(B2:D2)"],
  ["하천", 7369, 5128, 2241, "=SUM(B3:D3)"],
  ["공원", 6045, 4917, 1128, "=SUM(B4:D4)"],
  ["상수도", 9236, 7423, 1813, "=SUM(B5:D5)"],
  ["하수도", 3127, 2218, 916, "=SUM(B6:D6)"],
  ["합계", "=SUM(B2:B6)", "=SUM(C2:C6)", "=SUM(D2:D6)", "=SUM(E2:E6)"],
];

const found = (cells: Cells): readonly string[] => {
  const grid = sheetOf(cells);
  return (findFlaws(grid, discoverSums(grid))?.flaws ?? []).map(
    ({ kind, cell, likely, cells: about, printed, expected }) =>
      `${writeCell(cell)} ${kind} ${about.map(writeCell).join("+")} ${likely ?? "?"} ${printed ?? "?"}→${expected ?? "?"}`,
  );
};

test("a table whose formulas all do the same gives no finding", () => {
  expect(found(budget)).toEqual([]);
});

test("a sum that stops one row short is found by its neighbours, and says what is missing", () => {
  expect(found(changed(budget, "C7", "=SUM(C2:C5)"))).toEqual([
    "C7 stops-short C6 =SUM(C2:C6) 21039→23257",
  ]);
});

test("a sum that starts late is found by its neighbours", () => {
  expect(found(changed(budget, "D7", "=SUM(D3:D6)"))).toEqual([
    "D7 starts-late D2 =SUM(D2:D6) 6098→7339",
  ]);
});

test("a sum across that stops one column short is found", () => {
  expect(found(changed(budget, "E4", "=SUM(B4:C4)"))).toEqual([
    "E4 stops-short D4 =SUM(B4:D4) 10962→12090",
  ]);
});

test("totals of which none reaches the last row are found by the row that nobody adds", () => {
  const short = ["B", "C", "D", "E"].reduce(
    (cells, column) => changed(cells, `${column}7`, `=SUM(${column}2:${column}5)`),
    budget,
  );
  expect(found(short).map((each) => each.slice(0, 14))).toEqual([
    "B7 stops-short",
    "C7 stops-short",
    "D7 stops-short",
    "E7 stops-short",
  ]);
});

test("a total typed among formulas is found, also where it is right", () => {
  expect(found(changed(budget, "C7", 23257))).toEqual(["C7 typed-total  =SUM(C2:C6) 23257→23257"]);
  expect(found(changed(budget, "E3", 14000))).toEqual(["E3 typed-total  =SUM(B3:D3) 14000→14738"]);
});

test("a formula that differs from its neighbours is found", () => {
  const rows = [1, 2, 3, 4, 5, 6].map((row) => [
    `품목${row}`,
    row * 3,
    1200 + row,
    `=B${row}*C${row}`,
  ]);
  expect(found(rows)).toEqual([]);
  expect(found(changed(rows, "D4", "=B4*C3"))).toEqual(["D4 unlike-neighbours  =B4*C4 14436→?"]);
  expect(found(changed(rows, "D4", 9999))).toEqual(["D4 typed-among-formulas  =B4*C4 9999→?"]);
});

test("a grand total over details and their subtotals counts twice", () => {
  const cells: Cells = [
    ["구분", "금액", "국비"],
    ["도로", 4812, 3571],
    ["하천", 7369, 5128],
    ["소계", "=SUM(B2:B3)", "=SUM(C2:C3)"],
    ["공원", 6045, 4917],
    ["상수도", 9236, 7423],
    ["소계", "=SUM(B5:B6)", "=SUM(C5:C6)"],
    ["합계", "=SUM(B2:B7)", "=SUM(C4,C7)"],
  ];
  expect(found(cells)).toEqual(["B8 counts-twice B4+B7 =SUM(B4,B7) 54924→27462"]);
});

test("SUBTOTAL over subtotals is right, and so is half of a sum that takes both", () => {
  const cells: Cells = [
    ["구분", "금액", "국비"],
    ["도로", 4812, 3571],
    ["하천", 7369, 5128],
    ["소계", "=SUBTOTAL(9,B2:B3)", "=SUM(C2:C3)"],
    ["공원", 6045, 4917],
    ["상수도", 9236, 7423],
    ["소계", "=SUBTOTAL(9,B5:B6)", "=SUM(C5:C6)"],
    ["합계", "=SUBTOTAL(9,B2:B7)", "=SUM(C2:C7)/2"],
  ];
  expect(found(cells)).toEqual([]);
});

test("a lump sum without quantity and price is no figure in the place of a formula", () => {
  const rows = [1, 2, 3, 4, 5, 6].map((row) => [
    `품목${row}`,
    row * 3,
    1200 + row,
    `=B${row}*C${row}`,
  ]);
  const lump = changed(changed(changed(rows, "B3", null), "C3", null), "D3", 50000);
  expect(found(lump)).toEqual([]);
});

test("two against two is a tie", () => {
  const cells: Cells = [
    ["구분", "가", "나", "다", "라"],
    ["도로", 4812, 3571, 1241, 877],
    ["하천", 7369, 5128, 2241, 911],
    ["공원", 6045, 4917, 1128, 632],
    ["비고", "=B2+B3", "=C2+C3", "=D2+D3+D4", "=E2+E3+E4"],
  ];
  expect(found(cells)).toEqual([]);
});
