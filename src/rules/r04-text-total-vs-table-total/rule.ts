import type { Cost, PlanTable } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import { costColumnData, costTableOf, unitTolerance, type CostTable } from "../engine/cost-table";
import { eachProject } from "../engine/each-project";
import { unitData } from "../engine/figures";
import type { Rule, RuleOutput } from "../engine/rule";
import { messages } from "./wording";

export const rule: Rule = {
  name: "R04-text-total-vs-table-total",
  group: "arithmetic",
  severity: "error",
  messages,
  check: eachProject((project, _, output) => {
    if (!project.cost) return;
    const search = costTableOf(project);
    if (search.kind === "found") compareTotals(project.no, project.cost, search.found, output);
    if (search.kind === "not-comparable") {
      const subject: Subject = { project: project.no, at: "table", table: search.index };
      output.unchecked({ project: project.no, reason: search.reason, subject });
    }
  }),
};

function compareTotals(project: number, cost: Cost, found: CostTable, output: RuleOutput): void {
  const { table, index, total, unit } = found;
  const subject: Subject = { project, at: "cost-total" };
  const hasTotal = table.rows.some(({ role }) => role === "total");
  const rows = rowsOfTotal(table);
  const printed = cost.total;
  const expected = sumOf(rows.map((row) => table.rows[row]?.amounts[total] ?? null));
  if (printed === null || expected === null) {
    output.unchecked({ project, reason: printed === null ? noText : noCorner, subject });
    return;
  }
  output.checked(project);
  const difference = printed - expected;
  const sides = [
    { unit: cost.unit, amounts: [printed] },
    { unit, amounts: [expected] },
  ];
  if ((difference < 0n ? -difference : difference) <= unitTolerance(sides)) return;
  const cells = rows.map((row): Subject => ({
    project,
    at: "cell",
    table: index,
    row,
    column: total,
  }));
  output.report({
    message: difference > 0n ? "more" : "less",
    data: {
      ...unitData(unit),
      ...costColumnData(found),
      added: hasTotal ? "" : "added",
      printed,
      expected,
      difference,
    },
    subject,
    related: cells,
    unit,
    printed,
    expected,
    equality: { total: subject, parts: cells },
  });
}

/** The row 계; in a table without one, the rows that make it up. */
function rowsOfTotal({ rows }: PlanTable): readonly number[] {
  const total = rows.findIndex(({ role }) => role === "total");
  if (total >= 0) return [total];
  const depth = Math.min(...rows.map((row) => row.depth));
  return rows.flatMap((row, at) => (row.depth === depth ? [at] : []));
}

const sumOf = (amounts: readonly (bigint | null)[]): bigint | null =>
  amounts.length === 0
    ? null
    : amounts.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0n);

const noText = {
  ko: "본문 사업비의 총액을 읽지 못해 표와 맞춰 보지 못했습니다.",
  en: "The total of the cost in the text could not be read, so it was not held against the table.",
};
const noCorner = {
  ko: "표의 계 행에서 총사업비를 읽지 못해 본문과 맞춰 보지 못했습니다.",
  en: "The grand total of the table is missing or could not be read, so the text was not held against it.",
};
