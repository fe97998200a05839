import { relationsOfTable } from "../../extraction/table-relations";
import type { Plan } from "../../plan/plan";
import { allRules } from "../../rules";
import type { CheckResult } from "../../rules/engine/finding";
import type { Rule } from "../../rules/engine/rule";
import { runRules } from "../../rules/engine/run-rules";
import type { SumRelation } from "../../sums/sum-relation";

/** Checks a plan: the relations of its tables by their labels, and every rule over them. */
export function checkPlan(plan: Plan, rules: readonly Rule[] = allRules): CheckResult {
  const known = new Map<string, readonly SumRelation[]>();
  const relationsOf = (project: number, table: number): readonly SumRelation[] => {
    const key = `${project}:${table}`;
    const found = known.get(key) ?? relationsIn(plan, project, table);
    known.set(key, found);
    return found;
  };
  return runRules(rules, { plan, relationsOf });
}

function relationsIn(plan: Plan, project: number, table: number): readonly SumRelation[] {
  const found = plan.projects.find(({ no }) => no === project)?.tables[table];
  return found ? relationsOfTable(found) : [];
}
