import { looksLikeHtml, readHtml } from "./html/read-html";
import { looksLikeMarkdown, readMarkdown } from "./markdown/read-markdown";
import type { DocumentModel } from "./model/document-model";
import { readText } from "./text/read-text";

/** A decoded text as blocks: a web page, Markdown, or lines; told by what stands in it. Throws `Unreadable`. */
export function openText(text: string): DocumentModel {
  if (looksLikeHtml(text)) return readHtml(text);
  return looksLikeMarkdown(text) ? readMarkdown(text) : readText(text);
}
