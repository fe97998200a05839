import { readFileSync } from "node:fs";
import { looksLikeMarkdown, readMarkdown } from "../../../src/documents/markdown/read-markdown";
import { openText } from "../../../src/documents/open-text";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { withData } from "../../data";
import { blocksHeld } from "../expected-blocks";
import { planOf, planWithoutPlaces } from "../plan-without-places";

const rowsOf = (text: string): readonly (readonly (string | undefined)[])[] =>
  readMarkdown(text).blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell?.text)) : [],
  );

test("headings, list items and lines, each with its line number", () => {
  const text =
    "# 1. 하천 정비 #\n\n- 사업비: **70백만 원**\n  - [누리집](http://a.b/c)\n\n제목\n===\n> 인용\n***";
  expect(readMarkdown(text).blocks).toEqual([
    { kind: "paragraph", text: "1. 하천 정비", level: 1, line: 1 },
    { kind: "paragraph", text: "- 사업비: 70백만 원", line: 3 },
    { kind: "paragraph", text: "  - 누리집", line: 4 },
    { kind: "paragraph", text: "제목", level: 1, line: 6 },
    { kind: "paragraph", text: "인용", line: 8 },
  ]);
});

test("amounts keep their signs: stars, tildes and hyphens that mark nothing are text", () => {
  const lines = ["- 2 * 3 = 6", "- 2026. 1.~12.", "- 감액 -30백만 원 \\*", "snake_case_name"];
  expect(readMarkdown(`# 가\n${lines.join("\n")}`).blocks.slice(1)).toMatchObject([
    { text: "- 2 * 3 = 6" },
    { text: "- 2026. 1.~12." },
    { text: "- 감액 -30백만 원 *" },
    { text: "snake_case_name" },
  ]);
});

describe("pipe tables", () => {
  test("with and without outer bars, with line ends and bars inside cells", () => {
    expect(rowsOf("|구분|2026년|\n|:--|--:|\n|국비<br>시비|1,000|\n|가\\|나||")).toEqual([
      ["구분", "2026년"],
      ["국비\n시비", "1,000"],
      ["가|나", ""],
    ]);
    expect(rowsOf("구분 | 계\n--- | ---\n시비 | 3\n끝")).toEqual([
      ["구분", "계"],
      ["시비", "3"],
    ]);
  });

  test("rows of different lengths are made even", () => {
    expect(rowsOf("|가|나|\n|-|-|\n|1|\n|1|2|3|")).toEqual([
      ["가", "나", ""],
      ["1", "", ""],
      ["1", "2", "3"],
    ]);
  });

  test("a heading cell of several lines is one cell", () => {
    expect(rowsOf("|가\n나|\n|---|")).toEqual([["가\n나"]]);
  });

  test("in a block of code are text", () => {
    expect(rowsOf("```\n|가|나|\n|-|-|\n```\n# 끝")).toEqual([]);
  });
});

test.each([
  ["# 계획\n1. 하천", true],
  ["1. 하천\n\n|가|나|\n|---|---|\n", true],
  ["1. 하천\n구분\t계\n+---+---+\n| 시비 | 3 |", false],
  ["#1 과제\n- 가", false],
])("%j is Markdown: %s", (text, is) => {
  expect(looksLikeMarkdown(text)).toBe(is);
});

test.each([
  ["nothing but blank lines", "\n\n \n", "no-text"],
  ["60,000 lines", "# 가\n".repeat(60_000), "too-large"],
  ["100 MB", "a".repeat(100_000_000), "too-large"],
])("%s are refused", (_, text, code) => {
  expect(() => readMarkdown(text)).toThrow(expect.objectContaining({ code }) as Error);
});

test("long lines of marks are read in linear time", () => {
  const line = `${"[".repeat(40_000)}${"*".repeat(40_000)}${"|-".repeat(40_000)}`;
  expect(readMarkdown(`# 가\n${line}\n${line}`).blocks).toHaveLength(3);
});

withData("the sample plan in Markdown", (file) => {
  test("is the plan of the text", () => {
    const text = (name: string): string => readFileSync(file(`documents/${name}`), "utf8");
    const model = openText(text("plan.md"));
    expect(model.format).toBe("markdown");
    expect(blocksHeld(model.blocks, text("truth.json"))).toMatchObject({ paragraphs: 334 });
    expect(planWithoutPlaces(extractPlan(model).value)).toEqual(
      planWithoutPlaces(planOf(text("plan.txt"))),
    );
  });
});

test("noise that has a heading of Markdown in it is no text", () => {
  const noise = Array.from({ length: 4000 }, (_, at) => String.fromCharCode((at * 7919) % 29)).join(
    "",
  );
  expect(() => openText(`${noise}\n# a\n${noise}`)).toThrow("not text");
});
