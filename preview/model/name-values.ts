import { isErrorText } from "../engine/engine";
import { parseArea, splitSheet } from "./a1";
import type { Book, Place } from "./book";

/** Where a formula such as `='총괄'!$B$2` points; null where it is no plain reference. */
export function placeOf(book: Book, formula: string): Place | null {
  const { sheet, rest } = splitSheet(formula);
  const on = sheet === null ? null : book.sheetNamed(sheet);
  const area = parseArea(rest);
  return on !== null && area ? { sheet: on, area } : null;
}

/** What a formula without references is; null where it would have to be computed. */
export function constantOf(
  formula: string,
): { readonly type: string; readonly value: string | number | boolean } | null {
  const body = formula.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body)?.[1];
  if (quoted !== undefined) return { type: "String", value: quoted.replaceAll('""', '"') };
  if (/^(?:true|false)$/i.test(body)) {
    return { type: "Boolean", value: body.toLowerCase() === "true" };
  }
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(body)) {
    const value = Number(body);
    return { type: Number.isInteger(value) ? "Integer" : "Double", value };
  }
  return body.includes("#REF!") || isErrorText(body) ? { type: "Error", value: "#REF!" } : null;
}
