import fc from "fast-check";
import { comparePlans } from "../../src/plan/compare";
import type { Plan } from "../../src/plan/plan";
import { withAmount } from "../../src/plan/places";
import { planArbitrary } from "../arbitraries/plan";
import { planFrom } from "../rules/plan-builder";

const plan = planFrom(`
  1. 하천 정비
  표(백만원): 총사업비 | 2026년
  계: 100 | 100
  국비: 60 | 60
  시비: 40 | 40
  2. 도서관 건립
  표(백만원): 총사업비 | 2026년
  계: 500 | 500
  시비: 500 | 500
`);

const retitled = (of: Plan, no: number, title: string): Plan => ({
  ...of,
  projects: of.projects.map((each) => (each.no === no ? { ...each, title } : each)),
});

const told = (before: Plan, after: Plan): readonly string[] =>
  comparePlans(before, after).projects.map(
    ({ kind, before: from, after: to, changes }) =>
      `${kind} ${from.map(({ no }) => no).join("+")}>${to?.no ?? ""}: ${changes
        .map(({ figure, difference }) => `${figure} ${String(difference)}`)
        .join(", ")}`,
  );

test("a plan compared with itself has no changes", () => {
  fc.assert(
    fc.property(planArbitrary(), (drawn) => {
      expect(comparePlans(drawn, drawn).projects).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a changed figure is exactly one change, with its difference", () => {
  const cell = { project: 1, at: "cell", table: 0, row: 1, column: 1 } as const;
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), (more) => {
      const changed = withAmount(plan, cell, 60_000_000n + more);
      const [only, ...others] = comparePlans(plan, changed).projects;
      expect(others).toEqual([]);
      expect(only?.changes.map(({ figure, difference }) => [figure, difference])).toEqual([
        ["table 1 · 국비 · 2026", more],
      ]);
    }),
    { numRuns: 1_000 },
  );
});

test("a renamed project is recognised, also under another number", () => {
  const renamed = retitled(plan, 2, "시립 도서관 건립");
  const moved = { ...renamed, projects: [...renamed.projects].reverse().map((each, at) => ({ ...each, no: at + 1 })) };
  expect(told(plan, renamed)).toEqual(["renamed 2>2: "]);
  expect(told(plan, moved)).toEqual(["renamed 2>1: "]);
}); // prettier-ignore

test("a project that is gone was dropped, one that was not there is new", () => {
  const [first] = plan.projects;
  const one = { ...plan, projects: first ? [first] : [] };
  expect(told(plan, one)).toEqual(["dropped 2>: "]);
  expect(told(one, plan)).toEqual(["new >2: "]);
});

test("two projects in one title were merged", () => {
  const before = planFrom(`
    1. 하천 정비
    2. 하천 산책로 조성
    3. 도서관 건립
  `);
  const after = planFrom(`
    1. 하천 정비 및 하천 산책로 조성
    2. 도서관 건립
  `);
  expect(told(before, after)).toEqual(["merged 2+1>1: "]);
});

test("a project is told apart from another of the same number", () => {
  const after = retitled(plan, 2, "버스 정류장 개선");
  expect(told(plan, after)).toEqual(["new >2: ", "dropped 2>: "]);
});

test("another stage of the same work is another project", () => {
  const before = planFrom(`
    1. 하수관로 정비(1단계)
    사업비(백만원): 100 = 시 100
    2. 하수관로 정비(2단계)
    사업비(백만원): 200 = 시 200
  `);
  const after = planFrom(`
    1. 하수관로 정비(2단계)
    사업비(백만원): 200 = 시 200
    2. 하수관로 정비(3단계)
    사업비(백만원): 300 = 시 300
  `);
  expect(told(before, after)).toEqual(["new >2: ", "dropped 1>: "]);
});
