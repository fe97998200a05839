import type { Area } from "../engine/area";
import { isInGrid, maxColumns, maxRows, parseArea, quoteSheet, writeArea } from "./a1";
import { sameName } from "./references";

/** A reference in a formula: its sheet (null where none is named), its cells, and which of its parts have a `$`. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly area: Area;
  readonly text: string;
  /** `$` before the first column, first row, last column, last row. */
  readonly fixed: Fixed;
}
type Fixed = readonly [boolean, boolean, boolean, boolean];

const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.$\[])(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?` +
    String.raw`(${cell}(?::${cell})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})` +
    String.raw`(?![\p{L}\p{N}_(.!\]])`,
  "giu",
);

/** The references of a formula in the order they stand; none in text constants. */
export function referencesIn(formula: string): readonly FormulaReference[] {
  const found: FormulaReference[] = [];
  replaceReferences(formula, (reference) => {
    found.push(reference);
    return reference.text;
  });
  return found;
}

/** The formula with each reference written anew. */
export function replaceReferences(
  formula: string,
  write: (reference: FormulaReference) => string,
): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            pattern,
            (text: string, quoted?: string, plain?: string, cells?: string): string => {
              const area = parseArea(cells ?? "");
              if (!area) return text;
              const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
              return write({ sheet, area, text, fixed: fixedIn(cells ?? "") });
            },
          ),
    )
    .join("");
}

/** The formula as it reads when copied `rows` down and `columns` to the right: what has no `$` goes along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (!formula.startsWith("=")) return formula;
  return replaceReferences(formula, (reference) => {
    const { area, fixed, sheet, text } = reference;
    const isColumns = area.rows === maxRows;
    const isRows = area.columns === maxColumns;
    const row = area.row + (fixed[1] || isColumns ? 0 : rows);
    const column = area.column + (fixed[0] || isRows ? 0 : columns);
    const lastRow = area.row + area.rows - 1 + (fixed[3] || isColumns ? 0 : rows);
    const lastColumn = area.column + area.columns - 1 + (fixed[2] || isRows ? 0 : columns);
    const moved = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
    return isInGrid(moved) ? written(sheet, moved, fixed, isRange(text)) : "#REF!";
  });
}

/**
 * The formula after cells of `changed` have gone elsewhere. `move` says where an area is now (null where nothing is
 * left); `own` is the sheet the formula stands on.
 */
export function movedFormula(
  formula: string,
  { own, changed, move, toSheet }: MovedCells & { readonly own: string },
): string {
  if (!formula.startsWith("=")) return formula;
  return replaceReferences(formula, ({ sheet, area, text, fixed }) => {
    if (!sameName(sheet ?? own, changed)) return text;
    const after = move(area);
    if (!after) return "#REF!";
    return written(after === area ? sheet : (toSheet ?? sheet), after, fixed, isRange(text));
  });
}

export interface MovedCells {
  /** Name of the sheet. */
  readonly changed: string;
  readonly move: (area: Area) => Area | null;
  /** Where the cells have gone to another sheet. */
  readonly toSheet?: string;
}

/** `=R[-1]C+R1C1` of `=A1+$A$1` in A2. */
export function toR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith("=")) return formula;
  const part = (letter: string, at: number, home: number, isFixed: boolean): string =>
    isFixed ? `${letter}${at + 1}` : at === home ? letter : `${letter}[${at - home}]`;
  return replaceReferences(formula, ({ sheet, area, fixed }) => {
    const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
    const rowOf = (at: number, isFixed: boolean) => part("R", at, row, isFixed);
    const columnOf = (at: number, isFixed: boolean) => part("C", at, column, isFixed);
    const lastRow = area.row + area.rows - 1;
    const lastColumn = area.column + area.columns - 1;
    const first =
      (area.columns === maxColumns || area.rows < maxRows ? rowOf(area.row, fixed[1]) : "") +
      (area.columns === maxColumns ? "" : columnOf(area.column, fixed[0]));
    const last =
      (area.columns === maxColumns || area.rows < maxRows ? rowOf(lastRow, fixed[3]) : "") +
      (area.columns === maxColumns ? "" : columnOf(lastColumn, fixed[2]));
    return prefix + (first === last ? first : `${first}:${last}`);
  });
}

/** The formula that such a text means in a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith("=")) return formula;
  const place = (text: string, home: number): string | null => {
    if (text === "") return String(home);
    const relative = /^\[(-?\d+)\]$/.exec(text)?.[1];
    const at = relative === undefined ? Number(text) - 1 : home + Number(relative);
    return at < 0 ? null : String(at);
  };
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((text, index) =>
      index % 2 === 1
        ? text
        : text.replace(
            /(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)(?![\p{L}\p{N}_.([])/gu,
            (_, rowText: string, columnText: string) => {
              const at = [place(rowText, row), place(columnText, column)] as const;
              if (at[0] === null || at[1] === null) return "#REF!";
              const area = { row: Number(at[0]), column: Number(at[1]), rows: 1, columns: 1 };
              const isFixed = (part: string) => /^\d+$/.test(part);
              const fixed = [isFixed(columnText), isFixed(rowText)] as const;
              return written(null, area, [...fixed, ...fixed]);
            },
          ),
    )
    .join("");
}

/** `P$6:P6` is a range of one cell and stays one: copied down it grows. No sheet name has a colon. */
const isRange = (text: string): boolean => text.includes(":");

function written(sheet: string | null, area: Area, fixed: Fixed, asRange = false): string {
  const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
  const plain = writeArea(area).split(":");
  const [first = "", last = asRange ? first : undefined] = plain;
  const sign = (text: string, column: boolean, row: boolean) =>
    text.replace(
      /^([A-Z]*)(\d*)$/,
      (_, letters: string, digits: string) =>
        (letters ? (column ? "$" : "") + letters : "") + (digits ? (row ? "$" : "") + digits : ""),
    );
  const start = sign(first, fixed[0], fixed[1]);
  return prefix + (last === undefined ? start : `${start}:${sign(last, fixed[2], fixed[3])}`);
}

function fixedIn(cells: string): Fixed {
  const [first = "", last = first] = cells.split(":");
  const column = (text: string) => /^\$[A-Z]/i.test(text);
  const row = (text: string) => /\$\d/.test(text);
  return [column(first), row(first), column(last), row(last)];
}
