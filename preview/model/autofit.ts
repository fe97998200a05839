import { intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import type { Book } from "./book";
import { numberFormatAt, textOf } from "./range-values";

/** Layout is invented: 7 pixels a narrow character, 13 a wide one, 20 a line. Only Excel knows the fonts. */
const narrow = 7;
const wide = 13;
const padding = 12;
const line = 20;

export function autofitColumns(book: Book, sheet: SheetId, within: Area): void {
  const { cells } = book.engine;
  const used = cells.used(sheet, true);
  const area = used && intersection(used, within);
  if (!area) return;
  for (let column = area.column; column <= lastColumn(area); column++) {
    let width = 0;
    for (let row = area.row; row <= lastRow(area); row++) {
      width = Math.max(width, ...linesAt(book, sheet, row, column).map(widthOf));
    }
    if (width > 0) cells.setColumnWidth(sheet, column, 1, width + padding);
  }
}

export function autofitRows(book: Book, sheet: SheetId, within: Area): void {
  const { cells } = book.engine;
  const used = cells.used(sheet, true);
  const area = used && intersection(used, within);
  if (!area) return;
  for (let row = area.row; row <= lastRow(area); row++) {
    let lines = 1;
    for (let column = area.column; column <= lastColumn(area); column++) {
      lines = Math.max(lines, linesAt(book, sheet, row, column).length);
    }
    cells.setRowHeight(sheet, row, 1, lines * line);
  }
}

function linesAt(book: Book, sheet: SheetId, row: number, column: number): string[] {
  const { value } = book.engine.cells.read(sheet, row, column);
  return textOf(book, value, numberFormatAt(book, sheet, row, column)).split("\n");
}

const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (letter.charCodeAt(0) > 0x1100 ? wide : narrow),
    0,
  );
