import type { Fraction } from "../money/fraction";
import { cellValue } from "./cell-value";

/** A share as people write it: 0.1 (a cell of 10 % is that), the text "10%", or "24,000/35,000". null for anything else. */
export function shareOf(cell: unknown): Fraction | null {
  const [written = "", below, ...more] = typeof cell === "string" ? cell.split("/") : [cell];
  if (more.length > 0) return null;
  const percent = typeof written === "string" ? /^(.*)[%％]\s*$/.exec(written)?.[1] : undefined;
  const isPercent = percent !== undefined;
  const above = decimal(percent ?? written);
  const under = below === undefined ? decimal(isPercent ? 100 : 1) : decimal(below);
  if (!above || !under || under.units <= 0n || (isPercent && below !== undefined)) return null;
  return {
    numerator: above.units * 10n ** BigInt(under.scale),
    denominator: under.units * 10n ** BigInt(above.scale),
  };
}

function decimal(cell: unknown) {
  const value = cellValue(cell);
  return value.kind === "number" ? value.value : null;
}
