/** How a number of a list is written: 1, ①, I, i, A, a, 가, ㉮, ㄱ, ㉠, or not at all. */
export type NumberFormat =
  | "digit"
  | "circled-digit"
  | "roman-capital"
  | "roman-small"
  | "latin-capital"
  | "latin-small"
  | "circled-latin-capital"
  | "circled-latin-small"
  | "hangul-syllable"
  | "circled-hangul-syllable"
  | "hangul-jamo"
  | "circled-hangul-jamo"
  | "none";

/** One level of a numbered list. In `template` ^1 … ^9 are the numbers of the levels, ^n all of them. */
export interface ListLevel {
  readonly template: string;
  readonly format: NumberFormat;
  readonly start: number;
}

/** Counts the automatic numbers of a document, which are nowhere in its text. */
export class ListCounter {
  private readonly lists = new Map<string, number[]>();

  /** The mark of the next paragraph at this level (from 0) of this list. */
  next(list: string, levels: readonly (ListLevel | undefined)[], level: number): string {
    const counts = this.lists.get(list) ?? [];
    this.lists.set(list, counts);
    for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
    const before = counts[level];
    counts[level] = before === undefined ? (levels[level]?.start ?? 1) : before + 1;
    counts.length = level + 1;
    const own = levels[level];
    if (!own || own.format === "none") return "";
    const written = counts.map((count, each) =>
      writeNumber(count, levels[each]?.format ?? "digit"),
    );
    return own.template.replace(/\^([1-9nN])/g, (_, which: string) =>
      /[nN]/.test(which) ? written.join(".") : (written[Number(which) - 1] ?? ""),
    );
  }

  /** The next number at this level is `start` again. */
  restart(list: string, level: number, start: number): void {
    const counts = this.lists.get(list) ?? [];
    this.lists.set(list, counts);
    counts.length = Math.min(counts.length, level + 1);
    if (level <= counts.length) counts[level] = start - 1;
  }
}

export function writeNumber(count: number, format: NumberFormat): string {
  switch (format) {
    case "none":
      return "";
    case "digit":
      return String(count);
    case "circled-digit":
      return count >= 1 && count <= 20 ? String.fromCodePoint(0x245f + count) : `(${count})`;
    case "roman-capital":
      return roman(count);
    case "roman-small":
      return roman(count).toLowerCase();
    case "hangul-syllable":
      return inTurn("가나다라마바사아자차카타파하", count);
    case "hangul-jamo":
      return inTurn("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", count);
    default:
      return String.fromCodePoint(
        alphabets[format].first + ((count - 1) % alphabets[format].length),
      );
  }
}

const alphabets = {
  "latin-capital": { first: 0x41, length: 26 },
  "latin-small": { first: 0x61, length: 26 },
  "circled-latin-capital": { first: 0x24b6, length: 26 },
  "circled-latin-small": { first: 0x24d0, length: 26 },
  "circled-hangul-syllable": { first: 0x326e, length: 14 },
  "circled-hangul-jamo": { first: 0x3260, length: 14 },
} as const;

const inTurn = (letters: string, count: number): string =>
  letters[(count - 1) % letters.length] ?? "";

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(count: number): string {
  let rest = Math.min(count, 3_999);
  let written = "";
  for (const [value, letters] of romanSteps)
    for (; rest >= value; rest -= value) written += letters;
  return written;
}
