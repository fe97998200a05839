import type { CellLook } from "../engine/engine";
import type { Book, RangeObject } from "./book";
import { isUnbounded } from "./range-values";

/** What all cells of a range have in common; null where they differ. */
export function same<T>(book: Book, range: RangeObject, of: (look: CellLook) => T): T | null {
  const { sheet, area } = range;
  const first = of(book.engine.cells.look(sheet, area.row, area.column));
  const inside = isUnbounded(area) ? book.engine.cells.used(sheet, false) : area;
  if (!inside) return first;
  for (let row = inside.row; row < inside.row + inside.rows; row++) {
    for (let column = inside.column; column < inside.column + inside.columns; column++) {
      if (of(book.engine.cells.look(sheet, row, column)) !== first) return null;
    }
  }
  return first;
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
  book.engine.cells.setLook(range.sheet, range.area, look);
}

/** Excel speaks points, the engine pixels at 96 dpi. */
export const points = (pixelCount: number): number => pixelCount * 0.75;
export const pixels = (pointCount: number): number => Math.round(pointCount / 0.75);
