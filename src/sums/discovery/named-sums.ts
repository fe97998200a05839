import type { Grid } from "../../grid/grid";
import { kindOfCell } from "../../grid/grid-of";
import { namesChange } from "../../words/total-words";
import { cellOn, type Axis } from "./field";
import type { Pattern } from "./pattern";

/**
 * Sums that the labels spell out: "C = A - B" or "합계(①+②)" with the marks beside the places they stand for, and
 * changes that name the headings they lie between ("change 2025-2026"). Whether they hold the figures say; there is
 * nearly nothing to choose, so that naming one costs a bit.
 */
export function namedSums(grid: Grid, axis: Axis): readonly Pattern[] {
  const places = axis === "row" ? grid.columns : grid.rows;
  const labels = Array.from({ length: places }, (_, place) => labelsAt(grid, axis, place));
  const byMark = placesByMark(labels);
  return labels.flatMap((texts, place) =>
    texts.flatMap((text) => {
      const sum = sumOfMarks(text, place, byMark);
      return [...(sum ? [sum] : []), ...changesNamed(text, place, labels)];
    }),
  );
}

const [cost, allowance] = [1, 5];

const pattern = (total: number, parts: readonly number[]): Pattern => ({
  total,
  parts: [...parts].sort((a, b) => a - b),
  shape: "adjacent",
  cost,
  allowance,
});

/** Headings stand near the edge, few on each place. */
const deepest = { row: 12, column: 6 } as const;
const longestLabel = 80;

/** Words at the head of a place, and years among the figures there. */
function labelsAt(grid: Grid, axis: Axis, place: number): readonly string[] {
  const texts: string[] = [];
  const lines = axis === "row" ? grid.rows : grid.columns;
  for (let line = 0; line < Math.min(lines, deepest[axis]); line += 1) {
    const { row, column } = cellOn(axis, line, place);
    const { kinds, numbers, scale } = grid.column(column);
    if (kinds[row] === kindOfCell.number) {
      const year = Number(numbers[row] ?? 0) / 10 ** scale;
      if (isYear(year)) texts.push(String(year));
    } else if (kinds[row] === kindOfCell.text) {
      const cell = grid.cellAt(row, column);
      if (cell.kind === "text" && cell.text.length <= longestLabel) texts.push(cell.text.trim());
    }
  }
  return texts;
}

const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= 1900 && value <= 2100;

const mark = "[A-Z①-⑳㉠-㉭ⓐ-ⓩ]";
const standsAlone = new RegExp(`^\\(?(${mark})\\)?$`, "u");
const standsBehind = new RegExp(`[(（]\\s*(${mark})\\s*[)）]\\s*$`, "u");
const definedHere = new RegExp(`(?:^|[(（\\s])(${mark})\\s*=`, "u");
const formula = new RegExp(
  `(?:^|[=(（])\\s*(${mark}(?:\\s*[-−–+＋]\\s*${mark})+)\\s*[)）]?\\s*$`,
  "u",
);

function placesByMark(labels: readonly (readonly string[])[]): ReadonlyMap<string, number[]> {
  const byMark = new Map<string, number[]>();
  labels.forEach((texts, place) => {
    for (const text of texts) {
      const found = (standsAlone.exec(text) ??
        standsBehind.exec(text) ??
        definedHere.exec(text))?.[1];
      if (found === undefined) continue;
      const known = byMark.get(found) ?? [];
      if (!known.includes(place)) byMark.set(found, [...known, place]);
    }
  });
  return byMark;
}

/** A − B − C = here is told as A = B + C + here; of places with the same mark the nearest is meant. */
function sumOfMarks(
  text: string,
  place: number,
  byMark: ReadonlyMap<string, readonly number[]>,
): Pattern | null {
  const spelled = formula.exec(text)?.[1]?.replace(/\s/g, "");
  if (spelled === undefined) return null;
  const marks = Array.from(spelled).filter((_, index) => index % 2 === 0);
  const signs = Array.from(spelled).filter((_, index) => index % 2 === 1);
  const at = marks.map((each) => nearestTo(place, byMark.get(each) ?? []));
  const known = at.flatMap((each) => (each === null || each === place ? [] : [each]));
  const [first, ...others] = known;
  if (first === undefined || known.length < marks.length || new Set(known).size < known.length)
    return null;
  const added = signs.every((sign) => sign === "+" || sign === "＋");
  if (added) return pattern(place, known);
  return signs.some((sign) => sign === "+" || sign === "＋")
    ? null
    : pattern(first, [...others, place]);
}

const nearestTo = (place: number, places: readonly number[]): number | null =>
  places.reduce<number | null>(
    (best, each) =>
      best === null || Math.abs(each - place) < Math.abs(best - place) ? each : best,
    null,
  );

/** How far from its change a figure stands that is named there. */
const reach = 12;

function changesNamed(
  text: string,
  place: number,
  labels: readonly (readonly string[])[],
): readonly Pattern[] {
  if (!namesChange(text)) return [];
  const named: { readonly place: number; readonly name: string }[] = [];
  for (
    let at = Math.max(0, place - reach);
    at < Math.min(labels.length, place + reach + 1);
    at += 1
  ) {
    const texts = labels[at] ?? [];
    if (at === place || texts.some(namesChange)) continue;
    const name = texts
      .flatMap((each) => each.match(/\S*\d\S*/gu) ?? [])
      .find((each) => each.length >= shortestName && text.includes(each));
    if (name !== undefined) named.push({ place: at, name });
  }
  return named.flatMap((to) =>
    named
      .filter((from) => from.place !== to.place && from.name !== to.name)
      .map((from) => pattern(to.place, [from.place, place])),
  );
}

const shortestName = 4;
