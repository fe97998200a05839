import type { CellAddress } from "./cell-address";

/** What one cell holds: a view, never stored as such. `text` is what a person sees. */
export type Cell =
  /** A formula may give an empty text. */
  | { readonly kind: "blank"; readonly formula?: string }
  | {
      readonly kind: "number";
      readonly value: Decimal;
      readonly text: string;
      readonly formula?: string;
    }
  | { readonly kind: "text"; readonly text: string; readonly formula?: string }
  | { readonly kind: "error"; readonly text: string; readonly formula?: string };

/** An exact decimal: units × 10^-scale. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * The cells of one rectangle of a workbook (or of a CSV file), columnar: numbers as integers scaled by a power of ten
 * per column in a Float64Array (exact below 2^53; beyond that the column holds bigints), one byte of kind a cell,
 * texts and formulas aside. Addresses count from the grid's own top left cell; `origin` says where that stands.
 */
export interface Grid {
  readonly sheet: string;
  readonly origin: CellAddress;
  readonly rows: number;
  readonly columns: number;
  cellAt(row: number, column: number): Cell;
  readonly column: (column: number) => GridColumn;
}

export interface GridColumn {
  /** 0 blank, 1 number, 2 text, 3 error. */
  readonly kinds: Uint8Array;
  /** number × 10^scale, whole. */
  readonly numbers: Float64Array | BigInt64Array;
  readonly scale: number;
}
