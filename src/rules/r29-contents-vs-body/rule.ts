import type { Plan } from "../../plan/plan";
import type { Rule, RuleInput, RuleOutput } from "../engine/rule";
import { messages } from "./wording";

export const rule: Rule = {
  name: "R29-contents-vs-body",
  group: "structure",
  severity: "error",
  messages,
  check: ({ plan }: RuleInput, output: RuleOutput) => {
    if (plan.contents.length > 0) {
      missingBodies(plan, output);
      unlistedBodies(plan, output);
    }
    gaps(plan, output);
  },
};

function missingBodies(plan: Plan, output: RuleOutput): void {
  const bodies = numbers(plan.projects);
  for (const { no, title, page } of plan.contents) {
    if (bodies.has(no)) continue;
    const before = nearest(bodies, no, -1);
    const after = nearest(bodies, no, 1);
    const around = [before, after].filter((each) => each !== null);
    output.report({
      message: page === null ? "missing-body" : "missing-body-page",
      data: {
        no,
        title,
        ...(page === null ? {} : { page }),
        ...(before === null ? {} : { before }),
        ...(after === null ? {} : { after }),
      },
      subject: { contents: no },
      related: around.map((project) => ({ project, at: "title" })),
    });
  }
}

function unlistedBodies(plan: Plan, output: RuleOutput): void {
  const listed = numbers(plan.contents);
  for (const { no, title } of plan.projects) {
    if (listed.has(no)) continue;
    output.report({
      message: "not-listed",
      data: { no, title },
      subject: { project: no, at: "title" },
    });
  }
}

/** A number that neither the contents nor the bodies have, between two that are there. */
function gaps(plan: Plan, output: RuleOutput): void {
  const known = new Set([...numbers(plan.contents), ...numbers(plan.projects)]);
  const inOrder = [...known].sort((a, b) => a - b);
  inOrder.forEach((after, index) => {
    const before = inOrder[index - 1];
    if (before === undefined || after === before + 1) return;
    const hasBody = plan.projects.some(({ no }) => no === after);
    output.report({
      message: "gap",
      data: { before, after, missing: after - before - 1 },
      subject: hasBody ? { project: after, at: "title" } : { contents: after },
    });
  });
}

const numbers = (list: readonly { readonly no: number }[]): ReadonlySet<number> =>
  new Set(list.map(({ no }) => no));

/** The nearest number below (−1) or above (1) that is there. */
function nearest(known: ReadonlySet<number>, from: number, direction: -1 | 1): number | null {
  const beyond = [...known].filter((no) => (no - from) * direction > 0);
  if (beyond.length === 0) return null;
  return direction < 0 ? Math.max(...beyond) : Math.min(...beyond);
}
