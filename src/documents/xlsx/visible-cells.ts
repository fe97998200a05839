import type { Merge, SheetCells } from "./sheet-cells";

/** A cell that a person sees, in rows and columns from which the hidden ones are taken out. */
export interface VisibleCell {
  readonly column: number;
  readonly text: string;
  readonly framed: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface VisibleRow {
  /** Position among the rows that are not hidden, and row number in the sheet from 1. */
  readonly at: number;
  readonly line: number;
  /** In the order of their columns; cells under a merge are left out. */
  readonly cells: readonly VisibleCell[];
}

/** Rows that have cells, from top to bottom. A merge whose first row or column is hidden shows its text in the next. */
export function visibleRows(sheet: SheetCells): readonly VisibleRow[] {
  const row = squeezer(sheet.hiddenRows);
  const column = squeezer(sheet.hiddenColumns);
  const merges = new Map<string, Merge>();
  for (const merge of sheet.merges) merges.set(`${merge.top},${merge.left}`, merge);
  const rows = new Map<number, VisibleCell[]>();
  const lines = new Map<number, number>();
  for (const cell of sheet.cells) {
    const merge = merges.get(`${cell.row},${cell.column}`);
    const bottom = merge?.bottom ?? cell.row;
    const right = merge?.right ?? cell.column;
    const rowSpan = row.before(bottom + 1) - row.before(cell.row);
    const columnSpan = column.before(right + 1) - column.before(cell.column);
    if (rowSpan === 0 || columnSpan === 0) continue;
    const at = row.before(cell.row);
    const own = rows.get(at) ?? [];
    rows.set(at, own);
    lines.set(at, row.shown(cell.row) + 1);
    const { text, framed } = cell;
    own.push({ column: column.before(cell.column), text, framed, rowSpan, columnSpan });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([at, cells]) => ({
      at,
      line: lines.get(at) ?? at + 1,
      cells: withoutCovered(cells.sort((a, b) => a.column - b.column)),
    }));
}

/** Frames of cells under a merge beside it. */
function withoutCovered(cells: readonly VisibleCell[]): readonly VisibleCell[] {
  let end = -1;
  return cells.filter((cell) => {
    if (cell.column < end) return false;
    end = cell.column + cell.columnSpan;
    return true;
  });
}

interface Squeezer {
  /** How many visible ones stand before this one. */
  before(index: number): number;
  /** The first visible one from here on. */
  shown(index: number): number;
}

function squeezer(hidden: ReadonlySet<number>): Squeezer {
  const sorted = [...hidden].sort((a, b) => a - b);
  const before = (index: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? Infinity) < index) low = middle + 1;
      else high = middle;
    }
    return index - low;
  };
  const shown = (index: number): number => {
    let at = index;
    while (hidden.has(at)) at += 1;
    return at;
  };
  return { before, shown };
}
