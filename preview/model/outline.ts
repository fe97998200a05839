import type { SheetId } from "../engine/engine";
import { lastColumn, lastRow, type Area } from "../engine/area";
import { invalidArgument } from "../protocol/host-error";
import { oneOf, whole } from "./arguments";
import type { Book, Outline } from "./book";

type Axis = "row" | "column";

/** Groups of rows and columns: each has a level from 1 to 8; what has none always stays in view. */
export function group(book: Book, sheet: SheetId, area: Area, by: unknown): void {
  const { axis, from, to } = lines(area, by);
  const levels = levelsOf(book, sheet, axis);
  for (let index = from; index <= to; index++) {
    const level = (levels.get(index) ?? 0) + 1;
    if (level > deepest) throw invalidArgument();
    levels.set(index, level);
  }
}

/** Takes off the innermost level there is in the area. */
export function ungroup(book: Book, sheet: SheetId, area: Area, by: unknown): void {
  const { axis, from, to } = lines(area, by);
  const levels = levelsOf(book, sheet, axis);
  const inside = [...levels].filter(([index]) => index >= from && index <= to);
  const innermost = Math.max(0, ...inside.map(([, level]) => level));
  if (innermost === 0) throw invalidArgument();
  for (const [index, level] of inside) {
    if (level < innermost) continue;
    if (level === 1) levels.delete(index);
    else levels.set(index, level - 1);
  }
  if (innermost === 1)
    for (const [index] of inside) book.engine.cells.setHidden(sheet, axis, index, 1, false);
}

/** `HideGroupDetails` and `ShowGroupDetails`: all that is grouped in the area. */
export function fold(book: Book, sheet: SheetId, area: Area, by: unknown, hidden: boolean): void {
  const { axis, from, to } = lines(area, by);
  for (const index of levelsOf(book, sheet, axis).keys())
    if (index >= from && index <= to) book.engine.cells.setHidden(sheet, axis, index, 1, hidden);
}

/** Shows what lies at less than the level, hides the rest; 0 leaves an axis as it is. */
export function showLevels(book: Book, sheet: SheetId, rows: unknown, columns: unknown): void {
  for (const [axis, given] of [
    ["row", whole(rows, 0)],
    ["column", whole(columns, 0)],
  ] as const) {
    if (given < 0 || given > deepest) throw invalidArgument();
    if (given === 0) continue;
    for (const [index, level] of levelsOf(book, sheet, axis))
      book.engine.cells.setHidden(sheet, axis, index, 1, level >= given);
  }
}

const deepest = 8;

function lines(area: Area, by: unknown): { axis: Axis; from: number; to: number } {
  return oneOf(by, ["ByRows", "ByColumns"]) === "ByRows"
    ? { axis: "row", from: area.row, to: lastRow(area) }
    : { axis: "column", from: area.column, to: lastColumn(area) };
}

const levelsOf = (book: Book, sheet: SheetId, axis: Axis): Outline[Axis] =>
  book.extras(sheet).outline[axis];
