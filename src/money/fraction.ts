/** numerator ÷ denominator, exactly; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** fraction × amount to the nearest whole unit, half away from 0. */
export function fractionOf(amount: bigint, { numerator, denominator }: Fraction): bigint {
  const product = amount * numerator;
  const size = product < 0n ? -product : product;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return product < 0n ? -rounded : rounded;
}

/** 1 − fraction */
export const rest = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: denominator - numerator,
  denominator,
});
