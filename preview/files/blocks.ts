/** A thing for a cell; rows and columns count from 0. */
export interface Placed<T> {
  readonly row: number;
  readonly column: number;
  readonly write: T;
}

export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly (readonly (T | null)[])[];
}

/**
 * Writes as rectangles with null in the holes, so that a sheet goes over in few calls. `writes` go row by row. A cell
 * far from the others gets a block of its own: a workbook may hold one cell in row 1 and one in row 1,048,576.
 */
export function blocksOf<T>(writes: readonly Placed<T>[]): readonly Block<T>[] {
  const blocks: Placed<T>[][] = [];
  for (const write of writes) {
    const last = blocks.at(-1);
    if (last && joins(last, write)) last.push(write);
    else blocks.push([write]);
  }
  return blocks.map(blockOf);
}

const mostRows = 500;
/** Columns of a row that are empty between two of its cells. */
const widestGap = 64;

function joins<T>(block: readonly Placed<T>[], { row, column }: Placed<T>): boolean {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last || row - first.row >= mostRows || row - last.row > 1) return false;
  return Math.abs(column - (row === last.row ? last : first).column) <= widestGap;
}

function blockOf<T>(writes: readonly Placed<T>[]): Block<T> {
  const row = writes[0]?.row ?? 0;
  const columns = writes.map(({ column }) => column);
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  const rows = (writes.at(-1)?.row ?? row) - row + 1;
  const lines = Array.from({ length: rows }, () =>
    Array.from({ length: right - left + 1 }, (): T | null => null),
  );
  for (const one of writes) {
    const line = lines[one.row - row];
    if (line) line[one.column - left] = one.write;
  }
  return { row, column: left, lines };
}
