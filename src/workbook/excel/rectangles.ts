import type { CellAddress, RangeRef } from "../../grid/cell-address";

export interface Merging {
  /** May cells beside each other share a rectangle? Not where each has borders of its own at left or right. */
  readonly across: boolean;
  /** May cells below each other? */
  readonly down: boolean;
}

/** Few rectangles that cover exactly these cells: runs in a row, then equal runs below each other. */
export function rectanglesOf(cells: readonly CellAddress[], may: Merging): RangeRef[] {
  const runs = runsOf(cells, may.across);
  if (!may.down) return runs;
  const done: RangeRef[] = [];
  const open = new Map<string, RangeRef>();
  for (const run of runs) {
    const key = `${run.column}+${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) {
      open.set(key, { ...above, rows: above.rows + 1 });
    } else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function runsOf(cells: readonly CellAddress[], across: boolean): RangeRef[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: RangeRef[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (across && last?.row === row && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
