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

/**
 * The figures of each row (axis "row") or column in which a formula occurs again, as far as they follow one another
 * with no more than one empty place between.
 */
export function runsAlong(formulas: SheetFormulas, axis: Axis): readonly (readonly Entry[])[] {
  const { grid, at, unread, keyOf } = formulas;
  const places = axis === "row" ? grid.columns : grid.rows;
  const runs: Entry[][] = [];
  for (const line of linesWithCopies(formulas, axis)) {
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
  return runs;
}

function linesWithCopies({ cells }: SheetFormulas, axis: Axis): readonly number[] {
  const seen = new Map<number, Set<string>>();
  const lines = new Set<number>();
  for (const { row, column, form } of cells) {
    const line = axis === "row" ? row : column;
    if (lines.has(line)) continue;
    const forms = seen.get(line) ?? new Set();
    if (forms.has(form)) lines.add(line);
    seen.set(line, forms.add(form));
  }
  return [...lines].sort((a, b) => a - b);
}
