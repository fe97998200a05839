import type { Period, YearMonth } from "../plan/plan";
import { readYearNumber } from "../words/column-words";

/** A period as read from a phrase, with the length of the phrase (without the remark that may follow). */
export interface PeriodReading {
  readonly period: Pick<Period, "start" | "end" | "statedYears" | "recurring">;
  readonly length: number;
}

/** `2026. 1.~12.`, `2026.~2030. (5년)`, `'26. 3.~'27. 2.`, `2024년 ~ 2028년`, `매년`. Takes folded text. */
export function readPeriod(text: string): PeriodReading | null {
  const phrase = withoutRemark(text);
  const recurring = /매년|연례|반복|연중|계속|상시|매 년/.test(phrase);
  const statedYears = /\(?\s*(\d{1,2})\s*(?:개\s*)?년\s*(?:간)?\s*\)?\s*$/.exec(phrase);
  const years =
    statedYears && !/\d년\s*~/.test(statedYears[0]) ? Number(statedYears[1]) : undefined;
  const dates = readDates(phrase.replace(/^\s*(?:매년|매 년|연례|연중|상시)\s*[,(]?/, ""));
  if (!dates && !recurring) return null;
  const period = {
    ...dates,
    ...(years !== undefined && isLength(years, phrase) && { statedYears: years }),
    ...(recurring && { recurring }),
  };
  return { period, length: phrase.trimEnd().length };
}

const withoutRemark = (text: string): string => text.slice(0, 200).split(/[※*]/, 1)[0] ?? "";

/** "(5년)" is a length; "2024~28년" is a year. */
const isLength = (years: number, phrase: string): boolean =>
  /\(\s*\d{1,2}\s*(개\s*)?년\s*(간)?\s*\)|년간|개년|개\s+년/.test(phrase) && years > 0;

function readDates(phrase: string): { start?: YearMonth; end?: YearMonth } | null {
  const [left = "", right, ...more] = phrase
    .replace(/부터/g, "~")
    .split(/~|-(?=\s*(?:20\d\d|'?\d\d?\s*[.년월]))/);
  if (more.length > 0 && /\d/.test(more.join(""))) return null;
  const start = readDate(left, null);
  const first = start && inPart(start, left);
  if (right === undefined)
    return first ? { start: ends(first.first), end: ends(first.last) } : null;
  const end = readDate(right, start);
  const last = end && inPart(end, right);
  if (!first && !last) return null;
  return { ...(first && { start: ends(first.first) }), ...(last && { end: ends(last.last) }) };
}

interface ReadDate extends YearMonth {
  readonly day?: number;
}

const ends = ({ year, month }: ReadDate): YearMonth => ({
  year,
  ...(month !== undefined && { month }),
});

/** 2026년 상반기, '27. 4분기: the first and the last month of it. */
function inPart(date: ReadDate, text: string): { first: ReadDate; last: ReadDate } {
  const part = /(?:년|\.)\s*(?:(상|하)반기|([1-4])\s?(?:\/\s?4)?\s?분기)/.exec(text);
  if (!part) return { first: date, last: date };
  const length = part[1] === undefined ? 3 : 6;
  const turn = part[1] === undefined ? Number(part[2]) : part[1] === "상" ? 1 : 2;
  const { year } = date;
  const last = turn * length;
  return { first: { year, month: last - length + 1 }, last: { year, month: last } };
}

const withYear =
  /^\s*(?:(20\d\d|19\d\d)|'(\d\d)|([2-9]\d)(?=\s*[.년]))\s*[.년/-]?\s*도?\s*(?:(\d{1,2})\s*(?:[.월/-]|(?=\s*(?:$|[~(),])))\s*(?:(\d{1,2})\s*(?:[.일]|(?=\s*$)))?)?/;
const monthOnly = /^\s*(\d{1,2})\s*(?:[.월]|(?=\s*$))\s*(?:(\d{1,2})\s*(?:[.일]|(?=\s*$)))?/;

function readDate(text: string, start: ReadDate | null): ReadDate | null {
  const full = withYear.exec(text);
  if (full) {
    const year = readYearNumber(full[1] ?? full[2] ?? full[3] ?? "");
    return dated(year, full[4], full[5]);
  }
  const short = start && monthOnly.exec(text);
  if (!short) return null;
  const dayOnly = start.day !== undefined && short[2] === undefined;
  return dayOnly ? start : dated(start.year, short[1], short[2]);
}

function dated(year: number, month: string | undefined, day: string | undefined): ReadDate {
  const number = Number(month);
  if (month === undefined || number < 1 || number > 12) return { year };
  return { year, month: number, ...(day !== undefined && { day: Number(day) }) };
}
