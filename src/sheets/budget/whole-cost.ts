import type { Amount, Unit } from "../../money/amount";
import { isMoney } from "../../money/unit";
import type { Period, PlanTable } from "../../plan/plan";
import { isOfOneBudget, wholeCostColumn } from "../../plan/whole-cost-column";

/** Which column of a table says what the whole project costs, and whether the 사업비 line speaks of the same money. */
export interface WholeCost {
  /** 총사업비, or the only year that the project lasts; null where no column says it. */
  readonly column: number | null;
  /** As the rules see it: what they do not hold against each other is no difference on the sheets either. */
  readonly isHeld: boolean;
}

/** Years without a total are compared with nothing: 2025년 and 2026년 beside their 증감 are no cost of a project. */
export function wholeCostOf(table: PlanTable, period: Period | null): WholeCost {
  const column = wholeCostColumn(table, period);
  return {
    column,
    isHeld: column !== null && isMoney(table.unit) && !isOfOneBudget(table, period),
  };
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
