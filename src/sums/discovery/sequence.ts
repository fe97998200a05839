import type { Field } from "./field";
import { powers } from "./verdict";

/** Figures of one line, in order, those of some places only; with their running sums. */
export interface Sequence {
  readonly places: Int32Array;
  readonly values: Float64Array;
  /** sums[i]: of the first i values. */
  readonly sums: Float64Array;
  /** No value is negative, so that the running sums can be searched by halving. */
  readonly rising: boolean;
  readonly length: number;
}

export function sequenceOf(
  field: Field,
  line: number,
  wanted: (place: number) => boolean,
  first = 0,
  step = 1,
): Sequence {
  const base = line * field.places;
  const most = Math.ceil((field.places - first) / step);
  const places = new Int32Array(most);
  const values = new Float64Array(most);
  const sums = new Float64Array(most + 1);
  let length = 0;
  let rising = true;
  for (let place = first; place < field.places; place += step) {
    if (field.has[base + place] !== 1 || !wanted(place)) continue;
    const value = field.values[base + place] ?? 0;
    places[length] = place;
    values[length] = value;
    if (value < 0) rising = false;
    sums[length + 1] = (sums[length] ?? 0) + value;
    length += 1;
  }
  return { places, values, sums, rising, length };
}

/** How far a sum of a few rounded parts may miss a total, judged by the decimals the total shows. */
export function slackOf(field: Field, line: number, place: number): number {
  const at = line * field.places + place;
  const unit = powers[Math.min(field.scale, field.zeros[at] ?? 0)] ?? 1;
  return 3 * unit + Math.abs(field.values[at] ?? 0) * 1e-9;
}

/** Index of the first place of a sequence that is not before `place`. */
export function indexAt({ places, length }: Sequence, place: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const longestScan = 48;

/**
 * Runs that begin at `start` and go forward (or backward) until they sum to `target`: calls `found(from, to)` with the
 * inclusive indices, the shortest run and, where zeros follow it, the longest.
 */
export function runsFrom(
  sequence: Sequence,
  start: number,
  forward: boolean,
  target: number,
  slack: number,
  found: (from: number, to: number) => void,
): number {
  const { values, sums, rising, length } = sequence;
  if (start < 0 || start >= length) return 0;
  const sign = forward ? 1 : -1;
  const anchor = forward ? (sums[start] ?? 0) : (sums[start + 1] ?? 0);
  const sumTo = (end: number) =>
    forward ? (sums[end + 1] ?? 0) - anchor : anchor - (sums[end] ?? 0);
  let end = rising ? firstReaching(start, forward, length, target - slack, sumTo) : start;
  let steps = 1;
  let best = Infinity;
  let bestEnd = -1;
  const last = rising ? length : Math.min(length, longestScan);
  for (; end >= 0 && end < length && steps <= last; end += sign, steps += 1) {
    const error = sumTo(end) - target;
    if (rising && error > slack) break;
    if (Math.abs(error) > slack) continue;
    if (end === start) continue;
    if (Math.abs(error) < best) [best, bestEnd] = [Math.abs(error), end];
    else if (rising && Math.abs(error) > best) break;
    else if (!rising && values[end] !== 0) report(bestEnd, found, start, forward);
  }
  if (bestEnd < 0) return steps;
  report(bestEnd, found, start, forward);
  let longest = bestEnd;
  while (values[longest + sign] === 0 && longest + sign >= 0 && longest + sign < length)
    longest += sign;
  if (longest !== bestEnd) report(longest, found, start, forward);
  return steps + Math.abs(longest - bestEnd);
}

function report(
  end: number,
  found: (from: number, to: number) => void,
  start: number,
  forward: boolean,
): void {
  if (forward) found(start, end);
  else found(end, start);
}

function firstReaching(
  start: number,
  forward: boolean,
  length: number,
  wanted: number,
  sumTo: (end: number) => number,
): number {
  let [near, far] = forward ? [0, length - start] : [0, start + 1];
  while (near < far) {
    const middle = (near + far) >> 1;
    const end = forward ? start + middle : start - middle;
    if (sumTo(end) < wanted) near = middle + 1;
    else far = middle;
  }
  return forward ? start + near : start - near;
}
