import type { Amount } from "../money/amount";
import { powerOfTen, type ExactDecimal } from "../money/exact-decimal";
import { inUnit, isMoney, millionWon, usualUnit, type MoneyUnit } from "../money/unit";
import type { Plan } from "../plan/plan";

/** The one unit of all sheets: the document's most frequent (of its budget tables, else of its 사업비 lines). */
export function displayUnit(plan: Plan): MoneyUnit {
  const tables = plan.projects.flatMap((project) =>
    project.tables.filter((table) => table.kind === "budget").map((table) => table.unit),
  );
  const lines = plan.projects.flatMap((project) => [
    project.cost?.unit ?? null,
    project.budgetLine?.unit ?? null,
  ]);
  return mostFrequent(tables.filter(isMoney)) ?? mostFrequent(lines.filter(isMoney)) ?? million;
}

const million: MoneyUnit = { label: millionWon.label, won: 1_000_000n };

function mostFrequent(units: readonly MoneyUnit[]): MoneyUnit | null {
  const counts = new Map<bigint, { unit: MoneyUnit; count: number }>();
  for (const unit of units.filter(isDecimal)) {
    const known = counts.get(unit.won);
    counts.set(unit.won, { unit: known?.unit ?? unit, count: (known?.count ?? 0) + 1 });
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
  return first ? usualUnit(first.unit) : null;
}

const isDecimal = ({ won }: MoneyUnit): boolean => powerOfTen(decimalsOf(won)) === won;

const decimalsOf = (won: bigint): number => won.toString().length - 1;

/** How many decimals of the unit make one won: sums are rounded there, so that no binary fraction is left over. */
export const wonDecimals = (unit: MoneyUnit): number => decimalsOf(unit.won);

/**
 * The number that a cell holds for an amount: exact in decimal, null where Excel's 15 digits are not enough
 * (then the amount is written as text).
 */
export function cellNumber(
  won: Amount,
  unit: MoneyUnit,
): { value: number; decimals: number } | null {
  const decimal = inUnit(won, unit);
  const digits = decimal.units.toString().replace("-", "");
  return digits.length > 15 ? null : { value: toNumber(decimal), decimals: decimal.scale };
}

/** The nearest double: the same that Excel reads for these digits. */
export const toNumber = ({ units, scale }: ExactDecimal): number =>
  Number(`${units.toString()}e-${scale}`);
