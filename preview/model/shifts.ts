import type { Area } from "../engine/area";
import type { PersonAct } from "../engine/engine";
import { quoteSheet, writeArea } from "./a1";
import type { Book } from "./book";
import { placeOf } from "./name-values";

type Shift = Extract<PersonAct, { kind: "shifted" }>;

/** Tables move with their rows and columns; one that has lost all of them is gone. */
export function shiftTables(book: Book, shift: Shift): void {
  const { tables } = book.state;
  for (const table of tables.filter(({ sheet }) => sheet === shift.sheet)) {
    const area = shiftedArea(table.area, shift);
    if (area) table.area = area;
    else tables.splice(tables.indexOf(table), 1);
  }
}

/** Names that are a plain reference move too; the engine moves its own copy of them. */
export function shiftNames(book: Book, shift: Shift): void {
  const sheet = quoteSheet(book.sheetName(shift.sheet));
  for (const entry of book.state.names) {
    const place = placeOf(book, entry.formula);
    if (place?.sheet !== shift.sheet) continue;
    const area = shiftedArea(place.area, shift);
    entry.formula = area ? `=${sheet}!${writeArea(area, true)}` : `=${sheet}!#REF!`;
  }
}

/** Where an area is after rows or columns were put in or taken out; null where nothing of it is left. */
export function shiftedArea(area: Area, { axis, change, index, count }: Shift): Area | null {
  const [start, length] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const moved =
    change === "inserted"
      ? afterInsert(start, length, index, count)
      : afterDelete(start, length, index, count);
  if (moved.length <= 0) return null;
  return axis === "row"
    ? { ...area, row: moved.start, rows: moved.length }
    : { ...area, column: moved.start, columns: moved.length };
}

const afterInsert = (start: number, length: number, index: number, count: number) => ({
  start: index <= start ? start + count : start,
  length: index > start && index < start + length ? length + count : length,
});

function afterDelete(start: number, length: number, index: number, count: number) {
  const before = (position: number) => Math.min(Math.max(position - index, 0), count);
  const from = start - before(start);
  const to = start + length - before(start + length);
  return { start: from, length: to - from };
}
