import type { Cost, PlanTable } from "../../plan/plan";
import { plainNames, type FundingLevel, type FundingSource } from "../../words/funding-source";
import { readRowWord } from "../../words/row-words";

/** The rows that a figure of the text is held against, and the one beside which it stands. */
export interface HeldRows {
  readonly rows: readonly number[];
  /** null: below the table, because none of its rows is called like it. */
  readonly beside: number | null;
}

interface Named {
  readonly at: number;
  readonly source: FundingSource;
  readonly level: FundingLevel;
  /** The levels that its label names together: 지방비. */
  readonly covers: readonly FundingLevel[] | null;
}

/**
 * By part of the cost: the rows of its source; all rows of its level where one side names it by its plain name alone
 * (국비 of 균특 and 기금), and all that 지방비 covers. Where several figures of the text are held against the same rows
 * together, none of them is held against them alone.
 */
export function heldRows(table: PlanTable, cost: Cost): ReadonlyMap<number, HeldRows> {
  const found = new Map<number, HeldRows>();
  for (const [ofText, ofTable] of heldTogether(table, cost)) {
    const [part, another] = ofText;
    if (!part || another || ofTable.length === 0) continue;
    const same = ofTable.find(({ source }) => source === part.source);
    const only = ofTable.length === 1 ? ofTable[0] : undefined;
    const beside = (same ?? only)?.at ?? null;
    found.set(part.at, { rows: ofTable.map(({ at }) => at), beside });
  }
  return found;
}

/** What the text and the table say of the same money. */
export function heldTogether(table: PlanTable, cost: Cost): readonly Pair[] {
  const parts = cost.parts.map(({ source, level, label }, at) => named(at, source, level, label));
  const rows = table.rows.flatMap(({ role, source, level, label }, at): readonly Named[] =>
    role !== "part" || source === null || source === "계" || source === "소계" || level === null
      ? []
      : [named(at, source, level, label)],
  );
  return pairs(parts, rows);
}

function named(at: number, source: FundingSource, level: FundingLevel, label: string): Named {
  const covers = source === "기타" ? (readRowWord(label)?.covers ?? null) : null;
  return { at, source, level, covers };
}

type Pair = readonly [ofText: readonly Named[], ofTable: readonly Named[]];

function pairs(parts: readonly Named[], rows: readonly Named[]): readonly Pair[] {
  const group = [...parts, ...rows].find(({ covers }) => covers !== null)?.covers;
  if (!group) return pairsByLevel(parts, rows);
  const isInside = ({ covers, level }: Named): boolean => covers !== null || group.includes(level);
  const outside = (list: readonly Named[]) => list.filter((each) => !isInside(each));
  return [
    ...pairsByLevel(outside(parts), outside(rows)),
    [parts.filter(isInside), rows.filter(isInside)],
  ];
}

function pairsByLevel(parts: readonly Named[], rows: readonly Named[]): readonly Pair[] {
  const levels = new Set(parts.map(({ level }) => level));
  return [...levels].flatMap((level) => {
    const ofText = parts.filter((each) => each.level === level);
    const ofTable = rows.filter((each) => each.level === level);
    if ([ofText, ofTable].some((side) => isNamedPlainly(side, level))) return [[ofText, ofTable]];
    const sources = new Set(ofText.map(({ source }) => source));
    return [...sources].map((source): Pair => {
      const of = (side: readonly Named[]) => side.filter((each) => each.source === source);
      return [of(ofText), of(ofTable)];
    });
  });
}

/** Nothing but the name that stands for the whole level. */
const isNamedPlainly = (side: readonly Named[], level: FundingLevel): boolean =>
  side.length > 0 && side.every(({ source }) => source === plainNames[level]);
