import { lastColumn, lastRow, type Area } from "../engine/area";
import type { CellLook } from "../engine/engine";
import type { Book, RangeObject } from "./book";
import { raiseFormatChanged } from "./range-events";
import { isUnbounded } from "./range-values";

/** What all cells of a range have in common; null where they differ. */
export function same<T>(book: Book, range: RangeObject, of: (look: CellLook) => T): T | null {
  const { cells } = book.engine;
  const { sheet, area } = range;
  const first = of(cells.look(sheet, area.row, area.column));
  for (const one of range.areas) {
    const inside = isUnbounded(one) ? cells.used(sheet, false) : one;
    if (inside && !allAre(inside, (row, column) => of(cells.look(sheet, row, column)) === first))
      return null;
  }
  return first;
}

function allAre(area: Area, test: (row: number, column: number) => boolean): boolean {
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      if (!test(row, column)) return false;
    }
  }
  return true;
}

/** The same along rows or columns. */
export function sameAlong<T>(start: number, count: number, of: (index: number) => T): T | null {
  const first = of(start);
  for (let index = start + 1; index < start + Math.min(count, 2000); index++) {
    if (of(index) !== first) return null;
  }
  return first;
}

export function dress(book: Book, range: RangeObject, look: CellLook): void {
  book.mayFormat(range.sheet);
  for (const area of range.areas) {
    book.engine.cells.setLook(range.sheet, area, look);
    raiseFormatChanged(book, range.sheet, area);
  }
}

/** Excel speaks points, the engine pixels at 96 dpi. */
export const points = (pixelCount: number): number => pixelCount * 0.75;
export const pixels = (pointCount: number): number => Math.round(pointCount / 0.75);
