import type { Cost, Project } from "../../plan/plan";
import type { Subject } from "../../plan/subject";
import { eachProject } from "../engine/each-project";
import { unitData, writtenOut } from "../engine/figures";
import type { Rule, RuleOutput } from "../engine/rule";
import { messages } from "./wording";

export const rule: Rule = {
  name: "R03-text-parts-vs-total",
  group: "arithmetic",
  severity: "error",
  messages,
  check: eachProject((project, _, output) => {
    if (project.cost) checkBreakdown(project, project.cost, output);
  }),
};

function checkBreakdown({ no: project }: Project, cost: Cost, output: RuleOutput): void {
  if (!isBreakdown(cost)) return;
  const subject: Subject = { project, at: "cost-total" };
  const amounts = cost.parts.map((part) => part.amount).filter((amount) => amount !== null);
  const { total: printed } = cost;
  if (printed === null || amounts.length < cost.parts.length) {
    output.unchecked({ project, reason: unreadable, subject });
    return;
  }
  output.checked(project);
  const expected = amounts.reduce((sum, amount) => sum + amount, 0n);
  const difference = printed - expected;
  if (difference === 0n) return;
  const parts = cost.parts.map((_, part): Subject => ({ project, at: "cost-part", part }));
  const unit = unitData(cost.unit);
  output.report({
    message: difference > 0n ? "more" : "less",
    data: { ...unit, printed, expected, difference, parts: writtenOut(unit, amounts) },
    subject,
    related: parts,
    unit: cost.unit,
    printed,
    expected,
    equality: { total: subject, parts },
  });
}

/** "70백만 원(시비)" takes the only part from the total: nothing is held against anything. Shares do have to add up. */
const isBreakdown = ({ parts }: Cost): boolean =>
  parts.some((part) => part.derived !== true || part.percent !== undefined);

const unreadable = {
  ko: "본문 사업비에 없거나 읽지 못한 금액이 있어 재원의 합과 맞춰 보지 못했습니다.",
  en: "A figure of the cost in the text is missing or could not be read, so its sources were not added up.",
};
