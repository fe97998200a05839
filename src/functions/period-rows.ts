import type { PeriodChoice } from "./period-argument";
import { projectName, standingProject } from "./project-name";
import { notAvailable } from "./refusal";
import { sameLabel, type TidyRow } from "./tidy-range";

/** The rows of one column of the project's table; for the whole cost of a project without a table, those of its text. */
export function rowsOfPeriod(rows: readonly TidyRow[], period: PeriodChoice, project: number) {
  const found = rows.filter((row) => isInPeriod(row, period));
  if (found.length > 0) return found;
  const fromText = rows.filter(({ column }) => column === "본문");
  if (period.kind === "total" && fromText.length > 0) return fromText;
  throw notInTable(project, period);
}

export function isInPeriod({ column, from }: TidyRow, period: PeriodChoice): boolean {
  if (period.kind === "total") return column === "총사업비";
  if (period.kind === "prior") return column === "기투자";
  return column === (period.kind === "year" ? "연도" : "이후") && from === period.year;
}

/** A source that has figures elsewhere in the project but none in this column: an answer would be made up. */
export function refuseGap(
  known: readonly TidyRow[],
  found: readonly TidyRow[],
  project: number,
): void {
  const fromTable = ({ column }: TidyRow): boolean => column !== "본문";
  if (!found.every(fromTable)) return;
  const lacking = known
    .filter(fromTable)
    .find(({ label }) => found.every((row) => !sameLabel(row.label, label)));
  if (lacking === undefined) return;
  throw notAvailable(
    `${projectName(project).ko}의 이 기간에 ${lacking.label} 금액이 표에 없어 계산할 수 없습니다. 읽지 못한 금액이면 검산결과 시트에 있습니다.`,
    `There is no amount for ${lacking.label} in this period of ${projectName(project).en}, so it cannot be worked out. See sheet 검산결과 for amounts that could not be read.`,
  );
}

export function notInTable(project: number | null, period: PeriodChoice) {
  const asked = periodName(period);
  if (project === standingProject) {
    return notAvailable(
      `이 표에는 ${asked} 열이 없습니다. 표에 있는 기간을 쓰거나 그 열까지 고르세요.`,
      `This table has no column ${asked}. Give a period that it has, or select that column, too.`,
    );
  }
  const { ko, en } = project === null ? { ko: "표", en: "the table" } : projectName(project);
  return notAvailable(
    `${ko}에는 ${asked} 열이 없습니다. 예산DB 시트의 열종류와 시작연도를 확인하세요.`,
    `There is no column ${asked} in ${en}. See columns 열종류 and 시작연도 on sheet 예산DB.`,
  );
}

function periodName(period: PeriodChoice): string {
  if (period.kind === "total") return "총사업비";
  if (period.kind === "prior") return "기투자";
  return period.kind === "year" ? `${period.year}년` : `${period.year}년 이후`;
}
