import type { RangeRef } from "../../grid/cell-address";
import type { CellDrawing, SheetDrawing, StyleName } from "../../sheets/drawing";
import { cellText, literal } from "./cell-text";
import { jsonBytes, type Write } from "./chunks";

type Entry = string | number | null;

/**
 * Number formats and values of a sheet, in blocks of rows. Text is written as text: the format "@" stands in the same
 * batch before the values, and what could begin a formula is made literal. `null` leaves a cell alone.
 */
export function valueWrites(
  sheet: SheetDrawing,
  numberFormatOf: (style: StyleName) => string | undefined,
): Write[] {
  const cells = sheet.cells.filter((cell) => cell.content.kind !== "formula");
  const formats = sheet.cells.map((cell) => numberFormat(cell, numberFormatOf(cell.style)));
  return [
    ...blocksOf(sheet.cells, formats).map(({ range, entries, bytes }) => ({
      sheet: sheet.name,
      bytes,
      cells: 0,
      apply(context: Excel.RequestContext) {
        rangeIn(context, sheet.name, range).numberFormat = entries;
      },
    })),
    ...blocksOf(cells, cells.map(valueOf)).map(({ range, entries, bytes, cells: count }) => ({
      sheet: sheet.name,
      bytes,
      cells: count,
      apply(context: Excel.RequestContext) {
        rangeIn(context, sheet.name, range).values = entries;
      },
    })),
  ];
}

/** Our own formulas, at addresses this drawing made: the only thing that is ever written as a formula. */
export function formulaWrites(sheet: SheetDrawing): Write[] {
  const cells = sheet.cells.filter((cell) => cell.content.kind === "formula");
  const formulas = cells.map(({ content }) =>
    content.kind === "formula" ? content.formula : null,
  );
  return blocksOf(cells, formulas).map(({ range, entries, bytes, cells: count }) => ({
    sheet: sheet.name,
    bytes,
    cells: count,
    apply(context) {
      rangeIn(context, sheet.name, range).formulas = entries;
    },
  }));
}

/** Text is "@" whatever its style; a formula in an "@" cell would stay its own text, so there it is left away. */
function numberFormat({ content }: CellDrawing, wanted: string | undefined): string | null {
  if (content.kind === "text") return "@";
  if (wanted === undefined || (content.kind === "formula" && wanted === "@")) return null;
  return wanted;
}

function valueOf({ content }: CellDrawing): Entry {
  if (content.kind === "number") return content.value;
  if (content.kind === "text") return literal(cellText(content.text)) || null;
  return null;
}

const rangeIn = (context: Excel.RequestContext, sheet: string, range: RangeRef) =>
  context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(range.row, range.column, range.rows, range.columns);

interface Block {
  readonly range: RangeRef;
  readonly entries: Entry[][];
  readonly cells: number;
  readonly bytes: number;
}

/** A quarter of a request, so that four blocks of a large sheet share one. */
const blockBytes = 250_000;
const emptyBytes = 5;

/** Rectangles that hold the entries, `null` between them; whole rows where they fit, parts of a row where not. */
function blocksOf(cells: readonly CellDrawing[], entries: readonly Entry[]): Block[] {
  const placed = cells
    .map((cell, index) => ({ row: cell.row, column: cell.column, entry: entries[index] ?? null }))
    .filter(({ entry }) => entry !== null)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: Placed[][] = [];
  let box: RangeRef | null = null;
  let content = 0;
  for (const cell of placed) {
    const grown: RangeRef = box ? around(box, cell) : { ...cell, rows: 1, columns: 1 };
    content += jsonBytes(cell.entry);
    const size = content + grown.rows * grown.columns * emptyBytes;
    const last = blocks.at(-1);
    // A new block begins with a new row, unless a single row is too much for one.
    const mayBreak = last?.at(-1)?.row !== cell.row || content > blockBytes;
    if (last && !(size > blockBytes && mayBreak)) {
      last.push(cell);
      box = grown;
    } else {
      blocks.push([cell]);
      box = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
      content = jsonBytes(cell.entry);
    }
  }
  return blocks.map(blockOf);
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

function blockOf(cells: readonly Placed[]): Block {
  const range = cells.reduce<RangeRef | null>(
    (box, cell) => (box ? around(box, cell) : { ...cell, rows: 1, columns: 1 }),
    null,
  ) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const entries = Array.from({ length: range.rows }, () =>
    Array.from({ length: range.columns }, (): Entry => null),
  );
  let bytes = range.rows * range.columns * emptyBytes;
  for (const { row, column, entry } of cells) {
    const line = entries[row - range.row];
    if (line) line[column - range.column] = entry;
    bytes += jsonBytes(entry);
  }
  const { row, column, rows, columns } = range;
  return { range: { row, column, rows, columns }, entries, cells: cells.length, bytes };
}

function around(box: RangeRef, cell: { row: number; column: number }): RangeRef {
  const row = Math.min(box.row, cell.row);
  const column = Math.min(box.column, cell.column);
  return {
    row,
    column,
    rows: Math.max(box.row + box.rows, cell.row + 1) - row,
    columns: Math.max(box.column + box.columns, cell.column + 1) - column,
  };
}
