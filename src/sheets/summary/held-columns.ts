import type { Amount } from "../../money/amount";
import type { Project } from "../../plan/plan";
import { budgetTables } from "../budget/draw-block";
import { heldTogether } from "../budget/held-rows";
import { outermostRows, totalRow } from "../budget/table-sums";
import { roundedAway, wholeCostOf, wholeOfRows } from "../budget/whole-cost";
import { columnOfSource, sourceOf, type SourceColumn } from "./source-columns";

/**
 * By column of 총괄, what a coarser unit rounds away between the text of a project and its table; null where they are
 * not held against each other: the table does not say what the project costs, or the text says 지방비 where the table
 * says 도비 and 시비.
 */
export function heldColumns(
  project: Project | null,
): (key: SourceColumn | "total") => Amount | null {
  const [first] = project ? budgetTables(project) : [];
  if (!project?.cost || !first || !wholeCostOf(first.table, project.period).isHeld)
    return () => null;
  const { cost, period } = project;
  const { table } = first;
  const mixed = mixedColumns(project);
  const inTotal = totalRow(table);
  return (key) => {
    if (key !== "total" && mixed.has(key)) return null;
    const parts = cost.parts.filter(({ source }) => columnOfSource(source) === key);
    const amounts = key === "total" ? [cost.total] : [sumOf(parts.map(({ amount }) => amount))];
    const rows =
      key === "total" ? (inTotal === null ? outermostRows(table) : [inTotal]) : rowsOf(key);
    return roundedAway({ unit: cost.unit, amounts }, wholeOfRows(table, rows, period));
  };

  function rowsOf(key: SourceColumn): readonly number[] {
    return table.rows.flatMap(({ role, source }, index) =>
      role === "part" && columnOfSource(sourceOf(source)) === key ? [index] : [],
    );
  }
}

/** Columns whose money the other side has in another column. */
function mixedColumns(project: Project): ReadonlySet<SourceColumn> {
  const [first] = budgetTables(project);
  const { cost } = project;
  if (!first || !cost) return new Set();
  const pairs = heldTogether(first.table, cost).filter(([a, b]) => a.length > 0 && b.length > 0);
  const columns = pairs.map(
    (sides) => new Set(sides.flat().map(({ source }) => columnOfSource(source))),
  );
  return new Set(columns.filter(({ size }) => size > 1).flatMap((each) => [...each]));
}

const sumOf = (amounts: readonly (Amount | null)[]): Amount =>
  amounts.reduce<Amount>((sum, each) => sum + (each ?? 0n), 0n);
