import fc from "fast-check";
import type { Project } from "../../src/plan/plan";
import { amountAt } from "../../src/plan/places";
import { tidyProject } from "../../src/plan/tidy";
import { planArbitrary } from "../arbitraries/plan";
import { planFrom } from "../rules/plan-builder";

const from2025 = { start: { year: 2025 }, end: { year: 2029 } };

function projectFrom(text: string): Project {
  const [project] = planFrom(text).projects;
  if (!project) throw new Error("no project in the example");
  return { ...project, period: { ...from2025, text: "", place: project.place } };
}

const rowsOf = (text: string) =>
  tidyProject(projectFrom(text)).rows.map(({ source, column, startYear, endYear, amount }) =>
    [source, column, startYear, endYear, Number(amount / 1_000_000n)].join(" "),
  );

test("a table gives one row a part and column, with the years each column covers, and no 계", () => {
  expect(
    rowsOf(`
      1. 하천 정비
      사업비(백만원): 100 = 국 70 + 시 30
      표(백만원): 총사업비 | 기투자 | 2026년 | 2027년 이후
      계: 100 | 40 | 30 | 30
      국비: 70 | 28 | 21 | 21
      시비: 30 | 12 | 9 | -
    `),
  ).toEqual([
    "국비 총사업비 2025 2029 70",
    "국비 기투자 2025 2025 28",
    "국비 연도 2026 2026 21",
    "국비 이후 2027 2029 21",
    "시비 총사업비 2025 2029 30",
    "시비 기투자 2025 2025 12",
    "시비 연도 2026 2026 9",
    "시비 이후 2027 2029 0",
  ]);
});

test("a project without a table has one row a source over its whole period", () => {
  expect(rowsOf("1. 야시장\n사업비(백만원): 100 = 국 70 + 시 30")).toEqual([
    "국비 본문 2025 2029 70",
    "시비 본문 2025 2029 30",
  ]);
});

test("a figure that was not read has no row and is told", () => {
  const { rows, unread } = tidyProject(
    projectFrom("1. 야시장\n표(백만원): 총사업비 | 2026년\n국비: 70 | ?"),
  );
  expect(rows).toHaveLength(1);
  expect(unread).toEqual([{ project: 1, at: "cell", table: 0, row: 0, column: 1 }]);
});

test("a year that stands in several stages counts once, by the last", () => {
  const project = projectFrom("1. 야시장\n표(백만원): 2026년 | 2026년\n국비: 70 | 80");
  expect(tidyProject(project).rows.map(({ amount }) => amount)).toEqual([80_000_000n]);
});

test("a remark column is no money", () => {
  expect(rowsOf("1. 야시장\n표(백만원): 2026년 | 비고\n국비: 70 | 3")).toEqual([
    "국비 연도 2026 2026 70",
  ]);
});

test("every row repeats the very figure that its subject names", () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      for (const project of plan.projects)
        for (const { subject, amount } of tidyProject(project).rows)
          expect(amountAt(plan, subject)).toBe(amount);
    }),
    { numRuns: 300 },
  );
});
