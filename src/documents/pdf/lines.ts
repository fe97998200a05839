import { cleanText } from "../model/clean-text";
import { withoutPrivateUse } from "../model/private-use";
import type { Run } from "./runs";

/** Text between two x, in points. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What stands on one baseline, left to right. */
export interface Line extends Piece {
  readonly y: number;
  readonly size: number;
  /** Set apart by spaces. */
  readonly words: readonly Piece[];
  /** Set apart by gaps that are wider than any space. */
  readonly pieces: readonly Piece[];
  /** A space is written behind its last word. */
  readonly spaceAfter: boolean;
}

/** The lines of these runs from top to bottom. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const groups: { y: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const slack = Math.max(2, run.size * 0.35);
    let group = null;
    // Sorted from the top: only the last few groups can be near.
    for (let at = groups.length - 1; at >= 0 && !group; at -= 1) {
      const each = groups[at];
      if (!each || each.y - run.y > 40) break;
      if (Math.abs(each.y - run.y) <= slack) group = each;
    }
    if (group) group.runs.push(run);
    else groups.push({ y: run.y, runs: [run] });
  }
  return groups.flatMap((group) => lineOf(group.y, group.runs) ?? []);
}

function lineOf(y: number, runs: readonly Run[]): Line | null {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const inked = sorted.filter(({ blank }) => !blank);
  const words = wordsOf(sorted);
  const pieces = piecesOf(words, Math.max(...inked.map(({ size }) => size), 6) * 1.8);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  return {
    text: pieces.map(({ text }) => text).join("\t"),
    left: first.left,
    right: last.right,
    y,
    size: Math.max(...inked.map(({ size }) => size)),
    words,
    pieces,
    spaceAfter: sorted.at(-1)?.blank ?? false,
  };
}

/** A written space parts words, and a gap does that is as wide as one. */
function wordsOf(runs: readonly Run[]): readonly Piece[] {
  const words: { text: string; left: number; right: number }[] = [];
  let apart = true;
  for (const { text, x, width, size, blank } of runs) {
    const last = words.at(-1);
    if (blank) apart = true;
    else if (!last || apart || x - last.right > size * 0.27) {
      words.push({ text, left: x, right: x + width });
      apart = false;
    } else {
      last.text += text;
      last.right = Math.max(last.right, x + width);
    }
  }
  return words
    .map((word) => ({ ...word, text: withoutPrivateUse(cleanText(word.text)).trim() }))
    .filter(({ text }) => text !== "");
}

/** No space between words is as wide as about two letters. */
function piecesOf(words: readonly Piece[], gap: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last && word.left - last.right <= gap)
      pieces[pieces.length - 1] = {
        text: `${last.text} ${word.text}`,
        left: last.left,
        right: Math.max(last.right, word.right),
      };
    else pieces.push(word);
  }
  return pieces;
}
