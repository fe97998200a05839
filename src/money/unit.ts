import { labelOfUnit, readUnitWord } from "../words/units";
import type { Amount, Unit } from "./amount";
import { atScale, powerOfTen, shortest, type ExactDecimal } from "./exact-decimal";

export const wonUnit = { label: "원", won: 1n } satisfies Unit;
export const thousandWon = { label: "천원", won: 1_000n } satisfies Unit;
export const millionWon = { label: "백만원", won: 1_000_000n } satisfies Unit;
export const hundredMillionWon = { label: "억원", won: 100_000_000n } satisfies Unit;

/** The unit a text names ("백만 원"), null where it names none. */
export const unitNamed = (text: string): Unit | null => readUnitWord(text);

/** A unit of Korean money: one whose worth in won is known. */
export type MoneyUnit = Unit & { readonly won: bigint };
export const isMoney = (unit: Unit | null): unit is MoneyUnit => unit !== null && unit.won !== null;

/** The unit with its usual label: 백만 원 and 백만원 are one. */
export function usualUnit(unit: MoneyUnit): MoneyUnit {
  return { label: labelOfUnit(unit.won) ?? unit.label, won: unit.won };
}

/** Won as an exact decimal of a unit, with the fewest decimals: 70,500,000 won in 백만원 is 70.5. */
export function inUnit(won: Amount, unit: Unit): ExactDecimal {
  if (unit.won === null) return { units: won, scale: 0 };
  const places = zerosOf(unit.won);
  return shortest({ units: won, scale: places });
}

/** An exact decimal of a unit in won; null where it is no whole number of won (0.5원). */
export function toWon(value: ExactDecimal, unit: MoneyUnit): Amount | null {
  return atScale({ units: value.units * unit.won, scale: value.scale }, 0);
}

/** Units of money are powers of ten of won. */
function zerosOf(won: bigint): number {
  const places = won.toString().length - 1;
  if (powerOfTen(places) !== won) throw new RangeError(`not a power of ten: ${won.toString()}`);
  return places;
}
