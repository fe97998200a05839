import fc from "fast-check";
import { allRules } from "../../src/rules";
import { eachProject } from "../../src/rules/engine/each-project";
import type { Rule } from "../../src/rules/engine/rule";
import { runRules } from "../../src/rules/engine/run-rules";
import { inputOf, planFrom } from "./plan-builder";

const check = (text: string, rules: readonly Rule[] = allRules) =>
  runRules(rules, inputOf(planFrom(text)));

const textWrong = `
  3. 허브 조성
  사업비(백만원): 35,000 = 국 24,000 + 도 2,100 + 시 8,400
  표(백만원): 총사업비 | 2026년 | 2027년
  계: 35,000 | 5,000 | 30,000
  국비: 24,500 | 3,500 | 21,000
  도비: 2,100 | 300 | 1,800
  시비: 8,400 | 1,200 | 7,200`;

const wrong = `
  차례 1 가
  차례 2 나
  차례 4 라
  1. 가
  사업비(억원): 1 = 국 0.7 + 도 0.3
  표(백만원): 총사업비 | 기투자 | 2026년
  계: 100 | 40 | 60
  국비: 70 | 28 | 43
  시비: 30 | 12 | ?
  3. 다
  사업비(백만원): 35,000 = 국 24,000 + 도 2,100 + 시 8,400
  표(백만원): 총사업비 | 2026년
  계: 35,000 | 35,000
  국비: 24,500 | 24,500
  도비: 2,100 | 2,100
  시비: 8,400 | 8,400`;

test("the order of the rules does not change the result", () => {
  const expected = check(wrong);
  expect(expected.findings.length).toBeGreaterThan(6);
  fc.assert(
    fc.property(fc.shuffledSubarray([...allRules], { minLength: allRules.length }), (rules) => {
      expect(check(wrong, rules)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test("one wrong figure in the text is two findings with one cause, and no side is blamed", () => {
  const { findings, equalities } = check(textWrong);
  expect(
    findings.map(({ rule, printed, expected, difference, cause, culprit }) => ({
      rule,
      printed,
      expected,
      difference,
      cause,
      culprit,
    })),
  ).toEqual([
    {
      rule: "R03-text-parts-vs-total",
      printed: 35_000_000_000n,
      expected: 34_500_000_000n,
      difference: 500_000_000n,
      cause: "cause-3-1",
      culprit: undefined,
    },
    {
      rule: "R05-text-source-vs-table",
      printed: 24_000_000_000n,
      expected: 24_500_000_000n,
      difference: -500_000_000n,
      cause: "cause-3-1",
      culprit: undefined,
    },
  ]);
  expect(findings[1]!.todo.ko).toMatch(/고치거나/);
  expect(findings[1]!.todo.en).toMatch(/Either .* or /);
  expect(equalities).toEqual([{ project: 3, checked: 12, failed: 2 }]);
});

test("a wrong total of a source in the table is blamed on its cell by row, column and text together", () => {
  const { findings } = check(
    textWrong.replace("24,000 +", "24,500 +").replace("국비: 24,500", "국비: 24,050"),
  );
  expect(findings.map(({ rule }) => rule)).toEqual([
    "R05-text-source-vs-table",
    "R02-column-sum",
    "R01-row-sum",
  ]);
  expect(new Set(findings.map(({ cause }) => cause))).toEqual(new Set(["cause-3-1"]));
  for (const { culprit, todo } of findings) {
    expect(culprit).toEqual({
      subject: { project: 3, at: "cell", table: 0, row: 1, column: 0 },
      table: 0,
      row: "국비",
      column: "총사업비",
      printed: 24_050_000_000n,
      suggested: 24_500_000_000n,
    });
    expect(todo.ko).toContain("24,050에서 24,500으로");
  }
});

test("a total that both the sources and the table deny is one cause", () => {
  const { findings } = check(textWrong.replace("35,000 = 국 24,000", "36,000 = 국 24,500"));
  expect(findings.map(({ rule }) => rule)).toEqual([
    "R03-text-parts-vs-total",
    "R04-text-total-vs-table-total",
  ]);
  expect(new Set(findings.map(({ cause }) => cause))).toEqual(new Set(["cause-3-1"]));
});

test("two figures that are wrong by different amounts are two causes", () => {
  const { findings } = check(
    textWrong
      .replace("24,000 +", "24,500 +")
      .replace("2,100 + ", "2,000 + ")
      .replace("계: 35,000 | 5,000", "계: 35,000 | 5,007"),
  );
  const causes = new Map(findings.map(({ rule, cause }) => [rule, cause]));
  expect(causes.get("R03-text-parts-vs-total")).toBe(causes.get("R05-text-source-vs-table"));
  expect(causes.get("R01-row-sum")).toBe(causes.get("R02-column-sum"));
  expect(causes.get("R01-row-sum")).not.toBe(causes.get("R03-text-parts-vs-total"));
});

test("where two pairs of cells explain as much there is no culprit and no cause", () => {
  const tied = textWrong
    .replace("24,000 +", "24,500 +")
    .replace("3,500 | 21,000", "3,507 | 21,000")
    .replace("300 | 1,800", "300 | 1,807");
  const { findings } = check(tied);
  expect(findings).toHaveLength(4);
  for (const finding of findings) {
    expect(finding.culprit).toBeUndefined();
    expect(finding.cause).toBeUndefined();
  }
});

test("a figure that could not be read is unchecked with a reason, never a failure", () => {
  const { findings, unchecked } = check(
    textWrong.replace("국비: 24,500", "국비: ?").replace("24,000 +", "24,500 +"),
  );
  expect(findings).toEqual([]);
  expect(unchecked.map(({ rule, project }) => ({ rule, project }))).toEqual([
    { rule: "R05-text-source-vs-table", project: 3 },
    { rule: "R02-column-sum", project: 3 },
    { rule: "R01-row-sum", project: 3 },
  ]);
  for (const { reason } of unchecked) expect(reason.ko).toMatch(/못했습니다/);
});

test("a rule that throws is unchecked for that project and goes on with the next", () => {
  const clumsy: Rule = {
    name: "R99-clumsy",
    group: "arithmetic",
    severity: "error",
    messages: { seen: { what: () => both, why: () => both, todo: () => both } },
    check: eachProject(({ no }, _, output) => {
      if (no === 1) throw new Error("stumbled");
      output.report({ message: "seen", data: {}, subject: { project: no, at: "title" } });
    }),
  };
  const { findings, unchecked } = check("1. 가\n2. 나", [clumsy]);
  expect(findings.map(({ project }) => project)).toEqual([2]);
  expect(unchecked).toMatchObject([{ rule: "R99-clumsy", project: 1 }]);
  expect(unchecked[0]!.reason.en).toContain("stumbled");
});

test("a rule that throws outside any project is unchecked as a whole, and the others still run", () => {
  const broken: Rule = {
    name: "R98-broken",
    group: "structure",
    severity: "error",
    messages: {},
    check: () => {
      throw new TypeError("gone");
    },
  };
  const alone = check(wrong);
  const together = check(wrong, [broken, ...allRules]);
  expect(together.findings).toEqual(alone.findings);
  expect(together.unchecked).toHaveLength(alone.unchecked.length + 1);
  expect(together.unchecked[0]).toMatchObject({ rule: "R98-broken", project: null, subject: null });
});

test("a finding without words is not lost: it is unchecked", () => {
  const wordless: Rule = {
    name: "R97-wordless",
    group: "structure",
    severity: "error",
    messages: {},
    check: (_, output) =>
      output.report({ message: "nowhere", data: {}, subject: { project: 1, at: "title" } }),
  };
  const { findings, unchecked } = check("1. 가", [wordless]);
  expect(findings).toEqual([]);
  expect(unchecked).toMatchObject([{ rule: "R97-wordless", project: 1 }]);
});

test("ids of findings are stable and unique", () => {
  const ids = check(wrong).findings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(check(wrong).findings.map(({ id }) => id));
  expect(ids).toContain("R29/missing-body-page/contents:2".replace("-page", ""));
});

test("the most serious stand first, then by project and place", () => {
  const { findings } = check(wrong);
  const gravity = ["error", "review", "confirm", "rounding", "note"];
  const order = findings.map(({ severity }) => gravity.indexOf(severity));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

const both = { ko: "무엇", en: "what" };
