import { singleLine, type Block } from "./evidence";
import { readings, type Layout } from "./natural-proposals";
import type { Pattern } from "./pattern";
import type { Searching } from "./proposals";
import { judge, newVerdict, said } from "./verdict";

/**
 * The sum that fails among its like on one line: where group after group ends in a subtotal of what stands above it,
 * or heads what its outline puts under it, and all but few of them hold, those few are meant to hold as well, however
 * few parallel lines there are. `known` tells the totals that are explained already.
 */
export function kindredSums(
  { field, line, budget, empty }: Pick<Searching, "field" | "line" | "budget" | "empty">,
  layout: KindredLayout,
  known: (sum: Sum) => boolean,
): readonly Block[] {
  const base = line * field.places;
  const figure = (place: number) =>
    place >= 0 && place < field.places && field.has[base + place] === 1;
  const verdict = newVerdict();
  const heard = new Map<string, Heard>();
  const hear = (kin: string, total: number, parts: readonly number[]) => {
    if (parts.length < 1 || parts.length > mostParts || !budget.take(parts.length)) return;
    judge(field, line, { total, parts, shape: "adjacent", cost: 0 }, verdict);
    const told = heard.get(kin) ?? { bits: 0, holding: 0, failing: 0, missed: [] };
    heard.set(kin, told);
    const isSame = verdict.kind === said.trivial && parts.length === 1;
    if (verdict.kind === said.holds || isSame) {
      told.holding += 1;
      told.bits += verdict.bits;
    } else if (verdict.kind === said.fails) {
      told.failing += 1;
      if (verdict.slip || verdict.near >= nearEnough) told.missed.push({ total, parts });
    }
  };
  const reading = { ...layout, figure, empty };
  for (let total = 0; total < field.places; total += 1) {
    if (!figure(total)) continue;
    for (const [kin, parts] of readingsOf(total, reading, field.places))
      if (parts.length > 1) hear(kin, total, parts);
  }
  layout.alike.forEach((kin, index) => {
    for (const { total, parts } of kin) if (figure(total)) hear(`alike ${index}`, total, parts);
  });
  layout.byKind.forEach((kin, index) => {
    for (const { total, parts } of kin) if (figure(total)) hear(`kind ${index}`, total, parts);
    const told = heard.get(`kind ${index}`);
    if (told) told.bits += bitsOfKind * told.holding;
  });
  return [...heard.values()].flatMap(({ bits, holding, failing, missed }) =>
    holding < fewest || bits < enough || failing * 2 > holding
      ? []
      : missed
          .filter((sum) => !known(sum))
          .map((sum) =>
            singleLine({ ...sum, shape: "adjacent", cost: 0, allowance: 0 }, line, bits / holding),
          ),
  );
}

type Sum = Pick<Pattern, "total" | "parts">;

interface KindredLayout extends Layout {
  /** Sums that stand or fall together by what their labels say. */
  readonly alike: readonly (readonly Sum[])[];
  /** The same by the kind that a total names; also over one part alone. */
  readonly byKind: readonly (readonly Sum[])[];
}

interface Heard {
  bits: number;
  holding: number;
  failing: number;
  readonly missed: Sum[];
}

const fewest = 2;
/** Bits that those which hold say together. */
const enough = 18;
/** For each total by its kind that holds: that it names the kind is no chance. */
const bitsOfKind = 2;
const nearEnough = 4;
const mostParts = 400;

function readingsOf(
  total: number,
  reading: Parameters<typeof readings>[2],
  places: number,
): readonly (readonly [string, readonly number[]])[] {
  const below = reading.under(total);
  const under = below.length < 2 ? below : below.filter((place) => !reading.empty(place));
  const outline = under.length < 2 ? [] : [["under", under] as const];
  if (!reading.labelled(total)) return outline;
  const sides = [-1, 1].flatMap((step) =>
    readings(total, step, reading, places).map(
      (parts, index) => [`${step} ${index}`, parts] as const,
    ),
  );
  return [...outline, ...sides];
}
