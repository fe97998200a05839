import type { Pattern } from "./pattern";
import { patternKey } from "./pattern";
import type { Proposing } from "./proposals";
import { judge, newVerdict, said } from "./verdict";

/** What the words beside the places of a line say, for reading its layout. */
export interface Layout {
  readonly labelled: (place: number) => boolean;
  /** Places whose label says that they hold no amounts. */
  readonly strange: (place: number) => boolean;
}

/**
 * Proposes what a person reading the layout would take a labelled total to add up: the figures beside it as far as
 * they go, those as far as the next total, or the totals themselves; whether or not it holds on this line. There are
 * only a few such readings, so that naming one costs little.
 */
export function proposeNatural(input: Proposing, { labelled, strange }: Layout): void {
  const { field, line, ballot, budget, empty } = input;
  const base = line * field.places;
  const figure = (place: number) =>
    place >= 0 && place < field.places && field.has[base + place] === 1;
  const value = (place: number) => field.values[base + place] ?? 0;
  const verdict = newVerdict();
  let figures = 0;
  for (let place = 0; place < field.places; place += 1) if (figure(place)) figures += 1;
  for (let total = 0; total < field.places; total += 1) {
    if (!figure(total) || value(total) === 0 || !labelled(total)) continue;
    const told = new Set<string>();
    const cost = Math.log2(figures + 1);
    for (const step of [-1, 1]) {
      if (!budget.take(8)) return;
      for (const parts of readings(
        total,
        step,
        { figure, labelled, strange, empty },
        field.places,
      )) {
        const key = patternKey({ total, parts });
        if (parts.length < 2 || parts.length > mostParts || told.has(key)) continue;
        if (!budget.take(parts.length)) return;
        told.add(key);
        const pattern: Pattern = {
          total,
          parts,
          shape: "adjacent",
          allowance: Math.max(0, cost - naming),
          cost,
        };
        judge(field, line, pattern, verdict);
        if (verdict.kind !== said.holds && !(verdict.kind === said.fails && verdict.slip)) continue;
        ballot.propose(key, cost, certain, () => pattern);
      }
    }
  }
}

/** Bits to name one of the readings: what is needed to believe it; among its rivals it costs as much as they do. */
const naming = 3;
const certain = 99;
const mostParts = 400;

interface Reading extends Layout {
  readonly figure: (place: number) => boolean;
  readonly empty: (place: number) => boolean;
}

/** Sets of places, ascending, on one side of a total. */
function readings(
  total: number,
  step: number,
  { figure, labelled, strange, empty }: Reading,
  places: number,
): readonly (readonly number[])[] {
  const inside = (place: number) => place >= 0 && place < places;
  const ascending = (list: readonly number[]) => (step < 0 ? [...list].reverse() : list);
  let place = total + step;
  for (let gap = 0; gap < widestGap && inside(place) && !figure(place); gap += 1) place += step;
  const unbroken: number[] = [];
  for (; inside(place) && figure(place) && !labelled(place); place += step) unbroken.push(place);
  const toNext: number[] = [];
  const totals: number[] = [];
  let met = false;
  for (place = total + step; inside(place); place += step) {
    if (empty(place) || strange(place)) continue;
    if (labelled(place)) {
      if (figure(place)) {
        met = true;
        totals.push(place);
      }
    } else if (!met) {
      toNext.push(place);
    }
  }
  return [unbroken, toNext, totals, totals.slice(0, 2)].map(ascending);
}

const widestGap = 3;
