import { readDocx } from "../../../src/documents/docx/read-docx";
import { smallDocx, wordLine } from "../small/small-zip";

const blocksOf = async (...document: Parameters<typeof smallDocx>) =>
  (await readDocx(smallDocx(...document), { aborted: false })).value.blocks;
const textsOf = async (...document: Parameters<typeof smallDocx>) =>
  (await blocksOf(...document)).map((block) => "text" in block && block.text);

const numbering = `<w:abstractNum w:abstractNumId="5">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Chapter"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="ganada"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06F;"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="6"/></w:num>`;
const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

test("marks of lists are written out, also those a style brings, and a list that begins again does", async () => {
  const styles = `<w:style w:styleId="Chapter"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const body = [
    wordLine("가나", '<w:pStyle w:val="Chapter"/>'),
    wordLine("다라", inList(1, 1)),
    wordLine("마바", inList(1)),
    wordLine("사아", inList(2)),
    wordLine("자차", inList(3)),
  ].join("");
  expect(await blocksOf(body, { numbering, styles })).toMatchObject([
    { text: "1. 가나", level: 1 },
    { text: "가. 다라" },
    { text: "2. 마바" },
    { text: "1. 사아" },
    { text: "□ 자차" },
  ]);
});

test("what was deleted, moved away or hidden is no text; what was inserted is", async () => {
  const body = `<w:p><w:r><w:t>사업비 </w:t></w:r><w:del><w:r><w:delText>1</w:delText></w:r></w:del>
    <w:ins><w:r><w:t>200백만 원</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>숨김</w:t></w:r></w:p>`;
  expect(await textsOf(body)).toEqual(["사업비 200백만 원"]);
});

test("cells merged downwards and across are one cell each", async () => {
  const cell = (text: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordLine(text)}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell("구분", '<w:vMerge w:val="restart"/>')}${cell("예산", '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell("", "<w:vMerge/>")}${cell("국비")}${cell("시비")}</w:tr></w:tbl>`;
  expect((await blocksOf(body))[0]).toMatchObject({
    rows: [
      [{ text: "구분", rowSpan: 2 }, { text: "예산", columnSpan: 2 }, null],
      [null, { text: "국비" }, { text: "시비" }],
    ],
  });
});

test("a footnote follows the paragraph it belongs to, and pages count where Word marked them", async () => {
  const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${wordLine("잠정치")}</w:footnote>`;
  const body = `<w:p><w:r><w:t>본문</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
    <w:p><w:r><w:lastRenderedPageBreak/><w:t>다음 쪽</w:t></w:r></w:p>`;
  expect(await blocksOf(body, { footnotes })).toEqual([
    { kind: "paragraph", text: "본문", page: 1 },
    { kind: "paragraph", text: "주 1) 잠정치", page: 1 },
    { kind: "paragraph", text: "다음 쪽", page: 2 },
  ]);
});
