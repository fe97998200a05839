import { readUnitWord } from "../../words/units";
import type { FormulaCall } from "./formula-calls";
import { nativeArgument } from "./native-argument";

/** Calls that need no budget table: SUMCHECK without a tolerance, CONVERTUNIT between units that are written out. */
export function nativeTool({ id, args }: FormulaCall): string | null {
  if (id === "SUMCHECK") return sumCheck(args);
  return id === "CONVERTUNIT" ? convertUnit(args) : null;
}

function sumCheck([total, parts, tolerance]: readonly string[]): string | null {
  if (nativeArgument(tolerance).kind !== "omitted" || !total || !parts) return null;
  const [asked] = [nativeArgument(total)];
  return asked.kind === "cell" || asked.kind === "value" ? `${total}-SUM(${parts})` : null;
}

function convertUnit([value, from, to, digits, mode]: readonly string[]): string | null {
  const [source, target] = [unitOf(from), unitOf(to)];
  const asked = nativeArgument(value);
  if (source === null || target === null || asked.kind === "other" || !value) return null;
  const converted =
    source >= target
      ? `${value}*${String(source / target)}`
      : `${value}/${String(target / source)}`;
  const places = nativeArgument(digits);
  const rounding = nativeArgument(mode);
  if (places.kind === "omitted" && rounding.kind === "omitted") return converted;
  if (places.kind !== "value" || typeof places.value !== "number") return null;
  const word =
    rounding.kind === "omitted" ? "반올림" : rounding.kind === "value" ? rounding.value : "";
  const round = { 반올림: "ROUND", 절사: "ROUNDDOWN", 절상: "ROUNDUP" }[String(word)];
  return round === undefined ? null : `${round}(${converted},${places.value})`;
}

function unitOf(text: string | undefined): bigint | null {
  const argument = nativeArgument(text);
  return argument.kind === "value" ? (readUnitWord(String(argument.value))?.won ?? null) : null;
}
