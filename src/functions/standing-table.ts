import { NoticeList } from "../extraction/notices";
import { readTable } from "../extraction/tables";
import type { PeriodColumn, PlanTable } from "../plan/plan";
import { readSource } from "../words/funding-source";
import { cellText, cellValue } from "./cell-value";
import { indexed, type ColumnKind, type TidyRange, type TidyRow } from "./tidy-range";

type Cells = readonly (readonly unknown[])[];
type TableBlock = Parameters<typeof readTable>[0]["table"];

/**
 * A budget table as it stands on a sheet (sources × years, either way round, with subtotals and a line for the unit),
 * recognised by the code that reads documents: one project, number 1. null for what is no such table.
 */
export function standingTable(data: Cells, isTidy: (data: Cells) => boolean): TidyRange | null {
  if (data.length < 2 || isTidy(data)) return null;
  const table = readTable(
    { kind: "table", table: blockOf(data), block: 0 },
    context,
    new NoticeList(),
  );
  if (table.kind !== "budget") return null;
  return indexed(rowsOf(table), { isSingle: true, isAsWritten: false });
}

const context = {
  items: [],
  index: 0,
  heading: "",
  inBudgetSection: false,
  unitOfDocument: null,
  years: { open: null, stage: null, only: null },
} satisfies Parameters<typeof readTable>[1];

function blockOf(data: Cells): TableBlock {
  const width = Math.max(...data.map((row) => row.length));
  const rows = data.map((row) =>
    Array.from({ length: width }, (_, column) => ({
      text: writtenAs(row[column]),
      rowSpan: 1,
      columnSpan: 1,
    })),
  );
  return { kind: "table", rows };
}

/** 2026 is a heading, 0 an empty cell or a zero; an error stays an error, which amounts refuse. */
function writtenAs(cell: unknown): string {
  if (cell === 0) return "-";
  return cellText(cell) ?? "#VALUE!";
}

function rowsOf(table: PlanTable): readonly TidyRow[] {
  const years = table.columns.flatMap((column) => (column.kind === "year" ? [column.year] : []));
  const first = years.length > 0 ? Math.min(...years) : null;
  return table.rows.flatMap((row, line) => {
    if (row.role !== "part") return [];
    return table.columns.flatMap((column, at): readonly TidyRow[] => {
      const span = isReplaced(table, column, at) ? null : spanOf(column, first);
      if (span === null) return [];
      const amount = cellValue(row.texts[at] ?? "");
      const meaning = readSource(row.label);
      return [
        { line: line + 1, project: 1, title: "", label: row.label, meaning, ...span, amount },
      ];
    });
  });
}

/** 당초 before 추경: a later column of the same year stands for it. */
const isReplaced = ({ columns }: PlanTable, column: PeriodColumn, at: number): boolean =>
  column.kind === "year" &&
  columns.slice(at + 1).some((later) => later.kind === "year" && later.year === column.year);

interface Span {
  readonly column: ColumnKind;
  readonly from: number | null;
  readonly to: number | null;
}

/** A table alone does not say when its project begins and ends. */
function spanOf(column: PeriodColumn, firstYear: number | null): Span | null {
  switch (column.kind) {
    case "total":
      return { column: "총사업비", from: null, to: null };
    case "prior":
      return { column: "기투자", from: null, to: firstYear === null ? null : firstYear - 1 };
    case "year":
      return { column: "연도", from: column.year, to: column.year };
    case "onward":
      return { column: "이후", from: column.year, to: null };
    case "change":
    case "other":
      return null;
  }
}
