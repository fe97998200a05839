import fc from "fast-check";
import { Unreadable } from "../../src/outcome/unreadable";
import { drawPlan } from "../../src/sheets/draw-plan";
import { decodeIndex, encodeIndex, indexOf } from "../../src/sheets/drawing-index";
import { planArbitrary } from "../arbitraries/plan";
import { planFrom } from "../rules/plan-builder";

const facts = { fileName: "", notices: [], language: "ko", checkedAt: "" } as const;
const index = indexOf(
  drawPlan(
    planFrom(`
      차례 1 하천 정비 (2쪽)
      1. 하천 정비
      사업비(백만원): 20 = (시)
    `),
    null,
    facts,
  ),
);
const stored = encodeIndex(index);

const refused = (text: string): string => {
  try {
    decodeIndex(text);
  } catch (error) {
    return error instanceof Unreadable ? error.code : `not for people: ${String(error)}`;
  }
  return "accepted";
};

test("an index survives being stored", () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      const drawn = indexOf(drawPlan(plan, null, facts));
      expect(decodeIndex(encodeIndex(drawn))).toEqual(drawn);
    }),
    { numRuns: 200 },
  );
});

test("places are kept from the top left cell of their block", () => {
  expect(index.blocks.map(({ name }) => name)).toEqual(["검산_사업01", "검산_총괄"]);
  expect(index.blocks[0]?.subjects).toEqual([
    { subject: { project: 1, at: "cost-total" }, row: 3, column: 10 },
    { subject: { project: 1, at: "cost-part", part: 0 }, row: 3, column: 10 },
  ]);
});

test("an index stored by a newer version is refused as such", () => {
  expect(refused(stored.replace('"version":1', '"version":2'))).toBe("stored-index-newer");
});

test.each([
  ["nothing", ""],
  ["half of it", stored.slice(0, stored.length / 2)],
  ["another document", '{"version":1,"plan":{}}'],
  ["no version", '{"blocks":[]}'],
  ["a place outside its block", stored.replace('"row":3', '"row":99')],
  ["a negative place", stored.replace('"row":3', '"row":-1')],
  ["an unknown kind of subject", stored.replace("cost-total", "__proto__")],
])("%s in place of an index is refused as damaged", (_, text) => {
  expect(refused(text)).toBe("stored-index-damaged");
});

test("whatever stands there, it is an index or it is refused in words for people", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), spoilt), (text) => {
      expect(["accepted", "stored-index-damaged", "stored-index-newer"]).toContain(refused(text));
    }),
    { numRuns: 500 },
  );
});

const spoilt = fc
  .tuple(fc.nat(stored.length - 1), fc.string({ maxLength: 3 }))
  .map(([at, text]) => stored.slice(0, at) + text + stored.slice(at + 1));
