import type { Decimal } from "../grid/grid";

/**
 * A number of a cell as an exact decimal. Excel keeps 15 significant digits and calculates in binary, so 0.1 + 0.2
 * arrives as 0.30000000000000004; the digits after the fifteenth are that noise. Whole numbers are taken as they are.
 */
export function exactOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { units: BigInt(value), scale: 0 };
  return decimalOf(value.toPrecision(15));
}

/** Reads what `Number.prototype.toPrecision` writes: `-12.50`, `1.5e+21`. */
export function decimalOf(text: string): Decimal {
  const [mantissa = "", exponent = "0"] = text.split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = fraction.replace(/0+$/, "");
  const units = BigInt(whole + digits);
  const scale = digits.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

export const zero: Decimal = { units: 0n, scale: 0 };

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const sumOf = (values: readonly Decimal[]): Decimal => values.reduce(add, zero);

export const subtract = (a: Decimal, b: Decimal): Decimal =>
  add(a, { units: -b.units, scale: b.scale });

export const times = (a: Decimal, factor: bigint): Decimal => ({
  units: a.units * factor,
  scale: a.scale,
});

/** Is a at most as far from 0 as the limit? */
export function within(a: Decimal, limit: Decimal): boolean {
  const scale = Math.max(a.scale, limit.scale);
  return magnitude(unitsAt(a, scale)) <= magnitude(unitsAt(limit, scale));
}

export const numberOf = ({ units, scale }: Decimal): number => Number(`${units}e-${scale}`);

/** a ÷ b as the nearest number: the only place where exactness ends. b must not be 0. */
export function quotient(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const numerator = unitsAt(a, scale);
  const denominator = unitsAt(b, scale);
  const places = Math.max(0, lengthOf(denominator) - lengthOf(numerator)) + 25;
  return Number(`${(numerator * 10n ** BigInt(places)) / denominator}e-${places}`);
}

/** a ÷ b to the nearest whole number (half away from 0), and whether that is exact. b is above 0. */
export function roundedTo(
  a: Decimal,
  b: Decimal,
): { readonly whole: bigint; readonly isExact: boolean } {
  const scale = Math.max(a.scale, b.scale);
  const [numerator, denominator] = [unitsAt(a, scale), unitsAt(b, scale)];
  const whole = (magnitude(numerator) * 2n + denominator) / (denominator * 2n);
  return {
    whole: numerator < 0n ? -whole : whole,
    isExact: numerator % denominator === 0n,
  };
}

export const product = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

/** a × 10^exponent. */
export function shifted({ units, scale }: Decimal, exponent: number): Decimal {
  const left = scale - exponent;
  return left >= 0 ? { units, scale: left } : { units: units * 10n ** BigInt(-left), scale: 0 };
}

/** So many decimals (below 0: tens, hundreds): 반올림 half away from 0, 절사 towards it, 절상 away from it. */
export function roundedAt(
  { units, scale }: Decimal,
  digits: number,
  mode: "반올림" | "절사" | "절상",
): Decimal {
  if (scale <= digits) return { units, scale };
  const step = 10n ** BigInt(scale - digits);
  const more = { 반올림: step / 2n, 절사: 0n, 절상: step - 1n }[mode];
  const count = (magnitude(units) + more) / step;
  return shifted({ units: units < 0n ? -count : count, scale: 0 }, -digits);
}

export const unitsAt = (a: Decimal, scale: number): bigint =>
  a.units * 10n ** BigInt(scale - a.scale);
const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);
const lengthOf = (units: bigint): number => magnitude(units).toString().length;
