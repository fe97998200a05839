import type { CellAddress } from "../../grid/cell-address";
import { kindOfCell } from "../../grid/grid-of";
import { cellOn, type Axis } from "../discovery/field";
import type { FormulaCell, SheetFormulas } from "./sheet-formulas";

/** A figure of a row or column: computed, typed, or by a formula that is left alone. */
export interface Entry extends CellAddress {
  readonly place: number;
  readonly formula: FormulaCell | null;
  readonly typed: boolean;
}

/** The figures of each row (axis "row") or column that follow one another, with no more than one empty place between. */
export function runsAlong(
  { grid, at, unread, keyOf }: SheetFormulas,
  axis: Axis,
): readonly (readonly Entry[])[] {
  const [lines, places] = axis === "row" ? [grid.rows, grid.columns] : [grid.columns, grid.rows];
  const runs: Entry[][] = [];
  for (let line = 0; line < lines; line += 1) {
    let last: Entry[] | null = null;
    for (let place = 0; place < places; place += 1) {
      const cell = cellOn(axis, line, place);
      const formula = at(cell.row, cell.column);
      const typed = !formula && !unread.has(keyOf(cell));
      if (typed && grid.column(cell.column).kinds[cell.row] !== kindOfCell.number) continue;
      const before = last?.at(-1);
      if (!last || !before || place - before.place > 2) runs.push((last = []));
      last.push({ ...cell, place, formula, typed });
    }
  }
  return runs.filter((run) => run.some(({ formula }) => formula !== null));
}
