import type { Pattern } from "./pattern";
import { patternKey } from "./pattern";
import type { Searching } from "./proposals";
import { judge, newVerdict, said } from "./verdict";

/** What the words beside the places of a line say, for reading its layout. */
export interface Layout {
  readonly labelled: (place: number) => boolean;
  /** Places whose label says that they hold no amounts. */
  readonly strange: (place: number) => boolean;
  /** Places directly under a place, by the outline of their names. */
  readonly under: (place: number) => readonly number[];
  /** The place that a place stands under; −1 for the outermost. */
  readonly above: (place: number) => number;
  /** Whether the place has figures but no name. */
  readonly nameless: (place: number) => boolean;
}

/**
 * Proposes what a person reading the layout would take a labelled total to add up: the figures beside it as far as
 * they go, those as far as the next total, or the totals themselves; whether or not it holds on this line. There are
 * only a few such readings, so that naming one costs little.
 */
export function proposeNatural(input: Searching, layout: Layout): void {
  const { field, line, ballot, budget, empty } = input;
  const base = line * field.places;
  const figure = (place: number) =>
    place >= 0 && place < field.places && field.has[base + place] === 1;
  let figures = 0;
  for (let place = 0; place < field.places; place += 1) if (figure(place)) figures += 1;
  const cost = Math.log2(figures + 1);
  const verdict = newVerdict();
  const reading = { ...layout, figure, empty };
  for (let total = 0; total < field.places; total += 1) {
    if (!figure(total) || field.values[base + total] === 0) continue;
    const labelled = layout.labelled(total);
    const below = layout.under(total);
    const steps = labelled ? [-1, 1] : layout.nameless(total) ? [-1] : [];
    if (below.length === 0 && steps.length === 0) continue;
    const children = below.filter((place) => !empty(place));
    const read = steps.map((step) => readings(total, step, reading, field.places));
    const sides = read.flat();
    const nearest = read.map(([unbroken]) => unbroken).find((parts = []) => parts.length > 1);
    for (const parts of [children, ...sides]) {
      if (parts.length < 2 || parts.length > mostParts) continue;
      if (!budget.take(parts.length)) return;
      const beside = labelled && parts === nearest;
      const plain = parts === children || beside;
      const allowance = Math.min(
        plain ? mostWherePlain : mostAllowed,
        Math.max(0, cost - (plain ? 0 : naming)) + (labelled ? 0 : unsaid),
      );
      const pattern: Pattern = { total, parts, shape: "adjacent", allowance, cost, beside };
      judge(field, line, pattern, verdict);
      const alone = pattern.beside === true && verdict.kind === said.trivial && verdict.parts === 1;
      if (alone || verdict.kind === said.holds || (verdict.kind === said.fails && verdict.slip))
        ballot.tell(patternKey(pattern), pattern);
    }
  }
}

/** Bits to name one of the readings: what is needed to believe it; among its rivals it costs as much as they do. */
const naming = 1;
/** What the outline of the names, or a line of figures without one, says in place of the word "total". */
const unsaid = 3;
/** In a long column many labels head figures that happen to meet. */
const mostAllowed = 3;
/** Of what stands under a name, and of the figures that stand unbroken above a labelled total, there is one reading. */
const mostWherePlain = 5;
const mostParts = 400;

export interface Reading extends Layout {
  readonly figure: (place: number) => boolean;
  readonly empty: (place: number) => boolean;
}

/**
 * Sets of places, ascending, on one side of a total: unbroken, to the next total, totals, the two nearest of them, and
 * of those to the next total the outermost by their outline.
 */
export function readings(
  total: number,
  step: number,
  { figure, labelled, strange, empty, above }: Reading,
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
  for (place = total + step; inside(place) && totals.length <= mostParts; place += step) {
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
  const among = new Set(toNext);
  const outermost = toNext.filter((each) => !among.has(above(each)));
  const nested = outermost.length < toNext.length ? outermost : [];
  return [unbroken, toNext, totals, totals.slice(0, 2), nested].map(ascending);
}

const widestGap = 3;
