import type { CellAddress } from "../grid/cell-address";
import type { Decimal, Grid } from "../grid/grid";
import { kindOfCell } from "../grid/grid-of";
import { namesTotal } from "../words/total-words";
import { cellOn, type Axis } from "./discovery/field";

/** A table seen along one axis, with the words over each place: for figures that are computed from others of their line. */
export interface DerivedLines {
  readonly axis: Axis;
  readonly lines: number;
  readonly places: number;
  readonly cell: (line: number, place: number) => CellAddress;
  readonly figure: (line: number, place: number) => Decimal | null;
  /** The first words of the place, squeezed together. */
  readonly words: (place: number) => string;
  readonly isTotal: (line: number) => boolean;
}

export function derivedLines(grid: Grid, axis: Axis): DerivedLines {
  const [lines, places] = axis === "row" ? [grid.rows, grid.columns] : [grid.columns, grid.rows];
  const words = Array.from({ length: places }, (_, place) =>
    firstTexts(grid, lines, (line) => cellOn(axis, line, place), mostWords),
  );
  const totals = new Map<number, boolean>();
  return {
    axis,
    lines,
    places,
    cell: (line, place) => cellOn(axis, line, place),
    figure: (line, place) => {
      const { row, column } = cellOn(axis, line, place);
      if (grid.column(column).kinds[row] !== kindOfCell.number) return null;
      const cell = grid.cellAt(row, column);
      return cell.kind === "number" ? cell.value : null;
    },
    words: (place) => words[place]?.join(" ") ?? "",
    isTotal: (line) => {
      const known =
        totals.get(line) ??
        firstTexts(grid, places, (place) => cellOn(axis, line, place), mostWords).some(namesTotal);
      totals.set(line, known);
      return known;
    },
  };
}

const mostWords = 2;
/** Headings stand near the edge. */
const deepest = 40;

function firstTexts(
  grid: Grid,
  length: number,
  cellAt: (at: number) => CellAddress,
  most: number,
): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < Math.min(length, deepest) && texts.length < most; at += 1) {
    const { row, column } = cellAt(at);
    if (grid.column(column).kinds[row] !== kindOfCell.text) continue;
    const cell = grid.cellAt(row, column);
    if (cell.kind === "text" && /[\p{L}%]/u.test(cell.text)) texts.push(cell.text.slice(0, 60));
  }
  return texts;
}

/** Places that may be what another is computed from: figures near it, the nearer first. */
export const placesNear = (place: number, places: number, reach: number): readonly number[] =>
  Array.from({ length: 2 * reach }, (_, index) => {
    const step = Math.floor(index / 2) + 1;
    return index % 2 === 0 ? place - step : place + step;
  }).filter((each) => each >= 0 && each < places);

/** Both in units of the finer of their scales. */
export function atScale({ units, scale }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}
