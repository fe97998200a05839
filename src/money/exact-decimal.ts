/** An exact decimal: units × 10^-scale. The same shape as a number in a `Grid`. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly scale: number;
}

export const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The same value with the fewest decimals: 12.50 is 12.5. */
export function shortest({ units, scale }: ExactDecimal): ExactDecimal {
  let [rest, places] = [units, scale];
  while (places > 0 && rest % 10n === 0n) [rest, places] = [rest / 10n, places - 1];
  return { units: rest, scale: places };
}

/** The same value with so many decimals; null where it has more than that. */
export function atScale(value: ExactDecimal, scale: number): bigint | null {
  if (scale >= value.scale) return value.units * powerOfTen(scale - value.scale);
  const divisor = powerOfTen(value.scale - scale);
  return value.units % divisor === 0n ? value.units / divisor : null;
}
