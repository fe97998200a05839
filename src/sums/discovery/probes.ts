import type { Field } from "./field";

/** Neighbouring lines that are searched together, and those among them that are looked at closely. */
export interface Neighbourhood {
  readonly from: number;
  readonly to: number;
  readonly probes: readonly number[];
}

const widest = 128;
const fewest = 12;

/** Stretches of lines with figures, split where a line has none; the lines that say most, and some in between. */
export function neighbourhoodsOf(field: Field): readonly Neighbourhood[] {
  const told = Float64Array.from({ length: field.lines }, (_, line) => toldBy(field, line));
  const found: Neighbourhood[] = [];
  let from = 0;
  while (from < field.lines) {
    if (told[from] === 0) {
      from += 1;
      continue;
    }
    let to = from;
    while (to + 1 < field.lines && to - from + 1 < widest && told[to + 1] !== 0) to += 1;
    found.push({ from, to, probes: probesOf(told, from, to) });
    from = to + 1;
  }
  return found;
}

function probesOf(told: Float64Array, from: number, to: number): readonly number[] {
  const lines = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (lines.length <= fewest) return lines;
  const best = [...lines]
    .sort((a, b) => (told[b] ?? 0) - (told[a] ?? 0) || a - b)
    .slice(0, fewest / 2);
  const spread = Array.from(
    { length: fewest / 2 },
    (_, index) => from + Math.floor(((to - from) * (2 * index + 1)) / fewest),
  );
  return [...new Set([...best, ...spread])].sort((a, b) => a - b);
}

/** Digits on the line that say something. */
function toldBy(field: Field, line: number): number {
  let digits = 0;
  const end = (line + 1) * field.places;
  for (let place = line * field.places; place < end; place += 1) {
    if (field.has[place] !== 1) continue;
    const size = Math.abs(field.values[place] ?? 0);
    digits += 0.01 + (size === 0 ? 0 : Math.max(1, Math.log10(size) - (field.zeros[place] ?? 0)));
  }
  return digits;
}
