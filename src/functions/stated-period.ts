import { readPeriod } from "../extraction/period";
import { plain } from "../words/plain-text";
import { wrongValue } from "./refusal";

interface Month {
  readonly year: number;
  readonly month: number;
}

export interface StatedPeriod {
  readonly start: Month;
  readonly end: Month;
  /** Both ends included. */
  readonly months: number;
}

/** A period as written; a year without a month is the whole year. */
export function statedPeriod(printed: string, position: string): StatedPeriod {
  const read = readPeriod(plain(printed).replace(/^[\s\-·○]*사업\s*기간\s*:?\s*/, ""))?.period;
  // A thirteenth month is a misprint, and a year read without it would be another period.
  if (!read?.start || !read.end || hasNoSuchMonth(printed)) throw unread(printed, position);
  const start = { year: read.start.year, month: read.start.month ?? 1 };
  const end = { year: read.end.year, month: read.end.month ?? 12 };
  const months = monthsBetween(start, end);
  if (months < 1) throw unread(printed, position);
  return { start, end, months };
}

function hasNoSuchMonth(printed: string): boolean {
  const months = plain(printed).matchAll(/\d{4}\s*[.년/-]\s*(\d{1,2})(?!\d)/g);
  return [...months].some(([, month]) => Number(month) < 1 || Number(month) > 12);
}

/** From the first month to the last, both included. */
export const monthsBetween = (start: Month, end: Month): number =>
  (end.year - start.year) * 12 + end.month - start.month + 1;

function unread(text: string, position: string) {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return wrongValue(
    `글 인수(${position}) ‘${short}’에서 시작과 끝을 읽지 못했습니다. ‘2026. 1.~2027. 2.’처럼 쓰세요.`,
    `No beginning and end could be read from "${short}" (${position}). Write it as 2026. 1.~2027. 2.`,
  );
}
