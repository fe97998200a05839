import { readXlsx } from "../../../src/documents/xlsx/read-xlsx";
import { shownNumber } from "../../../src/documents/xlsx/number-format";
import { sheetRows, smallXlsx } from "../small/small-zip";

const read = (...book: Parameters<typeof smallXlsx>) =>
  readXlsx(smallXlsx(...book), { aborted: false });

test("a row with one text is a paragraph, rows with more are a table with the rows of its sheet", async () => {
  const xml = sheetRows([
    ["1. 하천 정비"],
    ["(단위: 백만 원)"],
    ["구분", "계", "2026년"],
    ["국비", 70, 42.5],
    ["시비", null, 18],
    [],
    ["끝."],
  ]);
  const { value } = await read([{ name: "계획", xml }]);
  expect(value.blocks).toMatchObject([
    { text: "1. 하천 정비", line: 1 },
    { text: "(단위: 백만 원)", line: 2 },
    {
      line: 3,
      rows: [
        [{ text: "구분" }, { text: "계" }, { text: "2026년" }],
        [{ text: "국비" }, { text: "70" }, { text: "42.5", line: 4 }],
        [{ text: "시비" }, { text: "" }, { text: "18" }],
      ],
    },
    { text: "끝.", line: 7 },
  ]);
});

test("merged cells cover their places, also a remark across the last row", async () => {
  const xml = `${sheetRows([
    ["구분", "예산", null],
    [null, "국비", "시비"],
    ["비고: 없음", null, null],
  ])}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:C3"/></mergeCells>`;
  const { value } = await read([{ name: "계획", xml }]);
  expect(value.blocks).toMatchObject([
    {
      rows: [
        [{ text: "구분", rowSpan: 2 }, { text: "예산", columnSpan: 2 }, null],
        [null, { text: "국비" }, { text: "시비" }],
        [{ text: "비고: 없음", columnSpan: 3 }, null, null],
      ],
    },
  ]);
});

test("hidden sheets and formulas without a result are said, not guessed", async () => {
  const { value, notices } = await read([
    {
      name: "계획",
      xml: `<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>3</v></c></row></sheetData>`,
    },
    { name: "숨김", state: "hidden", xml: sheetRows([["비밀"]]) },
  ]);
  expect(value.blocks).toMatchObject([{ text: "3" }]);
  expect(notices.map(({ code }) => code)).toEqual(["hidden-sheets", "formula-without-result"]);
});

test.each([
  ["23239", "#,##0", "23,239"],
  ["1234.5", "#,##0", "1,234.5"],
  ["0.30000000000000004", "General", "0.3"],
  ["0.355", "0.0%", "35.5%"],
  ["1234567", "#,##0,", "1,234.567"],
  ["-5", '#,##0;"△"#,##0', "△5"],
  ["-1234", "#,##0", "-1,234"],
  ["0", '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "-"],
  ["1200", '#,##0"백만원"', "1,200백만원"],
  ["46037", "yyyy. m. d.", "2026. 1. 15."],
  ["1E+20", "General", "100000000000000000000"],
  ["2.5", "0.00", "2.50"],
])("%s in the format %s reads %s", (value, format, shown) => {
  expect(shownNumber(value, format, false)).toBe(shown);
});
