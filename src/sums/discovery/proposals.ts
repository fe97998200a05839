import type { Ballot } from "./ballot";
import type { Budget } from "./budget";
import type { Field } from "./field";
import type { Shape } from "./pattern";
import { indexAt, runsFrom, sequenceOf, slackOf, type Sequence } from "./sequence";

export interface ProposalInput {
  readonly field: Field;
  readonly line: number;
  /** Places without any figure in the neighbourhood of the line: never parts. */
  readonly empty: (place: number) => boolean;
  /** Places whose figures are parts of a total that was found: details. */
  readonly covered: (place: number) => boolean;
  readonly ballot: Ballot;
  readonly budget: Budget;
}

/** Proposes every neighbouring run, run after a gap, and run of every so many places that sums to a figure of the line. */
export function proposeRuns(input: ProposalInput): void {
  const { field, line, budget } = input;
  const all = sequenceOf(field, line, () => true);
  const reach = reachOf(all.length);
  proposeOn(input, all, all, { reach, step: 1, shape: "adjacent", extra: 0 });
  const most = strideOf(field.places);
  for (let step = 2; step <= most; step += 1) {
    for (let first = 0; first < step; first += 1) {
      if (budget.exhausted) return;
      const sequence = sequenceOf(field, line, () => true, first, step);
      if (sequence.length < 2) continue;
      const extra = 2 + Math.log2(step);
      if (all.length > 128) {
        proposeOn(input, sequence, sequence, { reach: 1, step, shape: "stride", extra });
      } else proposeOn(input, all, sequence, { reach, step, shape: "stride", extra });
    }
  }
}

/** The same over what is not covered by a total that was found: totals of subtotals. */
export function proposeCovers(input: ProposalInput): void {
  const { field, line, covered } = input;
  const open = sequenceOf(field, line, (place) => !covered(place));
  if (open.length < 3) return;
  proposeOn(input, open, open, {
    reach: reachOf(open.length),
    step: 1,
    shape: "cover",
    extra: 1,
  });
}

/** The same over what can be an amount by its label: numbers beside their percentages. */
export function proposeAmounts(input: ProposalInput): void {
  const { field, line, covered } = input;
  const amounts = sequenceOf(field, line, (place) => !covered(place));
  if (amounts.length < 3) return;
  proposeOn(input, amounts, amounts, {
    reach: reachOf(amounts.length),
    step: 1,
    shape: "cover",
    extra: 1,
  });
}

interface RunSearch {
  /** How many figures may stand between the total and the nearest part. */
  readonly reach: number;
  readonly step: number;
  readonly shape: Shape;
  readonly extra: number;
}

const reachOf = (length: number): number => (length <= 64 ? length : length <= 256 ? 12 : 2);
const strideOf = (places: number): number =>
  places <= 64 ? Math.floor(places / 2) : places <= 256 ? 24 : places <= 2048 ? 8 : 3;

function proposeOn(
  input: ProposalInput,
  totals: Sequence,
  sequence: Sequence,
  { reach, step, shape, extra }: RunSearch,
): void {
  const { field, line, empty, covered, ballot, budget } = input;
  const spread = Math.log2(sequence.length + 1);
  for (let index = 0; index < totals.length; index += 1) {
    const total = totals.places[index] ?? 0;
    const value = totals.values[index] ?? 0;
    if (value === 0) continue;
    const slack = slackOf(field, line, total);
    const after = indexAt(sequence, total + 1);
    const before = indexAt(sequence, total) - 1;
    for (const forward of [true, false]) {
      const nearest = forward ? after : before;
      for (let gap = 0; gap <= reach; gap += 1) {
        const start = forward ? nearest + gap : nearest - gap;
        if (start < 0 || start >= sequence.length) break;
        if (gap > 0 && sequence.values[start] === 0) continue;
        const close = gap === 0 && (step === 1 || Math.abs((sequence.places[start] ?? 0) - total) === step);
        const cost = spread + extra + (close ? 0 : 2 + Math.log2(gap + 2));
        const steps = runsFrom(sequence, start, forward, value, slack, (from, to) => {
          const parts: number[] = [];
          const end = sequence.places[to] ?? 0;
          for (let place = sequence.places[from] ?? 0; place <= end; place += step) {
            if (place === total || empty(place)) continue;
            if (shape === "cover" && covered(place)) continue;
            parts.push(place);
          }
          if (parts.length < 2) return;
          budget.take(parts.length);
          ballot.propose(total, parts, close || shape !== "adjacent" ? shape : "run", cost, line);
        });
        if (!budget.take(steps + 1)) return;
      }
    }
  }
}

/** Proposes any two figures of the line, up to `widest` places apart, that sum to a third. */
export function proposePairs({ field, line, ballot, budget }: ProposalInput): void {
  const { places, values, length } = sequenceOf(field, line, () => true);
  const byValue = new Map<number, number[]>();
  for (let index = 0; index < length; index += 1) {
    const value = values[index] ?? 0;
    if (value === 0) continue;
    const same = byValue.get(value);
    if (same) same.push(places[index] ?? 0);
    else byValue.set(value, [places[index] ?? 0]);
  }
  const rare = Math.log2(Math.min(length, widestPair) + 1);
  for (let left = 0; left < length; left += 1) {
    const a = values[left] ?? 0;
    if (a === 0) continue;
    const most = Math.min(length, left + widestPair);
    if (!budget.take(most - left)) return;
    for (let right = left + 1; right < most; right += 1) {
      const b = values[right] ?? 0;
      if (b === 0) continue;
      const parts = [places[left] ?? 0, places[right] ?? 0];
      for (let off = -1; off <= 1; off += 1) {
        const totals = byValue.get(a + b + off);
        if (totals === undefined) continue;
        for (const total of totals.length > 6 ? totals.slice(0, 6) : totals) {
          if (parts.includes(total) || Math.abs(total - (parts[0] ?? 0)) > widestPair) continue;
          budget.take(2);
          const far = Math.abs(total - (parts[0] ?? 0)) * Math.abs(total - (parts[1] ?? 0));
          ballot.propose(total, parts, "pair", rare + Math.log2(far + 1) / 2 + 2, line);
        }
      }
    }
  }
}

const widestPair = 120;
