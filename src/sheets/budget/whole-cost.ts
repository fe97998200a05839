import type { Amount, Unit } from "../../money/amount";
import { isMoney } from "../../money/unit";
import { countsForItsYear } from "../../plan/counted-columns";
import type { Period, PlanTable } from "../../plan/plan";
import { totalColumn } from "./table-sums";

/** Which column of a table says what the whole project costs, and whether the 사업비 line speaks of the same money. */
export interface WholeCost {
  /** 총사업비, or the only year that the project lasts; null where no column says it. */
  readonly column: number | null;
  /** As the rules see it: what they do not hold against each other is no difference on the sheets either. */
  readonly isHeld: boolean;
}

/** Years without a total are compared with nothing: 2025년 and 2026년 beside their 증감 are no cost of a project. */
export function wholeCostOf(table: PlanTable, period: Period | null): WholeCost {
  const column = totalColumn(table) ?? onlyYear(table, period);
  return {
    column,
    isHeld: column !== null && isMoney(table.unit) && !isOfOneBudget(table, period),
  };
}

function onlyYear({ columns }: PlanTable, period: Period | null): number | null {
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

/** The year in which the whole period lies. */
function yearWithin(period: Period | null): number | null {
  const year = period?.start?.year;
  return year !== undefined && year === period?.end?.year ? year : null;
}

/** What was once planned, asked for or spent is not what the project costs. */
const isFinal = (stage: string | undefined): boolean =>
  stage === undefined || /^(최종|경정|변경|확정)|^예산현?액?(\(안\))?$|^예산/.test(stage);

/** Stages of one year's budget (기정, 추경, 계): no cost of a project that runs over several years. */
function isOfOneBudget({ columns }: PlanTable, period: Period | null): boolean {
  const years = columns.flatMap((column) => (column.kind === "year" ? [column] : []));
  const year = years[0]?.year;
  const isOne =
    years.some(({ stage }) => stage !== undefined) &&
    years.every((each) => each.year === year) &&
    !columns.some(({ kind }) => kind === "prior" || kind === "onward");
  const total = columns.find(({ kind }) => kind === "total");
  return isOne && yearWithin(period) !== year && !/총/.test(total?.label ?? "");
}

/** One side of a comparison: what it is printed in, and its figures. */
export interface PrintedIn {
  readonly unit: Unit | null;
  readonly amounts: readonly (Amount | null)[];
}

/**
 * How far two figures may be apart because one is printed in a coarser unit (9억원 of 898백만원): half of that unit, or of
 * its last decimal. Of figures that are printed alike nothing.
 */
export function roundedAway(one: PrintedIn, other: PrintedIn): Amount {
  const [fine, coarse] = [stepOf(one), stepOf(other)].sort((a, b) => (a < b ? -1 : 1));
  return fine === undefined || coarse === undefined || fine === coarse ? 0n : coarse / 2n;
}

function stepOf({ unit, amounts }: PrintedIn): Amount {
  let step = unit?.won ?? 1n;
  while (step > 1n && amounts.some((amount) => (amount ?? 0n) % step !== 0n)) step /= 10n;
  return step;
}

/** What rows cost together, as the table prints it. */
export function wholeOfRows(
  table: PlanTable,
  rows: readonly number[],
  period: Period | null,
): PrintedIn {
  const { column } = wholeCostOf(table, period);
  const amounts = rows.map((row) => table.rows[row]?.amounts[column ?? -1] ?? 0n);
  return { unit: table.unit, amounts: [amounts.reduce<Amount>((sum, each) => sum + each, 0n)] };
}

/** Two figures that are held against each other: how far they are apart, and how far they may be. */
export interface Apart {
  /** null where one of them is missing. */
  readonly off: Amount | null;
  readonly allowed: Amount;
}

/**
 * One allowance for figures side by side, so that their formulas are alike: the least that lets pass what may pass and
 * nothing else; none where all agree as printed, or where there is no such allowance.
 */
export function commonAllowance(pairs: readonly Apart[]): Amount {
  const known = pairs.flatMap(({ off, allowed }) =>
    off === null || off === 0n ? [] : [{ off: off < 0n ? -off : off, allowed }],
  );
  const passing = known.filter(({ off, allowed }) => off <= allowed);
  const most = largest(passing.map(({ off }) => off));
  const failing = known.filter(({ off, allowed }) => off > allowed);
  const fits = (allowance: Amount): boolean => failing.every(({ off }) => off > allowance);
  if (most === 0n || !fits(most)) return 0n;
  const usual = largest(passing.map(({ allowed }) => allowed));
  return fits(usual) ? usual : most;
}

const largest = (amounts: readonly Amount[]): Amount =>
  amounts.reduce<Amount>((most, each) => (each > most ? each : most), 0n);
