import type { Cell, CellFormulaValue, CellValue as FileValue } from "@cj-tech-master/excelts";
import type { CellSnapshot, CellValue, ErrorValue } from "../snapshot";
import { fileText } from "./file-text";
import { withoutPrefixes, withPrefixes } from "./function-prefixes";
import { numberOfDate } from "./grid-of-sheet";
import type { Losses } from "./losses";

type Content = Pick<CellSnapshot, "value" | "formula" | "link">;

/** What stands in a cell of a file; formulas that follow a shared one are written out. */
export function contentOf(cell: Cell, losses: Losses): Content {
  const { value } = cell;
  const plain = plainValue(value, losses);
  const stored = plain === null || plain === "" ? {} : { value: plain, ...linkOf(value) };
  const formula = cell.formula;
  if (!formula) return stored;
  if (externalReference.test(formula)) {
    losses.add("external-formula");
    return stored;
  }
  return { ...stored, formula: `=${withoutPrefixes(formula)}` };
}

/** Into the library's words; null for a blank. A text that is too long is cut, which the caller says. */
export function fileValue({ value, formula, link }: Content): FileValue {
  if (link !== undefined && formula === undefined && typeof value === "string")
    return { text: fileText(value).text, hyperlink: link };
  if (formula === undefined) return value === undefined ? null : plainFile(value);
  const result = value === undefined ? undefined : plainFile(value);
  return {
    formula: withPrefixes(formula.replace(/^=/, "")),
    ...(isResult(result) ? { result } : {}),
  };
}

/** `[1]Sheet!A1`, `'[1]시트 1'!A1`; not a column of a table that is called 2026. */
const externalReference = /(?<![\p{L}\p{N}_.\]])'?\[\d+\][^[\](),+*/<>=&^]*!/u;

/** The library drops the tip of a link. */
function linkOf(value: FileValue): Pick<CellSnapshot, "link"> {
  const isLink = value && typeof value === "object" && "hyperlink" in value;
  return isLink && value.hyperlink !== "" ? { link: value.hyperlink } : {};
}

function plainValue(value: FileValue, losses: Losses): CellValue | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return numberOfDate(value);
  if (typeof value !== "object") return value;
  if ("error" in value) return { error: value.error };
  if ("hyperlink" in value) {
    if (value.hyperlink === "") losses.add("link");
    return value.text;
  }
  if ("richText" in value) {
    if (value.richText.length > 1) losses.add("rich-text");
    return value.richText.map(({ text }) => text).join("");
  }
  if ("checkbox" in value) return value.checkbox;
  return plainValue(value.result ?? null, losses);
}

function plainFile(value: CellValue): FileValue {
  if (typeof value === "string") return fileText(value).text;
  if (typeof value !== "object") return value;
  const error = fileErrors.find((known) => known === value.error);
  return error === undefined ? value.error : { error };
}

/** A formula keeps no error that a file has no code for: Excel calculates it anew. */
const isResult = (value: FileValue): value is NonNullable<CellFormulaValue["result"]> =>
  value !== null &&
  value !== undefined &&
  (typeof value !== "object" || value instanceof Date || "error" in value);

const fileErrors = [
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
] as const satisfies readonly ErrorValue["error"][];
