import { readDocx } from "../../../src/documents/docx/read-docx";
import { readHwp } from "../../../src/documents/hwp/read-hwp";
import { readHwpx } from "../../../src/documents/hwpx/read-hwpx";
import type { Block } from "../../../src/documents/model/document-model";
import { hwpCell, hwpControl, hwpParagraph, record, smallHwp } from "../small/small-hwp";
import { hwpxLine, hwpxTable, smallDocx, smallHwpx, wordLine } from "../small/small-zip";

const calm = { aborted: false };
const told = (block: Block): unknown =>
  block.kind === "paragraph"
    ? block.text
    : block.rows.map((row) => row.map((cell) => cell && (cell.blocks?.map(told) ?? cell.text)));
const hwpx = async (section: string) =>
  (await readHwpx(smallHwpx(section), calm)).value.blocks.map(told);
const docx = async (body: string) => (await readDocx(smallDocx(body), calm)).value.blocks.map(told);
const hwp = async (...section: readonly Uint8Array[]) =>
  (await readHwp(smallHwp(Buffer.concat(section)), calm)).value.blocks.map(told);

describe("a .hwpx as other cities write it", () => {
  const inRun = (inside: string): string => `<hp:p><hp:run>${inside}</hp:run></hp:p>`;

  test("the caption of a table stands before it", async () => {
    const table = hwpxTable([[0, 0, 1, 1, hwpxLine("계")]]).replace(
      "<hp:tbl>",
      `<hp:tbl><hp:caption side="BOTTOM"><hp:subList>${hwpxLine("<표 1> 투자계획".replace("<", "&lt;"))}</hp:subList></hp:caption>`,
    );
    expect(await hwpx(inRun(table))).toEqual(["<표 1> 투자계획", [["계"]]]);
  });

  test("running heads, feet, remarks and the script of an equation are no text of the plan", async () => {
    const sub = (text: string): string => `<hp:subList>${hwpxLine(text)}</hp:subList>`;
    const section =
      inRun(
        `<hp:ctrl><hp:header>${sub("머리말")}</hp:header></hp:ctrl><hp:ctrl><hp:footer>${sub("꼬리말")}</hp:footer></hp:ctrl><hp:t>본문</hp:t>`,
      ) +
      inRun(
        `<hp:t>비율은 </hp:t><hp:equation><hp:script>70 over 100</hp:script></hp:equation><hp:ctrl><hp:hiddenComment>${sub("검토 중")}</hp:hiddenComment></hp:ctrl><hp:t>이다</hp:t>`,
      );
    expect(await hwpx(section)).toEqual(["본문", "비율은 이다"]);
  });

  test("boxes that are grouped, and what older programs are to show instead of them", async () => {
    const box = (text: string): string =>
      `<hp:rect><hp:drawText><hp:subList>${hwpxLine(text)}</hp:subList></hp:drawText></hp:rect>`;
    const section = inRun(
      `<hp:container>${box("하나")}${box("둘")}</hp:container><hp:switch><hp:case>${box("셋")}</hp:case><hp:default>${box("셋")}</hp:default></hp:switch>`,
    );
    expect(await hwpx(section)).toEqual(["하나", "둘", "셋"]);
  });

  test("lines broken in a cell, cells merged downwards, a table in a cell", async () => {
    const inner = inRun(hwpxTable([[0, 0, 1, 1, hwpxLine("속")]]));
    const table = hwpxTable([
      [0, 0, 2, 1, hwpxLine("국비<hp:lineBreak/>(기금)")],
      [0, 1, 1, 1, hwpxLine("1,200")],
      [1, 1, 1, 1, inner + hwpxLine("뒤")],
    ]);
    expect(await hwpx(inRun(table))).toEqual([
      [
        ["국비\n(기금)", "1,200"],
        [null, [[["속"]], "뒤"]],
      ],
    ]);
  });

  test("a deletion that reaches over several paragraphs leaves what stands around it", async () => {
    const section =
      hwpxLine("앞<hp:deleteBegin/> 지운 글") +
      hwpxLine("지운 줄") +
      hwpxLine("지운<hp:deleteEnd/>뒤");
    expect(await hwpx(section)).toEqual(["앞", "뒤"]);
  });
});

describe("a .docx as other cities write it", () => {
  test("content controls, fields and links are what they show", async () => {
    const body =
      `<w:sdt><w:sdtPr><w:alias w:val="제목"/><w:text/></w:sdtPr><w:sdtContent>${wordLine("1. 하천 정비")}</w:sdtContent></w:sdt>` +
      `<w:p><w:r><w:t>사업비: </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>70</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>백만 원</w:t></w:r></w:p>` +
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2026. 3.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink><w:r><w:t> 착공</w:t></w:r></w:hyperlink></w:p>`;
    expect(await docx(body)).toEqual(["1. 하천 정비", "사업비: 70백만 원", "2026. 3. 착공"]);
  });

  test("a text box stands once, though it is written twice", async () => {
    const box = (text: string): string => `<w:txbxContent>${wordLine(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box("상자")}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("상자")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>본문</w:t></w:r></w:p>`;
    expect(await docx(body)).toEqual(["상자", "본문"]);
  });

  test("a row that a tracked change deleted is gone, merges go on around it", async () => {
    const cell = (text: string, properties = ""): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${wordLine(text)}</w:tc>`;
    const down = (value: string): string => `<w:vMerge${value}/>`;
    const body = `<w:tbl><w:tr>${cell("구분", down(' w:val="restart"'))}${cell("국비")}</w:tr>
      <w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("", down(""))}${cell("균특")}</w:tr>
      <w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${cell("", down(""))}${cell("시비")}</w:tr></w:tbl>`;
    expect(await docx(body)).toEqual([
      [
        ["구분", "국비"],
        [null, "시비"],
      ],
    ]);
  });

  test("a part in another format is not read, and that is said", async () => {
    const { notices } = await readDocx(smallDocx(`${wordLine("글")}<w:altChunk r:id="r9"/>`), calm);
    expect(notices).toMatchObject([{ code: "parts-not-read", weight: "attention" }]);
  });
});

describe("a .hwp as other cities write it", () => {
  const ranges = (...list: readonly (readonly [number, number, number])[]): Uint8Array => {
    const data = Buffer.alloc(12 * list.length);
    list.forEach(([from, to, kind], at) => {
      data.writeUInt32LE(from, 12 * at);
      data.writeUInt32LE(to, 12 * at + 4);
      data.writeUInt8(kind, 12 * at + 11);
    });
    return record(70, 1, data);
  };

  test("what a tracked change deleted is gone, what it inserted is there", async () => {
    expect(
      await hwp(hwpParagraph("사업비 100200백만 원"), ranges([4, 7, 17], [7, 10, 16])),
    ).toEqual(["사업비 200백만 원"]);
  });

  test("a table in a deleted stretch keeps its place among the others", async () => {
    const table = (text: string): readonly Uint8Array[] => [
      hwpControl("tbl ", 1),
      record(77, 2, Buffer.alloc(20)),
      hwpCell(2, [0, 0, 1, 1], text),
    ];
    const section = [hwpParagraph("가\u000b나\u000b다"), ranges([0, 1, 17], [18, 19, 17])];
    expect(await hwp(...section, ...table("1"), ...table("2"))).toEqual([[["1"]], "나", [["2"]]]);
  });
});
