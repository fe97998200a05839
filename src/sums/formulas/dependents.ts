import type { CellAddress } from "../../grid/cell-address";
import { onSheet, referencesIn, type SheetFormulas } from "./sheet-formulas";
import { holds } from "./sum-formula";

/** A cell of one of several sheets, counted from the corner of its sheet. */
export interface CellOfBook extends CellAddress {
  readonly sheet: string;
}

/**
 * Every formula that takes from a cell, directly or through others, the nearest first; at most `most`. Only sheets that
 * are looked at together are known.
 */
export function dependentsOf(
  cell: CellOfBook,
  sheets: readonly SheetFormulas[],
  most = 200,
): readonly CellOfBook[] {
  const found = new Map<string, CellOfBook>();
  const waiting: CellOfBook[] = [cell];
  const keyOf = ({ sheet, row, column }: CellOfBook) => `${row}:${column}:${sheet}`;
  const start = keyOf(cell);
  for (let next = waiting.shift(); next && found.size < most; next = waiting.shift()) {
    for (const each of takersOf(next, sheets)) {
      const key = keyOf(each);
      if (key === start || found.has(key)) continue;
      found.set(key, each);
      waiting.push(each);
    }
  }
  return [...found.values()].slice(0, most);
}

const takersOf = (cell: CellOfBook, sheets: readonly SheetFormulas[]): readonly CellOfBook[] =>
  sheets.flatMap(({ grid, cells }) =>
    cells.flatMap((each) => {
      const takes = referencesIn(each.tokens, cell.sheet, grid.sheet).some((range) =>
        holds(range, cell),
      );
      return takes ? [{ sheet: grid.sheet, ...onSheet(grid, each) }] : [];
    }),
  );
