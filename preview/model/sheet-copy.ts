import { lastColumn, lastRow } from "../engine/area";
import type { SheetId } from "../engine/engine";
import type { Book, TableEntry } from "./book";
import { wholeLook } from "./range-transfer";
import { raiseAdded } from "./sheet-events";
import { sameName } from "./references";
import { headersOf } from "./table-headers";

/** A sheet like another one: cells, looks, sizes, merges, conditional formats, panes, tables. Charts are not copied. */
export function copySheet(book: Book, source: SheetId, position: number): SheetId {
  const { sheets, cells, conditionalFormats } = book.engine;
  const state = sheets.list().find(({ id }) => id === source);
  const active = sheets.active();
  const target = sheets.insert(copyName(book, book.sheetName(source)), position);
  if (sheets.active() !== active) sheets.activate(active);
  const used = cells.used(source, false);
  for (let row = used?.row ?? 0; used && row <= lastRow(used); row++) {
    const line = Array.from({ length: used.columns }, (_, i) => {
      const { value, formula } = cells.read(source, row, used.column + i);
      const look = wholeLook(cells.look(source, row, used.column + i));
      return formula === undefined ? { value, look } : { formula, look };
    });
    cells.write(target, row, used.column, [line]);
    if (cells.rowHeight(source, row) !== cells.rowHeight(target, row))
      cells.setRowHeight(target, row, 1, cells.rowHeight(source, row));
    if (cells.hidden(source, "row", row)) cells.setHidden(target, "row", row, 1, true);
  }
  for (let column = 0; used && column <= lastColumn(used); column++) {
    if (cells.columnWidth(source, column) !== cells.columnWidth(target, column))
      cells.setColumnWidth(target, column, 1, cells.columnWidth(source, column));
    if (cells.hidden(source, "column", column)) cells.setHidden(target, "column", column, 1, true);
  }
  for (const area of cells.merged(source)) cells.merge(target, area);
  for (const format of [...conditionalFormats.list(source)].reverse())
    conditionalFormats.add(target, { ...format, id: `${format.id}-${book.nextNumber()}` });
  if (state) {
    sheets.freeze(target, state.frozen.rows, state.frozen.columns);
    sheets.setTabColor(target, state.tabColor);
    sheets.setGridlines(target, state.gridlines);
  }
  const [from, to] = [book.extras(source), book.extras(target)];
  to.showHeadings = from.showHeadings;
  to.protection = from.protection;
  for (const [key, value] of from.page) to.page.set(key, value);
  for (const [key, value] of from.headers) to.headers.set(key, value);
  to.validations.push(...from.validations);
  to.hyperlinks.push(...from.hyperlinks);
  copyTables(book, source, target);
  raiseAdded(book, target);
  return target;
}

/** `매출` on the first sheet is `매출2` on the second. */
function copyTables(book: Book, source: SheetId, target: SheetId): void {
  for (const table of book.state.tables.filter(({ sheet }) => sheet === source)) {
    const copy: TableEntry = {
      ...table,
      id: String(book.nextNumber()),
      sheet: target,
      name: freeName(book, table.name),
      flags: { ...table.flags },
      filters: new Map(table.filters),
    };
    book.state.tables.push(copy);
    book.engine.tables.add({ ...copy, headers: headersOf(book, copy) });
  }
}

function freeName(book: Book, name: string): string {
  const base = name.replace(/\d+$/, "");
  const taken = [...book.state.tables, ...book.state.names];
  let number = 2;
  while (taken.some((one) => sameName(one.name, `${base}${number}`))) number++;
  return `${base}${number}`;
}

/** `예산 (2)`. */
function copyName(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  const taken = book.engine.sheets.list();
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, 31 - suffix.length) + suffix;
    if (!taken.some((sheet) => sameName(sheet.name, candidate))) return candidate;
  }
}
