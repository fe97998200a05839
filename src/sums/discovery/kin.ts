import type { Block } from "./evidence";
import type { Field } from "./field";
import type { Pattern } from "./pattern";

/**
 * What the sums that were found suggest: the figures that a total skips between two of its parts are the details of
 * one of them, and what adds up every third row adds up one row further too. There are few such patterns, so that
 * naming one costs little.
 */
export function kinOf(field: Field, found: readonly Block[]): readonly Pattern[] {
  if (found.length > mostBlocks) return [];
  return found.flatMap((block) => [...detailsOf(field, block), ...shiftsOf(field, block, found)]);
}

/** A sheet with more sums needs no guesses. */
const mostBlocks = 300;
const mostParts = 400;

function detailsOf(field: Field, { pattern, from, to }: Block): readonly Pattern[] {
  const members = [...pattern.parts, pattern.total].sort((a, b) => a - b);
  const filled = (place: number) => {
    for (let line = from; line <= to; line += 1)
      if (field.has[line * field.places + place] === 1) return true;
    return false;
  };
  return members.slice(1).flatMap((next, index) => {
    const before = members[index] ?? next;
    const between: number[] = [];
    for (let place = before + 1; place < next && between.length <= mostParts; place += 1)
      if (filled(place)) between.push(place);
    if (between.length < 2 || between.length > mostParts) return [];
    return [before, next]
      .filter((total) => total !== pattern.total)
      .map((total): Pattern => ({ total, parts: between, shape: "adjacent", cost: 2, allowance }));
  });
}

/** Bits less to believe it. */
const allowance = 3;

function shiftsOf(
  field: Field,
  { pattern, score }: Block,
  found: readonly Block[],
): readonly Pattern[] {
  const { total, parts, shape } = pattern;
  if (shape === "adjacent" || parts.length < 3 || score < enough) return [];
  return shifts.flatMap((by) => {
    const places = [total, ...parts].map((place) => place + by);
    if (places.some((place) => place < 0 || place >= field.places)) return [];
    if (found.some((block) => block.pattern.total === total + by)) return [];
    return [
      { total: total + by, parts: parts.map((part) => part + by), shape, cost: 3, allowance },
    ];
  });
}

const enough = 5;
const shifts = [-3, -2, -1, 1, 2, 3];
