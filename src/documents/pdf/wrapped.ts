import type { Line } from "./lines";

/** Lines as the paragraphs they were broken from. `width` is the room from the left edge of a line to the right. */
export interface Wrapped {
  readonly text: string;
  readonly first: Line;
  readonly last: Line;
}

/** Lines of one column, top to bottom; a line that had room for the next word was not broken, it ended. */
export function unwrapped(lines: readonly Line[], right: number): readonly Wrapped[] {
  const paragraphs: Wrapped[] = [];
  for (const line of lines) {
    const above = paragraphs.at(-1);
    if (above && goesOn(above, line, right))
      paragraphs[paragraphs.length - 1] = {
        ...above,
        text: `${above.text}${glue(above, line, right)}${spaced(line)}`,
        last: line,
      };
    else paragraphs.push({ text: spaced(line), first: line, last: line });
  }
  return paragraphs;
}

/** The text of a line that is no row of a table. */
const spaced = ({ text }: Line): string => text.replaceAll("\t", "  ");

function goesOn({ last }: Wrapped, line: Line, right: number): boolean {
  if (mark.test(line.text)) return false;
  const sameText = Math.abs(last.size - line.size) < 1.2 && last.y - line.y <= last.size * 2.4;
  return sameText && last.right + firstWordWidth(line) > right - last.size * 0.3;
}

/** 한글 breaks words anywhere, others at spaces: where not one letter more had room, the word may go on. */
function glue({ last, text }: Wrapped, line: Line, right: number): string {
  const full = last.right + last.size > right && !last.spaceAfter;
  return full && /[가-힣]$/.test(text) && /^[가-힣]/.test(line.text) ? "" : " ";
}

/** About how wide the word is that a line begins with: letters are taken to be of one width. */
function firstWordWidth({ text, left, right }: Line): number {
  const word = /^\S+/.exec(text)?.[0].length ?? 1;
  return ((right - left) * Math.min(word, 12)) / Math.max(1, text.length);
}

/** What begins an item, a note or a box is never the rest of a line. */
const mark =
  /^(?:[□■◇◆○●◦ㅇ▪▫•·∙‣❍◎▶▷►⇒→※*＊☞①-⑳㉮-㉻❶-❿Ⅰ-Ⅻ]|[-–—]\s|\d{1,3}[.)]|[가-하][.)]|\(?\d{1,2}\)|[(（<【[])/;
