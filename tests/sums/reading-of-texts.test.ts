import { discoverSums } from "../../src/sums/discover-sums";
import { gridOfTexts } from "../../src/sums/reading/grid-of-texts";

/** What is read as a number of each column of texts. */
const numbersIn = (...columns: readonly (readonly string[])[]) => {
  const rows = Math.max(...columns.map((column) => column.length));
  const grid = gridOfTexts(
    Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? "")),
  );
  return columns.map((_, column) =>
    Array.from({ length: rows }, (__, row) => grid.cellAt(row, column)).flatMap((cell) =>
      cell.kind === "number" ? [Number(`${cell.value.units}e-${cell.value.scale}`)] : [],
    ),
  );
};
const failing = (rows: readonly (readonly string[])[]) =>
  discoverSums(gridOfTexts(rows))
    .relations.filter(({ status }) => status === "fails")
    .map(({ total, difference }) => [total.row, total.column, difference]);

describe("figures with what they count behind them", () => {
  test.each([
    [
      ["기존", "16개", "25 개", "37개(신규 포함)"],
      [16, 25, 37],
    ],
    [
      ["인원", "1,200명", "△30명", "-", "1,170명"],
      [1200, -30, 1170],
    ],
    [
      ["2026년", "3억원", "2.5억원", "5.5억"],
      [3, 2.5, 5.5],
    ],
    [
      ["면적", "120㎡", "80㎡", "200"],
      [120, 80, 200],
    ],
    [
      ["金額", "12万円", "8万円"],
      [12, 8],
    ],
    [
      ["세대수", "120호", "45호", "80호"],
      [120, 45, 80],
    ],
  ])("%j is read as %j", (column, numbers) => {
    expect(numbersIn(column)).toEqual([numbers]);
  });

  test.each([
    [["1월", "2월", "3월"]],
    [["2024년", "2025년", "2026년"]],
    [["제3조", "제5조"]],
    [["5-1", "5-2"]],
    [["1차", "2차", "3차"]],
    [["3개월", "6개월", "2개년"]],
    [["1호", "2호", "3호"]],
    [["101동", "102동", "201동"]],
    [["3명~5명", "10명~12명"]],
    [["120명", "2개소", "제3조", "12회"]],
  ])("dates, periods, addresses and mixed things stay texts: %j", (column) => {
    expect(numbersIn(column)).toEqual([[]]);
  });

  test("the same counted in two sizes is no column of one unit", () => {
    expect(numbersIn(["3억원", "5억원", "4억원", "9,000만원"])).toEqual([[]]);
    expect(numbersIn(["1,200천원", "3백만원", "2,100천원"])).toEqual([[]]);
    expect(numbersIn(["3천명", "1,200명", "1,500명", "900명"])).toEqual([[]]);
  });

  test("a table of them is checked", () => {
    const rows = [
      ["등급", "기존", "신규", "총계"],
      ["상", "16개", "3개", "19개"],
      ["중", "25개", "6개", "31개"],
      ["하", "37개", "4개", "14개"],
      ["합계", "78개", "13개", "91개"],
    ];
    expect(failing(rows)).toEqual([
      [3, 3, -27n],
      [4, 3, 27n],
    ]);
  });
});
