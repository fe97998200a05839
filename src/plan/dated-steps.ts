import type { SourceRef } from "../outcome/source-ref";
import type { Project } from "./plan";

/** A step of 추진상황 (done) or 추진계획 (planned) with the days it spans; month precision is widened to whole months. */
export interface DatedStep {
  readonly kind: "done" | "planned";
  /** As printed: "2026. 6.~9." */
  readonly dateText: string;
  /** What remains of the line. */
  readonly text: string;
  readonly start: Day;
  readonly end: Day;
  readonly place: SourceRef;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The dated steps of a project in the order of the document; lines without a date are left out. */
export function datedSteps({ sections }: Project): readonly DatedStep[] {
  return sections.flatMap(({ title, items }) => {
    const kind = kindOf(title.replace(/\s/g, ""));
    if (kind === null) return [];
    return items.flatMap(({ text, place }): readonly DatedStep[] => {
      const found = firstDate(text);
      return found ? [{ kind, place, ...found }] : [];
    });
  });
}

/** "추진상황 및 계획" holds both: what is not told apart is planned. */
function kindOf(title: string): DatedStep["kind"] | null {
  if (/계획|일정|향후|로드맵/.test(title) && !/소요|예산|투자/.test(title)) return "planned";
  return /추진(상황|경과|실적|현황)|그간|경과/.test(title) ? "done" : null;
}

const year = "(?:(?<YEAR>(?:19|20)\\d{2})|['’‘](?<SHORT>\\d{2}))";
const yearMark = "\\s*(?:년|[.\\-/])\\s*";
const month =
  "(?<MONTH>1[0-2]|0?[1-9])(?!\\d)\\s*(?:월|\\.(?!\\d{3})|-(?=\\d)|/(?=\\d)|(?=\\s*[~∼〜～–]|$))";
const dayOf =
  "(?:\\s*(?<DAY>3[01]|[12]\\d|0?[1-9])(?![\\d월,])\\s*(?:일|\\.|(?=[\\s(~∼〜～–,:]|$)))?";
const part = "(?<PART>상반기|하반기|[1-4]\\s*(?:/\\s*4)?\\s*분기|연중|초|중|말)";
const named = (pattern: string, end: string): string =>
  pattern.replace(/\?<([A-Z]+)>/g, (_, name: string) => `?<${name.toLowerCase()}${end}>`);
const point = (end: string): string =>
  named(`${year}${yearMark}(?:${part}|${month}${dayOf})?`, end);
/** The second half of a range may leave out its year. */
const until = `(?:${point("B")}|${named(`${month}${dayOf}`, "C")})`;
const pattern = new RegExp(`(?<![\\d.])${point("A")}(?:\\s*[~∼〜～–]\\s*${until})?`, "u");

function firstDate(text: string): Omit<DatedStep, "kind" | "place"> | null {
  const match = pattern.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const from = spanOf(groups, "A", null);
  if (!from) return null;
  const until = spanOf(groups, "B", null) ?? spanOf(groups, "C", from.start.year);
  const end = until?.end ?? from.end;
  if (serialOf(end) < serialOf(from.start)) return null;
  const rest = text.slice(0, match.index) + " " + text.slice(match.index + match[0].length);
  return {
    dateText: match[0].trim(),
    text: rest
      .replace(/\(\s*\)/g, "")
      .replace(/\s+/g, " ")
      .replace(/^[\s:：,.\-–~)]+|[\s:：,(]+$/g, ""),
    start: from.start,
    end,
  };
}

interface Span {
  readonly start: Day;
  readonly end: Day;
}

function spanOf(
  groups: Readonly<Record<string, string | undefined>>,
  which: "A" | "B" | "C",
  knownYear: number | null,
): Span | null {
  const short = groups[`short${which}`];
  const stated = groups[`year${which}`] ?? (short && `20${short}`);
  const inYear = stated ? Number(stated) : groups[`month${which}`] ? knownYear : null;
  if (inYear === null) return null;
  const inMonth = groups[`month${which}`];
  if (!inMonth) return months(inYear, ...monthsOf(groups[`part${which}`] ?? ""));
  const inDay = groups[`day${which}`];
  const whole = months(inYear, Number(inMonth), Number(inMonth));
  if (!inDay || Number(inDay) > whole.end.day) return whole;
  const day = { year: inYear, month: Number(inMonth), day: Number(inDay) };
  return { start: day, end: day };
}

function monthsOf(words: string): [first: number, last: number] {
  const quarter = /^[1-4]/.exec(words);
  if (quarter) return [Number(quarter[0]) * 3 - 2, Number(quarter[0]) * 3];
  const known: Readonly<Record<string, [number, number]>> = {
    상반기: [1, 6],
    하반기: [7, 12],
    초: [1, 3],
    중: [5, 8],
    말: [10, 12],
  };
  return known[words] ?? [1, 12];
}

const months = (year: number, first: number, last: number): Span => ({
  start: { year, month: first, day: 1 },
  end: { year, month: last, day: new Date(Date.UTC(year, last, 0)).getUTCDate() },
});

/** The number that Excel keeps for a day: days since 30 December 1899. */
export const serialOf = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
