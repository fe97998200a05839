import type { TableCell } from "../model/document-model";
import { mostColumns } from "../model/fit-spans";
import { inlineText } from "./inline-text";

export interface PipeTable {
  readonly rows: readonly (readonly TableCell[])[];
  /** Lines it is written on. */
  readonly taken: number;
}

/** "| :-- | --: |", the second row of every pipe table. */
export const isDelimiter = (line: string): boolean =>
  line.length < 2_000 &&
  line.includes("|") &&
  /^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-*:?\s*\|?\s*$/.test(line) &&
  line.includes("-");

/**
 * The table that begins with this line, null where none does. A heading row, the delimiter row, then rows up to a line
 * without a bar. A heading of which a cell is broken over several lines is read up to the bar that closes it.
 */
export function pipeTable(lines: readonly string[], start: number): PipeTable | null {
  const head = headAt(lines, start);
  if (!head) return null;
  const written: Row[] = [{ text: head.text, line: start + 1 }];
  let at = start + head.taken + 1;
  for (; at < lines.length; at += 1) {
    const text = lines[at] ?? "";
    if (!text.includes("|") || text.trim() === "") break;
    written.push({ text, line: at + 1 });
  }
  const rows = written.map(({ text, line }) => ({ texts: cellsOf(text), line }));
  const width = Math.max(...rows.map(({ texts }) => texts.length));
  return {
    rows: rows.map(({ texts, line }) =>
      Array.from({ length: width }, (_, column) => ({
        text: texts[column] ?? "",
        rowSpan: 1,
        columnSpan: 1,
        line,
      })),
    ),
    taken: at - start,
  };
}

interface Row {
  readonly text: string;
  readonly line: number;
}

/** Programs that write several paragraphs into a heading cell break its row. */
const mostHeadLines = 20;

function headAt(lines: readonly string[], start: number): { text: string; taken: number } | null {
  const first = lines[start] ?? "";
  if (!first.includes("|") || isDelimiter(first)) return null;
  const opens = first.trimStart().startsWith("|") && !first.trimEnd().endsWith("|");
  for (let taken = 1; taken <= (opens ? mostHeadLines : 1); taken += 1) {
    const next = lines[start + taken] ?? "";
    if (isDelimiter(next)) {
      const text = lines.slice(start, start + taken).join("<br>");
      return cellsOf(text).length === cellsOf(next).length ? { text, taken } : null;
    }
    if (next.trim() === "") return null;
  }
  return null;
}

/** Cells between bars; "\|" is a bar of the text. */
function cellsOf(row: string): readonly string[] {
  const bare = row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return bare
    .split(/(?<!\\)\|/, mostColumns)
    .map((cell) => inlineText(cell.replaceAll("\\|", "|")).trim());
}
