import { headingsOf } from "../../src/app/headings";
import { gridOf } from "../../src/grid/grid-of";

type Table = readonly (readonly (string | number | null)[])[];
const headings = (values: Table) => {
  const named = headingsOf(gridOf({ sheet: "예산", values }));
  return (row: number, column: number) => Object.values(named.of({ row, column })).join(" / ");
};

test("a row is called by the nearest words to its left, a column by those above it", () => {
  const of = headings([
    ["연번", "구분", "2026년", "비고"],
    [1, "국비", 300, null],
    [2, "시비", 100, "자체"],
  ]);
  expect(of(2, 2)).toBe("시비 / 2026년");
});

test("where kinds come again their project and their group of columns are said too, also where written once", () => {
  const of = headings([
    ["사업", "재원", "총사업비", null, "2026년", null],
    [null, null, "계", "이월", "계", "이월"],
    ["도로 포장", "국비", 600, 10, 300, 5],
    [null, "시비", 300, 0, 100, 0],
    ["하천 정비", "국비", 410, 20, 205, 7],
    [null, "시비", 205, 0, 102, 0],
  ]);
  expect(of(5, 5)).toBe("하천 정비 시비 / 2026년 이월");
  expect(of(2, 2)).toBe("도로 포장 국비 / 총사업비 계");
});

test("the heading of a column of headings names no row, and a title of the sheet no column", () => {
  const of = headings([
    ["2026년도 예산서", null, null, null],
    ["사업", "재원", "계", "계"],
    [null, "국비", 10, 20],
    [null, "국비", 30, 40],
  ]);
  expect(of(3, 3)).toBe("국비 / 계");
});

test("without words there are the number of the row and the letter of the column", () => {
  expect(headings([[1, 2], [3, 4]])(1, 1)).toBe("2 / B"); // prettier-ignore
});
