import { Unreadable } from "../../outcome/unreadable";
import { cleanText } from "../model/clean-text";
import type {
  Block,
  DocumentModel,
  ParagraphBlock,
  TableBlock,
  TableCell,
} from "../model/document-model";
import { tidyBlocks } from "../model/tidy-blocks";
import { isFrame, rowsAt, type TextLine, type TextRows } from "./rows-of-text";

/** More text than this is no plan: 16 million characters are about 10,000 pages. */
export const mostCharacters = 16_000_000;

/** So many lines that are not empty are about 1,000 pages. */
const mostLines = 50_000;

/**
 * Plain or pasted text. Every line is a paragraph with its number; lines that follow each other with tabs, bars or
 * columns of spaces are a table. Empty lines are no blocks. Throws `Unreadable` for what is no text.
 */
export function readText(text: string): DocumentModel {
  if (text.length > mostCharacters) throw tooLong();
  if (looksBinary(text)) throw notText();
  const lines = text.split(/\r\n|\n|\r|\f|\v|\u0085|\u2028|\u2029/);
  if (lines.reduce((count, line) => count + (line.trim() === "" ? 0 : 1), 0) > mostLines)
    throw tooLong();
  const blocks = tidyBlocks(blocksOf(lines));
  if (blocks.length === 0) throw empty();
  return { format: "text", blocks };
}

function blocksOf(printed: readonly string[]): readonly Block[] {
  const lines = printed.map((text, index) => ({ text: cleanText(text), line: index + 1 }));
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as TextLine;
    const table = isFrame(line.text) ? null : rowsAt(lines, at);
    if (table) blocks.push(tableOf(table));
    else if (line.text.trim() !== "" && !isFrame(line.text)) blocks.push(paragraphOf(line));
    at += table?.taken ?? 1;
  }
  return blocks;
}

/** "## 1. 도시숲" is a heading of that level; bold and code marks of Markdown are no text. */
function paragraphOf({ text, line }: TextLine): ParagraphBlock {
  const heading = /^\s{0,3}(#{1,6})\s+(?=\S)/.exec(text);
  const bare = (heading ? text.slice(heading[0].length) : text).trimEnd();
  return {
    kind: "paragraph",
    text: bare.length > 4_000 ? bare : bare.replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, "$2"),
    ...(heading && { level: heading[1]?.length ?? 1 }),
    line,
  };
}

function tableOf({ rows }: TextRows): TableBlock {
  const cells = rows.map(({ line, texts }) => texts.map((text) => cellOf(text, line)));
  return { kind: "table", rows: cells, ...(rows[0] && { line: rows[0].line }) };
}

const cellOf = (text: string, line: number): TableCell => ({
  text,
  rowSpan: 1,
  columnSpan: 1,
  line,
});

/** Zeros, or many characters that no text holds: a picture, a program, another format under a wrong name. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code === 0 || code === 0xfffd || (code < 32 && (code < 9 || code > 13))) strange += 1;
  }
  return strange > 8 && strange * 50 > sample.length;
}

const empty = (): Unreadable =>
  new Unreadable(
    "empty",
    { ko: "파일에 글이 없습니다.", en: "There is no text in it." },
    {
      ko: "내용이 있는 계획 파일을 고르거나 계획을 붙여넣으십시오.",
      en: "Choose a plan that has text, or paste the plan.",
    },
  );

export const notText = (): Unreadable =>
  new Unreadable(
    "not-text",
    { ko: "글로 읽을 수 없는 파일입니다.", en: "This file is not text." },
    {
      ko: "원래 프로그램에서 파일을 열고 전체를 복사하여 붙여넣거나 텍스트(.txt)로 저장하여 넣으십시오.",
      en: "Open it in the program it was made with, then copy everything and paste it, or save it as text (.txt).",
    },
  );

export const tooLong = (): Unreadable =>
  new Unreadable(
    "too-large",
    { ko: "업무계획 하나로는 너무 큰 글입니다.", en: "This is too much text for one plan." },
    {
      ko: "한 부서의 계획만 잘라 내어 다시 넣으십시오.",
      en: "Cut out the plan of one department and try again.",
    },
  );
