import type { Decimal } from "../grid/grid";
import { add, sumOf, zero } from "./exact";
import { keyOfSource, once } from "./once";
import type { PeriodChoice } from "./period-argument";
import { isInPeriod, notInTable, refuseGap, rowsOfPeriod } from "./period-rows";
import type { SourceChoice } from "./source-argument";
import { amountOf } from "./tidy-range";

export interface AmountQuestion {
  readonly project: number;
  readonly source: SourceChoice;
  readonly period: PeriodChoice;
}

const keyOfPeriod = (period: PeriodChoice): string =>
  "year" in period ? `${period.kind} ${period.year}` : period.kind;

/** What a project costs in a period, of the sources asked for; 0 for a known source that it does not have. */
export const periodAmount = once(
  (table, { project, source, period }: AmountQuestion): string =>
    [project, keyOfPeriod(period), keyOfSource(table, source)].join(),
  (table, { project, source, period }): Decimal => {
    const ofProject = table.ofProject.get(project) ?? [];
    const inPeriod = rowsOfPeriod(ofProject, period, project).filter(source.includes);
    refuseGap(ofProject.filter(source.includes), inPeriod, project);
    return sumOf(inPeriod.map(amountOf));
  },
);

/** The same of all projects; those without such a column have nothing in it. At least one must have it. */
export const portfolioAmount = once(
  (table, { source, period }: Pick<AmountQuestion, "source" | "period">): string =>
    [keyOfPeriod(period), keyOfSource(table, source)].join(),
  (table, { source, period }): Decimal => {
    let sum = zero;
    let isThere = false;
    for (const [project, rows] of table.ofProject) {
      const known = period.kind === "total" || rows.some((row) => isInPeriod(row, period));
      if (!known) continue;
      isThere = true;
      sum = add(sum, periodAmount(table, { project, source, period }));
    }
    if (!isThere) throw notInTable(null, period);
    return sum;
  },
);
