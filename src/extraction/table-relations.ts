import { countsForItsYear, coversTotal, periodColumns } from "../plan/counted-columns";
import type { PeriodColumn, PlanTable, TableRow } from "../plan/plan";
import { labelledRelation } from "./labelled-relation";
import { relationsOfOther } from "./other-sums";
import type { SumRelation } from "../sums/sum-relation";

/**
 * What a budget table's labels say is the sum of what: every row's total column over its other money columns, and in
 * every money column 계 over its direct parts and every subtotal over its own. For tables of kind "other" see `relationsOfOther`.
 */
export function relationsOfTable(table: PlanTable): readonly SumRelation[] {
  if (table.kind !== "budget") return relationsOfOther(table);
  return [...acrossRows(table), ...downColumns(table)];
}

/** In every row: the total over its periods, and what the stages of a budget (당초, 추경, 증감) are to each other. */
function acrossRows(table: PlanTable): readonly SumRelation[] {
  const sums = sumsOfColumns(table).map((sum) => relationsOfSum(table, sum));
  return sums.flat();
}

/** A column that is the sum of others. */
interface ColumnSum {
  readonly total: number;
  readonly parts: readonly number[];
}

const relationsOfSum = (table: PlanTable, { total, parts }: ColumnSum): readonly SumRelation[] =>
  table.rows.map((_, row) =>
    labelledRelation(
      table,
      "row",
      { row, column: total },
      parts.map((column) => ({ row, column })),
    ),
  );

function sumsOfColumns(table: PlanTable): readonly ColumnSum[] {
  const stages = stagesOf(table.columns);
  return [...totalOverPeriods(table, stages.length > 1), ...sumsOfStages(table, stages)];
}

/**
 * Of several stages of one year the last counts (당초 and 추경), or they add up (기정 and 금회추경): the table itself says
 * which. Where neither is so for most of its rows, nobody can tell.
 */
function totalOverPeriods(table: PlanTable, hasStages: boolean): readonly ColumnSum[] {
  const { columns } = table;
  const total = columns.findIndex((column) => column.kind === "total");
  if (total < 0) return [];
  const last = { total, parts: periodColumns(table) };
  if (!hasStages) return coversTotal(table) ? [last] : [];
  const all = { total, parts: columns.flatMap((column, at) => (isPeriod(column) ? [at] : [])) };
  return firstOfMostRows(table, [last, all]);
}

/** 최종 = 기정 + 금회추경, 최종 = 당초 + 증감: whichever most rows say. */
function sumsOfStages(table: PlanTable, stages: readonly number[]): readonly ColumnSum[] {
  const change = table.columns.findIndex((column) => column.kind === "change");
  const [first, last] = [stages[0], stages.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const earlier = stages.slice(0, -1);
  const counted = stages.find((at) => countsForItsYear(table.columns, at));
  // 2026년 계 | 본예산 | 추경
  if (counted === first && stages.length > 2) {
    return firstOfMostRows(table, [{ total: first, parts: stages.slice(1) }]);
  }
  return [
    ...(change < 0
      ? []
      : firstOfMostRows(table, [
          { total: last, parts: [first, change] },
          { total: first, parts: [last, change] },
        ])),
    ...(earlier.length > 1 ? firstOfMostRows(table, [{ total: last, parts: earlier }]) : []),
  ];
}

/** The columns of one year (당초, 추경), or of two years that a change stands beside. */
function stagesOf(columns: readonly PeriodColumn[]): readonly number[] {
  const years = columns.flatMap((column, at) => (column.kind === "year" ? [{ column, at }] : []));
  const staged = years.filter(({ column }) => column.stage !== undefined);
  const year = staged.at(-1)?.column.year;
  const ofYear = years.filter(({ column }) => column.year === year);
  if (ofYear.length > 1) return ofYear.map(({ at }) => at);
  const isChange = columns.some((column) => column.kind === "change");
  return isChange && years.length === 2 ? years.map(({ at }) => at) : [];
}

const isPeriod = (column: PeriodColumn): boolean =>
  column.kind === "prior" || column.kind === "year" || column.kind === "onward";

function firstOfMostRows(table: PlanTable, candidates: readonly ColumnSum[]): readonly ColumnSum[] {
  const holding = candidates.map((sum) => {
    const differences = relationsOfSum(table, sum).map(({ difference }) => difference);
    const known = differences.filter((difference) => difference !== null);
    const holds = known.filter((difference) => difference === 0n).length;
    return { sum, holds, isMost: holds * 2 > known.length };
  });
  const [best] = holding.filter(({ isMost }) => isMost).sort((a, b) => b.holds - a.holds);
  return best ? [best.sum] : [];
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
          labelledRelation(
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
