import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readText } from "../../../src/documents/text/read-text";
import { extractPlan } from "../../../src/extraction/extract-plan";
import { planInLines } from "../../extraction/plan-in-lines";
import { habits } from "./habits";
import { throughFormats } from "./writers";

const folder = path.join(__dirname, "../../golden/extraction");
const cases = readdirSync(folder).map((name) => {
  const document = readText(readFileSync(path.join(folder, name, "input.txt"), "utf8"));
  return { name, document, plan: extractPlan(document) };
});

test.each(Object.entries(throughFormats))(
  "a plan is the same in %s",
  async (_, { holds, through }) => {
    const plans = cases.map(async ({ name, document }) => [
      name,
      planInLines(extractPlan(await through(document.blocks))),
    ]);
    expect(await Promise.all(plans)).toEqual(
      cases.map(({ name, document }) => [
        name,
        planInLines(extractPlan({ ...document, blocks: holds(document.blocks) })),
      ]),
    );
  },
);

const dressable = ["html", "docx", "hwpx"] as const;

describe.each(Object.entries(habits))("a plan is the same with %s", (_, dressed) => {
  test.each(dressable)("in %s", async (format) => {
    const plans = cases.map(async ({ name, document, plan }) => {
      const blocks = dressed(document.blocks, plan.value);
      return [name, planInLines(extractPlan(await throughFormats[format].through(blocks)))];
    });
    expect(await Promise.all(plans)).toEqual(
      cases.map(({ name, plan }) => [name, planInLines(plan)]),
    );
  });
});
