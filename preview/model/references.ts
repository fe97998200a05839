import { quoteSheet } from "./a1";

/** Names of sheets, tables and ranges do not tell capitals from small letters. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The formula after a sheet has got another name. */
export const withSheetRenamed = (formula: string, from: string, to: string): string =>
  replaceSheet(formula, from, (cells) => `${quoteSheet(to)}!${cells}`);

/** The formula after a sheet has gone: what stood on it is `#REF!`. */
export const withoutSheet = (formula: string, name: string): string =>
  replaceSheet(formula, name, () => "#REF!");

const reference =
  /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!(\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)/giu;

/** References in text constants stay as they are. */
function replaceSheet(formula: string, name: string, write: (cells: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(reference, (all, quoted?: string, plain?: string, cells = "") =>
            sameName(quoted?.replaceAll("''", "'") ?? plain ?? "", name)
              ? write(String(cells))
              : all,
          ),
    )
    .join("");
}
