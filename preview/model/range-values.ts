import {
  isErrorText,
  type CellWrite,
  type EngineCell,
  type Scalar,
  type SheetId,
} from "../engine/engine";
import { intersection, type Area } from "../engine/area";
import { invalidArgument, wrongShape } from "../protocol/host-error";
import { maxColumns, maxRows, writeArea } from "./a1";
import type { Book, RangeObject } from "./book";
import { EventType } from "./events";
import { ownRow } from "./structured";
import { typed } from "./typing";

/** What a range's cells hold, as the two-dimensional arrays of the API. */
export type Rows<T> = T[][];

export function rowsOf<T>(area: Area, read: (row: number, column: number) => T): Rows<T> {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => read(area.row + i, area.column + j)),
  );
}

/** Excel answers null for whole rows and columns. */
export const isUnbounded = (area: Area): boolean =>
  area.rows === maxRows || area.columns === maxColumns;

export const shown = (value: Scalar): string | number | boolean => value ?? "";

export const formulaShown = (cell: EngineCell): string | number | boolean =>
  cell.formula ?? shown(cell.value);

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueType(value: Scalar): ValueType {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}

/** What a person sees, whatever the column's width. */
export function textOf(book: Book, value: Scalar, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? value : book.engine.format(format, value);
}

export const numberFormatAt = (book: Book, sheet: SheetId, row: number, column: number): string =>
  book.engine.cells.look(sheet, row, column).numberFormat ?? "General";

/** Puts values or formulas into a range; one value goes into every cell. */
export function writeValues(book: Book, range: RangeObject, input: unknown): void {
  const rows = spread(range.area, input);
  book.mayEdit(range.sheet, range.area);
  const { row, column } = range.area;
  const writes = rows.map((line, i) =>
    line.map((value, j) => {
      const format = numberFormatAt(book, range.sheet, row + i, column + j);
      const write = typed(value, format, (text) => book.readNumber(text));
      const formula = write?.formula;
      if (!write || typeof formula !== "string") return write;
      return { ...write, formula: ownRow(book, range.sheet, row + i, column + j)(formula) };
    }),
  );
  writeCells(book, range, writes);
}

function writeCells(book: Book, range: RangeObject, writes: Rows<CellWrite | null>): void {
  const { sheet, area } = range;
  const before = book.engine.cells.read(sheet, area.row, area.column);
  const former = writes.map((line, i) =>
    line.map((write, j) =>
      write?.formula === undefined
        ? undefined
        : (book.engine.cells.read(sheet, area.row + i, area.column + j).formula ?? ""),
    ),
  );
  book.engine.cells.write(sheet, area.row, area.column, writes);
  raiseFormulas(book, sheet, area, writes, former);
  raiseChanged(book, { sheet, area, before, by: "add-in" });
}

/** The input as rows of the range's shape. */
export function spread(area: Area, input: unknown): Rows<unknown> {
  if (isUnbounded(area)) throw invalidArgument();
  if (!Array.isArray(input)) return rowsOf(area, () => input);
  if (input.length !== area.rows) throw wrongShape();
  return input.map((line: unknown) => {
    if (!Array.isArray(line) || line.length !== area.columns) throw wrongShape();
    return line.map((value: unknown) => value);
  });
}

export interface Change {
  readonly sheet: string;
  readonly area: Area;
  /** What the first cell held before. */
  readonly before?: EngineCell | undefined;
  readonly by: "add-in" | "person";
  readonly changeType?: string;
  readonly shiftDirection?: string;
}

/** `onChanged` of the sheet and of the workbook; details only where one cell changed, as Excel does. */
export function raiseChanged(book: Book, change: Change): void {
  const { sheet, area, by } = change;
  raiseTablesChanged(book, change);
  raiseCalculated(book, change);
  const isOneCell = area.rows === 1 && area.columns === 1 && change.before !== undefined;
  const before = change.before?.value ?? null;
  book.events.raise(EventType.changed, sheet, () => {
    const address = writeArea(area);
    const after = book.engine.cells.read(sheet, area.row, area.column).value;
    return {
      changeType: change.changeType ?? "RangeEdited",
      source: "Local",
      worksheetId: sheet,
      address,
      shiftDirection: change.shiftDirection ?? "None",
      referenceId: `${sheet}!${address}`,
      triggerSource: triggerOf(by),
      ...(isOneCell
        ? {
            valueBefore: shown(before),
            valueAfter: shown(after),
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }
        : {}),
    };
  });
}

/** Excel names the cells that were computed; here they are those of the change, on every sheet with formulas. */
function raiseCalculated(book: Book, { sheet, area }: Change): void {
  if (!book.events.listens(EventType.calculated, sheet)) return;
  if (!book.engine.cells.hasFormulas(sheet)) return;
  book.events.raise(EventType.calculated, sheet, () => ({
    address: writeArea(area),
    worksheetId: sheet,
  }));
}

function raiseFormulas(
  book: Book,
  sheet: SheetId,
  area: Area,
  writes: Rows<CellWrite | null>,
  former: Rows<string | undefined>,
): void {
  const formulaDetails = writes.flatMap((line, i) =>
    line.flatMap((write, j) => {
      const previousFormula = former[i]?.[j];
      if (previousFormula === undefined || previousFormula === write?.formula) return [];
      const cell = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
      return [{ cellAddress: writeArea(cell), previousFormula }];
    }),
  );
  if (formulaDetails.length > 0) raiseFormulaChanged(book, sheet, formulaDetails);
}

function raiseFormulaChanged(
  book: Book,
  sheet: SheetId,
  formulaDetails: readonly { readonly cellAddress: string; readonly previousFormula: string }[],
): void {
  book.events.raise(EventType.formulaChanged, sheet, () => ({
    formulaDetails,
    source: "Local",
    worksheetId: sheet,
  }));
}

function raiseTablesChanged(book: Book, { sheet, area, by, changeType }: Change): void {
  for (const table of book.state.tables) {
    if (table.sheet !== sheet || !intersection(table.area, area)) continue;
    book.events.raise(EventType.tableChanged, table.id, () => ({
      changeType: changeType ?? "RangeEdited",
      source: "Local",
      worksheetId: sheet,
      tableId: table.id,
      address: writeArea(area),
      triggerSource: triggerOf(by),
    }));
  }
}

const triggerOf = (by: Change["by"]): string => (by === "add-in" ? "ThisLocalAddin" : "Unknown");
