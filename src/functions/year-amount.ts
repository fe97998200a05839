import type { Decimal } from "../grid/grid";
import { add, quotient, times, zero } from "./exact";
import { keyOfSource, once } from "./once";
import { projectName } from "./project-name";
import { notAvailable } from "./refusal";
import type { SourceChoice } from "./source-argument";
import { amountOf, yearsOf, type TidyRange, type TidyRow } from "./tidy-range";

export type OpenMode = "라벨" | "기간" | "균등" | "최대";

export interface YearQuestion {
  readonly year: number;
  readonly source: SourceChoice;
  readonly open: OpenMode;
  /** null: all projects. */
  readonly projects: readonly number[] | null;
}

/**
 * What a year costs. Columns of that year always count; an 이후 column as the mode says; 기투자 never, even where it
 * covers exactly one year, and neither do projects without a table.
 */
export function yearAmount(table: TidyRange, question: YearQuestion): number {
  const { sum, years } = yearFraction(table, question) ?? refuse(question);
  return quotient(sum, { units: years, scale: 0 });
}

/** What a year costs is sum ÷ years, exactly. */
export interface YearFraction {
  readonly sum: Decimal;
  readonly years: bigint;
}

/** null where the table has no column that counts for that year. */
export const yearFraction = once(
  (table, { year, source, open, projects }: YearQuestion): string =>
    [year, open, projects?.join(" ") ?? "", keyOfSource(table, source)].join(),
  (table, question): YearFraction | null => {
    const perYears = new Map<number, Decimal>();
    let isCounted = false;
    for (const row of rowsOf(table, question)) {
      const years = spreadOver(row, question);
      if (years === 0) continue;
      isCounted = true;
      if (!question.source.includes(row)) continue;
      perYears.set(years, add(perYears.get(years) ?? zero, amountOf(row)));
    }
    return isCounted ? shareOut(perYears) : null;
  },
);

function rowsOf({ rows, ofProject }: TidyRange, { projects }: YearQuestion): readonly TidyRow[] {
  if (projects === null) return rows;
  return [...new Set(projects)].flatMap((project) => ofProject.get(project) ?? []);
}

function refuse(question: YearQuestion): never {
  throw noSuchYear(question);
}

/** Over how many years the money of a row is spread for this question; 0: it does not count. */
function spreadOver(row: TidyRow, { year, open }: YearQuestion): number {
  if (row.column === "연도") return yearsOf(row).from === year ? 1 : 0;
  if (row.column !== "이후" || open === "라벨") return 0;
  const { from, to } = yearsOf(row);
  if (year < from) return 0;
  if (to === null) throw openEnd(row);
  if (year > to) return 0;
  if (open === "기간") return from === to ? 1 : 0;
  return open === "균등" ? to - from + 1 : 1;
}

/** Σ amount ÷ years over one denominator. */
function shareOut(perYears: ReadonlyMap<number, Decimal>): YearFraction {
  const denominator = [...perYears.keys()].reduce((product, years) => product * BigInt(years), 1n);
  let numerator = zero;
  for (const [years, amount] of perYears) {
    numerator = add(numerator, times(amount, denominator / BigInt(years)));
  }
  return { sum: numerator, years: denominator };
}

export function noSuchYear({ year, open }: YearQuestion) {
  return notAvailable(
    `${year}년으로 셀 수 있는 열이 표에 없습니다(방식: ${open}). 연도를 확인하거나 방식을 기간, 균등, 최대로 바꾸세요.`,
    `The table has no column that counts for ${year} (open: ${open}). Check the year, or use 기간, 균등 or 최대.`,
  );
}

function openEnd(row: TidyRow) {
  return notAvailable(
    `${projectName(row.project).ko}의 이후 열이 언제 끝나는지 표에 없습니다(${row.line}번째 행 끝연도). 끝연도를 쓰거나 방식을 라벨로 하세요.`,
    `The table does not say when the onward column of ${projectName(row.project).en} ends (row ${row.line}, 끝연도). Enter it, or use 라벨.`,
  );
}
