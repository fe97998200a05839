import type { Book, TableEntry } from "./book";
import { columnLetters } from "./a1";
import { deleteCells, insertCells } from "./restructure";
import { bodyOf, totalsOf } from "./table-areas";
import { headersOf } from "./table-headers";

/** A row below the data: `요약` under the first column, a sum under the last if it holds numbers. */
export function showTotals(book: Book, table: TableEntry, isShown: boolean): void {
  const { sheet } = table;
  if (!isShown) {
    const row = totalsOf(table);
    table.flags["showTotals"] = false;
    deleteCells(book, { sheet, area: row }, "Up");
    return;
  }
  const body = bodyOf(table);
  const area = { ...body, row: body.row + body.rows, rows: 1 };
  insertCells(book, { sheet, area }, "Down");
  resize(book, table, { ...table.area, rows: table.area.rows + 1 });
  table.flags["showTotals"] = true;
  book.engine.cells.write(sheet, area.row, area.column, [[{ value: "요약" }]]);
  const last = body.column + body.columns - 1;
  const { value } = book.engine.cells.read(sheet, area.row - 1, last);
  if (typeof value !== "number" || body.columns === 1) return;
  const letters = columnLetters(last);
  const formula = `=SUBTOTAL(109,${letters}${body.row + 1}:${letters}${area.row})`;
  book.engine.cells.write(sheet, area.row, last, [[{ formula }]]);
}

/** The cells of the headers are emptied; the engine, which knows no table without headers, keeps their names. */
export function showHeaders(book: Book, table: TableEntry, isShown: boolean): void {
  const { sheet, area } = table;
  const top = { ...area, rows: 1 };
  if (isShown) {
    insertCells(book, { sheet, area: top }, "Down");
    table.flags["showHeaders"] = true;
    resize(book, table, { ...area, rows: area.rows + 1 });
    const names = table.hiddenHeaders ?? [];
    const writes = Array.from({ length: area.columns }, (_, i) => ({
      value: names[i] ?? `Column${i + 1}`,
    }));
    book.engine.cells.write(sheet, area.row, area.column, [writes]);
    return;
  }
  table.hiddenHeaders = headersOf(book, table);
  table.flags["showHeaders"] = false;
  deleteCells(book, { sheet, area: top }, "Up");
}

function resize(book: Book, table: TableEntry, area: TableEntry["area"]): void {
  const headers = table.hiddenHeaders ?? headersOf(book, table);
  book.engine.tables.remove({ ...table, headers: [] });
  table.area = area;
  book.engine.tables.add({ ...table, headers });
}
