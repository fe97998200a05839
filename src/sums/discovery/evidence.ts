import type { Field } from "./field";
import { multiplesOf } from "./multiples";
import type { Pattern } from "./pattern";
import { judge, newVerdict, said } from "./verdict";

/** A pattern over a stretch of parallel lines, and what they say of it. */
export interface Block {
  readonly pattern: Pattern;
  /** First and last line, inclusive. */
  readonly from: number;
  readonly to: number;
  /** Lines of the stretch by what they say. */
  readonly holding: readonly number[];
  readonly trivial: readonly number[];
  readonly failing: readonly number[];
  /** Failing lines that a slip of the hand in one cell explains. */
  readonly slips: number;
  /** Lines that hold exactly, among `holding`. */
  readonly exact: number;
  /** Lines whose failing says nothing: they hold no amounts. */
  readonly foreign: (line: number) => boolean;
  /** Bits for it, less those against it and the cost of naming it. */
  readonly score: number;
}

/** Below this, in bits, small figures miss each other by what looks like a slip as often as not. */
const rareEnough = 2;
const [common, rare] = [1, 2];
/** A miss by less than about a sixtieth, or a five-hundredth, of the total is as telling. */
const [nearEnough, veryNear] = [5, 8];
/** Lines that must hold for a slip among small figures to count at the edge of them. */
const enoughForCommon = 4;

export interface LineWeights {
  /** Lines that are no amounts (percentages, averages): nothing they say counts against a pattern. */
  readonly foreign: (line: number) => boolean;
  /** Bits that a failing line says against a pattern. */
  readonly failure: number;
}

/** A failing line costs as much as a wrong figure is rare: about one in thirty-two. */
export const failureCost = 5;
/** Of a line whose label says that it holds no amounts. */
const foreignCost = 0.5;
/** Bits of the first line, and of each other, on which a total that calls itself one has the same part alone beside it. */
const [firstAlone, nextAlone] = [4, 1];
/** Lines whose figures are so many times smaller are no amounts. */
const otherKind = 200;
/** A stretch ends where the lines since its best point say this much against it. */
const drop = 18;
/** Of a line that repeats or multiplies an earlier one, only so much is new. */
const repeated = 0.1;
/** All repetitions together say no more than this. */
const mostRepeated = 4;

/** What the lines of a field say of one pattern after another; the arrays are filled anew for each. */
export interface Hearing {
  readonly kinds: Uint8Array;
  readonly gains: Float64Array;
  readonly exact: Uint8Array;
  readonly slips: Uint8Array;
  readonly sizes: Float64Array;
  readonly told: Set<number>;
  /** For each line the first one it is a multiple of. */
  readonly multipleOf: Int32Array;
  /** Lines of which a multiple was heard. */
  readonly heard: Set<number>;
}

export const newHearing = (field: Field): Hearing => ({
  kinds: new Uint8Array(field.lines),
  gains: new Float64Array(field.lines),
  exact: new Uint8Array(field.lines),
  slips: new Uint8Array(field.lines),
  sizes: new Float64Array(field.lines),
  told: new Set(),
  multipleOf: multiplesOf(field),
  heard: new Set(),
});

/** Stretches of lines over which the pattern stands, each with a score of at least `least`. */
export function blocksOf(
  field: Field,
  pattern: Pattern,
  weights: LineWeights,
  least: number,
  { kinds, gains, exact, slips, sizes, told, multipleOf, heard }: Hearing,
): readonly Block[] {
  gains.fill(0);
  exact.fill(0);
  slips.fill(0);
  told.clear();
  heard.clear();
  const verdict = newVerdict();
  let single = -1;
  const lone: { readonly line: number; readonly bits: number }[] = [];
  let again = 0;
  let slipped = false;
  let agreeing = 0;
  let largest = 0;
  sizes.fill(0);
  for (let line = 0; line < field.lines; line += 1) {
    judge(field, line, pattern, verdict);
    kinds[line] = verdict.kind;
    if (verdict.kind === said.holds || verdict.slip) largest = Math.max(largest, verdict.size);
    if (verdict.kind === said.holds) {
      agreeing += 1;
      const ratio = Math.round(verdict.ratio * 1e6);
      const original = multipleOf[line] ?? line;
      if (told.has(ratio) || heard.has(original)) {
        gains[line] = Math.min(verdict.bits * repeated, mostRepeated - again);
        again += gains[line] ?? 0;
      } else gains[line] = verdict.bits;
      told.add(ratio);
      heard.add(original);
      if (verdict.error === 0) exact[line] = 1;
    } else if (verdict.kind === said.fails) {
      slips[line] = Math.max(
        !verdict.slip ? 0 : verdict.bits >= rareEnough ? rare : common,
        verdict.near < nearEnough ? 0 : verdict.near < veryNear ? common : rare,
      );
      gains[line] = weights.foreign(line)
        ? -foreignCost
        : (slipped
            ? 0
            : pattern.allowance === undefined
              ? verdict.bits
              : Math.max(verdict.bits, verdict.near)) - weights.failure;
      if (verdict.slip) slipped = true;
      else if (!weights.foreign(line)) sizes[line] = verdict.size;
    } else if (verdict.kind === said.trivial && verdict.parts === 1) {
      // One part alone says nothing, but that it is now this one and now that one says "sum".
      const alone = firstPart(field, line, pattern);
      if (single >= 0 && alone !== single) gains[line] = verdict.bits;
      else if (pattern.beside === true)
        lone.push({ line, bits: Math.min(verdict.bits, single < 0 ? firstAlone : nextAlone) });
      single = alone;
    }
  }
  if (agreeing === 0) for (const { line, bits } of lone) gains[line] = bits;
  const blocks: Block[] = [];
  // Shares beside amounts add up to nothing.
  const against = sizes.reduce((sum, size) => sum + (size * otherKind > largest ? 1 : 0), 0);
  const needed = least - (against > agreeing ? 0 : (pattern.allowance ?? 0));
  let line = 0;
  while (line < field.lines) {
    if ((gains[line] ?? 0) <= 0) {
      line += 1;
      continue;
    }
    let [sum, best, to] = [0, 0, line];
    let next = line;
    for (; next < field.lines && sum > best - drop; next += 1) {
      sum += gains[next] ?? 0;
      if (sum > best) [best, to] = [sum, next];
    }
    const score = best - pattern.cost;
    if (score >= needed) {
      const found = block({ field, pattern, kinds, exact, slips, weights }, line, to, score);
      if (!onlyFails(found)) blocks.push(found);
    }
    line = to + 1;
  }
  return blocks;
}

/** A sum that is known from elsewhere, and fails on its only line here. */
export const singleLine = (pattern: Pattern, line: number, score: number): Block => ({
  pattern,
  from: line,
  to: line,
  holding: [],
  trivial: [],
  failing: [line],
  slips: 1,
  exact: 0,
  foreign: () => false,
  score,
});

/** Two lines and more that miss, and none that holds, say nothing. */
const onlyFails = ({ holding, trivial, failing }: Block): boolean =>
  holding.length + trivial.length === 0 && failing.length > 1;

function firstPart(field: Field, line: number, pattern: Pattern): number {
  const base = line * field.places;
  return (
    pattern.parts.find((part) => field.has[base + part] === 1 && field.values[base + part] !== 0) ??
    -1
  );
}

interface Heard {
  readonly field: Field;
  readonly pattern: Pattern;
  readonly kinds: Uint8Array;
  readonly exact: Uint8Array;
  readonly slips: Uint8Array;
  readonly weights: LineWeights;
}

function block(heard: Heard, first: number, last: number, score: number): Block {
  const { pattern, kinds, exact, slips, weights } = heard;
  let solid = 0;
  for (let line = first; line <= last; line += 1) if (kinds[line] === said.holds) solid += 1;
  const slip = solid >= enoughForCommon || (isExpected(pattern) && solid > 0) ? common : rare;
  const reach = pattern.allowance === undefined ? 1 : 3;
  const near = {
    from: widened(kinds, slips, first, -1, slip, reach),
    to: widened(kinds, slips, last, 1, slip, reach),
  };
  const { from, to } = withEdges(heard, near);
  const by = (kind: number) => {
    const lines: number[] = [];
    for (let line = from; line <= to; line += 1) if (kinds[line] === kind) lines.push(line);
    return lines;
  };
  const holding = by(said.holds);
  const failing = by(said.fails);
  return {
    pattern,
    from,
    to,
    holding,
    trivial: by(said.trivial),
    failing,
    slips: failing.filter((line) => (slips[line] ?? 0) >= (isExpected(pattern) ? common : rare))
      .length,
    exact: holding.filter((line) => exact[line] === 1).length,
    foreign: weights.foreign,
    score,
  };
}

/**
 * A stretch with the line at either edge of its table that misses by whatever it is: a row was added, and the total of
 * this year forgotten. Only where it is the last line there, and as full and as large as those that hold.
 */
function withEdges(
  heard: Heard,
  near: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  const { field, pattern, kinds, weights } = heard;
  const isFailing = (line: number) => kinds[line] === said.fails;
  if (!isFailing(near.from - 1) && !isFailing(near.to + 1)) return near;
  const verdict = newVerdict();
  let [holding, alone, failing, fewest, most] = [0, 0, 0, Infinity, 0];
  for (let line = near.from; line <= near.to; line += 1) {
    if (isFailing(line)) failing += 1;
    if (kinds[line] === said.trivial) alone += 1;
    if (kinds[line] !== said.holds) continue;
    holding += 1;
    if (holding > mostBeside) continue;
    const { seen, size } = judge(field, line, pattern, verdict);
    fewest = Math.min(fewest, seen);
    most = Math.max(most, size);
  }
  const isPlain = pattern.beside === true && pattern.labelled === true;
  const needed = isPlain ? 1 : fewestBeside;
  if (holding === 0 || holding + alone / 3 < needed || failing > 0) return near;
  const misses = (line: number, step: number): boolean => {
    if (!isFailing(line) || isFailing(line + step) || weights.foreign(line)) return false;
    const { seen, size, error, among } = judge(field, line, pattern, verdict);
    const isLike = seen >= fewest && size * otherSize >= most && size <= most * otherSize;
    return isLike && !among && Math.abs(error) * 2 <= size;
  };
  const [before, after] = [misses(near.from - 1, -1), misses(near.to + 1, 1)];
  // Where both edges miss, something else is meant.
  if (before === after) return near;
  return before ? { ...near, from: near.from - 1 } : { ...near, to: near.to + 1 };
}

/** Lines that hold beside an edge that misses, of which so many are looked at; and how much larger or smaller its figures may be. */
const [fewestBeside, mostBeside] = [2, 50];
const otherSize = 20;

/** Whether words or layout say that there is a sum, and not its figures alone. */
const isExpected = ({ allowance, labelled }: Pattern): boolean =>
  allowance !== undefined || labelled === true;

/** Lines at the edge of a stretch belong to it that hold trivially, that lack figures, or miss by a slip. */
function widened(
  kinds: Uint8Array,
  slips: Uint8Array,
  edge: number,
  step: number,
  least: number,
  reach: number,
): number {
  let [end, slipped, gap] = [edge, 0, 0];
  for (let line = edge + step; line >= 0 && line < kinds.length; line += step) {
    if (kinds[line] === said.trivial || kinds[line] === said.holds) [end, gap] = [line, 0];
    else if (kinds[line] === said.nothing) {
      gap += 1;
      if (gap > reach) break;
    } else if ((slips[line] ?? 0) >= least && slipped === 0) [end, slipped, gap] = [line, 1, 0];
    else break;
  }
  return end;
}
