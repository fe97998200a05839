import type { Field } from "./field";
import { mostDecimals } from "./figures";
import type { Pattern } from "./pattern";
import { isMisread, isOneDigit, rarityOfSlip } from "./slip";

/** What one line says about a pattern. */
export const said = {
  /** No figure where the total would be, or none where the parts would be. */
  nothing: 0,
  /** It holds, but with fewer than two parts that are not 0: no evidence. */
  trivial: 1,
  holds: 2,
  fails: 3,
} as const;

export interface Verdict {
  kind: number;
  /** Evidence in bits: how unlikely it is that the figures meet, or miss by a slip, by chance. */
  bits: number;
  /** total − sum of the parts, in units of the field. */
  error: number;
  /** Parts that are not 0. */
  parts: number;
  /** Parts with a figure. */
  seen: number;
  /** What rounding explains, in units: half a unit of the last decimal for every operand. */
  tolerance: number;
  /** The same where the total is not rounded more than its parts. */
  fine: number;
  /** The total lies among its parts, which are much alike: as an average does. */
  among: boolean;
  /** Largest part by total: lines that are multiples of one another share it. */
  ratio: number;
  /** No cell shows a decimal. */
  whole: boolean;
  /** Whether one digit, a swap or a factor in one of the cells explains a failure. */
  slip: boolean;
  /** Of a failure: how seldom figures that have nothing to do with one another miss by so little, in bits. */
  near: number;
  /** Sum of the sizes of the total and all parts, in units. */
  size: number;
}

export const newVerdict = (): Verdict => ({
  kind: 0,
  bits: 0,
  error: 0,
  parts: 0,
  seen: 0,
  tolerance: 0,
  fine: 0,
  among: false,
  ratio: 0,
  size: 0,
  slip: false,
  near: 0,
  whole: true,
});

/**
 * Chance is measured by what the other parts add to the largest: where a total is nearly its largest part, a small
 * remainder meets easily. Figures that all end in zeros carry that much less.
 */
export function judge(field: Field, line: number, pattern: Pattern, into: Verdict): Verdict {
  const { values, has, zeros, places } = field;
  const base = line * places;
  into.kind = said.nothing;
  into.bits = 0;
  into.error = 0;
  into.parts = 0;
  into.seen = 0;
  into.size = 0;
  into.slip = false;
  into.near = 0;
  into.among = false;
  if (has[base + pattern.total] !== 1) return into;
  const total = values[base + pattern.total] ?? 0;
  let sum = 0;
  let size = 0;
  let largest = 0;
  let grain = zeros[base + pattern.total] ?? 0;
  let seen = 0;
  let halves = unitOf(Math.min(field.scale, grain)) / 2;
  let smallest = Infinity;
  const { coarse } = field;
  let odd = coarse > 1 && total % coarse !== 0 ? 1 : 0;
  into.ratio = 0;
  for (const part of pattern.parts) {
    const place = base + part;
    if (has[place] !== 1) continue;
    seen += 1;
    const value = values[place] ?? 0;
    if (value === 0) continue;
    into.parts += 1;
    if (coarse > 1 && value % coarse !== 0) odd += 1;
    sum += value;
    const magnitude = Math.abs(value);
    size += magnitude;
    if (magnitude > largest) largest = magnitude;
    if (magnitude < smallest) smallest = magnitude;
    const ends = zeros[place] ?? 0;
    if (ends < grain) grain = ends;
    halves += unitOf(Math.min(field.scale, ends)) / 2;
  }
  into.seen = seen;
  if (seen === 0) return into;
  into.among =
    into.parts > 2 && isAmong(Math.abs(total), smallest, largest) && size === Math.abs(sum);
  into.error = total - sum;
  into.size = size + Math.abs(total);
  into.ratio = total === 0 ? 0 : largest / total;
  into.tolerance = toleranceOf(field.scale, grain, into.parts, total);
  into.fine = into.tolerance;
  const totalEnds = Math.min(field.scale, zeros[base + pattern.total] ?? 0);
  if (totalEnds > grain + 1) into.tolerance += unitOf(totalEnds);
  if (totalEnds > grain && into.tolerance < halves) into.tolerance = halves;
  const rounded = coarse > 1 ? ((into.parts + 1) / 2) * coarse : 0;
  if (odd === 0) into.tolerance = Math.max(into.tolerance, rounded);
  into.whole = grain >= field.scale;
  const error = Math.abs(into.error);
  if (seen < 2 && error > 0 && pattern.parts.length > 1) {
    const unit = unitOf(Math.min(grain, field.scale));
    const isSlipped = error > into.tolerance && missesAlone(field, base, pattern, unit, into);
    into.slip = isSlipped;
    into.kind = isSlipped ? said.fails : said.nothing;
  } else if (error > into.tolerance && isAverage(total, sum, into.parts, seen))
    into.kind = said.nothing;
  else if (error > into.tolerance) {
    into.kind = said.fails;
    if (into.parts > 0) {
      // A slip spoils the round figure that it befalls.
      const within = Math.max(into.tolerance, odd <= 1 ? rounded : 0);
      weighSlip(field, base, pattern, unitOf(Math.min(grain, field.scale)), within, into);
    }
  } else if (into.parts < 2) {
    into.kind = said.trivial;
    if (into.parts === 1) into.bits = bitsOf(Math.abs(total), error, unitOf(grain));
  } else {
    into.kind = said.holds;
    into.bits = bitsOf(
      Math.min(Math.abs(total), size - largest),
      error,
      Math.max(
        unitOf(grain),
        pattern.shape === "adjacent" ? 1 : measureOf(field, base, pattern, grain),
      ),
    );
  }
  return into;
}

/** Beside parts that are dashes only a slip that misses by little says that there should be a sum. */
function missesAlone(
  field: Field,
  base: number,
  pattern: Pattern,
  unit: number,
  into: Verdict,
): boolean {
  if (into.parts === 0) return false;
  weighSlip(field, base, pattern, unit, 0, into);
  return into.slip && into.near >= nearAlone;
}

/** Bits by which a figure must miss the only one beside it by less than chance would. */
const nearAlone = 3;

/** An average in the place of a total, as in the last row of a table of marks. */
const isAverage = (total: number, sum: number, parts: number, seen: number): boolean =>
  parts > 1 &&
  [parts, seen].some((count) => Math.abs(total * count - sum) <= Math.abs(sum) * 0.005);

/** A weighted average, or the rate of a whole: among parts that are much alike. */
const isAmong = (total: number, smallest: number, largest: number): boolean =>
  smallest * alike >= largest && total >= smallest && total <= largest;

const alike = 3;

/** A slip to the unit says more than one that rounding blurs. */
function weighSlip(
  field: Field,
  base: number,
  pattern: Pattern,
  unit: number,
  most: number,
  into: Verdict,
): void {
  const total = Math.abs(field.values[base + pattern.total] ?? 0);
  const range = Math.min(total, into.size - total);
  into.near = Math.log2(range / (2 * Math.abs(into.error) + unit) + 1);
  const exact = isOneDigit(into.error, 0);
  into.slip = exact || isSlip(field, base, pattern, into.error, most);
  if (!into.slip) return;
  const within = exact || isSlip(field, base, pattern, into.error, 0) ? 0 : most;
  into.bits = rarityOfSlip(range / (unit + 2 * within));
}

function isSlip(
  { values, has }: Field,
  base: number,
  { total, parts }: Pattern,
  error: number,
  within: number,
): boolean {
  if (within > 0 && isOneDigit(error, within)) return true;
  const printed = values[base + total] ?? 0;
  if (isMisread(printed, printed - error, within)) return true;
  if (parts.length > mostParts) return false;
  for (const part of parts) {
    const figure = values[base + part] ?? 0;
    if (has[base + part] === 1 && isMisread(figure, figure + error, within)) return true;
  }
  return false;
}

/** In longer sums one of the parts would nearly always do. */
const mostParts = 40;

/** Half a unit of the last decimal shown for each operand; binary noise of unrounded doubles. */
export const toleranceOf = (scale: number, grain: number, parts: number, total: number): number =>
  Math.max(((parts + 1) / 2) * (powers[Math.min(scale, grain)] ?? 1), Math.abs(total) * 1e-9);

/** What figures that end in so many zeros are counted in. */
export const unitOf = (zeros: number): number => powers[Math.min(zeros, powers.length - 1)] ?? 1;

const mostBits = 16;

/**
 * The largest measure of which all parts are multiples: where it is large, as in 10 % + 20 % = 30 % of one amount, the
 * figures meet as easily as the small numbers they are of it.
 */
function measureOf(field: Field, base: number, pattern: Pattern, grain: number): number {
  const { values, has, scale } = field;
  const least = unitOf(grain);
  let measure = 0;
  for (const part of pattern.parts) {
    const value = Math.abs(values[base + part] ?? 0);
    if (value === 0 || has[base + part] !== 1) continue;
    // Unrounded doubles share a measure only about.
    const noise = scale >= mostDecimals ? 3 + value * 1e-9 : 0.5;
    let [a, b] = measure > value ? [measure, value] : [value, measure];
    while (b > noise) [a, b] = [b, a % b > b - noise ? 0 : a % b];
    measure = a;
    if (measure <= least) return least;
  }
  return measure;
}

export function bitsOf(remainder: number, error: number, unit: number): number {
  return Math.max(
    0,
    Math.min(mostBits, Math.log2((remainder / unit + 1) / ((2 * error) / unit + 1))),
  );
}

export const powers: readonly number[] = Array.from({ length: 23 }, (_, power) => 10 ** power);
