import type { Budget } from "./budget";
import { singleLine, type Block } from "./evidence";
import type { Field } from "./field";
import type { Pattern } from "./pattern";
import { bitsOf, judge, newVerdict, said, toleranceOf, unitOf } from "./verdict";

/** One axis as it was searched. */
export interface Searched {
  readonly field: Field;
  readonly blocks: readonly Block[];
  readonly budget: Budget;
  /** Bits for a total whose label says that it is one. */
  readonly labelled: (place: number) => number;
}

/**
 * Sums of the other direction that only a wrong cell hides: a sum that fails says by how much each of its cells would
 * have to change; where one of them, changed so, makes a run beside a total meet on the crossing line, that run is a
 * sum too, and fails by the same. That it meets to the unit is the evidence.
 */
export function crossingBlocks(
  failing: Searched,
  crossed: Searched,
  least: number,
): readonly Block[] {
  const found: Block[] = [];
  const verdict = newVerdict();
  for (const block of failing.blocks) {
    for (const line of block.failing) {
      if (block.foreign(line) || block.failing.length > mostFailing) continue;
      judge(failing.field, line, block.pattern, verdict);
      if (verdict.kind !== said.fails) continue;
      const { error, tolerance } = verdict;
      const cells = [block.pattern.total, ...block.pattern.parts];
      const cost = Math.log2(cells.length + 1);
      for (const place of cells) {
        if (failing.field.has[line * failing.field.places + place] !== 1) continue;
        const by = place === block.pattern.total ? -error : error;
        const change = { line: place, place: line, by, within: tolerance };
        const crossing = hiddenSum(crossed, change, cost, least);
        if (crossing) found.push(crossing);
      }
    }
  }
  return found;
}

const mostFailing = 12;
const longest = 256;
/** Of runs to a total that calls itself one. */
const longestLabelled = 2000;

interface Change {
  /** Of the crossed field. */
  readonly line: number;
  readonly place: number;
  readonly by: number;
  /** Units by which rounding may have moved `by`. */
  readonly within: number;
}

/** The run beside a total through the changed place that says most; null where none says enough. */
function hiddenSum(
  { field, blocks, budget, labelled }: Searched,
  change: Change,
  cost: number,
  least: number,
): Block | null {
  const { line, place } = change;
  const known = blocks.some(
    ({ from, to, pattern: { total, parts } }) =>
      from <= line && line <= to && (total === place || parts.includes(place)),
  );
  if (known) return null;
  const places = filledPlaces(field, line);
  const at = places.indexOf(place);
  if (places.length < 3 || at < 0) return null;
  const base = line * field.places;
  const value = (index: number) => {
    const each = places[index] ?? 0;
    return (field.values[base + each] ?? 0) + (each === place ? change.by : 0);
  };
  const explained = new Set(
    blocks.flatMap(({ pattern, holding }) => (holding.includes(line) ? [pattern.total] : [])),
  );
  let best: { readonly pattern: Pattern; readonly score: number } | null = null;
  for (
    let total = Math.max(0, at - longestLabelled);
    total < Math.min(places.length, at + longestLabelled);
    total += 1
  ) {
    const most = labelled(places[total] ?? 0) > 0 ? longestLabelled : longest;
    if (Math.abs(total - at) > most || explained.has(places[total] ?? -1)) continue;
    for (const step of [-1, 1]) {
      if (!budget.take(4)) return null;
      if (total !== at && Math.sign(at - total) !== step) continue;
      let [sum, size, largest, grain, parts] = [0, 0, 0, zerosAt(field, base, places[total]), 0];
      const wanted = value(total);
      for (let end = total + step; end >= 0 && end < places.length && parts <= most; end += step) {
        const each = value(end);
        sum += each;
        size += Math.abs(each);
        largest = Math.max(largest, Math.abs(each));
        if (each !== 0)
          [grain, parts] = [Math.min(grain, zerosAt(field, base, places[end])), parts + 1];
        if (!budget.take(1)) return null;
        if (parts < 2 || (end - at) * step < 0) continue;
        const error = Math.abs(wanted - sum);
        const slack = Math.max(toleranceOf(field.scale, grain, parts, wanted), change.within);
        if (error > slack) continue;
        const remainder = Math.min(Math.abs(wanted), size - largest);
        const bits =
          bitsOf(remainder, Math.max(error, change.within / 2), unitOf(grain)) +
          labelled(places[total] ?? 0);
        const naming = Math.log2(places.length + 1) + cost;
        if (bits - naming < least || (best && best.score >= bits - naming)) continue;
        const run = places.slice(Math.min(total + step, end), Math.max(total + step, end) + 1);
        const pattern: Pattern = {
          total: places[total] ?? 0,
          parts: run,
          shape: "adjacent",
          cost: naming,
        };
        best = { pattern, score: bits - naming };
      }
    }
  }
  return best && singleLine(best.pattern, line, best.score);
}

const zerosAt = (field: Field, base: number, place = 0): number => field.zeros[base + place] ?? 0;

function filledPlaces(field: Field, line: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < field.places; place += 1)
    if (field.has[line * field.places + place] === 1) places.push(place);
  return places;
}
