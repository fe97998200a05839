import type { Decimal } from "./grid";

/**
 * A number of a workbook as the decimal it stands for: the 15 significant digits that Excel itself keeps and shows,
 * so 0.1 + 0.2 is 0.3. null for what is no finite number, or has more than 60 places.
 */
export function decimalOf(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isInteger(value) && Math.abs(value) < wholeDigits)
    return { units: BigInt(value), scale: 0 };
  const [digits = "0", exponent = "0"] = value.toExponential(14).split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const kept = fraction.replace(/0+$/, "");
  const scale = kept.length - Number(exponent);
  if (Math.abs(scale) > 60) return null;
  const units = BigInt(whole + kept);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** Whole numbers below have no more than the 15 digits. */
const wholeDigits = 1e15;
