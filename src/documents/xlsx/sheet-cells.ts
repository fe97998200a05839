import type { Told } from "../model/document-reader";
import { refusal } from "../model/refusals";
import { walkXml, type AttributeOf } from "../package/xml";
import { shownNumber } from "./number-format";
import { plainCell, type CellStyle } from "./styles";

/** Cells that have text or a frame, and what lies over them. Rows and columns from 0. */
export interface SheetCells {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formulas whose result the file does not hold. */
  readonly unknown: readonly { readonly row: number; readonly column: number }[];
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly framed: boolean;
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface BookFacts {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
}

const mostCells = 300_000;
/** One long text may be named by many cells. */
const mostCharacters = 16_000_000;
/** Frames and hidden columns beyond here are the sheet's, not a table's. */
const mostColumns = 256;
/** Some stray cells far to the right are nothing; these many are a table wider than any plan's. */
const mostFarCells = 4_000;
const mostMerges = 50_000;

interface CellDraft {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle;
  value: string;
  formula: boolean;
}

export function readSheetCells(xml: string, facts: BookFacts, walked: Told): SheetCells {
  const cells: SheetCell[] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const unknown: { row: number; column: number }[] = [];
  let row = -1;
  let column = -1;
  let cell: CellDraft | null = null;
  let values = 0;
  let readings = 0;
  let [far, characters] = [0, 0];
  walkXml(xml, {
    walked,
    open: (name, attribute) => {
      switch (name) {
        case "col":
          hideColumns(hiddenColumns, attribute);
          break;
        case "row":
          row = positionOf(attribute("r"), row + 1);
          column = -1;
          if (isTrue(attribute("hidden"))) hiddenRows.add(row);
          break;
        case "c":
          column = columnOf(attribute("r")) ?? column + 1;
          cell = {
            row,
            column,
            type: attribute("t") ?? "n",
            style: facts.styles[Number(attribute("s") ?? 0)] ?? plainCell,
            value: "",
            formula: false,
          };
          break;
        case "f":
          if (cell) cell.formula = true;
          break;
        case "rPh":
          readings += 1;
          break;
        case "v":
        case "t":
          values += 1;
          break;
        case "mergeCell": {
          const merge = mergeOf(attribute("ref") ?? "");
          if (merge) merges.push(merge);
          if (merges.length > mostMerges) throw refusal("too-large", "merges");
          break;
        }
      }
    },
    text: (text) => {
      if (values > 0 && readings === 0 && cell) cell.value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") values -= 1;
      else if (name === "rPh") readings -= 1;
      else if (name === "c" && cell) {
        const { framed } = cell.style;
        const text = textOf(cell, facts);
        if (cell.formula && cell.value === "" && cell.type !== "str") unknown.push(cell);
        if (text.trim() !== "" || (framed && cell.column < mostColumns))
          cells.push({ row: cell.row, column: cell.column, text, framed });
        characters += text.length;
        if (cell.column >= mostColumns && text !== "") far += 1;
        if (cells.length > mostCells || far > mostFarCells || characters > mostCharacters)
          throw refusal("too-large", "sheet cells");
        cell = null;
      }
    },
  });
  return { cells, merges, hiddenRows, hiddenColumns, unknown };
}

function textOf({ type, value, style }: CellDraft, { strings, from1904 }: BookFacts): string {
  if (value === "") return "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  return type === "n" ? shownNumber(value, style.format, from1904) : value;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function positionOf(stated: string | undefined, usual: number): number {
  const position = Number(stated) - 1;
  return Number.isInteger(position) && position >= 0 ? Math.min(position, 1_048_575) : usual;
}

/** The column of "AB12", from 0; null where the letters are none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function mergeOf(reference: string): Merge | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  const [left, right] = [columnOf(match?.[1]), columnOf(match?.[3])];
  if (!match || left === null || right === null) return null;
  return { top: Number(match[2]) - 1, left, bottom: Number(match[4]) - 1, right };
}

function hideColumns(hidden: Set<number>, attribute: AttributeOf): void {
  if (!isTrue(attribute("hidden"))) return;
  const last = Math.min(Number(attribute("max")), mostColumns);
  for (let column = Number(attribute("min")); column <= last; column += 1) hidden.add(column - 1);
}
