import type { Amount } from "../../money/amount";
import type { TidyRow } from "../../plan/tidy";
import type { FundingSource } from "../../words/funding-source";
import { dataTable, perShownName } from "../names";
import type { MoneyFormula } from "../formula/formula";
import { columnOfSource, type SourceColumn } from "./source-columns";

/** A bar of the chart by year: 기투자, one year, or what comes from a year on. */
export interface YearPeriod {
  readonly column: "기투자" | "연도" | "이후";
  /** null for 기투자, of whichever year. */
  readonly year: number | null;
}

/** The periods of all tables in their order: 기투자, then each year, before what comes from that year on. */
export function yearPeriods(rows: readonly TidyRow[]): readonly YearPeriod[] {
  const found = new Map<string, YearPeriod>();
  for (const { column, startYear } of rows) {
    if (column === "총사업비" || column === "본문") continue;
    const year = column === "기투자" ? null : startYear;
    if (year === null && column !== "기투자") continue;
    found.set(`${column} ${year ?? ""}`, { column, year });
  }
  const order = ({ column, year }: YearPeriod): number =>
    (year ?? 0) * 2 + (column === "이후" ? 1 : 0);
  return [...found.values()].sort((a, b) => order(a) - order(b));
}

/**
 * `=SUMIFS(tblBudget[금액],tblBudget[재원],"국비",tblBudget[열종류],"연도",tblBudget[시작연도],2026)/표시배율`: a sum over
 * 예산DB, so that it follows edits and rows that a person adds there.
 */
export function costOf(
  rows: readonly TidyRow[],
  source: SourceColumn,
  period: YearPeriod,
): MoneyFormula {
  const ofSource = rows.filter((row) => columnOfSource(row.source) === source);
  const names: readonly FundingSource[] = [...new Set(ofSource.map((row) => row.source))];
  const terms = (names.length > 0 ? names : [source]).map((name) => sumIfs(name, period));
  const sum = terms.length === 1 ? terms.join("") : `(${terms.join("+")})`;
  const won = ofSource
    .filter((row) => isIn(row, period))
    .reduce<Amount>((total, { amount }) => total + amount, 0n);
  return { formula: `=${sum}/${perShownName}`, won };
}

const isIn = (row: TidyRow, { column, year }: YearPeriod): boolean =>
  row.column === column && (year === null || row.startYear === year);

function sumIfs(source: FundingSource, { column, year }: YearPeriod): string {
  const of = (name: string): string => `${dataTable}[${name}]`;
  const inYear = year === null ? "" : `,${of("시작연도")},${year}`;
  return `SUMIFS(${of("금액")},${of("재원")},"${source}",${of("열종류")},"${column}"${inYear})`;
}
