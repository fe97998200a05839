import { countsForItsYear } from "./counted-columns";
import type { Period, PlanTable } from "./plan";

/** Index of the column that says what a whole project costs: 총사업비, or the only year that it lasts; null: none does. */
export function wholeCostColumn({ columns }: PlanTable, period: Period | null): number | null {
  const total = columns.findIndex(({ kind }) => kind === "total");
  if (total >= 0) return total;
  const year = yearWithin(period);
  const isMore = columns.some(({ kind }) => kind === "prior" || kind === "onward");
  if (year === null || isMore) return null;
  const found = columns.findIndex(
    (column, at) =>
      column.kind === "year" &&
      column.year === year &&
      isFinal(column.stage) &&
      countsForItsYear(columns, at),
  );
  return found === -1 ? null : found;
}

/** Stages of one year's budget (기정, 추경, 계): its total is no cost of a project that runs over several years. */
export function isOfOneBudget({ columns }: PlanTable, period: Period | null): boolean {
  const years = columns.flatMap((column) => (column.kind === "year" ? [column] : []));
  const year = years[0]?.year;
  const isOne =
    years.some(({ stage }) => stage !== undefined) &&
    years.every((each) => each.year === year) &&
    !columns.some(({ kind }) => kind === "prior" || kind === "onward");
  const total = columns.find(({ kind }) => kind === "total");
  return isOne && yearWithin(period) !== year && !/총/.test(total?.label ?? "");
}

/** The year in which the whole period lies. */
function yearWithin(period: Period | null): number | null {
  const year = period?.start?.year;
  return year !== undefined && year === period?.end?.year ? year : null;
}

/** What was once planned, asked for or spent is not what the project costs. */
const isFinal = (stage: string | undefined): boolean =>
  stage === undefined || /^(최종|경정|변경|확정)|^예산현?액?(\(안\))?$|^예산/.test(stage);
