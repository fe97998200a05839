import { columnName } from "../grid/a1";
import type { CellAddress } from "../grid/cell-address";
import type { Cell, Grid } from "../grid/grid";

/** What a row and a column of a sheet are called. */
export interface Headings {
  of(cell: CellAddress): { readonly row: string; readonly column: string };
}

/**
 * The nearest words to the left and above, with those that they stand under where their like comes again: "도로 국비"
 * where projects have their 국비 each. Where there are none, the row's number and the column's letter.
 */
export const headingsOf = (grid: Grid): Headings => ({
  of: ({ row, column }) => ({
    row:
      headingOf(row, column, grid.rows, (line, at) => grid.cellAt(line, at)) ??
      String(grid.origin.row + row + 1),
    column:
      headingOf(column, row, grid.columns, (line, at) => grid.cellAt(at, line)) ??
      columnName(grid.origin.column + column),
  }),
});

type CellAt = (line: number, at: number) => Cell;

/** How far above (or to the left) the name of a group stands that is written once. */
const widestGroup = 60;
const longestGroup = 40;
const mostLines = 2000;

/** Of the line (a row, or a column), for the cell at `from` on it. */
function headingOf(line: number, from: number, lines: number, cellAt: CellAt): string | null {
  for (let at = from - 1; at >= 0; at -= 1) {
    const words = wordsIn(cellAt(line, at));
    if (words === null) continue;
    const group = hasKinds(at, lines, cellAt) ? groupOf(line, at, from, cellAt) : null;
    return group === null ? words : `${group} ${words}`;
  }
  return null;
}

/** Whether the headings at a place are kinds, of which one comes again. */
function hasKinds(at: number, lines: number, cellAt: CellAt): boolean {
  const seen = new Set<string>();
  for (let line = 0; line < Math.min(lines, mostLines); line += 1) {
    const words = wordsIn(cellAt(line, at));
    if (words !== null && seen.has(words)) return true;
    if (words !== null) seen.add(words);
  }
  return false;
}

/** The nearest words before a heading, on its line or on one above it that holds a figure too: no heading of headings. */
function groupOf(line: number, at: number, from: number, cellAt: CellAt): string | null {
  for (let place = at - 1; place >= 0; place -= 1) {
    for (let above = line; above >= Math.max(0, line - widestGroup); above -= 1) {
      const words = wordsIn(cellAt(above, place));
      if (words === null) continue;
      const holds = above === line || cellAt(above, from).kind === "number";
      if (holds && words.length <= longestGroup) return words;
      break;
    }
  }
  return null;
}

const wordsIn = (cell: Cell): string | null =>
  cell.kind === "text" && /\p{L}/u.test(cell.text) ? cell.text.trim() : null;
