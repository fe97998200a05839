import type { CellAddress, RangeRef } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import { kindOfCell } from "../../grid/grid-of";
import { relativeForm } from "./relative-form";
import { holds, rangeOf, sumFormula, type SumFormula } from "./sum-formula";
import { tokensOf, type Token, type Unreadable } from "./tokens";

/** A formula that was understood. `row` and `column` count from the grid's corner, references from the sheet's. */
export interface FormulaCell extends CellAddress {
  readonly formula: string;
  readonly tokens: readonly Token[];
  /** Equal for cells that would be copied from one another. */
  readonly form: string;
  readonly sum: SumFormula | null;
}

export interface SheetFormulas {
  readonly grid: Grid;
  readonly cells: readonly FormulaCell[];
  readonly at: (row: number, column: number) => FormulaCell | null;
  /** Cells whose formula is left alone, and why. */
  readonly unread: ReadonlyMap<number, Unreadable>;
  readonly keyOf: (cell: CellAddress) => number;
}

/** Every formula of a grid; null where it has none. */
export function formulasOf(grid: Grid): SheetFormulas | null {
  const keyOf = ({ row, column }: CellAddress): number => row * grid.columns + column;
  const known = new Map<number, FormulaCell>();
  const unread = new Map<number, Unreadable>();
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const { formula } = grid.cellAt(row, column);
      if (formula === undefined) continue;
      const read = readFormula(grid, { row, column }, formula);
      if (typeof read === "string") unread.set(keyOf({ row, column }), read);
      else known.set(keyOf({ row, column }), read);
    }
  }
  if (known.size + unread.size === 0) return null;
  return {
    grid,
    cells: [...known.values()],
    at: (row, column) =>
      column < 0 || column >= grid.columns ? null : (known.get(keyOf({ row, column })) ?? null),
    unread,
    keyOf,
  };
}

function readFormula(grid: Grid, cell: CellAddress, formula: string): FormulaCell | Unreadable {
  const tokens = tokensOf(formula);
  if (typeof tokens === "string") return tokens;
  const at = onSheet(grid, cell);
  if (referencesIn(tokens, grid.sheet).some((range) => holds(range, at))) return "circular";
  const form = relativeForm(tokens, at);
  return { ...cell, formula, tokens, form, sum: sumFormula(tokens, grid.sheet) };
}

export const onSheet = ({ origin }: Grid, { row, column }: CellAddress): CellAddress => ({
  row: origin.row + row,
  column: origin.column + column,
});

/** The rectangles of one sheet that a formula takes from, in sheet coordinates. */
export const referencesIn = (
  tokens: readonly Token[],
  sheet: string,
  from: string = sheet,
): readonly RangeRef[] =>
  tokens.flatMap((token) =>
    token.kind === "reference" && (token.sheet ?? from).toUpperCase() === sheet.toUpperCase()
      ? [rangeOf(token.from, token.to ?? token.from)]
      : [],
  );

/** The cells of a rectangle of the sheet that lie in the grid and hold a number or a formula, counted from its corner. */
export function figuresIn(
  { grid, at, unread, keyOf }: SheetFormulas,
  range: RangeRef,
): readonly CellAddress[] {
  const { origin, rows, columns } = grid;
  const top = Math.max(0, range.row - origin.row);
  const bottom = Math.min(rows, range.row - origin.row + range.rows);
  const left = Math.max(0, range.column - origin.column);
  const right = Math.min(columns, range.column - origin.column + range.columns);
  const cells: CellAddress[] = [];
  for (let column = left; column < right; column += 1) {
    const { kinds } = grid.column(column);
    for (let row = top; row < bottom; row += 1) {
      const isFigure =
        kinds[row] === kindOfCell.number ||
        (kinds[row] === kindOfCell.blank &&
          (at(row, column) !== null || unread.has(keyOf({ row, column }))));
      if (isFigure) cells.push({ row, column });
    }
  }
  return cells;
}

/** Every figure that a formula takes, directly or through the formulas it takes from; `most` at the most. */
export function reachedFrom(
  formulas: SheetFormulas,
  cell: FormulaCell,
  most = 2_000,
): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = [cell];
  for (let next = waiting.pop(); next && reached.size < most; next = waiting.pop()) {
    for (const range of referencesIn(next.tokens, formulas.grid.sheet)) {
      for (const each of figuresIn(formulas, range)) {
        const key = formulas.keyOf(each);
        const formula = reached.has(key) ? null : formulas.at(each.row, each.column);
        reached.add(key);
        if (formula) waiting.push(formula);
      }
    }
  }
  return reached;
}

/** A number, or a formula whose value the file does not hold. */
export const isFigure = (formulas: SheetFormulas, cell: CellAddress): boolean =>
  figuresIn(formulas, { ...onSheet(formulas.grid, cell), rows: 1, columns: 1 }).length === 1;
