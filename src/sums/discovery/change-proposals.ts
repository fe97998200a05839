import { patternKey, type Pattern } from "./pattern";
import type { Searching } from "./proposals";
import { toleranceOf } from "./verdict";

/** Which places, by their labels, hold changes between two others, and which hold no amounts at all. */
export interface ChangeLayout {
  readonly change: (place: number) => boolean;
  readonly strange: (place: number) => boolean;
}

/**
 * Proposes for a place that calls itself a change (증감, difference, balance) the two figures near it that it is the
 * difference of: the one is the sum of the other and the change.
 */
export function proposeChanges(input: Searching, { change, strange }: ChangeLayout): void {
  const { field, line, ballot, budget } = input;
  const base = line * field.places;
  const isAmount = (place: number) => field.has[base + place] === 1 && !strange(place);
  for (let place = 0; place < field.places; place += 1) {
    const by = field.values[base + place] ?? 0;
    if (by === 0 || !change(place) || !isAmount(place)) continue;
    const near = [-1, 1].flatMap((step) => nearest(place, step, field.places, isAmount, change));
    const cost = Math.log2(near.length * near.length + 1);
    if (!budget.take(near.length * near.length)) return;
    for (const from of near) {
      for (const to of near) {
        const [before, after] = [field.values[base + from] ?? 0, field.values[base + to] ?? 0];
        if (from === to || before === 0 || after === 0) continue;
        const grain = Math.min(...[place, from, to].map((each) => field.zeros[base + each] ?? 0));
        const slack = Math.max(
          toleranceOf(field.scale, grain, 2, after),
          field.coarse > 1 ? 1.5 * field.coarse : 0,
        );
        if (Math.abs(before + by - after) > slack) continue;
        const parts = [from, place].sort((a, b) => a - b);
        const pattern: Pattern = { total: to, parts, shape: "adjacent", allowance, cost };
        ballot.tell(patternKey(pattern), pattern);
      }
    }
  }
}

/** Figures on each side that a change may be between. */
const reach = 6;
/** Bits less to believe what the label says. */
const allowance = 3;

function nearest(
  place: number,
  step: number,
  places: number,
  isAmount: (place: number) => boolean,
  isChange: (place: number) => boolean,
): readonly number[] {
  const near: number[] = [];
  for (let at = place + step; at >= 0 && at < places && near.length < reach; at += step)
    if (isAmount(at) && !isChange(at)) near.push(at);
  return near;
}
