import { readHwpx } from "../../../src/documents/hwpx/read-hwpx";
import { hwpxLine, hwpxTable, smallHwpx } from "../small/small-zip";

const blocksOf = async (section: string, header?: string) =>
  (await readHwpx(smallHwpx(section, header), { aborted: false })).value.blocks;

test("marks that are nowhere in the text are written: numbers, letters, bullets of symbol fonts", async () => {
  const header = `<hh:paraPr id="1"><hh:heading type="NUMBER" idRef="7" level="0"/></hh:paraPr>
    <hh:paraPr id="2"><hh:heading type="NUMBER" idRef="7" level="1"/></hh:paraPr>
    <hh:paraPr id="3"><hh:heading type="BULLET" idRef="9" level="0"/></hh:paraPr>
    <hh:numbering id="7"><hh:paraHead level="1" numFormat="DIGIT">^1.</hh:paraHead>
    <hh:paraHead level="2" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead></hh:numbering>
    <hh:bullet id="9" char="&#xF06C;"/>`;
  const lines = ["1", "2", "2", "1", "2", "3"].map((id, at) =>
    hwpxLine(`줄 ${at}`, `paraPrIDRef="${id}"`),
  );
  expect((await blocksOf(lines.join(""), header)).map((b) => "text" in b && b.text)).toEqual([
    "1. 줄 0",
    "가. 줄 1",
    "나. 줄 2",
    "2. 줄 3",
    "가. 줄 4",
    "● 줄 5",
  ]);
});

test("a merged cell covers its places, and a table in a cell is kept inside it", async () => {
  const inner = hwpxTable([[0, 0, 1, 1, hwpxLine("속")]]);
  const table = hwpxTable([
    [0, 0, 2, 1, hwpxLine("구분")],
    [0, 1, 1, 1, hwpxLine("국비")],
    [1, 1, 1, 1, `${hwpxLine("내역")}<hp:p><hp:run>${inner}</hp:run></hp:p>`],
  ]);
  const [block] = await blocksOf(`<hp:p><hp:run>${table}</hp:run></hp:p>`);
  expect(block).toMatchObject({
    kind: "table",
    rows: [
      [{ text: "구분", rowSpan: 2 }, { text: "국비" }],
      [null, { text: "내역", blocks: [{ kind: "paragraph" }, { kind: "table" }] }],
    ],
  });
});

test("what a tracked change deleted is gone, a footnote follows its paragraph, a box stands where it stands", async () => {
  const blocks = await blocksOf(
    hwpxLine("사업비 <hp:deleteBegin/>100<hp:deleteEnd/>200백만 원") +
      `<hp:p><hp:run><hp:t>본문</hp:t><hp:ctrl><hp:footNote><hp:subList>${hwpxLine("잠정치")}</hp:subList></hp:footNote></hp:ctrl></hp:run></hp:p>` +
      `<hp:p><hp:run><hp:t>앞</hp:t><hp:rect><hp:drawText><hp:subList>${hwpxLine("상자")}</hp:subList></hp:drawText></hp:rect><hp:t>뒤</hp:t></hp:run></hp:p>`,
  );
  expect(blocks.map((block) => "text" in block && block.text)).toEqual([
    "사업비 200백만 원",
    "본문",
    "주 1) 잠정치",
    "앞",
    "상자",
    "뒤",
  ]);
});

test("a page begins where a line stands higher on the paper than the line before", async () => {
  const at = (position: number): string =>
    `<hp:linesegarray><hp:lineseg textpos="0" vertpos="${position}"/></hp:linesegarray>`;
  const blocks = await blocksOf(
    hwpxLine("가", "", at(0)) +
      hwpxLine("나", "", at(900)) +
      hwpxLine("다", "", at(0)) +
      hwpxLine("라", 'pageBreak="1"'),
  );
  expect(blocks.map(({ page }) => page)).toEqual([1, 1, 2, 3]);
});
