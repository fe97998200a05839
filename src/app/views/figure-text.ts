import type { Amount, Unit } from "../../money/amount";
import { writeAmount, writeDecimal } from "../../money/write-amount";
import type { Language } from "../../outcome/language";
import type { DifferenceFigure } from "../view";
import { wordsIn } from "../wording/words";

/** An amount in the unit of its finding or table, without the unit. */
export function writeFigureOf(
  amount: Amount,
  unit: Unit | null | undefined,
  language: Language,
  options: { readonly signed?: boolean; readonly scale?: number } = {},
): string {
  const { signed = false, scale = 0 } = options;
  if (unit && unit.won !== null) return writeAmount(amount, unit, { language, signed });
  return writeDecimal({ units: amount, scale }, { language, signed });
}

/** "≠ +500" or "✓", with what a screen reader says. Nothing where it could not be computed. */
export function differenceFigure(
  difference: Amount | null,
  unit: Unit | null | undefined,
  language: Language,
): DifferenceFigure {
  const words = wordsIn(language);
  if (difference === null) return { text: "", holds: null, spoken: "" };
  if (difference === 0n) return { text: "✓", holds: true, spoken: words.holds };
  const size = writeFigureOf(difference < 0n ? -difference : difference, unit, language);
  return {
    text: `≠ ${writeFigureOf(difference, unit, language, { signed: true })}`,
    holds: false,
    spoken: difference < 0n ? words.short(size) : words.over(size),
  };
}
