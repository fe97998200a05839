import type { Field } from "./field";

/**
 * For each line the first one it is a multiple of, within rounding, at every place; itself where there is none. Lines
 * of a price list that are one list times a factor say of any sum what the first of them says. Only lines of many
 * figures, and large ones, are told: few or small ones are in proportion by chance.
 */
export function multiplesOf(field: Field): Int32Array {
  const first = Int32Array.from({ length: field.lines }, (_, line) => line);
  const kinds: { readonly line: number; readonly size: number }[] = [];
  for (let line = 0; line < field.lines; line += 1) {
    if (!isTelling(field, line)) continue;
    const size = sizeOf(field, line);
    const same = kinds.find((kind) => isMultiple(field, line, kind.line, size / kind.size));
    if (same !== undefined) first[line] = same.line;
    else if (kinds.length < mostKinds) kinds.push({ line, size });
  }
  return first;
}

/** Compared with no more lines than these. */
const mostKinds = 12;
const fewestFigures = 6;
/** Units of the last digit from which on a figure says something of a proportion. */
const large = 50;

function isTelling({ values, has, places }: Field, line: number): boolean {
  let figures = 0;
  for (let place = line * places; place < (line + 1) * places; place += 1)
    if (has[place] === 1 && Math.abs(values[place] ?? 0) >= large) figures += 1;
  return figures >= fewestFigures;
}

function sizeOf({ values, places }: Field, line: number): number {
  let size = 0;
  for (let place = line * places; place < (line + 1) * places; place += 1)
    size += Math.abs(values[place] ?? 0);
  return size;
}

function isMultiple(
  { values, has, places }: Field,
  one: number,
  other: number,
  factor: number,
): boolean {
  for (let place = 0; place < places; place += 1) {
    if (has[one * places + place] !== has[other * places + place]) return false;
    const apart =
      (values[one * places + place] ?? 0) - factor * (values[other * places + place] ?? 0);
    if (Math.abs(apart) > 1 + factor) return false;
  }
  return true;
}
