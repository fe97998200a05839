import { squeezed } from "../words/plain-text";

/** "4. 제목" or "4) 제목", perhaps with the page at its end. */
export interface Numbered {
  readonly no: number;
  readonly title: string;
  readonly titleStart: number;
}

export function readNumbered(text: string): Numbered | null {
  const match =
    /^\s*(?:#{1,6}\s+)?(\d{1,3})\s*[.)]\s*(?=[^\s\d.)])/.exec(text) ??
    /^\s*(\d{1,3})\s*[.)]\s+(?=\d)/.exec(text);
  if (!match) return null;
  const title = text.slice(match[0].length).trimEnd();
  return title.length > 200 ? null : { no: Number(match[1]), title, titleStart: match[0].length };
}

/** The title without its page number and the dots that lead to it. */
export function splitPage(text: string): { title: string; page: number | null } {
  const trimmed = text.trimEnd();
  let at = trimmed.length;
  while (at > 0 && isDigit(trimmed[at - 1])) at -= 1;
  const digits = trimmed.slice(at);
  let end = at;
  while (end > 0 && isLeader(trimmed[end - 1])) end -= 1;
  const noPage = digits === "" || digits.length > 4 || end === at || end === 0;
  return noPage
    ? { title: trimmed, page: null }
    : { title: trimmed.slice(0, end), page: Number(digits) };
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /\d/.test(character);
const isLeader = (character: string | undefined): boolean =>
  character !== undefined && /[\s.·…‥⋯_-]/.test(character);

/** For comparing titles: spaces and punctuation do not count. */
export const titleKey = (title: string): string =>
  squeezed(title)
    .replace(/[\s.,·/()'"‧∙[\]:~-]/g, "")
    .toLowerCase();
