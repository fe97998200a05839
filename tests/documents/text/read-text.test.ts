import fc from "fast-check";
import type { Block } from "../../../src/documents/model/document-model";
import { readText } from "../../../src/documents/text/read-text";
import { Unreadable } from "../../../src/outcome/unreadable";

/** Paragraphs as their text, tables as rows of texts. */
const told = (text: string): readonly (string | readonly (readonly string[])[])[] =>
  readText(text).blocks.map(toldBlock);
const toldBlock = (block: Block): string | readonly (readonly string[])[] =>
  block.kind === "paragraph"
    ? block.text
    : block.rows.map((row) => row.map((cell) => cell?.text ?? ""));

const table = [
  ["구분", "총사업비", "2026년"],
  ["계", "800", "500"],
  ["국비", "400", ""],
];

describe("a text", () => {
  it("is its lines with their numbers, empty ones left out", () => {
    expect(readText("\n\n가\r\n\r\n나\r다").blocks).toEqual([
      { kind: "paragraph", text: "가", line: 3 },
      { kind: "paragraph", text: "나", line: 5 },
      { kind: "paragraph", text: "다", line: 6 },
    ]);
  });

  it("in Markdown has headings of a level and no stars", () => {
    expect(readText("## 1. 도시숲\n- **사업비**: 5백만원").blocks).toEqual([
      { kind: "paragraph", text: "1. 도시숲", level: 2, line: 1 },
      { kind: "paragraph", text: "- 사업비: 5백만원", line: 2 },
    ]);
  });

  it.each([
    ["tabs", "구분\t총사업비\t2026년\n계\t800\t500\n국비\t400\t"],
    ["bars", "| 구분 | 총사업비 | 2026년 |\n|---|--:|:-:|\n| 계 | 800 | 500 |\n| 국비 | 400 | |"],
    ["line drawing", "┌─┬─┬─┐\n│구분│총사업비│2026년│\n├─┼─┼─┤\n│계│800│500│\n│국비│400│ │\n└─┴─┴─┘"],
    ["columns of spaces", "구분      총사업비    2026년\n계             800       500\n국비           400"],
  ])("holds a table by %s", (_, text) => {
    expect(told(`앞\n${text}\n뒤`)).toEqual(["앞", table, "뒤"]);
  }); // prettier-ignore

  it("holds a table of single spaces, 이후 belonging to its year", () => {
    expect(told("구분 총사업비 2026년 이후\n계 800 500\n국비 400 200")).toEqual([
      [
        ["구분", "총사업비", "2026년 이후"],
        ["계", "800", "500"],
        ["국비", "400", "200"],
      ],
    ]);
  });

  it.each([
    "○ 사업기간  2026. 1.  ~  12.\n○ 사업비    500  백만원",
    "2026. 1.  계획 수립\n2026. 3.  공고\n2026. 5.  선정",
    "가 | 나\n다 라 마",
    "연락처 033 737 2114\n담당자 김 아무개",
    "\t들여 쓴 글\n\t또 들여 쓴 글",
  ])("holds no table in %j", (text) => {
    expect(readText(text).blocks.every(({ kind }) => kind === "paragraph")).toBe(true);
  });

  it("of any kind is read or refused, and every block says its line", () => {
    const piece = fc.constantFrom(
      "|",
      "\t",
      "\n",
      "  ",
      " ",
      "가",
      "1,000",
      "-",
      "□ ",
      "─",
      "(",
      "'",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const read = (): number => readText(pieces.join("")).blocks.filter(({ line }) => line === undefined).length;
        try {
          expect(read()).toBe(0);
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
        }
      }),
      { numRuns: 1_000 },
    ); // prettier-ignore
  });
});

describe("what is no plan", () => {
  it.each([
    ["empty", "", "There is no text in it."],
    ["blank", " \n\t\n\u00a0", "There is no text in it."],
    ["only frames", "----|----\n────", "There is no text in it."],
    ["zeros", "\u0000".repeat(10_000), "This file is not text."],
    ["100 MB", "가".repeat(100_000_000), "This is too much text for one plan."],
    ["half a million lines", "가나다\n".repeat(500_000), "This is too much text for one plan."],
  ])("%s is refused in one sentence", (_, text, sentence) => {
    expect(() => readText(text)).toThrow(sentence);
  });
});
