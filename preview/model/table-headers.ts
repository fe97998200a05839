import type { Book, TableEntry } from "./book";
import { rowsOf, shown, textOf, numberFormatAt } from "./range-values";
import { hasHeaders, headerOf } from "./table-areas";

export function headersOf(book: Book, table: TableEntry): readonly string[] {
  if (table.hiddenHeaders && !hasHeaders(table)) return table.hiddenHeaders;
  const [names = []] = rowsOf(headerOf(table), (row, column) =>
    String(shown(book.engine.cells.read(table.sheet, row, column).value)),
  );
  return names;
}

/** Headers are text and tell their columns apart: `1` becomes `"1"`, blanks `Column1`, a second 비고 `비고2`. */
export function writeHeaders(book: Book, table: TableEntry): readonly string[] {
  if (!hasHeaders(table)) return headersOf(book, table);
  const { sheet, area } = table;
  const seen = new Set<string>();
  const [shownNames = []] = rowsOf(headerOf(table), (row, column) => {
    const { value } = book.engine.cells.read(sheet, row, column);
    return textOf(book, value, numberFormatAt(book, sheet, row, column));
  });
  const names = shownNames.map((name, index) => distinct(name || `Column${index + 1}`, seen));
  const writes = names.map((name, index) =>
    book.engine.cells.read(sheet, area.row, area.column + index).value === name
      ? null
      : { value: name },
  );
  if (writes.some((write) => write !== null))
    book.engine.cells.write(sheet, area.row, area.column, [writes]);
  return names;
}

function distinct(name: string, seen: Set<string>): string {
  let candidate = name;
  for (let number = 2; seen.has(candidate.toLowerCase()); number++) candidate = `${name}${number}`;
  seen.add(candidate.toLowerCase());
  return candidate;
}
