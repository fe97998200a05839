import { cleanText } from "../model/clean-text";
import type { Block, DocumentModel, ParagraphBlock } from "../model/document-model";
import { refusal } from "../model/refusals";
import { inlineText } from "./inline-text";
import { isDelimiter, pipeTable } from "./pipe-table";

/** More text than this is no plan. */
const mostCharacters = 16_000_000;
const mostLines = 50_000;

/**
 * A Markdown document: headings, pipe tables, and every other line as a paragraph with its line number, its list mark
 * kept, without the marks of emphasis, links and code. Throws `Unreadable` where there is no text, or too much.
 */
export function readMarkdown(text: string): DocumentModel {
  if (text.length > mostCharacters) throw refusal("too-large", "text");
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  if (lines.filter((line) => line.trim() !== "").length > mostLines)
    throw refusal("too-large", "lines");
  const blocks = blocksOf(lines.map(cleanText));
  if (blocks.length === 0) throw refusal("no-text");
  return { format: "markdown", blocks };
}

/** A pipe table with its delimiter row, and no other mark but those of headings, makes a text Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  if (text.length > mostCharacters) return false;
  return /^ {0,3}#{1,6} +\S/m.test(text) || text.split(/\r\n|\n|\r/).some(isDelimiter);
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let fenced = false;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const table = fenced ? null : pipeTable(lines, at);
    if (table) {
      blocks.push({ kind: "table", rows: table.rows, line: at + 1 });
      at += table.taken;
      continue;
    }
    if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
    else if (fenced) blocks.push(...paragraph(line.trimEnd(), at + 1));
    else blocks.push(...blockOf(line, at + 1, lines[at + 1] ?? ""));
    at += 1;
  }
  return blocks;
}

/** What one line is. A line of = or - under a text makes that one a heading, and is none itself. */
function blockOf(line: string, number: number, next: string): readonly ParagraphBlock[] {
  const heading = /^ {0,3}(#{1,6})\s+(?=\S)/.exec(line);
  if (heading) {
    const text = line.slice(heading[0].length).replace(/\s+#+\s*$/, "");
    return paragraph(inlineText(text), number, heading[1]?.length);
  }
  if (isRule(line)) return [];
  const text = inlineText(line.replace(/^ {0,3}> ?/, ""));
  if (/^ {0,3}=+\s*$/.test(next)) return paragraph(text, number, 1);
  return paragraph(text, number);
}

const isRule = (line: string): boolean =>
  /^ {0,3}(?:=+|(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(line);

const paragraph = (text: string, line: number, level?: number): readonly ParagraphBlock[] =>
  text.trim() === ""
    ? []
    : [{ kind: "paragraph", text, line, ...(level !== undefined && { level }) }];
