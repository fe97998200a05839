import { describeSubject } from "../../src/plan/describe";
import { amountAt, amountInTable, placeOf, withAmount } from "../../src/plan/places";
import type { PlanTable } from "../../src/plan/plan";
import type { Subject } from "../../src/plan/subject";
import { planFrom } from "../rules/plan-builder";

const plan = planFrom(`
  차례 1 하천 정비 (2쪽)
  1. 하천 정비
  사업비(백만원): 100 = 국 70 + 시 30
  표(백만원): 총사업비 | 2026년
  계: 100 | 100
  국비: 70 | ?
`);
const cell = (row: number, column: number): Subject => ({
  project: 1,
  at: "cell",
  table: 0,
  row,
  column,
});

test.each<[string, Subject, bigint | null, number | undefined]>([
  ["the total of the text", { project: 1, at: "cost-total" }, 100_000_000n, 3],
  ["a part of the text", { project: 1, at: "cost-part", part: 1 }, 30_000_000n, 3],
  ["a cell of the table", cell(1, 0), 70_000_000n, 6],
  ["a cell that was not read", cell(1, 1), null, 6],
  ["the title", { project: 1, at: "title" }, null, 2],
  ["an entry of the contents", { contents: 1 }, null, 1],
  ["a project that is not there", { project: 9, at: "title" }, null, undefined],
  ["a row that is not there", cell(9, 0), null, undefined],
])("%s has its figure and its line in the document", (_, subject, amount, line) => {
  expect(amountAt(plan, subject)).toBe(amount);
  const place = placeOf(plan, subject);
  expect(place && "line" in place ? place.line : undefined).toBe(line);
});

test("another figure at one place changes that place alone", () => {
  const changed = withAmount(plan, cell(1, 1), 5_000_000n, "5");
  expect(amountAt(changed, cell(1, 1))).toBe(5_000_000n);
  expect(changed.projects[0]?.tables[0]?.rows[1]?.texts).toEqual(["70", "5"]);
  expect(changed.projects[0]?.tables[0]?.rows[0]).toEqual(plan.projects[0]?.tables[0]?.rows[0]);
  expect(changed.projects[0]?.cost).toEqual(plan.projects[0]?.cost);
});

test("a share that was typed over is a figure of its own", () => {
  const shared = planFrom("1. 야시장\n사업비(백만원): 20 = (시)");
  const part = { project: 1, at: "cost-part", part: 0 } as const;
  expect(shared.projects[0]?.cost?.parts[0]?.derived).toBe(true);
  expect(withAmount(shared, part, 5n).projects[0]?.cost?.parts[0]).not.toHaveProperty("derived");
});

test.each<[Subject, string, string]>([
  [{ project: 1, at: "cost-total" }, "본문 사업비", "Cost in the text"],
  [{ project: 1, at: "cost-part", part: 0 }, "본문 국", "국 in the text"],
  [cell(1, 1), "국비 × 2026년", "국비 × 2026년"],
  [{ contents: 1 }, "차례 1번", "Contents, No. 1"],
])("%j is called %s", (subject, ko, en) => {
  expect(describeSubject(plan, subject)).toEqual({ ko, en });
});

describe("a text typed into a table", () => {
  const [budget] = plan.projects[0]?.tables ?? [];
  const visitors: PlanTable | undefined = budget && {
    ...budget,
    kind: "other",
    unit: null,
    scale: 1,
  };

  test.each([
    ["1,000", 1_000_000_000n],
    ["△5", -5_000_000n],
    ["2억 원", 200_000_000n],
    ["-", 0n],
    ["협의", null],
    ["", null],
  ])("“%s” in a budget is counted in won", (text, won) => {
    expect(budget && amountInTable(budget, text)).toBe(won);
  });

  test.each([
    ["12.5", 125n],
    ["12", 120n],
    ["-", null],
    ["12.55", null],
    ["2억 원", null],
  ])("“%s” in statistics is counted in the table's last decimal", (text, count) => {
    expect(visitors && amountInTable(visitors, text)).toBe(count);
  });
});
