import type { Amount } from "../money/amount";
import type { TableRow } from "../plan/plan";
import type { FundingLevel } from "../words/funding-source";

/**
 * 국비 with 기금 and 균특 below it, or 도비 with 특별조정교부금, is their sum and no money beside theirs. No label says
 * so, the figures do: such a row becomes a subtotal of the rows it adds up.
 */
export function withNestedSources(rows: readonly TableRow[]): readonly TableRow[] {
  const nested = [...rows];
  for (let at = 0; at < nested.length; at += 1) {
    const below = rowsItAddsUp(nested, at);
    const row = nested[at];
    if (!row || below === 0) continue;
    nested[at] = { ...row, role: "subtotal", source: "소계", level: null };
    for (let child = at + 1; child <= at + below; child += 1) {
      const part = nested[child];
      if (part) nested[child] = { ...part, depth: part.depth + 1 };
    }
    at += below;
  }
  return nested;
}

/** How many of the rows behind it a source adds up; 0 where it is money of its own. */
function rowsItAddsUp(rows: readonly TableRow[], at: number): number {
  const row = rows[at];
  const levels = row?.role === "part" && row.source !== null ? takesIn[row.source] : undefined;
  if (!row || !levels) return 0;
  let most = 0;
  while (liesUnder(rows[at + most + 1], row, levels)) most += 1;
  for (let count = most; count > 0; count -= 1) {
    const parts = rows.slice(at + 1, at + count + 1);
    if (isSumOf(row, parts) && isCountedOnce(rows, row, parts)) return count;
  }
  return 0;
}

const takesIn: Readonly<Partial<Record<NonNullable<TableRow["source"]>, readonly FundingLevel[]>>> =
  {
    국비: ["national", "grant"],
    도비: ["province"],
    시비: ["local"],
    군비: ["local"],
    구비: ["local"],
    민간: ["private"],
  };

const liesUnder = (
  row: TableRow | undefined,
  above: TableRow,
  levels: readonly FundingLevel[],
): boolean =>
  row?.role === "part" &&
  row.depth === above.depth &&
  row.level !== null &&
  levels.includes(row.level) &&
  row.label !== above.label;

/** In most of the columns that have a figure. */
function isSumOf(row: TableRow, parts: readonly TableRow[]): boolean {
  const columns = columnsWithFigures(row);
  const holding = columns.filter((column) => sumAt(parts, column) === row.amounts[column]);
  return holding.length * 2 > columns.length;
}

/**
 * The total of the table leaves the parts out. Where no total tells (국비 500 and 기금 500 may be two halves), several
 * parts and several columns have to.
 */
function isCountedOnce(
  rows: readonly TableRow[],
  row: TableRow,
  parts: readonly TableRow[],
): boolean {
  const total = row.depth === 0 ? rows.find(({ role }) => role === "total") : undefined;
  if (!total) return parts.length > 1 && columnsWithFigures(row).length > 1;
  const outer = rows.filter(({ role, depth }) => role !== "total" && depth === 0);
  const once = outer.filter((each) => !parts.includes(each));
  const columns = columnsWithFigures(row);
  const fits = (counted: readonly TableRow[]): number =>
    columns.filter((column) => sumAt(counted, column) === total.amounts[column]).length;
  return fits(once) > fits(outer);
}

const columnsWithFigures = ({ amounts }: TableRow): readonly number[] =>
  amounts.flatMap((amount, column) => (amount === null || amount === 0n ? [] : [column]));

/** A cell without a figure says nothing against the sum. */
const sumAt = (rows: readonly TableRow[], column: number): Amount =>
  rows.reduce((sum, { amounts }) => sum + (amounts[column] ?? 0n), 0n);
