import type { FundingLevel } from "../words/funding-source";
import { withParticle } from "../words/particle";
import { quotient, sumOf } from "./exact";
import type { PeriodChoice } from "./period-argument";
import { notAvailable, wrongValue } from "./refusal";
import { isLevel, type SourceChoice } from "./source-argument";
import { amountOf, sameLabel, type TidyRange, type TidyRow } from "./tidy-range";

export type ShareBase = "총액" | "공공" | "지방비";

export interface ShareQuestion {
  readonly project: number;
  readonly source: SourceChoice;
  readonly period: PeriodChoice;
  readonly base: ShareBase;
}

/** The share (0 to 1) of a source in what a project costs in a period. The base is the sum of the parts, not the printed 계. */
export function shareOf(
  table: TidyRange,
  { project, source, period, base }: ShareQuestion,
): number {
  if (!withinBase(source, base)) throw outsideBase(source.name, base);
  const ofProject = table.rows.filter((row) => row.project === project);
  const inPeriod = rowsOfPeriod(ofProject, period, project);
  const inBase = (row: TidyRow): boolean => belongsTo(row, base);
  if (base !== "총액") refuseUnknown(inPeriod, base);
  refuseGap(ofProject.filter(inBase), inPeriod.filter(inBase), project);
  const whole = sumOf(inPeriod.filter(inBase).map(amountOf));
  if (whole.units === 0n) throw nothingToShare(project, base);
  const part = sumOf(inPeriod.filter((row) => inBase(row) && source.includes(row)).map(amountOf));
  return quotient(part, whole);
}

function belongsTo(row: TidyRow, base: ShareBase): boolean {
  if (base === "총액") return true;
  return base === "공공" ? !isLevel(row, ["private"]) : isLevel(row, localLevels);
}

function withinBase({ levels }: SourceChoice, base: ShareBase): boolean {
  if (base === "총액") return true;
  if (levels === null) return false;
  if (base === "공공") return !levels.includes("private");
  return levels.every((level) => localLevels.includes(level));
}

const localLevels: readonly FundingLevel[] = ["province", "local"];

/** The rows of one column of the project's table; for the whole cost of a project without a table, those of its text. */
function rowsOfPeriod(rows: readonly TidyRow[], period: PeriodChoice, project: number) {
  const found = rows.filter((row) => isInPeriod(row, period));
  if (found.length > 0) return found;
  const fromText = rows.filter(({ column }) => column === "본문");
  if (period.kind === "total" && fromText.length > 0) return fromText;
  throw notInTable(project, period);
}

function isInPeriod({ column, from }: TidyRow, period: PeriodChoice): boolean {
  if (period.kind === "total") return column === "총사업비";
  if (period.kind === "prior") return column === "기투자";
  return column === (period.kind === "year" ? "연도" : "이후") && from === period.year;
}

/** Whether a source is public or local cannot be said of a name that is no known source. */
function refuseUnknown(rows: readonly TidyRow[], base: ShareBase): void {
  const unknown = rows.find(({ meaning }) => meaning === null);
  if (unknown === undefined) return;
  const { label, line } = unknown;
  throw wrongValue(
    `표의 ${line}번째 행 재원 ${withParticle(`‘${label}’`, "이/가")} ${base}에 드는지 알 수 없습니다. 분모를 총액으로 하거나 재원 이름을 고치세요.`,
    `Whether "${label}" (row ${line} of the table) belongs to ${base} is not known. Use the base 총액, or mend the name.`,
  );
}

/** A source that has figures elsewhere in the project but none in this column: its share would be made up. */
function refuseGap(known: readonly TidyRow[], found: readonly TidyRow[], project: number): void {
  const fromTable = ({ column }: TidyRow): boolean => column !== "본문";
  if (!found.every(fromTable)) return;
  const lacking = known
    .filter(fromTable)
    .find(({ label }) => found.every((row) => !sameLabel(row.label, label)));
  if (lacking === undefined) return;
  throw notAvailable(
    `${project}번 사업의 이 기간에 ${lacking.label} 금액이 표에 없어 비율을 낼 수 없습니다. 읽지 못한 금액이면 검산결과 시트에 있습니다.`,
    `Project ${project} has no amount for ${lacking.label} in this period, so no share can be given. See sheet 검산결과 for amounts that could not be read.`,
  );
}

function outsideBase(name: string, base: ShareBase) {
  return wrongValue(
    `재원 ${withParticle(`‘${name}’`, "은/는")} 분모 ‘${base}’에 들지 않아 비율이 되지 않습니다. 분모를 총액으로 하거나 재원을 바꾸세요.`,
    `Source "${name}" is not part of the base "${base}". Use the base 총액, or another source.`,
  );
}

function nothingToShare(project: number, base: ShareBase) {
  return notAvailable(
    `${project}번 사업의 이 기간 ${withParticle(base, "이/가")} 0이라 비율을 낼 수 없습니다.`,
    `Project ${project} has 0 as ${base} in this period, so there is no share.`,
  );
}

function notInTable(project: number, period: PeriodChoice) {
  const asked = periodName(period);
  return notAvailable(
    `${project}번 사업에는 ${asked} 열이 없습니다. 예산DB 시트의 열종류와 시작연도를 확인하세요.`,
    `Project ${project} has no column ${asked}. See columns 열종류 and 시작연도 on sheet 예산DB.`,
  );
}

function periodName(period: PeriodChoice): string {
  if (period.kind === "total") return "총사업비";
  if (period.kind === "prior") return "기투자";
  return period.kind === "year" ? `${period.year}년` : `${period.year}년 이후`;
}
