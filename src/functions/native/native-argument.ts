/** An argument of a formula that can be read without the workbook. */
export type NativeArgument =
  | { readonly kind: "omitted" }
  | { readonly kind: "value"; readonly value: number | string }
  /** A single cell: followed where a criterion can follow it. */
  | { readonly kind: "cell"; readonly reference: string }
  | { readonly kind: "other"; readonly text: string };

export function nativeArgument(text: string | undefined): NativeArgument {
  if (text === undefined || text === "") return { kind: "omitted" };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: "value", value: Number(text) };
  if (/^-?\d+(\.\d+)?%$/.test(text)) return { kind: "other", text };
  if (/^"(?:[^"]|"")*"$/.test(text)) {
    return { kind: "value", value: text.slice(1, -1).replaceAll('""', '"') };
  }
  if (/^(?:(?:'(?:[^']|'')+'|[\p{L}\d_.]+)!)?\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/u.test(text)) {
    return { kind: "cell", reference: text };
  }
  return { kind: "other", text };
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text as a criterion of SUMIFS means just that text: no wildcards, no comparison. */
export const criterion = (text: string): string =>
  quoted((/^[=<>]/.test(text) ? "=" : "") + text.replace(/[~*?]/g, "~$&"));
