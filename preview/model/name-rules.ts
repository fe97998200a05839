import { invalidArgument, itemAlreadyExists } from "../protocol/host-error";
import { parseArea } from "./a1";
import { text } from "./arguments";
import type { Book } from "./book";
import { sameName } from "./references";

/** Names of ranges and of tables: letters, digits, `_`, `.`, no address, at most 255 characters. */
export function wellFormedName(given: unknown): string {
  const name = text(given);
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  const isAddress = parseArea(name) !== null || /^(?:r|c|r\d*c\d*)$/i.test(name);
  if (!isWord || isAddress || name.length > 255) throw invalidArgument();
  return name;
}

/** Tables and names of the workbook share one list of names. */
export function mustBeFree(book: Book, name: string, ownId?: string): void {
  const taken = [...book.state.tables, ...book.state.names.filter(({ scope }) => scope === null)];
  if (taken.some((entry) => entry.id !== ownId && sameName(entry.name, name)))
    throw itemAlreadyExists();
}
