import { readYearNumber } from "../words/column-words";
import { plain } from "../words/plain-text";

/** A day as precisely as it is printed; a half or a quarter of a year is its months. */
export interface DatePoint {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** One date (`start` and `end` are the same) or a range; without an end it is open: `2026. 1.~`. */
export interface PrintedDate {
  readonly start: DatePoint;
  readonly end?: DatePoint;
  /** Where it stands in the text. */
  readonly span: readonly [start: number, end: number];
}

/** Every date that states its year, in its order: 2026. 6.~9., '25.11.17.~11.20., 2026년 상반기. `2026. 5차` is 2026. */
export function datesInText(printed: string): readonly PrintedDate[] {
  const text = plain(printed.slice(0, longest));
  if (!mayBeYear.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match): readonly PrintedDate[] => {
    const groups = match.groups ?? {};
    const start = pointOf(groups, "a", null);
    if (!start) return [];
    const until = pointOf(groups, "b", null) ?? pointOf(groups, "c", start.first);
    const isOpen = groups["range"] !== undefined && !until;
    const end = until?.last ?? start.last;
    const length = match[0].trimEnd().length;
    return [
      {
        start: start.first,
        ...(!isOpen && { end }),
        span: [match.index, match.index + length],
      },
    ];
  });
}

const longest = 4_000;
/** Few lines state a year: only those are searched for dates. */
const mayBeYear = /(?:20|19)\d\d|'\d\d/;
const after = String.raw`(?!\d)(?![,:]\d)`;
/** Behind a month or a day without a mark of its own; `1~4차년도` are turns, no months. */
const ends = String.raw`\s*(?:~(?!\s?\d+\s?(?:차|단계|회|개))|$|[(),])`;
const month = (which: string): string =>
  String.raw`(?<m${which}>1[0-2]|0?[1-9])${after}(?:\s?월(?:경|중)?|\.|[-/](?=\d)|(?=${ends}))`;
const dayDigits = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
const dayMark = String.raw`${after}(?:\s?일|\.|(?=\s|${ends}))`;
const day = (which: string): string => String.raw`(?:\s?(?<d${which}>${dayDigits})${dayMark})?`;
const part = (which: string): string =>
  String.raw`(?<p${which}>상반기|하반기|[1-4]\s?(?:/\s?4)?\s?분기|(?:연중|[초중말])(?=[에까부]|[^가-힣]|$))`;
const full = (which: string, bare: string): string =>
  String.raw`(?:(?<y${which}>20\d\d|19\d\d)|'(?<s${which}>\d\d))(?!\d|,\d)` +
  String.raw`(?:\s?년도?|\.(?!\d{3})|[-/](?=\d{1,2}[-/]\d)|${bare})` +
  String.raw`(?:\s*(?:${part(which)}|${month(which)}${day(which)}))?`;
const short = String.raw`(?:${month("c")}${day("c")}|(?<oc>${dayDigits})${dayMark})`;
const pattern = new RegExp(
  String.raw`(?<![\d,.A-Za-z-])${full("a", String.raw`(?=\s?~|\s*$)`)}` +
    String.raw`(?:\s?(?<range>~)(?:\s?(?:${full("b", "")}|${short}))?)?`,
  "g",
);

interface Stretch {
  readonly first: DatePoint;
  readonly last: DatePoint;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The end of a range may leave out what its start states: '25.11.17.~11.20., 2026. 9. 21.~22. */
function pointOf(groups: Groups, which: "a" | "b" | "c", before: DatePoint | null): Stretch | null {
  const digits = groups[`y${which}`] ?? groups[`s${which}`];
  const printedMonth = groups[`m${which}`] ?? groups[`o${which}`];
  if (digits === undefined && (!before || printedMonth === undefined)) return null;
  const year = digits === undefined ? (before?.year ?? 0) : readYearNumber(digits);
  const printedDay = groups[`d${which}`];
  if (which === "c" && before?.day !== undefined && printedDay === undefined) {
    return same({ ...before, day: Number(printedMonth) });
  }
  if (printedMonth !== undefined) {
    const day = printedDay === undefined ? {} : { day: Number(printedDay) };
    return same({ year, month: Number(printedMonth), ...day });
  }
  const months = monthsOf(groups[`p${which}`]);
  if (!months) return same({ year });
  return { first: { year, month: months[0] }, last: { year, month: months[1] } };
}

const same = (point: DatePoint): Stretch => ({ first: point, last: point });

function monthsOf(words: string | undefined): readonly [first: number, last: number] | null {
  if (words === undefined) return null;
  const named = partsOfYear[words];
  if (named) return named;
  const quarter = Number(words[0]);
  return [quarter * 3 - 2, quarter * 3];
}

/** Early, mid and late in a year are a quarter or so: nobody prints them where the month matters. */
const partsOfYear: Readonly<Record<string, readonly [first: number, last: number]>> = {
  상반기: [1, 6],
  하반기: [7, 12],
  연중: [1, 12],
  초: [1, 3],
  중: [5, 8],
  말: [10, 12],
};
