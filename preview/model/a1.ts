import type { Area } from "../engine/area";
import { lastColumn, lastRow } from "../engine/area";

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Of the host's own: it must not share the product's mistakes about addresses. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") +
  String.fromCharCode(65 + (column % 26));

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** `A1`, `A1:B2`, `A:C`, `2:5`, with or without `$`. Null where it is none of these or lies beyond the grid. */
export function parseArea(text: string): Area | null {
  const [from = "", to = from, ...more] = text.trim().replaceAll("$", "").split(":");
  if (more.length > 0) return null;
  const a = corner(from);
  const b = corner(to);
  if (!a || !b || a.kind !== b.kind) return null;
  if (a.kind !== "cell" && !text.includes(":")) return null;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = a.kind === "column" ? maxRows : Math.abs(a.row - b.row) + 1;
  const columns = a.kind === "row" ? maxColumns : Math.abs(a.column - b.column) + 1;
  return isInGrid({ row, column, rows, columns }) ? { row, column, rows, columns } : null;
}

interface Corner {
  readonly kind: "cell" | "row" | "column";
  readonly row: number;
  readonly column: number;
}

function corner(text: string): Corner | null {
  const match = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/i.exec(text.trim());
  const [, letters, digits] = match ?? [];
  if (letters && digits)
    return { kind: "cell", row: Number(digits) - 1, column: columnNumber(letters) };
  if (letters) return { kind: "column", row: 0, column: columnNumber(letters) };
  if (digits) return { kind: "row", row: Number(digits) - 1, column: 0 };
  return null;
}

export const isInGrid = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  lastRow(area) < maxRows &&
  lastColumn(area) < maxColumns;

/** `A1`, `A1:B2`, `A:C`, `2:5`; with `$` before each part where `absolute`. */
export function writeArea(area: Area, absolute = false): string {
  const sign = absolute ? "$" : "";
  const column = (index: number) => sign + columnLetters(index);
  const row = (index: number) => `${sign}${index + 1}`;
  const ends = [
    [column(area.column), row(area.row)],
    [column(lastColumn(area)), row(lastRow(area))],
  ] as const;
  if (area.rows === maxRows && area.columns < maxColumns) return `${ends[0][0]}:${ends[1][0]}`;
  if (area.columns === maxColumns && area.rows < maxRows) return `${ends[0][1]}:${ends[1][1]}`;
  const first = ends[0].join("");
  const last = ends[1].join("");
  return first === last ? first : `${first}:${last}`;
}

/** `Sheet1`, `'2026 예산'`: Excel quotes what is not a plain word. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** `Sheet!A1` in its two halves; the sheet is null where none is named. */
export function splitSheet(reference: string): { sheet: string | null; rest: string } {
  const match = /^=?(?:'((?:[^']|'')+)'|([^!'=]+))!(.+)$/.exec(reference.trim());
  if (!match) return { sheet: null, rest: reference.trim().replace(/^=/, "") };
  const [, quoted, plain = "", rest = ""] = match;
  return { sheet: quoted === undefined ? plain : quoted.replaceAll("''", "'"), rest };
}
