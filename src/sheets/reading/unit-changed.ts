import type { Amount } from "../../money/amount";
import { powerOfTen } from "../../money/exact-decimal";

/** A figure of money as it was drawn, and as the cell says now in the same unit. */
export interface ReadFigure {
  readonly drawn: Amount | null;
  readonly now: Amount | null;
}

/**
 * How many times larger (or, negative, smaller) all figures have become: somebody writes them in another unit than that
 * of the sheets. null where they have not, or are too few to tell: one figure is off by a zero as easily.
 */
export function unitFactor(figures: readonly ReadFigure[]): number | null {
  const known = figures.filter(({ drawn }) => drawn !== null && drawn !== 0n);
  const [first] = known;
  if (!first || known.length < fewest) return null;
  const power = powers.find((each) => isTimes(first, each));
  return power !== undefined && known.every((each) => isTimes(each, power))
    ? Math.sign(power) * 10 ** Math.abs(power)
    : null;
}

const fewest = 4;
/** Between 원, 천원, 만원, 백만원, 억원 and the like. */
const powers = [3, -3, 6, -6, 2, -2, 4, -4, 5, -5, 8, -8];

function isTimes({ drawn, now }: ReadFigure, power: number): boolean {
  if (drawn === null || now === null) return false;
  const factor = powerOfTen(Math.abs(power));
  return power > 0 ? now === drawn * factor : now * factor === drawn;
}
