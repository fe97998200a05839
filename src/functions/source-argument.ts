import { readSource, type FundingLevel, type FundingSource } from "../words/funding-source";
import { withParticle } from "../words/particle";
import { squeezed } from "../words/plain-text";
import { readRowWord } from "../words/row-words";
import { cellText } from "./cell-value";
import { wrongValue } from "./refusal";
import { sameLabel, type TidyRange, type TidyRow } from "./tidy-range";

/** Which rows a source argument asks for. */
export interface SourceChoice {
  /** As asked for, for messages. */
  readonly name: string;
  readonly includes: (row: TidyRow) => boolean;
  /** The levels it is made of: 지방비 is 도비 and 시·군·구비. null for all sources. */
  readonly levels: readonly FundingLevel[] | null;
}

export const isLevel = (row: TidyRow, levels: readonly FundingLevel[]): boolean =>
  row.meaning !== null && levels.includes(row.meaning.level);

/** null, an empty cell and 계 ask for all sources; 국비, 도비, 시비, 민간 for the level; any other name for itself. */
export function sourceChoice(argument: unknown, table: TidyRange, position: string): SourceChoice {
  const name = cellText(argument);
  if (name === null) throw unknownSource("오류 값", "an error", position);
  const several = readRowWord(name);
  if (isEmpty(name) || several?.role === "total") {
    return { name: "계", levels: null, includes: () => true };
  }
  if (several?.covers) return ofLevels(name, several.covers);
  const meaning = readSource(name);
  if (meaning && wholeLevels.includes(meaning.source)) return ofLevels(name, [meaning.level]);
  const labelled = table.labels.filter(({ label }) => sameLabel(label, name));
  if (labelled.length > 0) {
    const levels = labelled.flatMap((row) => (row.meaning ? [row.meaning.level] : []));
    const written = new Set(labelled.map(({ label }) => label));
    return { name, levels, includes: ({ label }) => written.has(label) };
  }
  if (meaning === null) throw unknownSource(name, `"${name}"`, position);
  const { source, level } = meaning;
  return { name, levels: [level], includes: (row) => row.meaning?.source === source };
}

/** One source, not all of them. */
export function oneSource(argument: unknown, table: TidyRange, position: string): SourceChoice {
  const choice = sourceChoice(argument, table, position);
  if (choice.levels !== null) return choice;
  throw wrongValue(
    `재원 인수(${position})가 비어 있거나 계입니다. 비율을 볼 재원 하나를 쓰세요.`,
    `The source (${position}) is empty or asks for all. Give the one whose share is wanted.`,
  );
}

/** Where a person says one of these, all of its level is meant: 국비 with 기금 and 균특, 시비 with 군비 and 구비. */
const wholeLevels: readonly FundingSource[] = ["국비", "도비", "시비", "민간"];

const isEmpty = (name: string): boolean => ["", "0"].includes(squeezed(name));

const ofLevels = (name: string, levels: readonly FundingLevel[]): SourceChoice => ({
  name,
  levels,
  includes: (row) => isLevel(row, levels),
});

function unknownSource(ko: string, en: string, position: string) {
  return wrongValue(
    `재원 인수(${position})의 ${withParticle(`‘${ko}’`, "은/는")} 표에 없는 재원입니다. 국비, 도비, 시비, 민간이나 표의 재원 열에 있는 이름을 쓰세요.`,
    `The source (${position}) is ${en}, which the table does not have. Use 국비, 도비, 시비, 민간 or a name of column 재원.`,
  );
}
