import type { Ballot } from "./ballot";
import type { Budget } from "./budget";
import type { Field } from "./field";
import { patternKey, type Shape } from "./pattern";
import {
  eachStrided,
  emptySequence,
  indicesOf,
  sequenceOf,
  sortedValues,
  type Sequence,
  type SortedValues,
} from "./sequence";
import { bitsOf, toleranceOf, unitOf } from "./verdict";

export interface Searching {
  readonly field: Field;
  readonly line: number;
  /** Places without any figure in the neighbourhood of the line: never parts. */
  readonly empty: (place: number) => boolean;
  readonly ballot: Ballot;
  readonly budget: Budget;
}

export interface Proposing extends Searching {
  /** All figures of the line, and by value. */
  readonly all: Sequence;
  readonly totals: SortedValues;
}

/** Lines with more figures are searched beside each total only. */
const longestLine = 256;
const widestStride = 64;

/** Proposes every run, of neighbours or of every so many places, that sums to a figure of the line. */
export function proposeRuns(input: Proposing): void {
  const { field, budget, all, totals } = input;
  if (all.length < 3) return;
  const search = {
    spread: Math.log2(all.length + 1),
    extra: 0,
    step: 1,
    shape: "run",
  } as const;
  if (all.length > longestLine) {
    proposeBeside(input, all, search);
    return;
  }
  proposeWithin(input, all, totals, search);
  const most = Math.min(widestStride, Math.floor(field.places / 3), all.length <= 64 ? 64 : 24);
  const scratch = emptySequence(all.length);
  const indices = indicesOf(all, field.places);
  for (let step = 2; step <= most; step += 1) {
    const strided = { ...search, step, extra: 2 + Math.log2(step), shape: "stride" } as const;
    if (budget.exhausted) return;
    eachStrided(all, indices, step, scratch, (sequence) =>
      proposeWithin(input, sequence, totals, strided),
    );
  }
}

/** The same over what is neither a detail of a total that was found nor, by its label, no amount. */
export function proposeCovers(input: Searching, covered: (place: number) => boolean): void {
  const open = sequenceOf(input.field, input.line, (place) => !covered(place));
  if (open.length < 3) return;
  const search = {
    spread: Math.log2(open.length + 1),
    extra: 1,
    step: 1,
    shape: "cover",
    covered,
  } as const;
  if (open.length > longestLine) proposeBeside(input, open, search);
  else proposeWithin(input, open, sortedValues(open), search);
}

interface RunSearch {
  readonly spread: number;
  readonly extra: number;
  readonly step: number;
  readonly shape: Shape;
  readonly covered?: (place: number) => boolean;
}

/** Fewest bits of a line worth proposing a pattern for that does not stand beside its total. */
const fewestBits = 3;
/** Of so few units that they meet by chance only the totals that stand beside them are looked at. */
const smallest = 2 ** fewestBits - 1;

/** All runs of a sequence, looked up among the totals. */
function proposeWithin(
  input: Searching,
  sequence: Sequence,
  totals: SortedValues,
  search: RunSearch,
): void {
  const { field, budget } = input;
  const { values, zeros, places, rising, length } = sequence;
  const coarse = field.coarse > 1 ? field.coarse : 0;
  const top = totals.values[totals.values.length - 1] ?? 0;
  const widest = toleranceOf(field.scale, 99, 4, top);
  for (let start = 0; start + 1 < length; start += 1) {
    const first = values[start] ?? 0;
    if (first === 0 && start > 0 && values[start - 1] === 0) continue;
    let [sum, size, largest, grain, parts] = [0, 0, 0, 99, 0];
    let end = start;
    for (; end < length; end += 1) {
      const value = values[end] ?? 0;
      if (value !== 0) {
        parts += 1;
        sum += value;
        const magnitude = value < 0 ? -value : value;
        size += magnitude;
        if (magnitude > largest) largest = magnitude;
        const ends = zeros[end] ?? 0;
        if (ends < grain) grain = ends;
        if (rising && sum > top + widest) break;
      } else if (end + 1 < length && values[end + 1] === 0) continue;
      if (parts < 2 || sum === 0) continue;
      const slack = Math.max(
        toleranceOf(field.scale, grain, parts, sum),
        ((parts + 1) / 2) * coarse,
      );
      const remainder = Math.min(Math.abs(sum), size - largest);
      const unit = unitOf(grain);
      if (remainder < smallest * unit) {
        for (const at of [start - 1, end + 1]) {
          const value = values[at] ?? 0;
          if (at < 0 || at >= length || value === 0 || Math.abs(value - sum) > slack) continue;
          const bits = bitsOf(remainder, Math.abs(value - sum), unit);
          propose(input, sequence, search, places[at] ?? 0, start, end, bits);
        }
        continue;
      }
      for (
        let index = totals.first(sum, slack);
        index < totals.values.length && (totals.values[index] ?? 0) <= sum + slack;
        index += 1
      ) {
        const total = totals.places[index] ?? 0;
        const from = places[start] ?? 0;
        const to = places[end] ?? 0;
        if (total >= from && total <= to) {
          if (search.step === 1 || (total - from) % search.step === 0) continue;
        }
        const error = Math.abs((totals.values[index] ?? 0) - sum);
        propose(input, sequence, search, total, start, end, bitsOf(remainder, error, unit));
      }
    }
    if (!budget.take(end - start + 1)) return;
  }
}

/** How many figures a long line may have between a total and the nearest of its parts. */
const reach = 1;
const longestScan = 64;

/** Runs beside each total, for long lines: found by halving where no figure is negative. */
function proposeBeside(input: Searching, sequence: Sequence, search: RunSearch): void {
  const { field, budget } = input;
  const { places, values, sums, zeros, rising, length } = sequence;
  for (let at = 0; at < length; at += 1) {
    const target = values[at] ?? 0;
    if (target === 0) continue;
    const total = places[at] ?? 0;
    for (const sign of [1, -1]) {
      for (let gap = 1; gap <= 1 + reach; gap += 1) {
        const start = at + sign * gap;
        if (start < 0 || start >= length) break;
        if (gap > 1 && values[start] === 0) continue;
        const anchor = sign > 0 ? (sums[start] ?? 0) : (sums[start + 1] ?? 0);
        const sumTo = (end: number) =>
          sign > 0 ? (sums[end + 1] ?? 0) - anchor : anchor - (sums[end] ?? 0);
        const slack = Math.max(
          toleranceOf(field.scale, zeros[at] ?? 0, 4, target),
          field.coarse > 1 ? 2.5 * field.coarse : 0,
        );
        let end = rising ? reaching(start, sign, length, target - slack, sumTo) : start;
        let steps = 8;
        for (; end >= 0 && end < length; end += sign, steps += 1) {
          const sum = sumTo(end);
          if (rising ? sum > target + slack : steps > longestScan) break;
          if (Math.abs(sum - target) > slack || end === start) continue;
          const next = values[end + sign];
          if (values[end] === 0 && next === 0) continue;
          const bits = bitsOf(Math.abs(target), Math.abs(sum - target), unitOf(zeros[at] ?? 0));
          propose(input, sequence, search, total, Math.min(start, end), Math.max(start, end), bits);
        }
        if (!budget.take(steps)) return;
      }
    }
  }
}

function reaching(
  start: number,
  sign: number,
  length: number,
  wanted: number,
  sumTo: (end: number) => number,
): number {
  // Most sums are short: the end is near the start.
  const most = sign > 0 ? length - start : start + 1;
  let [near, far] = [0, 1];
  for (; far < most && sumTo(start + sign * far) < wanted; far *= 2) near = far + 1;
  far = Math.min(far, most);
  while (near < far) {
    const middle = (near + far) >> 1;
    if (sumTo(start + sign * middle) < wanted) near = middle + 1;
    else far = middle;
  }
  return start + sign * near;
}

function propose(
  input: Searching,
  { places }: Sequence,
  search: RunSearch,
  total: number,
  start: number,
  end: number,
  bits: number,
): void {
  const { ballot, field } = input;
  const { step, shape } = search;
  const from = places[start] ?? 0;
  const to = places[end] ?? 0;
  const gap = gapTo(places, total, start, end, step);
  const beside = gap === 0;
  if (!beside && bits < fewestBits) return;
  const cost =
    search.spread +
    search.extra +
    (beside ? 0 : 6 + Math.log2(gap + 2)) +
    (shape === "stride" && to - from === step ? 3 : 0);
  if (search.covered) {
    const parts = partsBetween(from, to, input, search, total);
    const key = patternKey({ total, parts });
    if (ballot.hear(key, cost, bits)) ballot.name(key, { total, parts, shape, cost });
    return;
  }
  const { places: width } = field;
  const key =
    width < 30_000
      ? ((total * width + from) * width + to) * 256 + step
      : `${total}=${from}-${to}/${step}`;
  if (!ballot.hear(key, cost, bits)) return;
  ballot.name(key, {
    total,
    parts: partsBetween(from, to, input, search, total),
    shape: beside && shape === "run" ? "adjacent" : shape,
    cost,
  });
}

function partsBetween(
  from: number,
  to: number,
  { empty, budget }: Searching,
  { step, covered }: RunSearch,
  total: number,
): readonly number[] {
  const parts: number[] = [];
  for (let place = from; place <= to; place += step) {
    if (place !== total && !empty(place) && covered?.(place) !== true) parts.push(place);
  }
  budget.take(parts.length + 4);
  return parts;
}

/** Figures between the total and the run; 0 where the run stands beside it. */
function gapTo(
  places: Int32Array,
  total: number,
  start: number,
  end: number,
  step: number,
): number {
  const from = places[start] ?? 0;
  const to = places[end] ?? 0;
  if (step > 1) {
    const far = total < from ? from - total : total > to ? total - to : step + 1;
    return far === step ? 0 : Math.ceil(far / step);
  }
  let [index, gap] = total < from ? [start - 1, 0] : [end + 1, 0];
  const sign = total < from ? -1 : 1;
  while (places[index] !== undefined && places[index] !== total && gap < 64)
    [index, gap] = [index + sign, gap + 1];
  return gap;
}
