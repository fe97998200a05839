import { looksLikeHtml, readHtml } from "./html/read-html";
import { looksLikeMarkdown, readMarkdown } from "./markdown/read-markdown";
import type { DocumentModel } from "./model/document-model";
import { looksBinary, notText, readText } from "./text/read-text";

/** A decoded text as blocks: a web page, Markdown, or lines; told by what stands in it. Throws `Unreadable`. */
export function openText(text: string): DocumentModel {
  // In megabytes of noise stands everything: a heading of Markdown too.
  if (looksBinary(text)) throw notText();
  if (looksLikeHtml(text)) return readHtml(text);
  return looksLikeMarkdown(text) ? readMarkdown(text) : readText(text);
}
