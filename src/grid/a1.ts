import type { CellAddress, RangeRef } from "./cell-address";

/** Excel's last row and column, counted from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** 0 → A, 25 → Z, 26 → AA */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 0 || column > lastColumn) {
    throw new RangeError(`no such column: ${column}`);
  }
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26; null for what is no column of Excel. */
export function columnNumber(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1 <= lastColumn ? number - 1 : null;
}

/** { row: 2, column: 1 } → B3 */
export const writeCell = ({ row, column }: CellAddress): string =>
  `${columnName(column)}${row + 1}`;

/** B3, $B$3 → { row: 2, column: 1 }; null for what is no cell. */
export function readCell(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  const column = columnNumber(match?.[1] ?? "");
  const row = Number(match?.[2]) - 1;
  return column === null || row > lastRow ? null : { row, column };
}

/** A range with the sheet it stands on, null where none is named. */
export interface SheetRange {
  readonly sheet: string | null;
  readonly range: RangeRef;
}

/** '소요 예산'!B3:D9, Sheet1!A1, A:C, 2:5; a leading = is allowed, as names carry one. null for anything else. */
export function readRange(text: string): SheetRange | null {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?([^!]+)$/.exec(text.trim());
  const range = match && readCorners(match[3] ?? "");
  if (!match || !range) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
  return { sheet, range };
}

/** A1-notation of a range; a single cell is written as one. Absolute references for names. */
export function rangeToA1(
  range: RangeRef,
  options: { readonly sheet?: string; readonly absolute?: boolean } = {},
): string {
  const write = options.absolute === true ? writeAbsolute : writeCell;
  const first = write(range);
  const last = write({ row: range.row + range.rows - 1, column: range.column + range.columns - 1 });
  const area = first === last ? first : `${first}:${last}`;
  return options.sheet === undefined ? area : `${quoteSheet(options.sheet)}!${area}`;
}

/** Always quoted, which Excel accepts for every name: '소요예산', 'it''s'. */
export const quoteSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const writeAbsolute = ({ row, column }: CellAddress): string => `$${columnName(column)}$${row + 1}`;

function readCorners(text: string): RangeRef | null {
  const [from = "", to = from, ...more] = text.split(":");
  if (more.length > 0) return null;
  const first = readCorner(from, { row: 0, column: 0 });
  const last = readCorner(to, { row: lastRow, column: lastColumn });
  if (!first || !last || (text.includes(":") ? first.kind !== last.kind : first.kind !== "cell")) {
    return null;
  }
  return spanOf(first, last);
}

interface Corner extends CellAddress {
  readonly kind: "cell" | "row" | "column";
}

/** A cell, a whole column (A) or a whole row (2) as the corner of a range. */
function readCorner(text: string, open: CellAddress): Corner | null {
  const cell = readCell(text);
  if (cell) return { kind: "cell", ...cell };
  const bare = text.trim().replace(/^\$/, "");
  const column = columnNumber(bare);
  if (column !== null) return { kind: "column", column, row: open.row };
  const row = /^[1-9]\d{0,6}$/.test(bare) ? Number(bare) - 1 : null;
  return row === null || row > lastRow ? null : { kind: "row", row, column: open.column };
}

function spanOf(a: CellAddress, b: CellAddress): RangeRef {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}
