import { readRange } from "../../grid/a1";
import type { DrawnBook, DrawnSheet } from "../../sheets/again/drawn-book";
import type { SheetNow } from "../../sheets/again/sheet-now";
import type { LiveWorkbook, ReadRequest } from "../../workbook/port";

/** The sheets that were drawn, as they stand now: found by a table or a name on them, for people rename sheets. */
export async function readSheets(
  workbook: LiveWorkbook,
  book: DrawnBook,
): Promise<readonly SheetNow[]> {
  const traces = await workbook.read(book.sheets.map((sheet) => traceOf(sheet, book)));
  const names = book.sheets.map(({ name }, index) => traces[index]?.sheet ?? name);
  const grids = await workbook.read(names.map((sheet) => ({ kind: "sheet", sheet })));
  return book.sheets.map(({ name }, index) => ({ drawn: name, grid: grids[index] ?? null }));
}

function traceOf(sheet: DrawnSheet, { names }: DrawnBook): ReadRequest {
  const [table] = sheet.tables;
  if (table) return { kind: "table", table: table.name };
  const name = names.find(({ refersTo }) => readRange(refersTo)?.sheet === sheet.name);
  if (name) return { kind: "name", name: name.name };
  const corner = { row: 0, column: 0, rows: 1, columns: 1 };
  return { kind: "range", sheet: sheet.name, range: corner };
}
