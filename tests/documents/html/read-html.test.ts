import { readFileSync } from "node:fs";
import fc from "fast-check";
import { looksLikeHtml, readHtml } from "../../../src/documents/html/read-html";
import type { Block } from "../../../src/documents/model/document-model";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { Unreadable } from "../../../src/outcome/unreadable";
import { withData } from "../../data";
import { blocksHeld } from "../expected-blocks";
import { planOf, planWithoutPlaces } from "../plan-without-places";

const blocksOf = (html: string): readonly Block[] => readHtml(html).blocks;
const textsOf = (html: string): readonly string[] =>
  blocksOf(html).map((block) => (block.kind === "paragraph" ? block.text : "(table)"));
const rowsOf = (html: string): readonly (readonly (string | null)[])[] => {
  const [table] = blocksOf(html);
  return table?.kind === "table"
    ? table.rows.map((row) => row.map((cell) => cell?.text ?? null))
    : [];
};

describe("what a page shows", () => {
  test("paragraphs and headings in their order, white space folded, lines kept", () => {
    const html = "<h2>□ 사업개요</h2>\n<p>- 사업비:\n  <b>70</b>백만 원</p><p>가<br>나</p>끝";
    expect(blocksOf(html)).toEqual([
      { kind: "paragraph", text: "□ 사업개요", level: 2 },
      { kind: "paragraph", text: "- 사업비: 70백만 원" },
      { kind: "paragraph", text: "가\n나" },
      { kind: "paragraph", text: "끝" },
    ]);
  });

  test("entities are characters, and the spaces that indent stay", () => {
    expect(textsOf("<p>&nbsp;&nbsp;- R&amp;D &#9633; &sect; a&lt;b</p>")).toEqual([
      "  - R&D □ § a<b",
    ]);
  });

  test("the marks of lists, unless the text carries its own or none is drawn", () => {
    const html =
      "<ol start=3><li>가<li><p>나</p></ol><ol type=a><li>다</ol><ul><li>라<ul><li>○ 마</ul></ul>" +
      "<ul style='list-style: none'><li>바</ul>";
    expect(textsOf(html)).toEqual(["3. 가", "4. 나", "a. 다", "• 라", "○ 마", "바"]);
  });

  test("nothing that is hidden, deleted, or meant for the browser", () => {
    const html =
      "<title>가</title><style>p{}</style><script>document.write('나')</script>" +
      "<p hidden>다</p><p style='display:none'>라</p><span style='mso-hide:all'>마</span><del>바</del>" +
      "<template><p>사</p></template><!-- 아 --><p>자<ins>차</ins></p>";
    expect(textsOf(html)).toEqual(["자차"]);
  });
});

describe("tables", () => {
  test("merged cells cover what they cover", () => {
    const html =
      "<table><tr><th rowspan=2>구분<th colspan=2>투자</tr><tr><td>2026년<td>2027년</tr><tr><td>계<td>3<td>4</table>";
    expect(rowsOf(html)).toEqual([
      ["구분", "투자", null],
      [null, "2026년", "2027년"],
      ["계", "3", "4"],
    ]);
  });

  test("a cell's paragraphs are its lines, and a table in a cell stays a table", () => {
    const [table] = blocksOf(
      "<table><td><p>가</p><p>나</p><table><td>1<td>2</table>다<td>라</table>",
    );
    expect(table?.kind === "table" && table.rows[0]?.[0]).toMatchObject({
      text: "가\n나\n다",
      blocks: [{ text: "가" }, { text: "나" }, { kind: "table" }, { text: "다" }],
    });
  });

  test("without text are left out, rows without cells too", () => {
    expect(blocksOf("<table><tr><td> <td>&nbsp;</table><p>끝</p>")).toHaveLength(1);
    expect(rowsOf("<table><tr></tr><tr><td>1</table>")).toEqual([["1"]]);
  });

  test("rows of one length, each place one cell or covered by one, whatever spans are stated", () => {
    const span = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constantFrom(0, 100_000, "x"));
    const rows = fc.array(fc.array(fc.tuple(span, span), { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const html = cells.map(
          (row) => `<tr>${row.map(([r, c]) => `<td rowspan=${r} colspan=${c}>1`).join("")}</tr>`,
        );
        const [table] = blocksOf(`<p>끝</p><table>${html.join("")}</table>`).slice(1);
        if (table?.kind !== "table") return;
        const width = table.rows[0]?.length;
        expect(table.rows.every((row) => row.length === width)).toBe(true);
        const covered = table.rows.flat().filter((cell) => cell === null).length;
        const spread = table.rows
          .flat()
          .reduce((sum, cell) => sum + (cell ? cell.rowSpan * cell.columnSpan - 1 : 0), 0);
        expect(spread).toBeGreaterThanOrEqual(covered);
      }),
    );
  });
});

describe("hostile markup", () => {
  test("spans of 100,000 end at the table's own edges", () => {
    const [table] = blocksOf(
      "<table><tr><td rowspan=100000 colspan=100000>가</tr><tr></tr><tr><td>나</table>",
    );
    expect(table?.kind === "table" && table.rows.map((row) => row.length)).toEqual([256, 256]);
  });

  test("loads nothing and runs nothing: attributes are only read", () => {
    const html =
      "<img src=x onerror=alert(1)><a href='javascript:alert(1)'>가</a><svg onload=alert(1)>나</svg>";
    expect(textsOf(html)).toEqual(["가"]);
  });

  test.each([
    ["cut off in a tag", "<table><tr><td>가<td cols", "(table)"],
    ["with end tags that nothing opened", "</td></tr></table></li></ul>가", "가"],
    ["with 4,000 open elements", `${"<div><b>".repeat(2_000)}가`, "가"],
    ["with a paragraph in no cell", "<table>가<tr>나<td>1</table>", "가나"],
  ])("%s is read", (_, html, text) => {
    expect(textsOf(html)[0]).toBe(text);
  });

  test.each([
    ["too many tables in each other", "<table><td>".repeat(60) + "가", "too-deep"],
    ["200,000 open elements", `${"<div><b>".repeat(100_000)}가`, "too-deep"],
    ["too many cells", `<table><tr>${"<td>1".repeat(120_000)}</table>`, "too-large"],
    [
      "a grid of nothing but spans",
      `<table>${"<tr><td rowspan=99999 colspan=256>1".repeat(3_000)}</table>`,
      "too-large",
    ],
    ["100 MB", "<p>가".repeat(20_000_000), "too-large"],
    ["nothing", " ", "no-text"],
    ["scripts alone", "<script>가</script>", "no-text"],
  ])("%s is refused", (_, html, code) => {
    expect(() => readHtml(html)).toThrow(expect.objectContaining({ code }) as Error);
    expect(() => readHtml(html)).toThrow(Unreadable);
  });
});

test.each([
  ["<!DOCTYPE html><p>", true],
  ["\ufeff\n<html xmlns:o='x'>", true],
  ["<table><tr>", true],
  ["<!--StartFragment--><p>", true],
  ["Version:0.9\r\nStartHTML:000\r\n<html>", true],
  ["<?xml version='1.0'?>\n<html>", true],
  ["<사업개요>", false],
  ["1. <table> 하나", false],
  ["<?xml version='1.0'?><note/>", false],
])("%j begins a page: %s", (text, is) => {
  expect(looksLikeHtml(text)).toBe(is);
});

withData("the sample plan as a web page and as 한글 and Word put it on the clipboard", (file) => {
  const text = (name: string): string => readFileSync(file(`documents/${name}`), "utf8");
  test.each(["plan.html", "clip-hwp.html", "clip-word.html"])(
    "%s: all tables and paragraphs",
    (name) => {
      const model = readHtml(text(name));
      expect(blocksHeld(model.blocks, text("truth.json"))).toEqual({ tables: 16, paragraphs: 334 });
      expect(planWithoutPlaces(extractPlan(model).value)).toEqual(
        planWithoutPlaces(planOf(text("plan.txt"))),
      );
    },
  );
});
