import type { Amount } from "../money/amount";
import type { PeriodColumn, PlanTable } from "./plan";

/**
 * Whether a column of a year is the money of that year: of several stages (당초, 추경) the last one counts, but where
 * "2026년 계" stands over its stages, that one.
 */
export function countsForItsYear(columns: readonly PeriodColumn[], index: number): boolean {
  const column = columns[index];
  if (column?.kind !== "year") return false;
  const ofYear = columns.flatMap((other, at) =>
    other.kind === "year" && other.year === column.year ? [at] : [],
  );
  const sum = ofYear.length > 2 ? ofYear.find((at) => isSumOfStages(columns[at])) : undefined;
  return index === (sum ?? ofYear.at(-1));
}

const isSumOfStages = (column: PeriodColumn | undefined): boolean =>
  column?.kind === "year" && column.stage === undefined && /계\s*(\(.*\))?$/.test(column.label);

/** The columns of money that make up the total of a row: money spent, of each year, and what comes after. */
export const periodColumns = ({ columns }: Pick<PlanTable, "columns">): readonly number[] =>
  columns.flatMap(({ kind }, index) =>
    kind === "prior" || kind === "onward" || countsForItsYear(columns, index) ? [index] : [],
  );

/**
 * Whether the periods of a table are all of its total. "총사업비 | 2026년" shows one year of several, and so may two years
 * beside their 증감: where no row comes to its total there, or none of three elsewhere, nothing is missing.
 */
export function coversTotal(table: PlanTable): boolean {
  const total = table.columns.findIndex(({ kind }) => kind === "total");
  const periods = periodColumns(table);
  if (total < 0 || periods.length === 0) return false;
  const gaps = table.rows.flatMap(({ amounts }) => {
    const [whole = null, ...parts] = [total, ...periods].map((column) => amounts[column] ?? null);
    const sum = parts.reduce<Amount | null>(
      (all, part) => (all === null || part === null ? null : all + part),
      0n,
    );
    return whole === null || sum === null ? [] : [whole - sum];
  });
  const isOpen = periods.length === 1 || table.columns.some(({ kind }) => kind === "change");
  const enough = isOpen ? 1 : 3;
  return gaps.length < enough || gaps.includes(0n);
}
