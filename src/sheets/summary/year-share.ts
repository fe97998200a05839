import type { Period, PlanTable } from "../../plan/plan";
import { periodColumns } from "../../plan/counted-columns";

/** The columns of a table before, in and after the plan year; `unsplit` where its year is not told apart. */
export interface YearColumns {
  readonly before: readonly number[];
  readonly year: readonly number[];
  readonly after: readonly number[];
  readonly unsplit: boolean;
}

/** 전년까지 = 기투자 and the years before; 이후 = what comes after. */
export function yearColumns(table: PlanTable, year: number): YearColumns {
  const pick = (accept: (column: PlanTable["columns"][number]) => boolean): number[] =>
    periodColumns(table).filter((index) => {
      const column = table.columns[index];
      return column !== undefined && accept(column);
    });
  const inYear = pick((column) => column.kind === "year" && column.year === year);
  const open = pick((column) => column.kind === "onward" && column.year <= year);
  return {
    before: pick(
      (column) => column.kind === "prior" || (column.kind === "year" && column.year < year),
    ),
    year: inYear,
    after: pick(
      (column) => (column.kind === "year" || column.kind === "onward") && column.year > year,
    ),
    unsplit: open.length > 0 && inYear.length === 0,
  };
}

/** A cost in prose belongs to the plan year where the whole period lies in it. */
export const isWithinYear = (period: Period | null, year: number): boolean =>
  period?.start?.year === year && (period.end ?? period.start).year === year;
