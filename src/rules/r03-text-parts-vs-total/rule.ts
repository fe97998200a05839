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
  const size = difference < 0n ? -difference : difference;
  if (size <= roundingOfShares(cost)) return;
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

/**
 * One source without a figure of its own, "70백만 원(시비)", takes the total's: nothing is held against anything.
 * Its place is the word, and the text between the brackets has no digit.
 */
function isBreakdown(cost: Cost): boolean {
  const [only, second] = cost.parts;
  return second !== undefined || (only !== undefined && !takesTheTotal(cost));
}

const takesTheTotal = ({ text, parts }: Cost): boolean =>
  parts.length === 1 && /\(\s*[^()\d]*\s*\)/.test(text);

/** Parts printed as shares of the total ("시비 30%") were rounded to the won. */
const roundingOfShares = ({ parts }: Cost): bigint =>
  BigInt(parts.filter((part) => part.percent !== undefined).length) / 2n;

const unreadable = {
  ko: "본문 사업비에 읽지 못한 금액이 있어 재원의 합과 맞춰 보지 못했습니다.",
  en: "A figure of the cost in the text could not be read, so it was not held against its sources.",
};
