import type { PlanTable } from "../plan/plan";
import type { SumRelation } from "../sums/sum-relation";
import { readSource } from "../words/funding-source";
import { squeezed } from "../words/plain-text";
import { labelledRelation } from "./labelled-relation";

/**
 * What the labels of a table that is no budget say is the sum of what: 합계 at its top or its end over all other rows,
 * and 계 over the sources in the columns behind it. Only where every figure was read, and where most lines agree.
 */
export function relationsOfOther(table: PlanTable): readonly SumRelation[] {
  return [...ofTotalRow(table), ...ofSourceColumns(table)];
}

function ofTotalRow(table: PlanTable): readonly SumRelation[] {
  const { rows, columns } = table;
  const total = rows.findIndex(({ role }) => role === "total");
  if (total < 0) return [];
  const parts = rows.flatMap((_, row) => (row === total ? [] : [row]));
  const summed = columns.flatMap(({ label }, column) => (isAddedUp(label) ? [column] : []));
  const sums = summed.map((column) => {
    const below = parts.map((row) => ({ row, column }));
    return labelledRelation(table, "column", { row: total, column }, below);
  });
  return agreeing(sums);
}

/** Rates, prices and changes are not added up. */
const isAddedUp = (heading: string): boolean =>
  !/율|률|비율|비중|%|평균|증감|단가|순위|지수|연도$/.test(squeezed(heading));

/** "2026년 소계 | 국비 | 군비": a total and the sources right behind it. */
function ofSourceColumns(table: PlanTable): readonly SumRelation[] {
  const words = table.columns.map(({ label }) => label.trim().split(/\s+/).at(-1) ?? "");
  return words.flatMap((word, total) => {
    if (!/^(계|소계|합계|총계|총액|총사업비|사업비|예산액)(\(.*\))?$/.test(word)) return [];
    let end = total + 1;
    while (end < words.length && readSource(words[end] ?? "")) end += 1;
    const parts = words.map((_, column) => column).slice(total + 1, end);
    if (parts.length < 2) return [];
    const sums = table.rows.map((_, row) => {
      const beside = parts.map((column) => ({ row, column }));
      return labelledRelation(table, "row", { row, column: total }, beside);
    });
    return agreeing(sums);
  });
}

/**
 * Lines of which every figure was read. Where more of them fail than hold, the labels mean something else; one line alone
 * is taken at its word.
 */
function agreeing(sums: readonly SumRelation[]): readonly SumRelation[] {
  const known = sums.filter(({ difference }) => difference !== null);
  const holding = known.filter(({ difference }) => difference === 0n).length;
  return known.length === 1 || holding * 2 >= known.length ? known : [];
}
