import { rangeToA1 } from "../../grid/a1";
import type { CellAddress, RangeRef } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";

/** `=SUM(B2:B4,B7)` over cells of a grid, in table order; null where it would be too long to be of use. */
export function writeSum(cells: readonly CellAddress[], { origin }: Grid): string | null {
  const ranges = joined(cells);
  if (ranges.length === 0 || ranges.length > mostRanges) return null;
  const written = ranges.map((range) =>
    rangeToA1({ ...range, row: range.row + origin.row, column: range.column + origin.column }),
  );
  return `=SUM(${written.join(",")})`;
}

const mostRanges = 20;

/** Cells that follow one another down a column or, where they stand in one row, along it. */
function joined(cells: readonly CellAddress[]): readonly RangeRef[] {
  const [first] = cells;
  const along = cells.every(({ row }) => row === first?.row);
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: RangeRef[] = [];
  for (const { row, column } of sorted) {
    const last = ranges.at(-1);
    if (last && along && last.column + last.columns === column)
      ranges[ranges.length - 1] = { ...last, columns: last.columns + 1 };
    else if (last && !along && last.column === column && last.row + last.rows === row)
      ranges[ranges.length - 1] = { ...last, rows: last.rows + 1 };
    else ranges.push({ row, column, rows: 1, columns: 1 });
  }
  return ranges;
}
