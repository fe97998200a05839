import type { Decimal } from "../grid/grid";
import type { FundingLevel } from "../words/funding-source";
import { withParticle } from "../words/particle";
import { quotient, subtract, sumOf } from "./exact";
import type { PeriodChoice } from "./period-argument";
import { projectName } from "./project-name";
import { notAvailable, wrongValue } from "./refusal";
import { refuseGap, rowsOfPeriod } from "./period-rows";
import { isLevel, type SourceChoice } from "./source-argument";
import { amountOf, type TidyRange, type TidyRow } from "./tidy-range";

export type ShareBase = "총액" | "공공" | "지방비";

export interface ShareQuestion {
  readonly project: number;
  readonly source: SourceChoice;
  readonly period: PeriodChoice;
  readonly base: ShareBase;
}

/** The share (0 to 1) of a source in what a project costs in a period. The base is the sum of the parts, not the printed 계. */
export function shareOf(table: TidyRange, question: ShareQuestion): number {
  const { part, whole } = partOfWhole(table, question);
  return quotient(part, whole);
}

/** The same share exactly; the whole is not 0. */
export function partOfWhole(
  table: TidyRange,
  { project, source, period, base }: ShareQuestion,
): { readonly part: Decimal; readonly whole: Decimal } {
  if (!withinBase(source, base)) throw outsideBase(source.name, base);
  const ofProject = table.ofProject.get(project) ?? [];
  const inPeriod = rowsOfPeriod(ofProject, period, project);
  const inBase = (row: TidyRow): boolean => belongsTo(row, base);
  if (base !== "총액") refuseUnknown(inPeriod, base);
  refuseGap(ofProject.filter(inBase), inPeriod.filter(inBase), project);
  const whole = sumOf(inPeriod.filter(inBase).map(amountOf));
  if (whole.units === 0n) throw nothingToShare(project, base);
  const part = sumOf(inPeriod.filter((row) => inBase(row) && source.includes(row)).map(amountOf));
  refuseOutside([part, subtract(whole, part), whole], project);
  return { part, whole };
}

/** A cut (△) beside money is no part of a whole: a share of it would lie below 0 or above 1. */
export function refuseOutside(amounts: readonly Decimal[], project: number): void {
  if (amounts.every(({ units }) => units >= 0n)) return;
  const { ko, en } = projectName(project);
  throw notAvailable(
    `${ko}의 이 기간에 음수(△) 금액이 있어 비율이 되지 않습니다. 기간이나 재원을 바꾸거나 PROJECTTOTAL로 금액을 보세요.`,
    `An amount below 0 in this period of ${en} leaves no share. Use another period or source, or look at the amount with PROJECTTOTAL.`,
  );
}

export function belongsTo(row: TidyRow, base: ShareBase): boolean {
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

/** Whether a source is public or local cannot be said of a name that is no known source. */
export function refuseUnknown(rows: readonly TidyRow[], base: ShareBase): void {
  const unknown = rows.find(({ meaning }) => meaning === null);
  if (unknown === undefined) return;
  const { label, line } = unknown;
  throw wrongValue(
    `표의 ${line}번째 행 재원 ${withParticle(`‘${label}’`, "이/가")} ${base}에 드는지 알 수 없습니다. 분모를 총액으로 하거나 재원 이름을 고치세요.`,
    `Whether "${label}" (row ${line} of the table) belongs to ${base} is not known. Use the base 총액, or mend the name.`,
  );
}

function outsideBase(name: string, base: ShareBase) {
  return wrongValue(
    `재원 ${withParticle(`‘${name}’`, "은/는")} 분모 ‘${base}’에 들지 않아 비율이 되지 않습니다. 분모를 총액으로 하거나 재원을 바꾸세요.`,
    `Source "${name}" is not part of the base "${base}". Use the base 총액, or another source.`,
  );
}

export function nothingToShare(project: number, base: ShareBase) {
  return notAvailable(
    `${projectName(project).ko}의 이 기간 ${withParticle(base, "이/가")} 0이라 비율을 낼 수 없습니다.`,
    `In this period ${base} of ${projectName(project).en} is 0, so there is no share.`,
  );
}
