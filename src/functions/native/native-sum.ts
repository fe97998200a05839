import type { PeriodChoice } from "../period-argument";
import { criterion } from "./native-argument";

/** The columns of the tidy table as a formula names them. */
export interface TidyColumns {
  readonly project: string;
  readonly source: string;
  readonly column: string;
  readonly from: string;
  readonly amount: string;
}

export interface NativeSum {
  /** A number, a reference to a cell that holds one, or null for all projects. */
  readonly project: string | null;
  /** Sources as they are written in the table; null for all. */
  readonly labels: readonly string[] | null;
  readonly period: PeriodChoice;
}

/**
 * What a project, or all, cost in a period, as SUMIFS over the tidy table: Excel 2007 and later, and LibreOffice.
 * Several criteria of one column stand as an array, one across and one down, and SUMPRODUCT adds up what comes of it.
 */
export function nativeSum(columns: TidyColumns, { project, labels, period }: NativeSum): string {
  const across = labels && labels.length > 1 ? `{${labels.map(criterion).join(",")}}` : null;
  const label = labels === null ? null : (across ?? criterion(labels[0] ?? ""));
  const down = period.kind === "total" ? '{"총사업비";"본문"}' : null;
  const criteria = [
    ...(project === null ? [] : [columns.project, project]),
    ...(label === null ? [] : [columns.source, label]),
    columns.column,
    down ?? criterion(kindOf(period)),
    ..."year" in period ? [columns.from, String(period.year)] : [],
  ]; // prettier-ignore
  const sums = `SUMIFS(${[columns.amount, ...criteria].join(",")})`;
  return across !== null || down !== null ? `SUMPRODUCT(${sums})` : sums;
}

function kindOf(period: PeriodChoice): string {
  if (period.kind === "total") return "총사업비";
  if (period.kind === "prior") return "기투자";
  return period.kind === "year" ? "연도" : "이후";
}

/** `tblBudget` → its columns by name. */
export function columnsOfTable(name: string): TidyColumns {
  const column = (header: string): string => `${name}[${header}]`;
  return {
    project: column("사업번호"),
    source: column("재원"),
    column: column("열종류"),
    from: column("시작연도"),
    amount: column("금액"),
  };
}
