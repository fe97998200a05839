import type { Cell, CellValue, Row, Worksheet } from "@cj-tech-master/excelts";
import type { RangeRef } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import { gridOf, type RawValue } from "../../grid/grid-of";
import { tooLarge } from "./refusals";

/** Excel itself hands over no more cells at once. */
const mostCells = 5_000_000;

/** The used cells of a sheet, or a part of it, as Excel would read them. Throws `Unreadable` beyond 5 million cells. */
export function gridOfSheet(sheet: Worksheet, range: RangeRef | null = usedRange(sheet)): Grid {
  if (!range) return gridOf({ sheet: sheet.name, values: [] });
  const { row, column, rows, columns } = range;
  if (rows * columns > mostCells) throw tooLarge();
  const blank = (): RawValue[] => Array.from({ length: columns }, () => null);
  const values = Array.from({ length: rows }, blank);
  const formulas = Array.from({ length: rows }, blank);
  const texts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  eachCellOfRows(sheet, range, (cell, atRow, atColumn) => {
    const [line, place] = [atRow - row, atColumn - column];
    const valueLine = values[line];
    const formulaLine = formulas[line];
    const textLine = texts[line];
    if (!valueLine || !formulaLine || !textLine || place < 0 || place >= columns) return;
    const value = storedValue(cell.value);
    valueLine[place] = value.raw;
    if (value.text !== undefined) textLine[place] = value.text;
    if (cell.formula) formulaLine[place] = `=${cell.formula}`;
  });
  return gridOf({ sheet: sheet.name, origin: { row, column }, values, formulas, texts });
}

/** Formulas of a sheet that have no stored value (never calculated, or an empty text). */
export function formulasWithoutValue(sheet: Worksheet): number {
  let count = 0;
  eachCell(sheet, (cell) => {
    if (cell.formula && storedValue(cell.value).raw === null) count += 1;
  });
  return count;
}

export function usedRange(sheet: Worksheet): RangeRef | null {
  const used: { rows: number[]; columns: number[] } = { rows: [], columns: [] };
  eachCell(sheet, ({ value }, row, column) => {
    if (value === null || value === undefined) return;
    used.rows.push(row);
    used.columns.push(column);
  });
  if (used.rows.length === 0) return null;
  const [top, bottom] = boundsOf(used.rows);
  const [left, right] = boundsOf(used.columns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const boundsOf = (places: readonly number[]): [first: number, last: number] =>
  places.reduce<[number, number]>(
    ([first, last], place) => [Math.min(first, place), Math.max(last, place)],
    [Infinity, 0],
  );

type Visit = (cell: Cell, row: number, column: number) => void;

/** Of merged cells the first alone has a value. Rows and columns count from 0. */
function eachCell(sheet: Worksheet, visit: Visit): void {
  sheet.eachRow((row) => {
    eachOfRow(row, visit);
  });
}

/** The same in some rows only: a sheet of a thousand tables is read table by table. */
function eachCellOfRows(sheet: Worksheet, { row, rows }: RangeRef, visit: Visit): void {
  const end = Math.min(row + rows, sheet.rowCount);
  for (let at = row; at < end; at += 1) {
    const found = sheet.findRow(at + 1);
    if (found) eachOfRow(found, visit);
  }
}

function eachOfRow(row: Row, visit: Visit): void {
  row.eachCell((cell, columnNumber) => {
    if (cell.isMerged && cell.master !== cell) return;
    visit(cell, row.number - 1, columnNumber - 1);
  });
}

interface Stored {
  readonly raw: RawValue;
  /** What a person sees, where that is not the value itself. */
  readonly text?: string;
}

function storedValue(value: CellValue): Stored {
  if (value === null || value === undefined) return { raw: null };
  if (value instanceof Date) return dateOf(value);
  if (typeof value !== "object") return { raw: value };
  if ("error" in value) return { raw: value.error };
  if ("richText" in value && !("text" in value))
    return { raw: value.richText.map(({ text }) => text).join("") };
  if ("formula" in value || "sharedFormula" in value) return storedValue(value.result);
  if ("checkbox" in value) return { raw: value.checkbox };
  return "text" in value ? { raw: value.text } : { raw: null };
}

const dayLength = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

/**
 * The library turns numbers with a date format into dates; Excel's values are the days since 1899-12-30. null for a
 * date that is none.
 */
export function numberOfDate(date: Date): number | null {
  const days = (date.getTime() - firstDay) / dayLength;
  if (!Number.isFinite(days)) return null;
  // Excel counts a 29 February 1900 that never was.
  return days < 61 ? days - 1 : days;
}

function dateOf(date: Date): Stored {
  const raw = numberOfDate(date);
  if (raw === null) return { raw };
  const [day = "", time = ""] = date
    .toISOString()
    .replace(/\.000Z$/, "")
    .split("T");
  return { raw, text: time === "00:00:00" ? day : `${day} ${time}` };
}
