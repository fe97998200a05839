import type { CellAddress } from "../../src/grid/cell-address";
import type { FigureAt } from "../../src/sums/relation";
import type { SumRelation } from "../../src/sums/sum-relation";

/** A table as numbers; `figureAt` reads it and null stands for a gap. */
export type Figures = readonly (readonly (bigint | null)[])[];

export const figureAtOf =
  (figures: Figures): FigureAt =>
  ({ row, column }) =>
    figures[row]?.[column] ?? null;

/** Row 0 is the total of the rows below, column 0 the total of the columns beside it. */
export function crossedRelations(rows: number, columns: number): readonly SumRelation[] {
  const across = range(rows).map((row) =>
    relation(
      "row",
      { row, column: 0 },
      range(columns - 1).map((c) => ({ row, column: c + 1 })),
    ),
  );
  const down = range(columns).map((column) =>
    relation(
      "column",
      { row: 0, column },
      range(rows - 1).map((r) => ({ row: r + 1, column })),
    ),
  );
  return [...across, ...down];
}

export const relation = (
  axis: "row" | "column",
  total: CellAddress,
  parts: readonly CellAddress[],
): SumRelation => ({ axis, total, parts, origin: "labelled", difference: null });

/** Totals in the first row and column, over the given parts. */
export function withTotals(parts: readonly (readonly bigint[])[]): Figures {
  const rows = parts.map((row) => [row.reduce((sum, each) => sum + each, 0n), ...row]);
  const head = (rows[0] ?? []).map((_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0n), 0n));
  return [head, ...rows];
}

export const changed = (figures: Figures, cell: CellAddress, by: bigint): Figures =>
  figures.map((row, r) =>
    row.map((each, c) => (r === cell.row && c === cell.column && each !== null ? each + by : each)),
  );

export const range = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i);
