import { invalidArgument, itemAlreadyExists } from "../protocol/host-error";
import { text } from "./arguments";
import type { Book } from "./book";
import { sameName } from "./references";

/** A name Excel takes for a sheet: 31 characters at most, no `: \ / ? * [ ]`, no apostrophe at an end, not taken. */
export function sheetNameFor(book: Book, given: unknown, own?: string): string {
  const name = text(given);
  const isForbidden = /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name) || sameName(name, "History");
  if (name.trim() === "" || name.length > 31 || isForbidden) throw invalidArgument();
  const others = book.engine.sheets.list().filter(({ id }) => id !== own);
  if (others.some((sheet) => sameName(sheet.name, name))) throw itemAlreadyExists();
  return name;
}

/** `Sheet2`: the first number that is free. */
export function freeSheetName(book: Book): string {
  const taken = new Set(book.engine.sheets.list().map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}
