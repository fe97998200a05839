import type { Cost } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import { costColumnData, costTableOf, unitTolerance, type CostTable } from "../engine/cost-table";
import { eachProject } from "../engine/each-project";
import { unitData } from "../engine/figures";
import type { Rule, RuleOutput } from "../engine/rule";
import { pairSources, type SourcePair } from "../engine/source-pairs";
import { sourceCalled } from "../engine/source-text";
import { messages } from "./wording";

export const rule: Rule = {
  name: "R05-text-source-vs-table",
  group: "arithmetic",
  severity: "error",
  messages,
  check: eachProject((project, _, output) => {
    const search = costTableOf(project);
    if (!project.cost || search.kind !== "found") return;
    for (const pair of pairSources(project.cost.parts, search.found.table.rows)) {
      comparePair(project.no, pair, project.cost, search.found, output);
    }
  }),
};

/** A source that only one side names is R06's; where a side names it twice its figures are added. */
function comparePair(
  project: number,
  { source, parts, rows }: SourcePair,
  cost: Cost,
  found: CostTable,
  output: RuleOutput,
): void {
  const { table, index, total, unit } = found;
  const [first] = parts;
  if (first === undefined || rows.length === 0) return;
  const subject: Subject = { project, at: "cost-part", part: first };
  const inText = parts.map((part) => cost.parts[part]?.amount ?? null);
  const printed = sum(inText);
  const expected = sum(rows.map((row) => table.rows[row]?.amounts[total] ?? null));
  if (printed === null || expected === null) {
    output.unchecked({ project, reason: unreadable(source), subject });
    return;
  }
  output.checked(project);
  const difference = printed - expected;
  const sides = [
    { unit: cost.unit, amounts: inText.flatMap((amount) => amount ?? []) },
    { unit, amounts: [expected] },
  ];
  if ((difference < 0n ? -difference : difference) <= unitTolerance(sides)) return;
  const inTable = rows.map((row): Subject => ({
    project,
    at: "cell",
    table: index,
    row,
    column: total,
  }));
  const others = parts.slice(1).map((part): Subject => ({ project, at: "cost-part", part }));
  output.report({
    message: difference > 0n ? "more" : "less",
    data: { ...unitData(unit), ...costColumnData(found), source, printed, expected, difference },
    subject,
    related: [...others, ...inTable],
    unit,
    printed,
    expected,
    // Where the text names the source twice, the first figure stands for both: an equality has one total.
    equality: { total: subject, parts: inTable },
  });
}

const sum = (amounts: readonly (bigint | null)[]): bigint | null =>
  amounts.reduce((total, each) => (total === null || each === null ? null : total + each), 0n);

const unreadable = (source: string) => ({
  ko: `${sourceCalled(source).ko}의 금액을 본문이나 표에서 읽지 못해 서로 맞춰 보지 못했습니다.`,
  en: `${sourceCalled(source).en}: a figure in the text or the table could not be read, so they were not held against each other.`,
});
