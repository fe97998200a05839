import type { Grid } from "../../grid/grid";
import { kindOfCell } from "../../grid/grid-of";
import { namesTotal } from "../../words/total-words";
import { cellOn, type Axis } from "./field";
import type { Pattern } from "./pattern";

/**
 * Totals by kind, as SUMIF makes them: a heading line says of which kind each place is (국비, 시비, 국비, …), and in
 * another heading line places of their own name those kinds, one each ("국비 계", "21 in. TVs" for "21 inch TVs"). Each
 * adds up the places of its kind, also where that is one alone; those of one heading line stand or fall together.
 */
export function kindSums(grid: Grid, axis: Axis): readonly (readonly Pattern[])[] {
  const places = axis === "row" ? grid.columns : grid.rows;
  const lines = Math.min(axis === "row" ? grid.rows : grid.columns, deepest[axis]);
  const headings = Array.from({ length: lines }, (_, line) => textsOn(grid, axis, line, places));
  return headings.flatMap((heading, line) => {
    const byKind = placesByKind(heading);
    if (byKind === null) return [];
    return headings.flatMap((totals, other) => {
      const sums = other === line ? [] : sumsNamed(totals, heading, byKind);
      return sums.length < fewestKinds ? [] : [sums];
    });
  });
}

/** Headings stand near the edge. */
const deepest = { row: 12, column: 12 } as const;
const fewestKinds = 2;
const mostKinds = 60;
const mostParts = 400;
const longest = 60;

/** "" for a place without words; empty for a column without any. */
function textsOn(grid: Grid, axis: Axis, line: number, places: number): readonly string[] {
  if (axis === "column" && !grid.column(line).kinds.includes(kindOfCell.text)) return [];
  return Array.from({ length: places }, (_, place) => {
    const { row, column } = cellOn(axis, line, place);
    if (grid.column(column).kinds[row] !== kindOfCell.text) return "";
    const cell = grid.cellAt(row, column);
    return cell.kind === "text" && cell.text.length <= longest && /\p{L}/u.test(cell.text)
      ? cell.text.trim()
      : "";
  });
}

/** null for a line without kinds: where no word comes again, or nearly every place has its own. */
function placesByKind(heading: readonly string[]): ReadonlyMap<string, readonly number[]> | null {
  const byKind = new Map<string, number[]>();
  heading.forEach((text, place) => {
    if (text === "") return;
    const same = byKind.get(text);
    if (same) same.push(place);
    else byKind.set(text, [place]);
  });
  const again = [...byKind.values()].some(({ length }) => length > 1);
  return again && byKind.size >= fewestKinds && byKind.size <= mostKinds ? byKind : null;
}

/** The total of each kind that is named once, at a place that is of no kind itself. */
function sumsNamed(
  totals: readonly string[],
  heading: readonly string[],
  byKind: ReadonlyMap<string, readonly number[]>,
): readonly Pattern[] {
  const named = totals.flatMap((text, place) =>
    text === "" || heading[place] !== "" ? [] : [{ place, words: wordsOf(text) }],
  );
  if (named.length > mostKinds) return [];
  return [...byKind].flatMap(([kind, parts]) => {
    const words = wordsOf(kind);
    const [total, twice] = named.filter((each) => isSame(each.words, words));
    if (!total || twice || parts.length > mostParts) return [];
    return [{ total: total.place, parts, shape: "set", cost, allowance } as const];
  });
}

const [cost, allowance] = [2, 3];

/** The words of a name without the one that says that it is a total. */
function wordsOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[\s·:]+/u);
  const kept = words.filter((word) => word !== "" && !namesTotal(word));
  return kept.length > 0 ? kept : words;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, index) => isSameWord(word, other[index] ?? ""));

/** "in." stands for "inch". */
const isSameWord = (one: string, other: string): boolean =>
  one === other || shortens(one, other) || shortens(other, one);
const shortens = (short: string, long: string): boolean =>
  short.length > 1 && short.endsWith(".") && long.startsWith(short.slice(0, -1));
