import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { planInLines, type PlanInLines } from "./plan-in-lines";

interface Expected extends Partial<Omit<PlanInLines, "projects">> {
  readonly what: string;
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
    const found = planInLines(extractPlan(readText(input)));
    const { department, sections } = askedFor(expected);
    expect({
      ...found,
      department: department ? found.department : undefined,
      projects: found.projects.map((project) => ({
        ...project,
        sections: sections ? project.sections : undefined,
      })),
      what: expected.what,
    }).toEqual(expected);
  });
});

/** A case states the department and the sections only where it is about them. */
const askedFor = (expected: Expected): { department: boolean; sections: boolean } => ({
  department: expected.department !== undefined,
  sections: expected.projects.some((project) => project.sections !== undefined),
});
