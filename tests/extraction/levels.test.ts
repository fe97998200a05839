import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import type { FundingLevel, FundingSource } from "../../src/words/funding-source";

const levelsIn = (cost: string): readonly (readonly [FundingSource, FundingLevel])[] => {
  const text = `1. 다리 놓기\n□ 사업개요\n- 사업기간: 2026. 1.~12.\n- 사업비: ${cost}`;
  const { projects } = extractPlan(readText(text)).value;
  return (projects[0]?.cost?.parts ?? []).map(({ source, level }) => [source, level] as const);
};

test.each([
  ["a district", "600백만원(국비 100, 시비 300, 구비 200)"],
  ["a county of a metropolitan city", "600백만원(국비 100, 시비 300, 군비 200)"],
])("시비 is what the level above pays in the plan of %s", (_, cost) => {
  expect(levelsIn(cost).map(([, level]) => level)).toEqual(["national", "province", "local"]);
});

test("시비 is a city's own where 도비 is named, or nothing but 시비", () => {
  expect(levelsIn("600백만원(도비 100, 시비 300, 군비 200)")).toContainEqual(["시비", "local"]);
  expect(levelsIn("600백만원(국비 100, 시비 500)")).toContainEqual(["시비", "local"]);
});

test("특별조정교부금 of a metropolitan city is no 도비", () => {
  const levels = levelsIn("600백만원(특별조정교부금 100, 시비 300, 구비 200)");
  expect(levels).toContainEqual(["시비", "province"]);
});
