import type { CellAddress } from "../../grid/cell-address";
import type { Amount } from "../../money/amount";

export type FlawKind =
  /** A sum that ends before its table does, begins after it, or passes over a cell in between. */
  | "stops-short"
  | "starts-late"
  | "leaves-out"
  /** A sum that takes a subtotal and the cells under it. */
  | "counts-twice"
  /** A figure where the cells beside it add up by formulas. */
  | "typed-total"
  | "typed-among-formulas"
  | "unlike-neighbours";

/**
 * One wrong or doubtful formula, or a figure in the place of one. Cells count from the grid's corner, amounts in units
 * of 10^-scale.
 */
export interface FormulaFlaw {
  readonly kind: FlawKind;
  readonly cell: CellAddress;
  /** Along which the cells that speak for it stand, or, of a sum, its parts. */
  readonly axis: "row" | "column";
  /** The formula as written, or the figure as shown. */
  readonly written: string;
  /** null where no one formula is the likely right one. */
  readonly likely: string | null;
  /** What is left out, or counted twice. */
  readonly cells: readonly CellAddress[];
  /** Cells with the formula this one should have; none where the layout alone speaks. */
  readonly like: readonly CellAddress[];
  /** What the cell shows, and what the likely formula gives; null where that is not known. */
  readonly printed: Amount | null;
  readonly expected: Amount | null;
}

/** The figure in the cell is wrong now, not only by the next edit. */
export const isWrongNow = ({ printed, expected }: FormulaFlaw): boolean =>
  printed !== null && expected !== null && printed !== expected;
