import { intersection } from "../engine/area";
import type { SheetId } from "../engine/engine";
import type { Book, TableEntry } from "./book";
import { sameName } from "./references";

/**
 * A formula typed into a table speaks of its own row: `[@금액]`, `표[@금액]` and, as formulas of the API have it, a bare
 * `[금액]`. The engine knows only `표[[#This Row],[금액]]`.
 */
export function ownRow(book: Book, sheet: SheetId, row: number, column: number) {
  const cell = { row, column, rows: 1, columns: 1 };
  const table = book.state.tables.find(
    (one) => one.sheet === sheet && intersection(one.area, cell) !== null,
  );
  return (formula: string): string => {
    if (!formula.includes("[")) return formula;
    return formula
      .split(/("(?:[^"]|"")*")/)
      .map((part, index) => (index % 2 === 1 ? part : rewritten(book, part, table)))
      .join("");
  };
}

function rewritten(book: Book, part: string, table: TableEntry | undefined): string {
  const own = part.replace(
    atColumn,
    (text: string, name?: string, bracketed?: string, plain?: string): string => {
      const of = name ?? table?.name;
      return of === undefined ? text : `${of}[[#This Row],[${bracketed ?? plain ?? ""}]]`;
    },
  );
  if (!table) return own;
  const headers = headersIn(book, table);
  return own.replace(bareColumn, (text: string, column: string): string =>
    headers.some((header) => sameName(header, column))
      ? `${table.name}[[#This Row],[${column}]]`
      : text,
  );
}

const headersIn = (book: Book, { sheet, area }: TableEntry): readonly string[] =>
  Array.from({ length: area.columns }, (_, i) =>
    String(book.engine.cells.read(sheet, area.row, area.column + i).value ?? ""),
  );

const atColumn = /([\p{L}_][\p{L}\p{N}_.]*)?\[@(?:\[([^[\]]*)\]|([^[\]]*))\]/gu;
const bareColumn = /(?<![\p{L}\p{N}_.\][,])\[([^[\]#@,]+)\](?!\])/gu;
