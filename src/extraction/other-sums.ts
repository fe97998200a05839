import type { Amount } from "../money/amount";
import type { PlanTable, TableRow } from "../plan/plan";
import type { SumRelation } from "../sums/sum-relation";
import { readSource } from "../words/funding-source";
import { squeezed } from "../words/plain-text";

/**
 * What the labels of a table that is no budget say is the sum of what: 합계 at its top or its end over all other rows,
 * and 계 over the sources in the columns behind it. Only where every figure was read, and where most lines agree.
 */
export function relationsOfOther(table: PlanTable): readonly SumRelation[] {
  return [...ofTotalRow(table), ...ofSourceColumns(table)];
}

/** The rows of such a table with the one that is their total; all are parts where the labels do not say. */
export function withTotalRow(rows: readonly TableRow[]): readonly TableRow[] {
  const totals = rows.flatMap(({ label }, at) => (isTotal(label) ? [at] : []));
  const [at, ...others] = totals;
  const isPlain = rows.every(({ label }) => label !== "" && !/소\s*계$|^\s*[-·ㄴ└∟]/.test(label));
  if (at === undefined || others.length > 0 || !isPlain || rows.length < 3) return rows;
  if (at !== 0 && at !== rows.length - 1) return rows;
  return rows.map((row, index) => (index === at ? { ...row, role: "total" } : row));
}

const isTotal = (label: string): boolean => /^(합계|총계|계|총합계|합)$/.test(squeezed(label));

function ofTotalRow(table: PlanTable): readonly SumRelation[] {
  const { rows, columns } = table;
  const total = rows.findIndex(({ role }) => role === "total");
  if (total < 0) return [];
  const parts = rows.flatMap((_, row) => (row === total ? [] : [row]));
  const sums = columns.flatMap(({ label }, column) =>
    isAddedUp(label)
      ? relation(
          table,
          "column",
          { row: total, column },
          parts.map((row) => ({ row, column })),
        )
      : [],
  );
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
    return agreeing(
      table.rows.flatMap((_, row) =>
        relation(
          table,
          "row",
          { row, column: total },
          parts.map((column) => ({ row, column })),
        ),
      ),
    );
  });
}

/** Where more lines fail than hold, the labels mean something else. One line alone is taken at its word. */
function agreeing(sums: readonly SumRelation[]): readonly SumRelation[] {
  const holding = sums.filter(({ difference }) => difference === 0n).length;
  return sums.length === 1 || holding * 2 >= sums.length ? sums : [];
}

function relation(
  { rows }: PlanTable,
  axis: SumRelation["axis"],
  total: SumRelation["total"],
  parts: SumRelation["parts"],
): readonly SumRelation[] {
  const amountAt = ({ row, column }: SumRelation["total"]): Amount | null =>
    rows[row]?.amounts[column] ?? null;
  const printed = amountAt(total);
  const expected = parts.reduce<Amount | null>((sum, part) => {
    const amount = amountAt(part);
    return sum === null || amount === null ? null : sum + amount;
  }, 0n);
  if (printed === null || expected === null) return [];
  return [{ total, parts, axis, origin: "labelled", difference: printed - expected }];
}
