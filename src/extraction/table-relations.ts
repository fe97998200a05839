import type { CellAddress } from "../grid/cell-address";
import type { Amount } from "../money/amount";
import type { PeriodColumn, PlanTable, TableRow } from "../plan/plan";
import type { SumRelation } from "../sums/sum-relation";

/**
 * What a budget table's labels say is the sum of what: every row's total column over its other money columns, and in
 * every money column 계 over its direct parts and every subtotal over its own. Tables of kind "other" say nothing.
 */
export function relationsOfTable(table: PlanTable): readonly SumRelation[] {
  if (table.kind !== "budget") return [];
  return [...acrossRows(table), ...downColumns(table)];
}

function acrossRows(table: PlanTable): readonly SumRelation[] {
  const total = table.columns.findIndex((column) => column.kind === "total");
  const parts = addends(table.columns);
  if (total < 0 || parts.length === 0) return [];
  return table.rows.map((_, row) =>
    relation(
      table,
      "row",
      { row, column: total },
      parts.map((column) => ({ row, column })),
    ),
  );
}

/** Prior, year and onward columns; of several stages of one year (당초, 추경) the last counts. */
function addends(columns: readonly PeriodColumn[]): readonly number[] {
  return columns.flatMap((column, index) => {
    if (column.kind === "prior" || column.kind === "onward") return [index];
    if (column.kind !== "year") return [];
    const later = columns
      .slice(index + 1)
      .some((other) => other.kind === "year" && other.year === column.year);
    return later ? [] : [index];
  });
}

function downColumns(table: PlanTable): readonly SumRelation[] {
  const groups = table.rows.flatMap((row, index) => {
    const parts = row.role === "part" ? [] : childrenOf(table.rows, index);
    return parts.length > 0 ? [{ total: index, parts }] : [];
  });
  return table.columns.flatMap((column, index) =>
    column.kind === "other"
      ? []
      : groups.map(({ total, parts }) =>
          relation(
            table,
            "column",
            { row: total, column: index },
            parts.map((row) => ({ row, column: index })),
          ),
        ),
  );
}

/** The rows one figure is the sum of: each counted once, a subtotal standing for what lies below it. */
function childrenOf(rows: readonly TableRow[], index: number): readonly number[] {
  const row = rows[index];
  if (!row) return [];
  return row.role === "total" ? partsOfTotal(rows, index) : partsOfSubtotal(rows, index, row.depth);
}

function partsOfSubtotal(
  rows: readonly TableRow[],
  index: number,
  depth: number,
): readonly number[] {
  const parts: number[] = [];
  for (let at = index + 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row || row.depth <= depth) break;
    if (row.depth === depth + 1) parts.push(at);
  }
  return parts;
}

/** 계 stands above its parts, or (a table that ends with it) below them; another 계 ends them. */
function partsOfTotal(rows: readonly TableRow[], index: number): readonly number[] {
  const isTotal = (row: TableRow | undefined): boolean => row?.role === "total";
  const below = !isTotal(rows[0]) && isTotal(rows.at(-1));
  const step = below ? -1 : 1;
  const parts: number[] = [];
  for (let at = index + step; rows[at] && !isTotal(rows[at]); at += step) parts.push(at);
  const depths = parts.map((at) => rows[at]?.depth ?? 0);
  const shallowest = Math.min(...depths);
  return parts.filter((at) => rows[at]?.depth === shallowest).sort((a, b) => a - b);
}

function relation(
  table: PlanTable,
  axis: SumRelation["axis"],
  total: CellAddress,
  parts: readonly CellAddress[],
): SumRelation {
  const printed = amountOf(table, total);
  const expected = parts.reduce<Amount | null>((sum, part) => {
    const amount = amountOf(table, part);
    return sum === null || amount === null ? null : sum + amount;
  }, 0n);
  const difference = printed === null || expected === null ? null : printed - expected;
  return { total, parts, axis, origin: "labelled", difference };
}

const amountOf = (table: PlanTable, { row, column }: CellAddress): Amount | null =>
  table.rows[row]?.amounts[column] ?? null;
