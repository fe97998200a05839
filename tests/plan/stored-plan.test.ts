import fc from "fast-check";
import { Unreadable } from "../../src/outcome/unreadable";
import { decodePlan, encodePlan } from "../../src/plan/stored-plan";
import { planArbitrary } from "../arbitraries/plan";
import { planFrom } from "../rules/plan-builder";

const plan = planFrom(`
  1. 하천 정비
  표(백만원): 총사업비 | 2026년
  계: 100 | 100
`);
const stored = encodePlan(plan);

const refused = (text: string): string => {
  try {
    decodePlan(text);
  } catch (error) {
    return error instanceof Unreadable ? error.code : `not for people: ${String(error)}`;
  }
  return "accepted";
};

test("a plan survives being stored, to the last digit", () => {
  fc.assert(
    fc.property(planArbitrary({ most: 10n ** 30n }), (drawn) => {
      // toStrictEqual would tell apart objects without a prototype, which fast-check makes.
      expect(decodePlan(encodePlan(drawn))).toEqual(drawn);
    }),
    { numRuns: 500 },
  );
});

test("a plan stored by a newer version is refused as such", () => {
  expect(refused(stored.replace('"version":2', '"version":9'))).toBe("stored-plan-newer");
});

test("a plan stored before items had dates is still read", () => {
  expect(decodePlan(stored.replace('"version":2', '"version":1'))).toEqual(plan);
});

test.each([
  ["half of it", stored.slice(0, stored.length / 2)],
  ["a plan without its projects", '{"version":1,"plan":{"title":""}}'],
  ["a row that is shorter than its table", stored.replace(/"texts":\["100",/, '"texts":[')],
  ["an amount that is no whole number", stored.replace('"100000000"', '"1e8"')],
  ["a unit that is no power of ten of won", stored.replace('"won":"1000000"', '"won":"7"')],
])("%s is refused as damaged", (_, text) => {
  expect(text).not.toBe(stored);
  expect(refused(text)).toBe("stored-plan-damaged");
});

test("the refusal says what to do in both languages", () => {
  let refusal: unknown;
  try {
    decodePlan("");
  } catch (error) {
    refusal = error;
  }
  const { what, todo } = refusal instanceof Unreadable ? refusal : { what: null, todo: null };
  expect(what?.ko).toContain("저장된 계획");
  expect(what?.en).toContain("stored");
  expect(todo?.ko).toContain("가져오");
  expect(todo?.en).toContain("Import");
});
