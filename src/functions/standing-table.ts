import { NoticeList } from "../extraction/notices";
import { readTable } from "../extraction/tables";
import type { PeriodColumn, PlanTable } from "../plan/plan";
import { readSource } from "../words/funding-source";
import { readUnitLine } from "../words/units";
import { cellText, cellValue } from "./cell-value";
import { standingProject } from "./project-name";
import { wrongValue } from "./refusal";
import {
  indexed,
  isEmpty,
  mixedUnits,
  sameLabel,
  type ColumnKind,
  type TidyRange,
  type TidyRow,
} from "./tidy-range";

type Cells = readonly (readonly unknown[])[];
type TableBlock = Parameters<typeof readTable>[0]["table"];

/**
 * A budget table as it stands on a sheet (sources × years, either way round, with subtotals and a line for the unit),
 * recognised by the code that reads documents: one project without a number. null for what is no such table.
 */
export function standingTable(range: Cells, isTidy: (data: Cells) => boolean): TidyRange | null {
  // Whole columns end in empty cells, which Excel for desktop passes as 0.
  const data = filled(range);
  if (data.length < 2 || isTidy(data)) return null;
  const table = readTable(
    { kind: "table", table: blockOf(data), block: 0 },
    context,
    new NoticeList(),
  );
  if (table.kind !== "budget") return null;
  refuseTwoTables(data, table);
  return indexed(rowsOf(table), { isSingle: true, isAsWritten: false });
}

function filled(range: Cells): Cells {
  let end = range.length;
  while (end > 0 && (range[end - 1] ?? []).every(isEmpty)) end -= 1;
  return range.slice(0, end);
}

/** Two tables under one another would be added up as if they were one. */
function refuseTwoTables(data: Cells, table: PlanTable): void {
  const units = new Map<bigint, string>();
  for (const cell of data.flat()) {
    const unit = typeof cell === "string" ? readUnitLine(cell) : null;
    if (unit?.won) units.set(unit.won, unit.label);
  }
  if (units.size > 1) throw mixedUnits([...units.values()]);
  const labels = table.rows.flatMap(({ role, label }) => (role === "subtotal" ? [] : [label]));
  const twice = labels.find((label, at) =>
    labels.some((other, b) => b < at && sameLabel(other, label)),
  );
  if (twice === undefined) return;
  throw wrongValue(
    `첫째 인수(표)에 ‘${twice}’ 행이 두 번 있어 두 번 더해질 수 있습니다. 소요예산표 하나만 고르세요.`,
    `The first argument (table) has two rows "${twice}", which might be counted twice. Select one budget table only.`,
  );
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
        {
          line: line + 1,
          project: standingProject,
          title: "",
          label: row.label,
          meaning,
          ...span,
          amount,
        },
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
