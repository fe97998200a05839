import { plain } from "../words/plain-text";
import { cellText } from "./cell-value";
import { wrongValue } from "./refusal";

/** A day as an ISO date: Excel's serial number, or 2025-01-07, 2025. 1. 7.; null when left out or empty. */
export function dateArgument(argument: unknown, position: string): string | null {
  const asked = cellText(argument);
  if (asked === "" || asked === "0") return null;
  if (typeof argument === "number" && argument >= firstDay && argument < lastDay) {
    return isoDay(Date.UTC(1899, 11, 30) + Math.floor(argument) * 86_400_000);
  }
  const match = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/.exec(
    plain(asked ?? ""),
  );
  const [, year, month, day] = (match ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = isoDay(Date.UTC(year, month - 1, day));
    if (date === [year, padded(month), padded(day)].join("-")) return date;
  }
  throw wrongValue(
    `날짜 인수(${position})의 ‘${asked ?? "오류 값"}’은(는) 날짜가 아닙니다. 2025-01-07처럼 쓰거나 날짜 셀을 고르세요.`,
    `The date (${position}) is "${asked ?? "an error"}". Write it as 2025-01-07, or select a cell with a date.`,
  );
}

/** 1954 to 2173: a smaller number is a year by mistake, not a day of 1905. */
const firstDay = 20_000;
const lastDay = 100_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const padded = (part: number): string => String(part).padStart(2, "0");
