import type { PeriodColumn } from "./plan";

/**
 * Whether a column of a year is the money of that year: of several stages (당초, 추경) the last one counts, but where
 * "2026년 계" stands over its stages, that one.
 */
export function countsForItsYear(columns: readonly PeriodColumn[], index: number): boolean {
  const column = columns[index];
  if (column?.kind !== "year") return false;
  const ofYear = columns.flatMap((other, at) =>
    other.kind === "year" && other.year === column.year ? [at] : [],
  );
  const sum = ofYear.length > 2 ? ofYear.find((at) => isSumOfStages(columns[at])) : undefined;
  return index === (sum ?? ofYear.at(-1));
}

const isSumOfStages = (column: PeriodColumn | undefined): boolean =>
  column?.kind === "year" && column.stage === undefined && /계\s*(\(.*\))?$/.test(column.label);
