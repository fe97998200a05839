import type { Plan } from "../../plan/plan";
import type { FundingSource } from "../../words/funding-source";

/** A column of 총괄: 국비 holds all that is national (기금 and 균특, too), every other source has its own. */
export type SourceColumn = Exclude<FundingSource, "기금" | "균특">;

export const columnOfSource = (source: FundingSource | null): SourceColumn =>
  source === null ? "기타" : source === "기금" || source === "균특" ? "국비" : source;

const order: readonly SourceColumn[] = [
  "국비",
  "특별교부세",
  "도비",
  "시비",
  "군비",
  "구비",
  "지방채",
  "민간",
  "기타",
];

/** The columns that the plan needs, in the order in which budgets name them. */
export function sourceColumns(plan: Plan): readonly SourceColumn[] {
  const found = new Set<SourceColumn>();
  for (const { cost, budgetLine, tables } of plan.projects) {
    for (const part of [...(cost?.parts ?? []), ...(budgetLine?.parts ?? [])])
      found.add(columnOfSource(part.source));
    for (const table of tables.filter(({ kind }) => kind === "budget"))
      for (const row of table.rows)
        if (row.role === "part") found.add(columnOfSource(sourceOf(row.source)));
  }
  return order.filter((column) => found.has(column));
}

export const sourceOf = (source: FundingSource | "계" | "소계" | null): FundingSource | null =>
  source === "계" || source === "소계" ? null : source;
