import type { Grid } from "../../grid/grid";
import { cellOn, type Axis } from "./field";
import type { Pattern } from "./pattern";

/**
 * Places under the same heading that come again group by group, as 국비, 도비 and 시비 under every year and under the
 * total: the first of them may add up the others, or the last. Which it is, if either, the figures say; of the sums of one
 * heading line all are first or all last.
 */
export function sameHeadingSums(grid: Grid, axis: Axis): readonly (readonly Pattern[])[] {
  const [places, lines] = axis === "row" ? [grid.columns, grid.rows] : [grid.rows, grid.columns];
  const groups: (readonly Pattern[])[] = [];
  for (let line = 0; line < Math.min(lines, deepest[axis]); line += 1) {
    const byText = new Map<string, number[]>();
    for (let place = 0; place < places; place += 1) {
      const { row, column } = cellOn(axis, line, place);
      const cell = grid.cellAt(row, column);
      if (cell.kind !== "text") continue;
      const text = cell.text.replace(/\s+/gu, "");
      if (text === "" || text.length > longest || !/\p{L}/u.test(text)) continue;
      const same = byText.get(text);
      if (same) same.push(place);
      else byText.set(text, [place]);
    }
    if (byText.size > mostHeadings) continue;
    const again = [...byText.values()].filter(
      (same) => same.length >= fewest && same.length <= mostParts,
    );
    if (again.length > 1) groups.push(again.map(first), again.map(last));
  }
  return groups;
}

const fewest = 3;
/** Headings stand near the edge. */
const deepest = { row: 12, column: 4 } as const;
const longest = 40;
const mostParts = 400;
const mostHeadings = 60;

const pattern = (total: number, parts: readonly number[]): Pattern => ({
  total,
  parts,
  shape: "stride",
  cost: 2,
  // Two figures that add up to a third under the same word are met by chance.
  ...(parts.length > 2 && { allowance: 4 }),
});
const first = ([total = 0, ...parts]: readonly number[]): Pattern => pattern(total, parts);
const last = (places: readonly number[]): Pattern =>
  pattern(places[places.length - 1] ?? 0, places.slice(0, -1));
