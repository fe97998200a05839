import type { FundingLevel } from "../words/funding-source";
import { roundedTo, sumOf, times } from "./exact";
import type { PeriodChoice } from "./period-argument";
import { refuseGap, rowsOfPeriod } from "./period-rows";
import { belongsTo, nothingToShare, refuseOutside, refuseUnknown, type ShareBase } from "./share";
import { amountOf, type TidyRange } from "./tidy-range";

export interface RatioQuestion {
  readonly project: number;
  readonly period: PeriodChoice;
  readonly base: ShareBase;
}

/** 50:15:35 by levels; with ~ in front where a share is no whole percent, and then the parts may add up to 99 or 101. */
export function ratioText(table: TidyRange, { project, period, base }: RatioQuestion): string {
  const ofProject = table.ofProject.get(project) ?? [];
  const inPeriod = rowsOfPeriod(ofProject, period, project);
  refuseUnknown(inPeriod, base);
  const rows = inPeriod.filter((row) => belongsTo(row, base));
  refuseGap(
    ofProject.filter((row) => belongsTo(row, base)),
    rows,
    project,
  );
  const whole = sumOf(rows.map(amountOf));
  if (whole.units === 0n) throw nothingToShare(project, base);
  const amounts = order.flatMap((level) => {
    const ofLevel = rows.filter(({ meaning }) => meaning?.level === level);
    return ofLevel.length === 0 ? [] : [sumOf(ofLevel.map(amountOf))];
  });
  refuseOutside([whole, ...amounts], project);
  const parts = amounts.map((amount) => roundedTo(times(amount, 100n), whole));
  const isExact = parts.every((part) => part.isExact);
  return `${isExact ? "" : "~"}${parts.map((part) => part.whole).join(":")}`;
}

const order: readonly FundingLevel[] = [
  "national", "grant", "province", "local", "debt", "private", "other",
]; // prettier-ignore
