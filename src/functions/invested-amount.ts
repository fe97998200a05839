import type { Decimal } from "../grid/grid";
import { notAvailable } from "./refusal";
import { sumOf } from "./exact";
import { refuseGap } from "./period-rows";
import { projectName } from "./project-name";
import type { SourceChoice } from "./source-argument";
import { amountOf, type TidyRange, type TidyRow } from "./tidy-range";

export interface InvestedQuestion {
  readonly project: number;
  readonly source: SourceChoice;
  /** The last year that counts; null: as far as 기투자 goes, as printed. */
  readonly through: number | null;
}

/**
 * What has been put into a project up to the end of a year: 기투자 and the year columns after it. Tables of one plan
 * end their 기투자 in different years; this brings them to one. Refused where a column straddles that year.
 */
export function investedAmount(table: TidyRange, question: InvestedQuestion): Decimal {
  const { project, source, through } = question;
  const rows = table.ofProject.get(project) ?? [];
  const columns = rows.filter(({ column }) => spending.has(column));
  if (columns.length === 0) throw noYears(project);
  const counted = through === null ? priorOf(columns) : columnsThrough(columns, project, through);
  for (const column of new Set(counted.map(columnOf))) {
    const found = counted.filter((row) => columnOf(row) === column && source.includes(row));
    refuseGap(rows.filter(source.includes), found, project);
  }
  return sumOf(counted.filter(source.includes).map(amountOf));
}

const spending: ReadonlySet<string> = new Set(["기투자", "연도", "이후"]);
const priorOf = (rows: readonly TidyRow[]) => rows.filter(({ column }) => column === "기투자");
const columnOf = ({ column, from }: TidyRow): string => `${column} ${from ?? ""}`;

function columnsThrough(rows: readonly TidyRow[], project: number, through: number) {
  const straddling = rows.find((row) => begins(row, rows) <= through && ends(row) > through);
  if (straddling) throw straddles(project, straddling, through);
  return rows.filter((row) => ends(row) <= through);
}

/** 기투자 may not say when it began: then it began before anything else. */
function begins(row: TidyRow, rows: readonly TidyRow[]): number {
  if (row.from !== null) return row.from;
  return Math.min(...rows.map(({ from, to }) => from ?? to ?? Infinity));
}

const ends = ({ to }: TidyRow): number => to ?? Infinity;

function straddles(project: number, { column }: TidyRow, through: number) {
  return notAvailable(
    `${projectName(project).ko}의 ${column} 열은 ${through}년 전후를 나누지 않아 ${through}년까지의 금액을 낼 수 없습니다. 다른 연도를 쓰세요.`,
    `The ${column} column of ${projectName(project).en} does not part the money at the end of ${through}. Use another year.`,
  );
}

function noYears(project: number) {
  return notAvailable(
    `${projectName(project).ko}에는 연도별 금액이 없어 기투자를 낼 수 없습니다. 소요예산표가 있는 사업을 고르세요.`,
    `There are no amounts by year in ${projectName(project).en}. Choose a project with a budget table.`,
  );
}
