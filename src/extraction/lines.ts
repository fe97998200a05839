import type {
  Block,
  DocumentModel,
  ParagraphBlock,
  TableBlock,
  TableCell,
} from "../documents/model/document-model";
import type { DocumentRef } from "../outcome/source-ref";
import { plain } from "../words/plain-text";
import { readLabelWord } from "../words/section-words";
import type { Numbered } from "./numbered";

/** One line of the document: folded text for reading, with its place. */
export interface Line {
  readonly kind: "line";
  /** Folded (`plain`), same length as printed. */
  readonly text: string;
  readonly printed: string;
  readonly block: number;
  readonly line?: number;
  readonly page?: number;
  /** Where the line starts in its block, or in its cell. */
  readonly offset: number;
  readonly cell?: readonly [row: number, column: number];
  /** The number of a project or of an entry of the contents, once the document's way of numbering is known. */
  readonly numbered: Numbered | null;
}

export interface TableItem {
  readonly kind: "table";
  readonly table: TableBlock;
  readonly block: number;
  readonly line?: number;
  /** Where its cells stand in the table of the document that it was taken out of. */
  readonly cells?: readonly (readonly (readonly [row: number, column: number])[])[];
}

export type Item = Line | TableItem;

/** Longer lines are no headings, periods or costs; only so much of them is read. */
const longestLine = 4_000;

/** The document as lines and tables. One-row tables are boxes and title bars, and tables of the contents are lines. */
export function itemsOf(document: DocumentModel): readonly Item[] {
  return document.blocks.flatMap((block, index) => itemsOfBlock(block, index));
}

export function lineOf(item: Item | undefined): Line | null {
  return item?.kind === "line" ? item : null;
}

/** The place of a line, or of a part of it. */
export function placeOfLine(line: Line, span?: readonly [number, number]): DocumentRef {
  const [start, end] = span ?? [0, line.text.length];
  return {
    kind: "document",
    block: line.block,
    ...(line.line !== undefined && { line: line.line }),
    ...(line.page !== undefined && { page: line.page }),
    ...(line.cell && { cell: line.cell }),
    span: [Math.max(0, line.offset + start), Math.max(0, line.offset + end)],
  };
}

function itemsOfBlock(block: Block, index: number): readonly Item[] {
  if (block.kind === "paragraph") return linesOfParagraph(block, index);
  if (isBox(block) || isContentsTable(block)) return linesOfTable(block, index);
  if (isTableOfLabels(block)) return labelledLines(block, index);
  return [{ kind: "table", table: block, block: index, ...lineNumber(block) }];
}

function linesOfParagraph(block: ParagraphBlock, index: number): readonly Line[] {
  let offset = 0;
  return block.text.split("\n").flatMap((printed) => {
    const line = makeLine(printed, index, offset, block);
    offset += printed.length + 1;
    return atLabels(line).flatMap((each) => atTwoLabels(each, block));
  });
}

/** "기간/규모 : 2025~2028년 / 9,800㎡" is two labels with a value each; one of them at least is known. */
function atTwoLabels(line: Line, at: ParagraphBlock): readonly Line[] {
  const match = /^(\s*[^가-힣\s]?\s*)([^:/]{2,14})\/([^:/]{2,14}):([^/]+)\/(.+)$/.exec(
    line.text.slice(0, 200),
  );
  const [, mark = "", first = "", second = "", value = ""] = match ?? [];
  if (!match || line.text.length > 200 || !(readLabelWord(first) ?? readLabelWord(second)))
    return [line];
  const from = line.text.indexOf(":") + 1;
  const part = (label: string, start: number, end: number): Line => {
    const lead = `${mark}${label.trim()}:`;
    return makeLine(
      `${lead}${line.printed.slice(start, end)}`,
      line.block,
      line.offset + start - lead.length,
      at,
    );
  };
  const slash = from + value.length;
  return [part(first, from, slash), part(second, slash + 1, line.text.length)];
}

/** "사업기간: 2026. / 사업비: 400백만원" is two lines: a label with its colon begins one, also behind another value. */
function atLabels(line: Line): readonly Line[] {
  if (line.text.length > 400 || line.text.indexOf(":") === line.text.lastIndexOf(":"))
    return [line];
  const starts = [...line.text.matchAll(/(?:\s[/|,]?|[/|,)])\s*(?=([^:/|,()]{2,14}):)/g)]
    .filter((match) => readLabelWord(match[1] ?? "") !== null)
    .map((match) => match.index + match[0].length)
    .filter((start) => line.text.slice(0, start).includes(":"));
  if (starts.length === 0) return [line];
  return [0, ...starts].map((start, index, all) => {
    const text = line.text.slice(start, all[index + 1]).replace(/[\s/|,]+$/, "");
    const printed = line.printed.slice(start, start + text.length);
    return { ...line, text, printed, offset: line.offset + start };
  });
}

function makeLine(
  printed: string,
  block: number,
  offset: number,
  at: { line?: number; page?: number; cell?: readonly [number, number] },
): Line {
  const text = plain(printed.slice(0, longestLine)).trimEnd();
  return {
    kind: "line",
    text,
    printed: printed.slice(0, text.length),
    block,
    offset,
    numbered: null,
    ...lineNumber(at),
    ...(at.page !== undefined && { page: at.page }),
    ...(at.cell && { cell: at.cell }),
  };
}

const lineNumber = (at: { readonly line?: number }): { line?: number } =>
  at.line === undefined ? {} : { line: at.line };

const isBox = (table: TableBlock): boolean =>
  table.rows.length === 1 && (table.rows[0] ?? []).filter((cell) => cell?.text.trim()).length <= 2;

/** Rows of "1. title | 5": a contents list set with tabs or as a table. */
function isContentsTable(table: TableBlock): boolean {
  return table.rows.every((row) => {
    const texts = row.map((cell) => cell?.text.trim() ?? "").filter((text) => text !== "");
    return (
      texts.length === 2 &&
      /^\d{1,3}\s*[.)]\s*\D/.test(texts[0] ?? "") &&
      /^\d{1,4}$/.test(texts[1] ?? "")
    );
  });
}

/** The overview set as a table: 사업기간 | 2026. 1.~12., one pair of label and value or two in a row. */
function isTableOfLabels({ rows }: TableBlock): boolean {
  const width = rows[0]?.length ?? 0;
  if (width !== 2 && width !== 4) return false;
  return rows.some((row) => {
    const label = readLabelWord(row[0]?.text ?? "");
    const value = row[1]?.text ?? "";
    return (
      (label === "period" && /\d{2}/.test(value)) || (label === "cost" && /\d.*[가-힣]/.test(value))
    );
  });
}

function labelledLines({ rows, line: first, page }: TableBlock, block: number): readonly Line[] {
  return rows.flatMap((row, r) =>
    [0, 2].flatMap((c) => {
      const [label, value] = [row[c]?.text.trim() ?? "", row[c + 1]];
      if (!value || (label === "" && value.text.trim() === "")) return [];
      const line = value.line ?? first;
      const lead = label === "" ? "" : `${label}: `;
      return value.text.split("\n").map((part, index, parts) => {
        const before = parts.slice(0, index).join("\n").length + (index > 0 ? 1 : 0);
        const shown = index === 0 ? lead : "";
        return makeLine(`${shown}${part}`, block, before - shown.length, {
          cell: [r, c + 1],
          ...(line !== undefined && { line }),
          ...(page !== undefined && { page }),
        });
      });
    }),
  );
}

/** The text of a cell as a line behind words of ours, which have no place. */
export function lineOfCell(
  { table, block }: TableItem,
  [row, column]: readonly [row: number, column: number],
  lead: string,
  cell: TableCell,
): Line {
  const line = cell.line ?? table.rows[row]?.find((each) => each?.line !== undefined)?.line;
  const text = cell.text.replace(/\n/g, " ");
  const space = text.length - text.trimStart().length;
  return makeLine(`${lead}${text.trimStart()}`, block, space - lead.length, {
    cell: [row, column],
    ...(line !== undefined && { line }),
    ...(table.page !== undefined && { page: table.page }),
  });
}

/** A title bar: the number in a cell of its own, the title beside it. */
function joined(texts: readonly string[]): string {
  const [first = "", second] = texts;
  const isNumber = second !== undefined && /^(?:\d{1,2}|[Ⅰ-Ⅻ])$/.test(first);
  return isNumber ? [`${first}.`, ...texts.slice(1)].join(" ") : texts.join(" ");
}

function linesOfTable(table: TableBlock, index: number): readonly Line[] {
  return table.rows.map((row) => {
    const cells = row.filter((cell) => cell !== null && cell.text.trim() !== "");
    const text = joined(cells.map((cell) => cell?.text.trim() ?? ""));
    const line = cells[0]?.line ?? table.line;
    return makeLine(text, index, 0, {
      ...(line !== undefined && { line }),
      ...(table.page !== undefined && { page: table.page }),
    });
  });
}
