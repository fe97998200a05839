import type { CellAddress, RangeRef } from "../../grid/cell-address";

/** A cell of one of the sheets that are being drawn. */
export interface Ref extends CellAddress {
  readonly sheet: string;
}

/** How an address is written: from which sheet, and whether it stays where it points when its cell is moved. */
export interface Manner {
  readonly from: string;
  readonly absolute?: boolean;
  /** A name that money from elsewhere is divided by: how many of its units (each so many won) make one that is shown. */
  readonly per?: { readonly name: string; readonly unit: bigint };
}

/** Cells as the fewest ranges, in reading order: C19:C21, C24. All cells must stand on one sheet. */
export function ranges(cells: readonly CellAddress[]): readonly RangeRef[] {
  const down = runs(cells, "column", "row");
  const along = runs(cells, "row", "column");
  return down.length <= along.length ? down : along;
}

export function writeRanges(cells: readonly Ref[], manner: Manner): string {
  const sheet = cells[0]?.sheet ?? manner.from;
  return ranges(cells)
    .map((range) => writeRange(sheet, range, manner))
    .join(",");
}

export const writeRef = (ref: Ref, manner: Manner): string =>
  writeRange(ref.sheet, { ...ref, rows: 1, columns: 1 }, manner);

export function writeRange(sheet: string, range: RangeRef, { from, absolute }: Manner): string {
  const write = (row: number, column: number): string =>
    absolute ? `$${columnName(column)}$${row + 1}` : `${columnName(column)}${row + 1}`;
  const first = write(range.row, range.column);
  const last = write(range.row + range.rows - 1, range.column + range.columns - 1);
  return (
    (from === sheet ? "" : `${quoted(sheet)}!`) + (first === last ? first : `${first}:${last}`)
  );
}

/** A name that always stands on its own feet, whatever characters the sheet's name has. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

type Axis = "row" | "column";

/** Runs of neighbours along one axis, of the cells that share the other. */
function runs(cells: readonly CellAddress[], shared: Axis, along: Axis): RangeRef[] {
  const sorted = [...cells].sort((a, b) => a[shared] - b[shared] || a[along] - b[along]);
  const found: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    const length = along === "row" ? "rows" : "columns";
    const cell = { row, column };
    const continues = last?.[shared] === cell[shared] && last[along] + last[length] === cell[along];
    if (continues) last[length]++;
    else found.push({ ...cell, rows: 1, columns: 1 });
  }
  return found;
}
