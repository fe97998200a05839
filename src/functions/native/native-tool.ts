import { readUnitWord } from "../../words/units";
import { cellValue } from "../cell-value";
import type { FormulaCall } from "./formula-calls";
import { nativeArgument } from "./native-argument";

type CellsOf = (reference: string) => readonly (readonly unknown[])[] | null;

/** Calls that need no budget table: SUMCHECK without a tolerance, CONVERTUNIT between units that are written out. */
export function nativeTool({ id, args }: FormulaCall, cellsOf: CellsOf): string | null {
  if (id === "SUMCHECK") return sumCheck(args, cellsOf);
  return id === "CONVERTUNIT" ? convertUnit(args, cellsOf) : null;
}

/** Excel's own arithmetic passes over a figure written as text, or refuses it; our functions read it. */
function areFigures(cells: ReturnType<CellsOf>): boolean {
  if (cells === null) return true;
  return cells.every((row) =>
    row.every((cell) => typeof cell === "number" || cellValue(cell).kind === "nothing"),
  );
}

function sumCheck([total, parts, tolerance]: readonly string[], cellsOf: CellsOf): string | null {
  if (nativeArgument(tolerance).kind !== "omitted" || !total || !parts) return null;
  const asked = nativeArgument(total);
  const isFigure =
    (asked.kind === "value" && typeof asked.value === "number") ||
    (asked.kind === "cell" && areNumbers(cellsOf(total)));
  return isFigure && areFigures(cellsOf(parts)) ? `${total}-SUM(${parts})` : null;
}

/** A dash is nothing to our functions and no number to a minus sign. */
export const areNumbers = (cells: ReturnType<CellsOf>): boolean =>
  areFigures(cells) &&
  (cells ?? []).flat().every((cell) => typeof cell !== "string" || cell === "");

function convertUnit(
  [value, from, to, digits, mode]: readonly string[],
  cellsOf: CellsOf,
): string | null {
  const [source, target] = [unitOf(from), unitOf(to)];
  const asked = nativeArgument(value);
  if (source === null || target === null || asked.kind === "other" || !value) return null;
  if (asked.kind === "value" ? typeof asked.value !== "number" : !areNumbers(cellsOf(value))) {
    return null;
  }
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
