import { readText } from "../../src/documents/text/read-text";
import { withCoverage } from "../../src/extraction/explain-numbers";
import { extractPlan } from "../../src/extraction/extract-plan";

/** A plan of so many projects, with its contents or without. */
function planOf(projects: number, withContents: boolean): string {
  const titles = Array.from({ length: projects }, (_, at) => `${"가나다라마"[at % 5]}람${at} 조성`);
  const contents = titles.map((title, at) => `${at + 1}. ${title} ${at + 2}`);
  const bodies = titles.map(
    (title, at) =>
      `${at + 1}. ${title}\n□ 사업개요\n○ 사업기간: 2026. 1.~12.\n○ 사업비: 10억원(국비 5, 시비 5)\n` +
      "□ 소요예산 (단위: 백만원)\n구분\t계\t2026\n계\t1,000\t1,000\n국비\t500\t500\n시비\t500\t500",
  );
  return ["2027년 주요업무계획", "건설과", ...(withContents ? contents : []), ...bodies].join("\n");
}

/** Patterns tried, and elements that lists are gone through for: no clock, so the same on every machine. */
function stepsOf(run: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  const count = (of: object, name: string, weight: (self: unknown, result: unknown) => number) => {
    const known = Object.getOwnPropertyDescriptor(of, name);
    const method: unknown = known?.value;
    if (!known || typeof method !== "function") throw new Error(name);
    const counted = function (this: unknown, ...args: unknown[]): unknown {
      const result: unknown = Reflect.apply(method, this, args);
      steps += weight(this, result);
      return result;
    };
    Object.defineProperty(of, name, { ...known, value: counted });
    restore.push(() => Object.defineProperty(of, name, known));
  };
  const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 1);
  for (const name of ["exec", "test"]) count(RegExp.prototype, name, () => 1);
  for (const name of ["map", "filter", "flatMap", "some", "every", "reduce", "forEach"])
    count(Array.prototype, name, lengthOf);
  for (const name of ["find", "findIndex", "indexOf", "includes"])
    count(Array.prototype, name, lengthOf);
  for (const name of ["slice", "concat"])
    count(Array.prototype, name, (_, result) => lengthOf(result));
  try {
    run();
  } finally {
    for (const each of restore) each();
  }
  return steps;
}

test.each([true, false])(
  "twice as many projects take twice as many steps (with contents: %s)",
  (withContents) => {
    const [few = 0, many = 0] = [100, 400].map((projects) => {
      const document = readText(planOf(projects, withContents));
      return stepsOf(() => {
        const plan = extractPlan(document);
        expect(plan.value.projects).toHaveLength(projects);
        withCoverage(document, plan);
      });
    });
    expect(many / few).toBeLessThan(4.4);
  },
);

test("10,000 projects in chapters are all read, in as many steps as their number asks for", () => {
  const steps = [2_500, 10_000].map((projects) => {
    const bodies = Array.from(
      { length: projects },
      (_, at) => `${(at % 500) + 1}. 사업${at} 조성\n○ 사업기간: 2026년\n○ 사업비: 3억원(시비)`,
    );
    const document = readText(["2027년 주요업무계획", ...bodies].join("\n"));
    return stepsOf(() => {
      const plan = extractPlan(document);
      expect(plan.value.projects).toHaveLength(projects);
      withCoverage(document, plan);
    });
  });
  expect((steps[1] ?? 0) / (steps[0] ?? 1)).toBeLessThan(4.4);
});

test("a number of four digits goes on from 999, and a year does not", () => {
  const { value } = extractPlan(readText(planOf(1_050, false)));
  expect(value.projects.at(-1)).toMatchObject({ no: 1_050 });
});
