import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import { namesAmount, namesChange } from "../words/total-words";
import { atScale, derivedLines, placesNear, type DerivedLines } from "./derived-lines";
import type { Axis } from "./discovery/field";

/** 증감 = B − A on one line. */
export interface ChangeLine {
  readonly axis: Axis;
  readonly change: CellAddress;
  readonly from: CellAddress;
  readonly to: CellAddress;
}

/**
 * Figures that their label calls a change, with the two figures nearby that most of their lines are the difference of;
 * none where no two explain two lines, or half as many lines say otherwise.
 */
export const findChanges = (grid: Grid): readonly ChangeLine[] =>
  (["row", "column"] as const).flatMap((axis) => {
    const lines = derivedLines(grid, axis);
    return Array.from({ length: lines.places }, (_, place) => place).flatMap((place) => {
      const words = lines.words(place);
      return namesChange(words) && namesAmount(words) ? changesAt(lines, place) : [];
    });
  });

const reach = 4;
const enough = 2;

function changesAt(lines: DerivedLines, place: number): readonly ChangeLine[] {
  const near = placesNear(place, lines.places, reach).filter((each) => {
    const words = lines.words(each);
    return namesAmount(words) && !namesChange(words);
  });
  let best: { readonly from: number; readonly to: number; readonly holding: number } | null = null;
  for (const from of near) {
    for (const to of near) {
      if (from === to) continue;
      const { holding, failing } = countOf(lines, place, from, to);
      if (holding < enough || failing * 2 > holding || holding <= (best?.holding ?? 0)) continue;
      best = { from, to, holding };
    }
  }
  if (!best) return [];
  const { from, to } = best;
  return Array.from({ length: lines.lines }, (_, line) => line).flatMap((line) =>
    [place, from, to].every((each) => lines.figure(line, each) !== null)
      ? [
          {
            axis: lines.axis,
            change: lines.cell(line, place),
            from: lines.cell(line, from),
            to: lines.cell(line, to),
          },
        ]
      : [],
  );
}

function countOf(lines: DerivedLines, place: number, from: number, to: number) {
  let [holding, failing] = [0, 0];
  for (let line = 0; line < lines.lines; line += 1) {
    const [change, a, b] = [place, from, to].map((each) => lines.figure(line, each));
    if (!change || !a || !b) continue;
    const scale = Math.max(change.scale, a.scale, b.scale);
    if (atScale(b, scale) - atScale(a, scale) !== atScale(change, scale)) failing += 1;
    // 0 = A − A, and what is all of it, say nothing of which two are meant.
    else if (change.units !== 0n && a.units !== 0n && b.units !== 0n) holding += 1;
  }
  return { holding, failing };
}
