import type { CostPart, TableRow } from "../../plan/plan";
import type { FundingLevel, FundingSource } from "../../words/funding-source";

/** One source as the text names it and as the table has it; indices into the parts and the rows, empty on one side at most. */
export interface SourcePair {
  readonly source: FundingSource;
  readonly parts: readonly number[];
  readonly rows: readonly number[];
}

/**
 * Which figures of the text and the table are about the same money. By source; but where one side names a level by its
 * plain name alone (국 for all national money) and the other side says it more exactly (기금), by level.
 */
export function pairSources(
  parts: readonly CostPart[],
  rows: readonly TableRow[],
): readonly SourcePair[] {
  const inText: readonly Named[] = parts.map(({ source, level }, at) => ({ source, level, at }));
  const inTable = rows.flatMap(({ role, source, level }, at): readonly Named[] =>
    role !== "part" || source === null || source === "계" || source === "소계" || level === null
      ? []
      : [{ source, level, at }],
  );
  const levels = new Set([...inText, ...inTable].map(({ level }) => level));
  return [...levels].flatMap((level) =>
    pairsOfLevel(
      level,
      inText.filter((each) => each.level === level),
      inTable.filter((each) => each.level === level),
    ),
  );
}

interface Named {
  readonly source: FundingSource;
  readonly level: FundingLevel;
  readonly at: number;
}

function pairsOfLevel(
  level: FundingLevel,
  inText: readonly Named[],
  inTable: readonly Named[],
): readonly SourcePair[] {
  const pair = (source: FundingSource, parts: readonly Named[], rows: readonly Named[]) => ({
    source,
    parts: parts.map(({ at }) => at),
    rows: rows.map(({ at }) => at),
  });
  const sources = new Set([...inText, ...inTable].map(({ source }) => source));
  const plainName = plainNames[level];
  const lumped = onlyNames(plainName, inText) || onlyNames(plainName, inTable);
  if (lumped && inText.length > 0 && inTable.length > 0) return [pair(plainName, inText, inTable)];
  return [...sources].map((source) =>
    pair(
      source,
      inText.filter((each) => each.source === source),
      inTable.filter((each) => each.source === source),
    ),
  );
}

const onlyNames = (source: FundingSource, named: readonly Named[]): boolean =>
  named.every((each) => each.source === source);

/** The name that stands for the whole level where it stands alone. */
const plainNames = {
  national: "국비",
  grant: "특별교부세",
  province: "도비",
  local: "시비",
  debt: "지방채",
  private: "민간",
  other: "기타",
} as const satisfies Record<FundingLevel, FundingSource>;
