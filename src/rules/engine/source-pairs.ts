import type { CostPart, TableRow } from "../../plan/plan";
import { plainNames, type FundingLevel, type FundingSource } from "../../words/funding-source";
import { squeezed } from "../../words/plain-text";
import { readRowWord } from "../../words/row-words";

/** One source as the text names it and as the table has it; indices into the parts and the rows, empty on one side at most. */
export interface SourcePair {
  /** A source, or the name of several at once as printed: 지방비. */
  readonly source: string;
  readonly parts: readonly number[];
  readonly rows: readonly number[];
}

/**
 * Which figures of the text and the table are about the same money. By source; but where one side names a level by its
 * plain name alone (국 for all national money) and the other side says it more exactly (기금), by level; and where it
 * names several levels at once (지방비), by those.
 */
export function pairSources(
  parts: readonly CostPart[],
  rows: readonly TableRow[],
): readonly SourcePair[] {
  const inText = parts.map(({ source, level, label }, at): Named => ({
    source,
    level,
    at,
    ...group(source, label),
  }));
  const inTable = rows.flatMap(({ role, source, level, label }, at): readonly Named[] =>
    role !== "part" || source === null || source === "계" || source === "소계" || level === null
      ? []
      : [{ source, level, at, ...group(source, label) }],
  );
  const grouped = [...inText, ...inTable].find(({ covers }) => covers !== undefined);
  if (grouped?.covers) return pairsWithGroup(grouped, grouped.covers, inText, inTable);
  return pairsByLevel(inText, inTable);
}

/** 지방비 on one side is 도비 and 시비 on the other; what it does not cover is paired as ever. */
function pairsWithGroup(
  { label = "" }: Named,
  covers: readonly FundingLevel[],
  inText: readonly Named[],
  inTable: readonly Named[],
): readonly SourcePair[] {
  const inside = (each: Named): boolean =>
    each.covers === undefined ? covers.includes(each.level) : each.label === label;
  const outside = (each: Named): boolean => !inside(each);
  const numbers = (list: readonly Named[]): readonly number[] => list.map(({ at }) => at);
  return [
    ...pairsByLevel(inText.filter(outside), inTable.filter(outside)),
    {
      source: label,
      parts: numbers(inText.filter(inside)),
      rows: numbers(inTable.filter(inside)),
    },
  ];
}

function pairsByLevel(inText: readonly Named[], inTable: readonly Named[]): readonly SourcePair[] {
  const levels = new Set([...inText, ...inTable].map(({ level }) => level));
  return [...levels].flatMap((level) =>
    pairsOfLevel(
      level,
      inText.filter((each) => each.level === level),
      inTable.filter((each) => each.level === level),
    ),
  );
}

/** A figure that is no single source may name a group of levels. */
function group(
  source: FundingSource,
  label: string,
): { covers?: readonly FundingLevel[]; label?: string } {
  const covers = source === "기타" ? readRowWord(label)?.covers : null;
  return covers ? { covers, label: squeezed(label) } : {};
}

interface Named {
  readonly source: FundingSource;
  readonly level: FundingLevel;
  readonly at: number;
  /** The levels that its label names together. */
  readonly covers?: readonly FundingLevel[];
  readonly label?: string;
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
