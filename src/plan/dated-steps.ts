import type { SourceRef } from "../outcome/source-ref";
import { datesInText, type DatePoint } from "./dates-in-text";
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

function firstDate(text: string): Omit<DatedStep, "kind" | "place"> | null {
  const [date] = datesInText(text);
  if (!date) return null;
  const [from, to] = date.span;
  const start = firstDay(date.start);
  // An open range is known for where it starts only.
  const end = lastDay(date.end ?? date.start);
  if (serialOf(end) < serialOf(start)) return null;
  return {
    dateText: text.slice(from, to).trim(),
    text: `${text.slice(0, from)} ${text.slice(to)}`
      .replace(/\(\s*\)/g, "")
      .replace(/\s+/g, " ")
      .replace(/^[\s:：,.\-–~)]+|[\s:：,(]+$/g, ""),
    start,
    end,
  };
}

/** A day that its month does not have is read as the whole month. */
function firstDay({ year, month = 1, day = 1 }: DatePoint): Day {
  return { year, month, day: day <= daysIn(year, month) ? day : 1 };
}

function lastDay({ year, month = 12, day = Infinity }: DatePoint): Day {
  return { year, month, day: Math.min(day, daysIn(year, month)) };
}

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The number that Excel keeps for a day: days since 30 December 1899. */
export const serialOf = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
