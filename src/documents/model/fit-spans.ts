import type { TableCell } from "./document-model";

/** More columns than this no plan has; wider tables are cut there. */
export const mostColumns = 256;

/** Cells of a table in all, the covered ones too. */
const mostCells = 400_000;

/**
 * The cells of each row as they are written, left to right, each as wide and high as it says, laid out on a grid:
 * `rows[r][c]`, null where a merged cell covers. Spans end at the last row and at `mostColumns`. Null where the
 * grid would be larger than any plan's.
 */
export function fitSpans(
  written: readonly (readonly TableCell[])[],
): readonly (readonly (TableCell | null)[])[] | null {
  const rows: (TableCell | null | undefined)[][] = written.map(() => []);
  let width = 0;
  let filled = 0;
  for (const [at, cells] of written.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (rows[at]?.[column] !== undefined) column += 1;
      if (column >= mostColumns) break;
      const fitted = {
        ...cell,
        rowSpan: within(cell.rowSpan, written.length - at),
        columnSpan: freeColumns(rows[at] ?? [], column, within(cell.columnSpan, mostColumns)),
      };
      filled += fitted.rowSpan * fitted.columnSpan;
      if (filled > mostCells) return null;
      cover(rows, at, column, fitted);
      column += fitted.columnSpan;
      width = Math.max(width, column);
    }
  }
  if (width * written.length > mostCells) return null;
  return rows.map((row) => Array.from({ length: width }, (_, column) => cellAt(row, column)));
}

const within = (span: number, most: number): number =>
  Math.max(1, Math.min(Number.isFinite(span) ? Math.floor(span) : 1, most));

/** A cell does not spread over one that hangs down from above. */
function freeColumns(
  row: readonly (TableCell | null | undefined)[],
  from: number,
  wanted: number,
): number {
  let free = 1;
  while (free < wanted && from + free < mostColumns && row[from + free] === undefined) free += 1;
  return free;
}

function cover(
  rows: (TableCell | null | undefined)[][],
  at: number,
  column: number,
  cell: TableCell,
): void {
  for (let down = 0; down < cell.rowSpan; down += 1) {
    for (let right = 0; right < cell.columnSpan; right += 1) {
      const row = rows[at + down];
      if (row && row[column + right] === undefined)
        row[column + right] = down + right === 0 ? cell : null;
    }
  }
}

/** Where a row is shorter than the others, blank cells stand. */
function cellAt(row: readonly (TableCell | null | undefined)[], column: number): TableCell | null {
  const cell = row[column];
  return cell === undefined ? { text: "", rowSpan: 1, columnSpan: 1 } : cell;
}
