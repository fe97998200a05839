import { intersection, lastColumn, lastRow } from "../engine/area";
import type { Book, RangeObject } from "./book";
import { numberFormatAt, textOf } from "./range-values";

/** Layout is invented: 7 pixels a narrow character, 13 a wide one, 20 a line. Only Excel knows the fonts. */
const narrow = 7;
const wide = 13;
const padding = 12;
const line = 20;

export function autofitColumns(book: Book, range: RangeObject): void {
  const { cells } = book.engine;
  const used = cells.used(range.sheet, true);
  const area = used && intersection(used, range.area);
  if (!area) return;
  for (let column = area.column; column <= lastColumn(area); column++) {
    let width = 0;
    for (let row = area.row; row <= lastRow(area); row++) {
      width = Math.max(width, ...linesAt(book, range, row, column).map(widthOf));
    }
    if (width > 0) cells.setColumnWidth(range.sheet, column, 1, width + padding);
  }
}

export function autofitRows(book: Book, range: RangeObject): void {
  const { cells } = book.engine;
  const used = cells.used(range.sheet, true);
  const area = used && intersection(used, range.area);
  if (!area) return;
  for (let row = area.row; row <= lastRow(area); row++) {
    let lines = 1;
    for (let column = area.column; column <= lastColumn(area); column++) {
      lines = Math.max(lines, linesAt(book, range, row, column).length);
    }
    cells.setRowHeight(range.sheet, row, 1, lines * line);
  }
}

function linesAt(book: Book, range: RangeObject, row: number, column: number): string[] {
  const { value } = book.engine.cells.read(range.sheet, row, column);
  return textOf(book, value, numberFormatAt(book, range, row, column)).split("\n");
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x1100 ? wide : narrow), 0);
