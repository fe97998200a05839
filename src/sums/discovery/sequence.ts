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
  const found: number[] = [];
  for (let place = 0; place < field.places; place += 1) {
    if (field.has[base + place] === 1 && wanted?.(place) !== false) found.push(place);
  }
  const sequence = emptySequence(found.length);
  fill(
    sequence,
    found,
    (index) => field.values[base + (found[index] ?? 0)] ?? 0,
    (index) => field.zeros[base + (found[index] ?? 0)] ?? 0,
  );
  return sequence;
}

/**
 * The figures whose places differ by multiples of `step`, residue by residue; only those with two or more. The same
 * sequence is filled anew for each call of `use`.
 */
export function eachStrided(
  all: Sequence,
  step: number,
  scratch: Sequence,
  use: (sequence: Sequence) => void,
): void {
  const byResidue = new Map<number, number[]>();
  for (let index = 0; index < all.length; index += 1) {
    const residue = (all.places[index] ?? 0) % step;
    const members = byResidue.get(residue);
    if (members) members.push(index);
    else byResidue.set(residue, [index]);
  }
  for (const members of byResidue.values()) {
    if (members.length < 2) continue;
    fill(
      scratch,
      members.map((member) => all.places[member] ?? 0),
      (index) => all.values[members[index] ?? 0] ?? 0,
      (index) => all.zeros[members[index] ?? 0] ?? 0,
    );
    use(scratch);
  }
}

export const emptySequence = (length: number): Sequence => ({
  places: new Int32Array(length),
  values: new Float64Array(length),
  zeros: new Uint8Array(length),
  sums: new Float64Array(length + 1),
  rising: true,
  length,
});

function fill(
  sequence: Writable<Sequence>,
  places: readonly number[],
  valueAt: (index: number) => number,
  zerosAt: (index: number) => number,
): void {
  sequence.length = places.length;
  sequence.rising = true;
  for (const [index, place] of places.entries()) {
    const value = valueAt(index);
    sequence.places[index] = place;
    sequence.values[index] = value;
    sequence.zeros[index] = zerosAt(index);
    if (value < 0) sequence.rising = false;
    sequence.sums[index + 1] = (sequence.sums[index] ?? 0) + value;
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Indices of the values that are not 0, by value: for looking a sum up. */
export interface SortedValues {
  readonly values: Float64Array;
  readonly places: Int32Array;
}

export function sortedValues({
  values,
  places,
  length,
}: Pick<Sequence, "values" | "places" | "length">): SortedValues {
  const order: number[] = [];
  for (let index = 0; index < length; index += 1) if (values[index] !== 0) order.push(index);
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  return {
    values: Float64Array.from(order, (index) => values[index] ?? 0),
    places: Int32Array.from(order, (index) => places[index] ?? 0),
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
