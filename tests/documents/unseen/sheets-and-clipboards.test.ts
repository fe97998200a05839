import { openClipboard } from "../../../src/documents/open-clipboard";
import type { Block } from "../../../src/documents/model/document-model";
import { readXlsx } from "../../../src/documents/xlsx/read-xlsx";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { sheetRows, smallXlsx } from "../small/small-zip";

const told = (block: Block): unknown =>
  block.kind === "paragraph"
    ? block.text.replace(/\s+/g, " ")
    : block.rows.map((row) => row.map((cell) => cell && cell.text));
const plan = [
  "1. 둑길 정비",
  "□ 소요예산",
  "(단위: 백만원)",
  [
    ["구분", "총사업비", "2026년"],
    ["계", "1,200", "700"],
    ["국비", "600", "350"],
    ["시비", "600", "350"],
  ],
];

describe("what Excel puts on the clipboard", () => {
  const rows = [
    "<td colspan=3 style='mso-ignore:colspan'>1. 둑길 정비</td>",
    "<td colspan=2 style='mso-ignore:colspan'>□ 소요예산</td><td>(단위: 백만원)</td>",
    "<td>구분</td><td>총사업비</td><td>2026년</td>",
    "<td>계</td><td class=xl65 align=right x:num='1200'>1,200</td><td>700</td>",
    "<td>국비</td><td>600</td><td>350</td>",
    "<td>시비</td><td>600</td><td>350</td>",
  ];
  const html =
    "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><meta name=ProgId content=Excel.Sheet>" +
    "<style><!--.xl65 {mso-number-format:'\\#\\,\\#\\#0';}--></style><!--[if gte mso 9]><xml><x:Sheet>숨김</x:Sheet></xml><![endif]--></head>" +
    `<body><table><!--StartFragment-->${rows.map((row) => `<tr height=22>${row}</tr>`).join("")}<!--EndFragment--></table></body></html>`;
  const text =
    "1. 둑길 정비\t\t\r\n□ 소요예산\t\t(단위: 백만원)\r\n구분\t총사업비\t2026년\r\n계\t1,200\t700\r\n국비\t600\t350\r\n시비\t600\t350\r\n";

  test("titles that stand in cells are lines, the table is the table", () => {
    expect(openClipboard({ text, html }).blocks.map(told)).toEqual(plan);
  });

  test("the same as plain text with tabs", () => {
    expect(openClipboard({ text }).blocks.map(told)).toEqual([
      plan[0],
      "□ 소요예산 (단위: 백만원)",
      plan[3],
    ]);
  });

  test("both are the same plan", () => {
    const [a, b] = [{ text, html }, { text }].map(
      (pasted) => extractPlan(openClipboard(pasted)).value.projects[0],
    );
    expect([a?.title, a?.tables.length]).toEqual(["둑길 정비", 1]);
    expect([b?.title, b?.tables.length]).toEqual(["둑길 정비", 1]);
  });
});

test("Word's conditional comments and list marks: each mark once, nothing of the comments", () => {
  const html =
    "<html xmlns:w='urn:schemas-microsoft-com:office:word'><body><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->" +
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>둑길 정비<o:p></o:p></p>" +
    "<table><tr><td>국비<td>600</tr></table></body></html>";
  expect(openClipboard({ text: "", html }).blocks.map(told)).toEqual([
    "1. 둑길 정비",
    [["국비", "600"]],
  ]);
});

test("한글's cells: merged ones, spaces that do not break, rows and columns that end with the table", () => {
  const html =
    "<html><body><!--StartFragment--><table style='border-collapse:collapse'><tr><td rowspan=0 valign=middle><p class=HStyle0>구&nbsp;분</p></td><td colspan=2><p class=HStyle0>예산</p></td></tr>" +
    "<tr><td><p class=HStyle0>국비</p></td><td><p class=HStyle0>시비</p></td></tr></table><!--EndFragment--></body></html>";
  expect(openClipboard({ text: "", html }).blocks.map(told)).toEqual([
    [
      ["구 분", "예산", null],
      [null, "국비", "시비"],
    ],
  ]);
});

describe("a workbook as a plan", () => {
  test("merged titles, a heading beside its unit, two tables on one sheet", async () => {
    const xml = `${sheetRows([
      ["2026년 업무계획", null, null],
      [],
      ["1. 둑길 정비", null, null],
      ["□ 소요예산", null, "(단위: 백만원)"],
      ["구분", "총사업비", "2026년"],
      ["계", 1200, 700],
      ["□ 추진계획", null, null],
      ["3월", "설계", null],
      ["9월", "착공", null],
    ])}<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:C3"/></mergeCells>`;
    const { value } = await readXlsx(smallXlsx([{ name: "계획", xml }]), { aborted: false });
    expect(value.blocks.map(told)).toEqual([
      "2026년 업무계획",
      "1. 둑길 정비",
      "□ 소요예산",
      "(단위: 백만원)",
      [
        ["구분", "총사업비", "2026년"],
        ["계", "1200", "700"],
      ],
      "□ 추진계획",
      [
        ["3월", "설계"],
        ["9월", "착공"],
      ],
    ]);
  });

  test("hidden rows and columns are left out and said; stored results, dates and formats are as shown", async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>국비</t></is></c><c r="B1"><v>9</v></c><c r="C1" s="1"><f>A1*2</f><v>1234</v></c><c r="D1" s="2"><v>46037</v></c></row>
      <row r="2" hidden="1"><c r="A2"><v>7</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>시비</t></is></c><c r="C3" s="1"><v>-5</v></c><c r="D3" t="str"><f>TEXT(1,"0")</f><v>끝</v></c></row></sheetData>`;
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="#,##0;&quot;△&quot;#,##0"/><numFmt numFmtId="171" formatCode="yyyy. m. d."/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>`;
    const book = smallXlsx([{ name: "계획", xml }], styles);
    const { value, notices } = await readXlsx(book, { aborted: false });
    expect(value.blocks.map(told)).toEqual([
      [
        ["국비", "1,234", "2026. 1. 15."],
        ["시비", "△5", "끝"],
      ],
    ]);
    expect(notices.map(({ code }) => code)).toEqual(["hidden-cells"]);
  });
});
