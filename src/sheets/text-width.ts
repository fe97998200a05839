/** Widths in pixels at 100 % for 맑은 고딕, good to a few per cent: what column widths and row heights need. */
export function textWidth(text: string, points = 10): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return Math.ceil((ems * points * 4) / 3);
}

/** How many lines a text takes in a cell that wraps. Words break at spaces, and inside only where they must. */
export function wrappedLines(text: string, width: number, points = 10): number {
  const room = Math.max(width - cellPadding, 1);
  return text
    .split(/\r\n|[\r\n]/)
    .reduce((lines, paragraph) => lines + linesOf(paragraph, room, points), 0);
}

/** What Excel keeps free left and right of a text, both together. */
const cellPadding = 8;

function linesOf(paragraph: string, room: number, points: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=\s)/)) {
    const width = textWidth(word, points);
    if (used > 0 && used + width > room) [lines, used] = [lines + 1, 0];
    used += width;
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  }
  return lines;
}

/** Hangul, Hanja and full-width forms take one em, capitals about two thirds, the rest a little over half. */
function widthOf(character: string): number {
  if (
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(
      character,
    )
  )
    return 0.93;
  if (/[A-Z@%&]/.test(character)) return 0.68;
  if (/[ .,:;!|'`ijlI()[\]]/.test(character)) return 0.32;
  return character.length > 1 ? 1.2 : 0.56;
}
