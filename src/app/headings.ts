import { columnName } from "../grid/a1";
import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";

/** What a row and a column of a sheet are called. */
export interface Headings {
  of(cell: CellAddress): { readonly row: string; readonly column: string };
}

/** The nearest words to the left and above; where there are none, the row's number and the column's letter. */
export const headingsOf = (grid: Grid): Headings => ({
  of: ({ row, column }) => ({
    row: nearestWords(column, (at) => grid.cellAt(row, at)) ?? String(grid.origin.row + row + 1),
    column:
      nearestWords(row, (at) => grid.cellAt(at, column)) ?? columnName(grid.origin.column + column),
  }),
});

function nearestWords(
  from: number,
  cellAt: (at: number) => ReturnType<Grid["cellAt"]>,
): string | null {
  for (let at = from - 1; at >= 0; at -= 1) {
    const cell = cellAt(at);
    if (cell.kind === "text" && /\p{L}/u.test(cell.text)) return cell.text.trim();
  }
  return null;
}
