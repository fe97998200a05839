/** A cell by row and column, both counted from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; `row` and `column` of its top left cell count from 0. */
export interface RangeRef extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

/** A change to one cell of a workbook: shown before it is applied. `null` empties the cell. */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly value: number | string | null;
}
