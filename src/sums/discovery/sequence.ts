import type { Field } from "./field";

/** Figures of one line, in order, those of some places only; with their running sums. */
export interface Sequence {
  readonly places: Int32Array;
  readonly values: Float64Array;
  /** Zeros each value ends in. */
  readonly zeros: Uint8Array;
  /** sums[i]: of the first i values. */
  readonly sums: Float64Array;
  /** No value is negative, so that the running sums can be searched by halving. */
  readonly rising: boolean;
  readonly length: number;
}

export function sequenceOf(
  field: Field,
  line: number,
  wanted: ((place: number) => boolean) | null,
): Sequence {
  const base = line * field.places;
  let count = 0;
  for (let place = 0; place < field.places; place += 1) {
    if (field.has[base + place] === 1 && wanted?.(place) !== false) count += 1;
  }
  const sequence = emptySequence(count);
  count = 0;
  for (let place = 0; place < field.places; place += 1) {
    if (field.has[base + place] !== 1 || wanted?.(place) === false) continue;
    const value = field.values[base + place] ?? 0;
    sequence.places[count] = place;
    sequence.values[count] = value;
    sequence.zeros[count] = field.zeros[base + place] ?? 0;
    if (value < 0) sequence.rising = false;
    sequence.sums[count + 1] = (sequence.sums[count] ?? 0) + value;
    count += 1;
  }
  return sequence;
}

/**
 * The figures whose places differ by multiples of `step`, residue by residue; only those with three or more: of two the
 * pairs tell. The same sequence is filled anew for each call of `use`. `indices`: of each place, −1 where it has none.
 */
export function eachStrided(
  { values, zeros }: Sequence,
  indices: Int32Array,
  step: number,
  scratch: Writable<Sequence>,
  use: (sequence: Sequence) => void,
): void {
  for (let residue = 0; residue < step; residue += 1) {
    let [count, rising, sum] = [0, true, 0];
    for (let place = residue; place < indices.length; place += step) {
      const index = indices[place] ?? -1;
      if (index < 0) continue;
      const value = values[index] ?? 0;
      scratch.places[count] = place;
      scratch.values[count] = value;
      scratch.zeros[count] = zeros[index] ?? 0;
      if (value < 0) rising = false;
      sum += value;
      count += 1;
      scratch.sums[count] = sum;
    }
    if (count < 3) continue;
    scratch.length = count;
    scratch.rising = rising;
    use(scratch);
  }
}

export function indicesOf({ places, length }: Sequence, width: number): Int32Array {
  const indices = new Int32Array(width).fill(-1);
  for (let index = 0; index < length; index += 1) indices[places[index] ?? 0] = index;
  return indices;
}

export const emptySequence = (length: number): Writable<Sequence> => ({
  places: new Int32Array(length),
  values: new Float64Array(length),
  zeros: new Uint8Array(length),
  sums: new Float64Array(length + 1),
  rising: true,
  length,
});

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Indices of the values that are not 0, by value: for looking a sum up. */
export interface SortedValues {
  readonly values: Float64Array;
  readonly places: Int32Array;
  /** Index of the first value within `slack` of `sum`; the number of values where there is surely none. */
  first(sum: number, slack: number): number;
}

export function sortedValues({
  values,
  places,
  length,
}: Pick<Sequence, "values" | "places" | "length">): SortedValues {
  const sorted = new Float64Array(length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const value = values[index] ?? 0;
    if (value !== 0) sorted[count++] = value;
  }
  const kept = sorted.subarray(0, count).sort();
  // Where each value went: sorting numbers alone is many times faster than sorting by them.
  const ordered = new Int32Array(count);
  const taken = new Int32Array(count);
  for (let index = 0; index < length; index += 1) {
    const value = values[index] ?? 0;
    if (value === 0) continue;
    const first = lowerBound(kept, value);
    ordered[first + (taken[first] ?? 0)] = places[index] ?? 0;
    taken[first] = (taken[first] ?? 0) + 1;
  }
  return {
    values: kept,
    places: ordered,
    first: lookup(kept),
  };
}

/** Halving, behind a table of hashed buckets that answers most questions: that no such value is there. */
function lookup(sorted: Float64Array): SortedValues["first"] {
  let bits = 8;
  while (1 << bits < sorted.length * 16 && bits < 20) bits += 1;
  const taken = new Uint8Array(1 << bits);
  const shift = 32 - bits;
  let width = 0;
  const slot = (bucket: number) => Math.imul(bucket, 2654435761) >>> shift;
  return (sum, slack) => {
    if (width === 0) {
      width = Math.max(4 * slack, Number.MIN_VALUE);
      for (const value of sorted) taken[slot(Math.floor(value / width))] = 1;
    }
    const from = Math.floor((sum - slack) / width);
    const to = Math.floor((sum + slack) / width);
    if (taken[slot(from)] !== 1 && (to === from || (to === from + 1 && taken[slot(to)] !== 1)))
      return sorted.length;
    return lowerBound(sorted, sum - slack);
  };
}

/** Index of the first value that is at least `wanted`. */
export function lowerBound(
  values: Float64Array | Int32Array,
  wanted: number,
  length = values.length,
): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
