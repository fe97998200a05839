import type { PlanTable, TableRow } from "../../plan/plan";

/** Which rows a row is the sum of, by the labels of a budget table. */
export interface RowSum {
  readonly role: "total" | "subtotal";
  readonly total: number;
  readonly parts: readonly number[];
}

/** The grand total first, then the subtotals. A subtotal counts once: its own parts are not added to the total again. */
export function rowSums(table: PlanTable): readonly RowSum[] {
  const total = totalRow(table);
  const grand: RowSum[] =
    total === null ? [] : [{ role: "total", total, parts: outermostRows(table) }];
  const subtotals = table.rows.flatMap((row, index): RowSum[] =>
    row.role === "subtotal"
      ? [{ role: "subtotal", total: index, parts: rowsBelow(table.rows, index) }]
      : [],
  );
  return [...grand, ...subtotals].filter((sum) => sum.parts.length > 0);
}

export function totalRow(table: PlanTable): number | null {
  const index = table.rows.findIndex((row) => row.role === "total");
  return index === -1 ? null : index;
}

/** The rows that make up the table: subtotals and parts that stand under none. */
export function outermostRows(table: PlanTable): readonly number[] {
  const rows = table.rows.map((row, index) => ({ row, index }));
  const counted = rows.filter(({ row }) => row.role !== "total");
  const depth = Math.min(...counted.map(({ row }) => row.depth));
  return counted.filter(({ row }) => row.depth === depth).map(({ index }) => index);
}

export function totalColumn(table: PlanTable): number | null {
  const index = table.columns.findIndex((column) => column.kind === "total");
  return index === -1 ? null : index;
}

/** The deeper rows that follow, one level down. */
function rowsBelow(rows: readonly TableRow[], above: number): readonly number[] {
  const depth = rows[above]?.depth ?? 0;
  const end = rows.findIndex((row, index) => index > above && row.depth <= depth);
  const below = rows.map((_, index) => index).slice(above + 1, end === -1 ? rows.length : end);
  const next = Math.min(...below.map((index) => rows[index]?.depth ?? 0));
  return below.filter((index) => rows[index]?.depth === next && rows[index].role !== "total");
}
