import type { Amount } from "../money/amount";
import type { SourceRef } from "../outcome/source-ref";
import type { FundingSource } from "../words/funding-source";
import { countsForItsYear } from "./counted-columns";
import { isDocumentRef, type Cost, type PeriodColumn, type PlanTable, type Project } from "./plan";
import type { Subject } from "./subject";

/** 열종류 of `tblBudget`. 본문: a project without a table, over its whole period. */
export type TidyColumn = "총사업비" | "기투자" | "연도" | "이후" | "본문";

/**
 * One row of `tblBudget`: part (never 계 or 소계) × column of one project, in won. Years are null where the plan does
 * not say.
 */
export interface TidyRow {
  readonly source: FundingSource;
  readonly column: TidyColumn;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly amount: Amount;
  /** 원문행 */
  readonly line: number | null;
  /** The figure of the plan that the row repeats. */
  readonly subject: Subject;
}

/** The tidy rows of a project, and the figures that belong into some but could not be read. */
export interface TidyProject {
  readonly rows: readonly TidyRow[];
  readonly unread: readonly Subject[];
}

export function tidyProject(project: Project): TidyProject {
  const tables = project.tables.filter((table) => table.kind === "budget");
  const figures =
    tables.length > 0
      ? project.tables.flatMap((table, index) => figuresOfTable(project, table, index))
      : figuresOfText(project);
  return {
    rows: figures.flatMap(({ amount, ...row }) => (amount === null ? [] : [{ ...row, amount }])),
    unread: figures.flatMap(({ amount, subject }) => (amount === null ? [subject] : [])),
  };
}

type Figure = Omit<TidyRow, "amount"> & { readonly amount: Amount | null };

/** The cost of a project without a table: the 사업비 line, else the line under 소요예산. */
const statedCost = (project: Project): Cost | null => project.cost ?? project.budgetLine;

function figuresOfText(project: Project): readonly Figure[] {
  const at = project.cost ? "cost-part" : "line-part";
  return (statedCost(project)?.parts ?? []).map(({ source, amount, place }, part) => ({
    source,
    column: "본문",
    ...wholePeriod(project),
    amount,
    line: lineOf(place),
    subject: { project: project.no, at, part },
  }));
}

function figuresOfTable(project: Project, table: PlanTable, index: number): readonly Figure[] {
  if (table.kind !== "budget") return [];
  return table.rows.flatMap((row, rowIndex) => {
    const { source } = row;
    if (row.role !== "part" || source === null || source === "계" || source === "소계") return [];
    return table.columns.flatMap((column, columnIndex): readonly Figure[] => {
      const span = spanOf(table, column, columnIndex, project);
      const place = row.places[columnIndex];
      if (!span) return [];
      const subject: Subject = {
        project: project.no, at: "cell", table: index, row: rowIndex, column: columnIndex,
      }; // prettier-ignore
      const amount = row.amounts[columnIndex] ?? null;
      return [{ source, ...span, amount, line: place ? lineOf(place) : null, subject }];
    });
  });
}

type Span = Pick<TidyRow, "column" | "startYear" | "endYear">;

/** What a column covers; null for columns that are no money of their own (증감, 비고, a stage that a later one replaces). */
function spanOf(
  table: PlanTable,
  column: PeriodColumn,
  index: number,
  project: Project,
): Span | null {
  const { startYear, endYear } = wholePeriod(project);
  switch (column.kind) {
    case "total":
      return { column: "총사업비", startYear, endYear };
    case "prior":
      return { column: "기투자", startYear, endYear: before(firstYear(table)) };
    case "year":
      return countsForItsYear(table.columns, index)
        ? { column: "연도", startYear: column.year, endYear: column.year }
        : null;
    case "onward":
      return { column: "이후", startYear: column.year, endYear };
    case "change":
    case "other":
      return null;
  }
}

function firstYear(table: PlanTable): number | null {
  const years = table.columns.flatMap((column) => ("year" in column ? [column.year] : []));
  return years.length > 0 ? Math.min(...years) : null;
}

const before = (year: number | null): number | null => (year === null ? null : year - 1);

const wholePeriod = ({
  period,
}: Project): { startYear: number | null; endYear: number | null } => ({
  startYear: period?.start?.year ?? null,
  endYear: period?.end?.year ?? null,
});

const lineOf = (place: SourceRef): number | null =>
  isDocumentRef(place) ? (place.line ?? null) : place.row + 1;
