import type { Area } from "../engine/area";
import type { Book, TableEntry } from "./book";
import { writeHeaders } from "./table-headers";

/** The table over other cells: its headers are read anew. */
export function resized(book: Book, table: TableEntry, area: Area): void {
  book.engine.tables.remove({ ...table, headers: [] });
  table.area = area;
  book.engine.tables.add({ ...table, headers: writeHeaders(book, table) });
}
