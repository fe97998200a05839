import type { Language } from "../outcome/language";
import type { Amount, Unit } from "./amount";
import type { ExactDecimal } from "./exact-decimal";
import { powerOfTen } from "./exact-decimal";
import { inUnit } from "./unit";

export interface WriteOptions {
  /** Korean writes a negative amount with △, English with −. */
  readonly language?: Language;
  /** A difference: + is written, too. */
  readonly signed?: boolean;
  /** At least so many decimals (statistics keep the decimals they were printed with). */
  readonly decimals?: number;
}

/** Won in a unit, exactly, without the unit: 35,000,000,000 won in 백만원 is "35,000". */
export function writeAmount(won: Amount, unit: Unit, options: WriteOptions = {}): string {
  return writeDecimal(inUnit(won, unit), options);
}

/** 35,000 · △500 · −500 · +500 · 70.5 */
export function writeDecimal(value: ExactDecimal, options: WriteOptions = {}): string {
  const size = value.units < 0n ? -value.units : value.units;
  return (
    signOf(value.units, options) +
    digitsOf({ units: size, scale: value.scale }, options.decimals ?? 0)
  );
}

function signOf(units: bigint, { language = "ko", signed = false }: WriteOptions): string {
  if (units < 0n) return language === "ko" ? "△" : "−";
  return signed && units > 0n ? "+" : "";
}

function digitsOf({ units, scale }: ExactDecimal, decimals: number): string {
  const divisor = powerOfTen(scale);
  const whole = (units / divisor).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = scale === 0 ? "" : (units % divisor).toString().padStart(scale, "0");
  const shown = fraction.padEnd(decimals, "0");
  return shown === "" ? whole : `${whole}.${shown}`;
}
