import { textInCell } from "./text-in-cell";

/**
 * A text as it may stand in a page header or footer: in one line, cut where a header would be too long, and with every
 * `&` doubled, for that begins a code (a department called "R&D" would print the date).
 */
export function headerText(text: string): string {
  let written = "";
  for (const character of textInCell(text)) {
    const next = character === "&" ? "&&" : character;
    if (written.length + next.length > longest) break;
    written += next;
  }
  return written.trimEnd();
}

/** Excel takes 255 characters for left, centre and right together, with their codes. */
const longest = 110;
