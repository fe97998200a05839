import type { Period } from "../../plan/plan";
import type { Words } from "../wording/words";

/** "2026–2030", "2026", "매년" */
export function periodText(period: Period, words: Words): string {
  const start = period.start?.year;
  const end = period.end?.year;
  if (start !== undefined && end !== undefined && start !== end) return `${start}–${end}`;
  const year = start ?? end;
  if (year !== undefined) return String(year);
  return period.recurring ? words.recurring : period.text;
}
