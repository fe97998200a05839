import type { Amount } from "../money/amount";
import type { Cost, PlanTable, Project } from "../plan/plan";
import type { FundingLevel } from "../words/funding-source";

/** What a project costs as the document states it: the budget table first, else the 사업비 line, else 소요예산. */
export interface ProjectCost {
  readonly total: Amount | null;
  readonly levels: ReadonlyMap<FundingLevel, Amount>;
}

export function projectCost(project: Project): ProjectCost | null {
  const table = project.tables.find((each) => each.kind === "budget" && totalColumn(each) >= 0);
  if (table) return ofTable(table);
  const line = project.cost ?? project.budgetLine;
  return line && ofLine(line);
}

/** The stated total, else the sum of the parts that were read. */
export function totalOf({ total, levels }: ProjectCost): Amount | null {
  if (total !== null) return total;
  return levels.size === 0 ? null : [...levels.values()].reduce((sum, amount) => sum + amount, 0n);
}

const totalColumn = (table: PlanTable): number =>
  table.columns.findIndex((column) => column.kind === "total");

function ofTable(table: PlanTable): ProjectCost {
  const column = totalColumn(table);
  const total = table.rows.find((row) => row.role === "total")?.amounts[column] ?? null;
  const parts = table.rows.filter((row) => row.role === "part");
  return {
    total,
    levels: byLevel(
      parts.map((row) => ({ level: row.level, amount: row.amounts[column] ?? null })),
    ),
  };
}

const ofLine = (cost: Cost): ProjectCost => ({ total: cost.total, levels: byLevel(cost.parts) });

function byLevel(
  parts: readonly { level: FundingLevel | null; amount: Amount | null }[],
): ReadonlyMap<FundingLevel, Amount> {
  const levels = new Map<FundingLevel, Amount>();
  for (const { level, amount } of parts) {
    if (level !== null && amount !== null) levels.set(level, (levels.get(level) ?? 0n) + amount);
  }
  return levels;
}
