import { cleanText } from "../model/clean-text";
import type { Block, TableBlock } from "../model/document-model";
import { isLooseRow } from "../model/loose-rows";
import { refusal } from "../model/refusals";
import { tableOf, type PlacedCell } from "../model/table-cells";
import type { VisibleCell, VisibleRow } from "./visible-cells";

/**
 * Rows of a sheet as blocks: a row with one text is a paragraph, rows with more that stand together are a table. A
 * block's `line` is the row number in the sheet.
 */
export function blocksOfRows(rows: readonly VisibleRow[]): readonly Block[] {
  const blocks: Block[] = [];
  let table: VisibleRow[] = [];
  let covered = -1;
  const close = (): void => {
    blocks.push(...tablesOf(table));
    table = [];
  };
  rows.forEach((row, index) => {
    const above = table.at(-1);
    const goesOn = above !== undefined && (row.at === above.at + 1 || row.at <= covered);
    if (!goesOn) close();
    if (isTableRow(row, rows[index + 1], table, covered)) {
      table.push(row);
      for (const cell of row.cells) covered = Math.max(covered, row.at + cell.rowSpan - 1);
      return;
    }
    close();
    const texts = row.cells.filter(hasText);
    for (const { text } of texts)
      blocks.push({ kind: "paragraph", text: cleanText(text).trimEnd(), line: row.line });
  });
  close();
  return blocks;
}

const hasText = (cell: VisibleCell): boolean => cell.text.trim() !== "";

function isTableRow(
  row: VisibleRow,
  next: VisibleRow | undefined,
  above: readonly VisibleRow[],
  covered: number,
): boolean {
  const texts = row.cells.filter(hasText);
  const [only] = texts;
  if (texts.length >= 2) return !isLooseRow(texts.map(({ text }) => text));
  if (above.length === 0) return only !== undefined && only.rowSpan > 1;
  if (row.at <= covered) return true;
  const framed = row.cells.filter((cell) => cell.framed).length;
  if (only === undefined) return framed >= 2;
  return framed >= 2 || only.columnSpan > 1 || liesInside(row, only, next, above);
}

/** One figure or label between two rows of a table that has no frames: not a heading that stands between two tables. */
function liesInside(
  row: VisibleRow,
  only: VisibleCell,
  next: VisibleRow | undefined,
  above: readonly VisibleRow[],
): boolean {
  const last = above.at(-1);
  const first = last?.cells.find(hasText)?.column ?? 0;
  if (only.column > first) return true;
  const isHeading = /^\s*(?:[□■○●◦❍◇◆※▶*<[(【-]|\d+[.)]|[가-하]\.)/.test(only.text);
  const goesOn = next?.at === row.at + 1 && next.cells.filter(hasText).length >= 2;
  return !isHeading && goesOn && only.column === first && only.text.length < 20;
}

/** Tables side by side, with an empty column between them, are several. */
function tablesOf(rows: readonly VisibleRow[]): readonly TableBlock[] {
  return columnRanges(rows).flatMap(({ from, to }) => {
    const inRange = rows.map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => column >= from && column < to),
    }));
    const top = inRange.findIndex(({ cells }) => cells.some(hasText));
    const bottom = inRange.map(({ cells }) => cells.some(hasText)).lastIndexOf(true);
    if (top < 0) return [];
    return oneTable(inRange.slice(top, bottom + 1), from, to);
  });
}

function oneTable(rows: readonly VisibleRow[], from: number, to: number): readonly TableBlock[] {
  const first = rows[0];
  if (!first) return [];
  const cells = rows.flatMap((row) =>
    row.cells.map((cell): PlacedCell => ({
      row: row.at - first.at,
      column: cell.column - from,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      blocks: hasText(cell)
        ? [{ kind: "paragraph" as const, text: cleanText(cell.text).trim() }]
        : [],
    })),
  );
  const height = (rows.at(-1) ?? first).at - first.at + 1;
  const table = tableOf([...blanks(cells, height, to - from), ...cells]);
  if (!table) return [];
  const lineAt = new Map(rows.map((row) => [row.at - first.at, row.line]));
  const lined = table.rows.map((row, index) => {
    const line = lineAt.get(index);
    return row.map((cell) => (cell && line !== undefined ? { ...cell, line } : cell));
  });
  return [{ ...table, rows: lined, line: first.line }];
}

/** Places where no cell stands and that no merge covers. */
function blanks(cells: readonly PlacedCell[], height: number, width: number): PlacedCell[] {
  if (height * width > mostPlaces) throw refusal("too-large", `table of ${height} x ${width}`);
  const taken = new Uint8Array(height * width);
  for (const cell of cells) {
    const right = Math.min(width, cell.column + cell.columnSpan);
    for (let row = cell.row; row < Math.min(height, cell.row + cell.rowSpan); row += 1)
      taken.fill(1, row * width + cell.column, row * width + right);
  }
  const free: PlacedCell[] = [];
  for (const [place, isTaken] of taken.entries())
    if (isTaken === 0)
      free.push({
        row: Math.floor(place / width),
        column: place % width,
        rowSpan: 1,
        columnSpan: 1,
        blocks: [],
      });
  return free;
}

const mostPlaces = 250_000;

/** A merge over whole rows is no wider than a table may be. */
const mostColumns = 256;

interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** Columns that hold a text, a frame or part of a merge, as ranges without gaps. */
function columnRanges(rows: readonly VisibleRow[]): readonly ColumnRange[] {
  const spans = rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => hasText(cell) || cell.framed)
    .map(({ column, columnSpan }) => ({
      from: column,
      to: Math.max(column + 1, Math.min(column + columnSpan, mostColumns)),
    }))
    .sort((a, b) => a.from - b.from);
  const ranges: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = ranges.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else ranges.push({ ...span });
  }
  return ranges;
}
