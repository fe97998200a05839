import { isErrorText, type CellWrite } from "../engine/engine";
import { invalidArgument } from "../protocol/host-error";

export interface TypedNumber {
  readonly value: number;
  /** The format Excel gives the cell with it: `0%`, `yyyy-mm-dd`. */
  readonly format?: string;
}

/** Reads `1,234`, `5%`, `2026-01-02` as Excel would; null where it is plain text. */
export type ReadNumber = (text: string) => TypedNumber | null;

/**
 * What becomes of a value put into a cell, by `values`, `formulas` or the keyboard, as Excel documents it: text that
 * begins with `=`, `+` or `-` is a formula unless it is a number, a leading apostrophe makes text and is dropped,
 * cells formatted as text keep text, null leaves the cell alone.
 */
export function typed(value: unknown, format: string, readNumber: ReadNumber): CellWrite | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean")
    return format === "@" ? { value: value ? "TRUE" : "FALSE" } : { value };
  if (typeof value === "number") return typedNumber(value, format);
  if (typeof value !== "string") throw invalidArgument();
  if (value.length > 32_767) throw invalidArgument();
  return typedText(value, format, readNumber);
}

function typedNumber(value: number, format: string): CellWrite {
  if (!Number.isFinite(value)) throw invalidArgument();
  return format === "@" ? { value: String(value) } : { value };
}

function typedText(text: string, format: string, readNumber: ReadNumber): CellWrite {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === "@") return { value: text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const upper = text.toUpperCase();
  if (isErrorText(upper)) return { value: upper };
  const number = readNumber(text);
  if (number) return withFormat(number, format);
  if (/^=./s.test(text)) return { formula: text };
  if (/^[+-]./s.test(text)) return { formula: `=${text}` };
  return { value: text };
}

function withFormat(number: TypedNumber, format: string): CellWrite {
  if (number.format === undefined || format !== "General") return { value: number.value };
  return { value: number.value, look: { numberFormat: number.format } };
}
