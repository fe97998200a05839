import type { Decimal } from "../grid/grid";
import { readAmount } from "../money/read-amount";
import { plain } from "../words/plain-text";
import { exactOf } from "./exact";

/**
 * What one cell of an argument holds. Excel for desktop passes an empty cell as 0, Excel on the web as null: "nothing"
 * is an empty cell, an empty text and a dash; a 0 stays a number, and no function may tell it from "nothing".
 */
export type CellValue =
  | { readonly kind: "nothing" }
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error" };

export function cellValue(cell: unknown): CellValue {
  if (cell === null || cell === undefined) return nothing;
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? { kind: "number", value: exactOf(cell) } : { kind: "error" };
  }
  if (typeof cell === "string") return textValue(cell);
  // TRUE and FALSE are no amounts. An error inside a range arrives as an object.
  return typeof cell === "boolean" ? { kind: "text", text: String(cell) } : { kind: "error" };
}

/** The words of a cell, "" for an empty one; a number as it is read. null for an error. */
export function cellText(cell: unknown): string | null {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return typeof cell === "string" ? plain(cell).replace(/\s+/g, " ").trim() : null;
}

const nothing: CellValue = { kind: "nothing" };
const errorText = /^#(N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)/;

/** A figure typed as text ("35,000", "△1,200") is that figure; anything else stays text, never 0. */
function textValue(text: string): CellValue {
  if (errorText.test(text)) return { kind: "error" };
  const read = readAmount(text);
  if (read.kind === "blank" || read.kind === "dash") return nothing;
  if (read.kind !== "number") return { kind: "text", text };
  return { kind: "number", value: { units: read.units, scale: read.scale } };
}
