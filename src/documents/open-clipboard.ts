import { Unreadable } from "../outcome/unreadable";
import { readHtml } from "./html/read-html";
import type { DocumentModel } from "./model/document-model";
import { readText } from "./text/read-text";

/** What a person pastes: plain text, and the same as markup where the program they copied from gives it. */
export interface Pasted {
  readonly text: string;
  readonly html?: string;
}

/**
 * Pasted content as blocks: the markup where it holds a table (its merged cells are nowhere in the text), else the
 * plain text, whose lines a person can count. Throws `Unreadable` where neither can be read.
 */
export function openClipboard({ text, html }: Pasted): DocumentModel {
  const page = html === undefined || html.trim() === "" ? null : pageOf(html);
  if (page && (text.trim() === "" || page.blocks.some(({ kind }) => kind === "table")))
    return { ...page, format: "clipboard" };
  return readText(text);
}

/** Markup that cannot be read leaves the plain text; null says so. */
function pageOf(html: string): DocumentModel | null {
  try {
    return readHtml(html);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
