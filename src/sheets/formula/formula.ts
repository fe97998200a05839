import type { Amount } from "../../money/amount";
import { inUnit, type MoneyUnit } from "../../money/unit";
import { writeDecimal } from "../../money/write-amount";
import type { Ledger } from "./ledger";
import { ranges, writeRange, writeRanges, writeRef, type Manner, type Ref } from "./reference";

/** A native formula with the value it must have, in won; null where it must show "–". */
export interface MoneyFormula {
  readonly formula: string;
  readonly won: Amount | null;
}

/** What a check shows where a figure it needs is missing. */
export const notChecked = "–";

/** What cells of a sheet are held against, and where sums are rounded (the decimals of the unit that make one won). */
export interface Desk {
  readonly ledger: Ledger;
  readonly decimals: number;
  /** On a sheet whose unit a person chooses: its cell that says how many of the document's make one. */
  readonly shown?: { readonly per: Ref; readonly documentDecimals: number };
}

/** `=SUM(D19:G19)` */
export function sumOf(parts: readonly Ref[], desk: Desk, manner: Manner): MoneyFormula {
  return { formula: `=SUM(${writeRanges(parts, manner)})`, won: desk.ledger.sum(parts) };
}

/** `='소요예산'!$C$19`, or the sum of several, in the unit of the sheet; "–" where one of them holds no number. */
export function takenFrom(refs: readonly Ref[], desk: Desk, manner: Manner): MoneyFormula {
  const complete = desk.ledger.complete(refs);
  const [only] = refs;
  const cells =
    refs.length === 1 && only ? writeRef(only, manner) : `SUM(${writeRanges(refs, manner)})`;
  const taken = manner.per ? shownIn(manner.per, cells, refs, desk) : cells;
  const won = complete ? desk.ledger.sum(refs) : null;
  return { formula: complete ? `=${taken}` : `=${unlessMissing(refs, taken, manner)}`, won };
}

/** Parts of a unit are rounded, so that equal amounts are equal numbers whatever they were added up from. */
function shownIn(
  { name, unit }: NonNullable<Manner["per"]>,
  cells: string,
  refs: readonly Ref[],
  desk: Desk,
): string {
  const isWhole = refs.every((ref) => (desk.ledger.at(ref) ?? 0n) % unit === 0n);
  return isWhole ? `${cells}/${name}` : rounded(`${cells}/${name}`, desk);
}

/** Two figures that are one but for `won`, because one of them is printed in a coarser unit. */
export interface Tolerance {
  readonly won: Amount;
  readonly unit: MoneyUnit;
}

/**
 * `=IF(COUNT(C19:G19)<COLUMNS(C19:G19),"–",ROUND(C19-I19,6))`: printed − expected, once every figure is there; nothing
 * where no more is between them than was rounded away.
 */
export function differenceOf(
  printed: Ref,
  expected: readonly Ref[],
  needed: readonly Ref[],
  desk: Desk,
  manner: Manner,
  tolerance: Tolerance | null = null,
): MoneyFormula {
  const [only] = expected;
  const held =
    expected.length === 1 && only
      ? writeRef(only, manner)
      : `SUM(${writeRanges(expected, manner)})`;
  const minus = differenceRounded(`${writeRef(printed, manner)}-${held}`, desk, tolerance);
  const complete = desk.ledger.complete(needed);
  const won = (desk.ledger.at(printed) ?? 0n) - desk.ledger.sum(expected);
  const isRounded = tolerance !== null && (won < 0n ? -won : won) <= tolerance.won;
  return {
    formula: `=${unlessMissing(needed, minus, manner)}`,
    won: complete ? (isRounded ? 0n : won) : null,
  };
}

/** Number of checks that fail, of cells that hold differences; says so where some could not be checked. */
export function failuresOf(
  checks: readonly Ref[],
  desk: Desk,
  manner: Manner,
  words: { readonly unchecked: string; readonly otherwise: string | 0 },
): { formula: string; expected: number | string } {
  const cells = writeRanges(checks, manner);
  const holding = ranges(checks).map(
    (range) => `-COUNTIF(${writeRange(checks[0]?.sheet ?? manner.from, range, manner)},0)`,
  );
  const failing = `COUNT(${cells})${holding.join("")}`;
  const otherwise = words.otherwise === 0 ? "0" : `"${words.otherwise}"`;
  const failed = checks.filter((check) => (desk.ledger.at(check) ?? 0n) !== 0n).length;
  const rest = desk.ledger.complete(checks) ? words.otherwise : words.unchecked;
  return {
    formula: `=IF(${failing}>0,${failing},IF(COUNT(${cells})<COUNTA(${cells}),"${words.unchecked}",${otherwise}))`,
    expected: failed > 0 ? failed : rest,
  };
}

function unlessMissing(needed: readonly Ref[], formula: string, manner: Manner): string {
  return `IF(COUNT(${writeRanges(needed, manner)})<${sizeOf(needed, manner)},"${notChecked}",${formula})`;
}

/** How many cells: counted by Excel where they are a range, so that an inserted row is counted, too. */
function sizeOf(refs: readonly Ref[], manner: Manner): string {
  const sheet = refs[0]?.sheet ?? manner.from;
  const all = ranges(refs);
  const spans = all
    .filter((range) => range.rows * range.columns > 1)
    .map((range) => `${range.rows > 1 ? "ROWS" : "COLUMNS"}(${writeRange(sheet, range, manner)})`);
  const singles = all.length - spans.length;
  return [...spans, ...(singles > 0 ? [String(singles)] : [])].join("+");
}

/**
 * What is left of large amounts has their binary dust: it is rounded to the won of the document's unit, also where
 * another unit is shown, whose decimals reach below what 15 digits hold.
 */
export function differenceRounded(
  minus: string,
  desk: Desk,
  tolerance: Tolerance | null = null,
): string {
  if (!desk.shown) {
    const difference = rounded(minus, desk);
    return unlessRounded(difference, difference, tolerance);
  }
  const { per, documentDecimals } = desk.shown;
  const cell = writeRef(per, { from: per.sheet, absolute: true });
  const inDocument = `ROUND((${minus})*${cell},${documentDecimals})`;
  return unlessRounded(inDocument, `${inDocument}/${cell}`, tolerance);
}

/** `IF(ABS(L8-C8)<=50,0,L8-C8)` */
function unlessRounded(inDocument: string, shown: string, tolerance: Tolerance | null): string {
  if (tolerance === null || tolerance.won === 0n) return shown;
  const least = writeDecimal(inUnit(tolerance.won, tolerance.unit)).replaceAll(",", "");
  return `IF(ABS(${inDocument})<=${least},0,${shown})`;
}

const rounded = (formula: string, { decimals }: Desk): string =>
  decimals === 0 ? formula : `ROUND(${formula},${decimals})`;
