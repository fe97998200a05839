import { Unreadable } from "../../outcome/unreadable";
import { cleanText } from "../model/clean-text";
import type { Block, DocumentModel, TableBlock, TableCell } from "../model/document-model";

/** More text than this is no plan: 16 million characters are about 10,000 pages. */
export const mostCharacters = 16_000_000;

/**
 * Plain or pasted text. Every line is a paragraph with its number; lines with tabs that follow each other are a table.
 * Empty lines are no blocks. Throws `Unreadable` for what is no text.
 */
export function readText(text: string): DocumentModel {
  if (text.length > mostCharacters) throw tooLong();
  if (looksBinary(text)) throw notText();
  const blocks = blocksOf(text.split(/\r\n|\n|\r|\f|\v|\u0085|\u2028|\u2029/));
  if (blocks.length === 0) throw empty();
  return { format: "text", blocks };
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let rows: { text: string; line: number }[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  lines.forEach((printed, index) => {
    const text = cleanText(printed);
    const line = index + 1;
    if (isRow(text, rows.length > 0)) {
      rows.push({ text, line });
      return;
    }
    closeTable();
    if (text.trim() !== "") blocks.push({ kind: "paragraph", text: text.trimEnd(), line });
  });
  closeTable();
  return blocks;
}

/** A tab between words makes a row; a tab in front alone is an indent, unless a table is going on. */
function isRow(text: string, inTable: boolean): boolean {
  if (!text.includes("\t") || text.trim() === "") return false;
  return inTable || text.trimStart().includes("\t");
}

const mostColumns = 256;

function tableOf(lines: readonly { text: string; line: number }[]): TableBlock {
  const split = lines.map(({ text, line }) => ({ line, texts: text.split("\t", mostColumns) }));
  const width = split.reduce((most, { texts }) => Math.max(most, texts.length), 0);
  const rows = split.map(({ texts, line }) =>
    Array.from({ length: width }, (_, column) => cellOf(texts[column] ?? "", line)),
  );
  return { kind: "table", rows, ...(lines[0] && { line: lines[0].line }) };
}

const cellOf = (text: string, line: number): TableCell => ({
  text: text.trimEnd(),
  rowSpan: 1,
  columnSpan: 1,
  line,
});

/** Zeros, or many characters that no text holds: a picture, a program, another format under a wrong name. */
function looksBinary(text: string): boolean {
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
