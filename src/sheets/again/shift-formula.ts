import { columnName, quoteSheet, readCell } from "../../grid/a1";
import type { CellAddress } from "../../grid/cell-address";

/** Where the cells of a drawing stand in another state of the workbook. */
export interface Places {
  /** What the sheet is called there; null where it is gone. */
  sheetName(sheet: string): string | null;
  /** null where its row or column is gone. */
  cell(sheet: string, cell: CellAddress): CellAddress | null;
}

/**
 * A formula of ours with its references where they stand in another state: cells and ranges, with and without a sheet
 * and dollars. Texts, names and references into tables stay. A range that lost an end keeps the rest of its rows; null
 * where a reference is gone as a whole.
 */
export function shiftFormula(formula: string, onSheet: string, places: Places): string | null {
  const gone: string[] = [];
  const shifted = formula.replace(
    reference,
    (all: string, quoted?: string, bare?: string, first?: string, last?: string) => {
      if (first === undefined) return all;
      const sheet = quoted?.replaceAll("''", "'") ?? bare ?? onSheet;
      const name = places.sheetName(sheet);
      const moved = movedReference(sheet, first, last, places);
      if (name === null || moved === null) gone.push(all);
      const named = quoted !== undefined || bare !== undefined;
      return `${named && name !== null ? `${quoteSheet(name)}!` : ""}${moved ?? "#REF!"}`;
    },
  );
  return gone.length > 0 ? null : shifted;
}

/** A text in quotes, what stands in brackets, or a reference; only the last has a first corner. */
const reference =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!)?(?<![\p{L}\d_.$])(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?(?![\p{L}\d_.(!])/gu;

function movedReference(
  sheet: string,
  first: string,
  last: string | undefined,
  places: Places,
): string | null {
  const from = readCell(first);
  const to = last === undefined ? from : readCell(last);
  if (!from || !to) return null;
  if (last === undefined) {
    const at = places.cell(sheet, from);
    return at && withDollars(at, first);
  }
  const start = endOfRange(sheet, from, to.row, places);
  const end = endOfRange(sheet, to, from.row, places);
  return start && end && `${withDollars(start, first)}:${withDollars(end, last)}`;
}

/** The corner, or where its row is gone the nearest row of the range that is still there. */
function endOfRange(
  sheet: string,
  corner: CellAddress,
  other: number,
  places: Places,
): CellAddress | null {
  const step = corner.row <= other ? 1 : -1;
  for (let row = corner.row; ; row += step) {
    const at = places.cell(sheet, { row, column: corner.column });
    if (at || row === other) return at;
  }
}

function withDollars({ row, column }: CellAddress, like: string): string {
  const [, dollarColumn = "", dollarRow = ""] = /^(\$?)[A-Z]+(\$?)/.exec(like) ?? [];
  return `${dollarColumn}${columnName(column)}${dollarRow}${row + 1}`;
}

/** Excel writes a formula its own way: without quotes it does not need, without spaces, in capitals. */
export const plainFormula = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : oneCell(part)
            .replace(/'([\p{L}_][\p{L}\d_.]*)'!/gu, "$1!")
            .replace(/\s+/g, "")
            .toUpperCase(),
    )
    .join("");

/** A range of one cell is that cell: `V$6:V6` may come back as `V$6`. */
const oneCell = (text: string): string =>
  text.replace(
    /(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3}\$?\d+)/g,
    (range: string, first: string, last: string) =>
      first.replaceAll("$", "") === last.replaceAll("$", "") ? first : range,
  );
