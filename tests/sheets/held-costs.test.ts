import fc from "fast-check";
import { checkPlan } from "../../src/app/use-cases/check-plan";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import type { Plan, Project } from "../../src/plan/plan";
import { costTableOf, unitTolerance } from "../../src/rules/engine/cost-table";
import { pairSources } from "../../src/rules/engine/source-pairs";
import { heldRows } from "../../src/sheets/budget/held-rows";
import { commonAllowance, roundedAway, wholeCostOf } from "../../src/sheets/budget/whole-cost";
import type { Drawing } from "../../src/sheets/drawing";
import { drawPlan } from "../../src/sheets/draw-plan";
import { planArbitrary } from "../arbitraries/plan";

/** What the sheets hold the text of a project against is what the rules hold it against: no alarm of the sheets alone. */

const document = (period: string, cost: string, table: string): string => `2026년 주요업무계획

건설과

1. 남부순환도로 개설
□ 사업개요
 - 사업기간: ${period}
 - 사업비: ${cost}
□ 소요예산
(단위: 백만원)
${table.replaceAll(" | ", "\t")}
`;

const several = "2025년 ~ 2027년";
const one = "2026. 1.~12.";

const sound: readonly (readonly [string, string])[] = [
  [
    "a text in 억원 beside a table in 백만원",
    document(
      several,
      "9억원(국비 5억원, 도비 4억원)",
      "구분 | 계 | 2025년 | 2026년 | 2027년\n계 | 898 | 200 | 300 | 398\n국비 | 499 | 100 | 150 | 249\n도비 | 399 | 100 | 150 | 149",
    ),
  ],
  [
    "two years beside their change, of a project of one year",
    document(
      one,
      "500백만원(도비 100 / 시비 400)",
      "구분 | 2025년 | 2026년 | 증감\n계 | 450 | 500 | 50\n도비 | 120 | 100 | △20\n시비 | 330 | 400 | 70",
    ),
  ],
  [
    "two years beside their change, of a project of several years",
    document(
      "2024년 ~ 2027년",
      "1,500백만원(도비 300 / 시비 1,200)",
      "구분 | 2025년 | 2026년 | 증감\n계 | 450 | 500 | 50\n도비 | 120 | 100 | △20\n시비 | 330 | 400 | 70",
    ),
  ],
  [
    "last year's money beside that of the only year of the project",
    document(
      one,
      "500백만원(국비 325 / 시비 175)",
      "구분 | 2025년 | 2026년\n계 | 480 | 500\n국비 | 325 | 325\n시비 | 155 | 175",
    ),
  ],
  [
    "some of the years, and no total",
    document(
      "2024년 ~ 2027년",
      "2,000백만원(국비 1,300 / 시비 700)",
      "구분 | 2025년 | 2026년\n계 | 500 | 500\n국비 | 325 | 325\n시비 | 175 | 175",
    ),
  ],
  [
    "the stages of one year's budget",
    document(
      "2024년 ~ 2027년",
      "1,500백만원(도비 300 / 시비 1,200)",
      "구분 | 계 | 2026년 기정 | 2026년 금회추경\n계 | 500 | 450 | 50\n도비 | 100 | 80 | 20\n시비 | 400 | 370 | 30",
    ),
  ],
  [
    "국비 in the text, 국비 and 기금 in the table",
    document(
      "2025년 ~ 2026년",
      "1,000백만원(국비 650 / 시비 350)",
      "구분 | 총사업비 | 2025년 | 2026년\n계 | 1,000 | 500 | 500\n국비 | 500 | 250 | 250\n기금 | 150 | 75 | 75\n시비 | 350 | 175 | 175",
    ),
  ],
  [
    "지방비 in the text, 도비 and 시비 in the table",
    document(
      "2025년 ~ 2026년",
      "1,000백만원(국비 500 / 지방비 500)",
      "구분 | 총사업비 | 2025년 | 2026년\n계 | 1,000 | 500 | 500\n국비 | 500 | 250 | 250\n도비 | 150 | 75 | 75\n시비 | 350 | 175 | 175",
    ),
  ],
  [
    "국비 twice in the text, once in the table",
    document(
      "2025년 ~ 2026년",
      "1,000백만원(국비 400 / 기금 250 / 시비 350)",
      "구분 | 총사업비 | 2025년 | 2026년\n계 | 1,000 | 500 | 500\n국비 | 650 | 325 | 325\n시비 | 350 | 175 | 175",
    ),
  ],
];

test.each(sound)("%s: nothing is wrong, and no sheet says that something is", (_, text) => {
  const { plan, failing, flag } = drawn(text);
  expect(checkPlan(plan).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(failing).toEqual([]);
  expect(flag).toMatch(/^✓/);
});

test.each(sound)("%s: an amount that is wrong in the text is wrong on the sheets where a rule says so", (_, text) => {
  const { plan, failing } = drawn(text.replace(/(사업비: )[\d,]+(억|백만)/, "$17,777$2"));
  const { findings } = checkPlan(plan);
  const isTold = findings.some(({ rule }) => rule.startsWith("R04"));
  expect(failing.some(([sheet, , what]) => sheet === "총괄" && what === "total")).toBe(isTold);
}); // prettier-ignore

test("a total of the text is held against the rows of a table without 계, added up", () => {
  const table = "구분 | 총사업비 | 2025년 | 2026년\n국비 | 650 | 325 | 325\n시비 | 350 | 175 | 175";
  const right = document("2025년 ~ 2026년", "1,000백만원(국비 650 / 시비 350)", table);
  expect(drawn(right).failing).toEqual([]);
  const wrong = drawn(right.replace("1,000백만원", "1,010백만원")).failing;
  expect(wrong.filter(([sheet]) => sheet === "소요예산").map(([, off]) => off)).toEqual([10, 10]);
});

test("years beside their change are not added up across, and are no total cost on 총괄", () => {
  const table = "구분 | 2025년 | 2026년 | 증감\n계 | 450 | 500 | 50\n시비 | 450 | 500 | 50";
  const { sheets } = drawn(document("2024년 ~ 2027년", "1,500백만원(시비)", table));
  const shown = sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, content }) =>
      content.kind === "formula" && (name === "소요예산" || (name === "총괄" && row < 9))
        ? [content.expected]
        : [],
    ),
  );
  expect(shown).not.toContain(950);
});

test("figures side by side are let pass by one allowance, or by none where one of them would be wrong with it", () => {
  const apart = (off: bigint | null, allowed: bigint) => ({ off, allowed });
  expect(commonAllowance([])).toBe(0n);
  expect(commonAllowance([apart(0n, 50n), apart(null, 50n)])).toBe(0n);
  expect(commonAllowance([apart(2n, 50n), apart(0n, 0n), apart(-3n, 40n)])).toBe(50n);
  expect(commonAllowance([apart(2n, 50n), apart(10n, 5n)])).toBe(2n);
  expect(commonAllowance([apart(-20n, 50n), apart(10n, 5n)])).toBe(0n);
});

const plans = planArbitrary({ most: 10n ** 13n });

test("a cost is held against the column that the rules hold it against", () => {
  fc.assert(
    fc.property(plans, ({ projects }) => {
      for (const project of projects) {
        const at = project.tables.findIndex(({ kind }) => kind === "budget");
        const table = project.tables[at];
        if (!table) continue;
        const search = costTableOf({ ...project, tables: [table] });
        const whole = wholeCostOf(table, project.period);
        expect(whole.isHeld ? whole.column : null).toBe(
          search.kind === "found" ? search.found.total : null,
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test("a source is held against the rows that the rules hold it against", () => {
  fc.assert(
    fc.property(plans, ({ projects }) => {
      for (const { cost, table } of held(projects)) {
        const found = heldRows(table, cost);
        for (const { parts, rows } of pairSources(cost.parts, table.rows)) {
          const [part, another] = parts;
          if (part === undefined) continue;
          const isAlone = another === undefined && rows.length > 0;
          expect(found.get(part)?.rows).toEqual(isAlone ? rows : undefined);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("what a coarser unit rounds away is what the rules let pass", () => {
  const side = fc.record({
    unit: fc.constantFrom(
      { label: "천원", won: 1_000n },
      { label: "백만원", won: 1_000_000n },
      { label: "억원", won: 100_000_000n },
    ),
    count: fc.bigInt({ min: 0n, max: 2_000n }),
    tenths: fc.constantFrom(0n, 5n),
  });
  const printed = ({ unit, count, tenths }: { unit: { label: string; won: bigint }; count: bigint; tenths: bigint }) => ({ unit, amounts: [count * unit.won + (tenths * unit.won) / 10n] }); // prettier-ignore
  fc.assert(
    fc.property(side, side, (a, b) => {
      const sides = [printed(a), printed(b)] as const;
      const off = (sides[0].amounts[0] ?? 0n) - (sides[1].amounts[0] ?? 0n);
      const size = off < 0n ? -off : off;
      expect(size <= roundedAway(...sides)).toBe(size <= unitTolerance(sides));
    }),
    { numRuns: 1000 },
  );
});

function held(projects: readonly Project[]) {
  return projects.flatMap(({ cost, tables }) => {
    const table = tables.find(({ kind }) => kind === "budget");
    return cost && table ? [{ cost, table }] : [];
  });
}

function drawn(text: string): {
  readonly plan: Plan;
  readonly sheets: Drawing["sheets"];
  readonly failing: readonly (readonly [sheet: string, off: unknown, what: string])[];
  readonly flag: string;
} {
  const { value: plan, notices } = extractPlan(readText(text));
  const facts = { fileName: "a.txt", notices, language: "ko", checkedAt: "2026-01-02" } as const;
  const { sheets } = drawPlan(plan, checkPlan(plan), facts);
  const failing = sheets.flatMap(({ name, cells }) => {
    const heads = cells.filter(({ content }) => content.kind === "text" && content.text.startsWith("차이(")); // prettier-ignore
    return cells.flatMap(({ style, content, column }) =>
      content.kind === "formula" &&
      style.startsWith("difference") &&
      content.expected !== 0 &&
      content.expected !== "–"
        ? [[name, content.expected, heads.some((head) => head.column === column) ? "total" : "part"] as const]
        : [],
    ); // prettier-ignore
  });
  const flags = sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) =>
      content.kind === "formula" && /검산식/.test(String(content.expected))
        ? [String(content.expected)]
        : [],
    ),
  );
  return { plan, sheets, failing, flag: flags[0] ?? "" };
}
