import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../src/documents/text/read-text";
import { checkPlan } from "../../src/app/use-cases/check-plan";
import { extractPlan } from "../../src/extraction/extract-plan";
import type { Plan } from "../../src/plan/plan";
import { planInLines, type PlanInLines } from "./plan-in-lines";

interface Expected extends Partial<Omit<PlanInLines, "projects">> {
  readonly what: string;
  /** What the check of the plan finds, where the case is about that. */
  readonly findings?: readonly string[];
  readonly projects: readonly Partial<PlanInLines["projects"][number]>[];
}

const folder = join(__dirname, "../golden/extraction");
const cases = readdirSync(folder).map((name) => ({
  name,
  input: readFileSync(join(folder, name, "input.txt"), "utf8"),
  expected: JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected,
}));

describe("plans of other places and fragments of plans", () => {
  it("are at least forty", () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases)("$name: $expected.what", ({ input, expected }) => {
    const read = extractPlan(readText(input));
    const found = planInLines(read);
    const { department, sections, findings } = askedFor(expected);
    expect({
      ...found,
      findings: findings ? findingsInLines(read.value) : undefined,
      department: department ? found.department : undefined,
      projects: found.projects.map((project) => ({
        ...project,
        sections: sections ? project.sections : undefined,
      })),
      what: expected.what,
    }).toEqual(expected);
  });
});

const findingsInLines = (plan: Plan): readonly string[] =>
  checkPlan(plan).findings.map(
    ({ severity, rule, project, what }) =>
      `${severity} ${rule.slice(0, 3)} ${project ?? "-"}: ${what.ko}`,
  );

/** A case states the department, the sections and the findings only where it is about them. */
const askedFor = (expected: Expected): Record<"department" | "sections" | "findings", boolean> => ({
  findings: expected.findings !== undefined,
  department: expected.department !== undefined,
  sections: expected.projects.some((project) => project.sections !== undefined),
});
