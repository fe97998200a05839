import type { Amount } from "../money/amount";
import { isMoney, millionWon, usualUnit, type MoneyUnit } from "../money/unit";
import { levelOf, type FundingSource } from "../words/funding-source";
import {
  isDocumentRef,
  type Cost,
  type PeriodColumn,
  type Plan,
  type PlanTable,
  type Project,
} from "./plan";
import type { Subject } from "./subject";

/** 열종류 of `tblBudget`. 본문: a project without a table, over its whole period. */
export type TidyColumn = "총사업비" | "기투자" | "연도" | "이후" | "본문";

/**
 * One row of `tblBudget`: project × part (never 계 or 소계) × column. Amounts in won; `unit` is the one unit of the
 * whole sheet. Unreadable amounts have no row. Years are null where the plan does not say.
 */
export interface TidyRow {
  readonly project: number;
  readonly title: string;
  readonly source: FundingSource;
  readonly column: TidyColumn;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly amount: Amount;
  readonly unit: MoneyUnit;
  /** 원문행 */
  readonly line: number | null;
  /** The figure of the plan that the row repeats; null in rows read back from a sheet of nobody's plan. */
  readonly subject: Subject | null;
}

export function tidyRows(plan: Plan): readonly TidyRow[] {
  const unit = sheetUnit(plan);
  return plan.projects.flatMap((project) => {
    const tables = project.tables.filter((table) => table.kind === "budget");
    const bare =
      tables.length > 0
        ? project.tables.flatMap((table, index) => rowsOfTable(project, table, index))
        : rowsOfText(project);
    return bare.map((row) => ({ project: project.no, title: project.title, ...row, unit }));
  });
}

/** The unit most figures of the document are printed in (its tables, and the costs of projects without one). */
export function sheetUnit(plan: Plan): MoneyUnit {
  const counts = new Map<bigint, { unit: MoneyUnit; count: number }>();
  for (const unit of plan.projects.flatMap(unitsOf)) {
    const found = counts.get(unit.won);
    counts.set(unit.won, { unit: usualUnit(unit), count: (found?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort(
    (a, b) => b.count - a.count || Number(a.unit.won - b.unit.won),
  );
  return most?.unit ?? (millionWon as MoneyUnit);
}

function unitsOf(project: Project): readonly MoneyUnit[] {
  const tables = project.tables.filter((table) => table.kind === "budget").map(({ unit }) => unit);
  const units = tables.length > 0 ? tables : [statedCost(project)?.unit ?? null];
  return units.filter(isMoney);
}

type BareRow = Omit<TidyRow, "project" | "title" | "unit">;

/** The cost of a project without a table: the 사업비 line, else the line under 소요예산. */
export const statedCost = (project: Project): Cost | null => project.cost ?? project.budgetLine;

function rowsOfText(project: Project): readonly BareRow[] {
  const cost = statedCost(project);
  const at = project.cost ? "cost-part" : "line-part";
  return (cost?.parts ?? []).flatMap((part, index): readonly BareRow[] => {
    if (part.amount === null) return [];
    const subject: Subject = { project: project.no, at, part: index };
    return [
      {
        source: part.source,
        column: "본문",
        ...wholePeriod(project),
        amount: part.amount,
        line: lineOf(part.place),
        subject,
      },
    ];
  });
}

function rowsOfTable(project: Project, table: PlanTable, index: number): readonly BareRow[] {
  if (table.kind !== "budget") return [];
  return table.rows.flatMap((row, rowIndex) => {
    const { source } = row;
    if (row.role !== "part" || source === null || source === "계" || source === "소계") return [];
    return table.columns.flatMap((column, columnIndex): readonly BareRow[] => {
      const span = spanOf(table, column, columnIndex, project);
      const amount = row.amounts[columnIndex] ?? null;
      const place = row.places[columnIndex];
      if (!span || amount === null) return [];
      const subject: Subject = {
        project: project.no, at: "cell", table: index, row: rowIndex, column: columnIndex,
      }; // prettier-ignore
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
      return isReplaced(table, column.year, index)
        ? null
        : { column: "연도", startYear: column.year, endYear: column.year };
    case "onward":
      return { column: "이후", startYear: column.year, endYear };
    case "change":
    case "other":
      return null;
  }
}

const isReplaced = (table: PlanTable, year: number, index: number): boolean =>
  table.columns.slice(index + 1).some((column) => column.kind === "year" && column.year === year);

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

const lineOf = (place: BareRowPlace): number | null =>
  isDocumentRef(place) ? (place.line ?? null) : place.row + 1;
type BareRowPlace = Parameters<typeof isDocumentRef>[0];

/**
 * Rows of `tblBudget` as a plan again: a table a project, its rows the parts, without 계; 본문 rows as a cost. What the
 * tidy table does not hold (sections, printed labels, the contents) is not there.
 */
export function fromTidyRows(rows: readonly TidyRow[]): Plan {
  const numbers = [...new Set(rows.map((row) => row.project))];
  const projects = numbers.map((no) =>
    projectOf(
      no,
      rows.filter((row) => row.project === no),
    ),
  );
  return { title: "", department: null, planYear: null, contents: [], projects };
}

function projectOf(no: number, rows: readonly TidyRow[]): Project {
  const text = rows.filter((row) => row.column === "본문");
  const cells = rows.filter((row) => row.column !== "본문");
  const [any] = rows;
  const whole = rows.find((row) => row.column === "총사업비" || row.column === "본문");
  const place = placeAt(any?.line ?? null);
  const years = whole ?? any;
  return {
    no,
    title: any?.title ?? "",
    group: { kind: "other", label: "" },
    period: {
      ...(years?.startYear != null && { start: { year: years.startYear } }),
      ...(years?.endYear != null && { end: { year: years.endYear } }),
      text: "",
      place,
    },
    cost: text.length > 0 ? costOf(text, place) : null,
    budgetLine: null,
    tables: cells.length > 0 ? [tableOf(cells, place)] : [],
    sections: [],
    place,
  };
}

const placeAt = (line: number | null): Project["place"] => ({
  kind: "document",
  block: 0,
  ...(line !== null && { line }),
});

function costOf(rows: readonly TidyRow[], place: Project["place"]): Cost {
  const parts = rows.map(({ source, amount, line }) => ({
    source, level: levelOf[source], label: source, amount, place: placeAt(line),
  })); // prettier-ignore
  const total = parts.reduce((sum, part) => sum + part.amount, 0n);
  return { total, parts, unit: rows[0]?.unit ?? null, text: "", place };
}

function tableOf(rows: readonly TidyRow[], place: Project["place"]): PlanTable {
  const columns = distinct(rows.map(columnOf), (column) => column.label);
  const lines = distinct(rows, (row) => `${row.source}:${row.line ?? ""}`);
  return {
    kind: "budget",
    unit: rows[0]?.unit ?? null,
    scale: 0,
    columns,
    rows: lines.map((line) => {
      const own = rows.filter((row) => row.source === line.source && row.line === line.line);
      const cells = columns.map((column) =>
        own.find((row) => columnOf(row).label === column.label),
      );
      return {
        role: "part", source: line.source, level: levelOf[line.source], label: line.source, depth: 0,
        amounts: cells.map((cell) => cell?.amount ?? null),
        texts: cells.map(() => ""),
        places: cells.map(() => placeAt(line.line)),
      }; // prettier-ignore
    }),
    place,
  };
}

function columnOf(row: TidyRow): PeriodColumn {
  const year = row.startYear ?? 0;
  if (row.column === "총사업비") return { kind: "total", label: "총사업비" };
  if (row.column === "기투자") return { kind: "prior", label: "기투자" };
  if (row.column === "이후") return { kind: "onward", year, label: `${year}년 이후` };
  return { kind: "year", year, label: `${year}년` };
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return [...first.values()];
}
