import type { Proposing } from "./proposals";
import { bitsOf, unitOf } from "./verdict";

/** Fewest bits of a line worth proposing a pair for. */
const fewestBits = 3;

/** Proposes any two figures of the line, not too far apart, that sum to a third. */
export function proposePairs({ field, all, totals, ballot, budget }: Proposing): void {
  const { places, values, zeros, length } = all;
  const coarse = field.coarse > 1 ? field.coarse : 0;
  const reachOfPair = Math.max(6, Math.min(widestPair, Math.floor(mostPairs / length)));
  const rare = Math.log2(Math.min(length, widestPair) + 1) + 6;
  // What each figure is counted in, and the last decimal it shows: of two the smaller counts.
  const units = Float64Array.from({ length }, (_, index) => unitOf(zeros[index] ?? 0));
  const shown = unitOf(field.scale);
  const found = totals.values.length;
  for (let left = 0; left < length; left += 1) {
    const a = values[left] ?? 0;
    if (a === 0) continue;
    const most = Math.min(length, left + reachOfPair);
    if (!budget.take(most - left)) return;
    for (let right = left + 1; right < most; right += 1) {
      const b = values[right] ?? 0;
      if (b === 0 || a + b === 0) continue;
      const unit = Math.min(units[left] ?? 1, units[right] ?? 1);
      const small = Math.min(Math.abs(a), Math.abs(b), Math.abs(a + b));
      if (small < 7 * unit) continue;
      const rounding = 1.5 * Math.max(Math.min(shown, unit), coarse);
      const slack = Math.max(rounding, Math.abs(a + b) * noise);
      let index = totals.first(a + b, slack);
      if (index >= found) continue;
      for (; index < found && (totals.values[index] ?? 0) <= a + b + slack; index += 1) {
        const total = totals.places[index] ?? 0;
        const [first, second] = [places[left] ?? 0, places[right] ?? 0];
        if (total === first || total === second || Math.abs(total - first) > widestPair) continue;
        const bits = bitsOf(small, Math.abs((totals.values[index] ?? 0) - a - b), unit);
        if (bits < fewestBits) continue;
        const isBetween = total > first && total < second;
        const cost =
          rare +
          Math.log2(Math.abs(total - first) * Math.abs(total - second) + 1) / 2 +
          (isBetween ? between : 0);
        const width = field.places;
        const key =
          width < 30_000
            ? ((total * width + first) * width + second) * 256
            : `${total}=${first}+${second}`;
        budget.take(3);
        if (!ballot.hear(key, cost, bits)) continue;
        ballot.name(key, { total, parts: [first, second], shape: "pair", cost });
      }
    }
  }
}

/** Totals stand before or behind their parts, seldom between them. */
const between = 1;
const widestPair = 100;
/** Of unrounded doubles. */
const noise = 1e-9;
/** Pairs looked at on one line, however long it is. */
const mostPairs = 60_000;
