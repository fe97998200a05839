import { readFileSync } from "node:fs";
import { readText } from "../../src/documents/text/read-text";
import { withCoverage } from "../../src/extraction/explain-numbers";
import { extractPlan } from "../../src/extraction/extract-plan";

function told(text: string) {
  const document = readText(text);
  const before = extractPlan(document);
  const { notices, coverage } = withCoverage(document, before);
  const added = notices.slice(before.notices.length);
  return {
    unexplained: coverage?.counts.unexplained,
    added: added.map(({ code, project, message, place, weight }) => ({
      code,
      project,
      weight,
      numbers: message.en.replace(/^.*?: |\. Its.*|\.$/g, ""),
      line: place?.kind === "document" ? place.line : undefined,
    })),
  };
}

const project = `1. 다리 놓기
□ 사업개요
- 사업기간: 2026. 1.~12.
- 사업비: 300백만원(국비 200, 시비 100)`;

test("an amount that the reading has already told of is not told twice", () => {
  expect(told(`${project}\n- 업체당 최대 30백만 원`)).toEqual({ unexplained: 1, added: [] });
});

test("a table that belongs to no project is told of once, not cell by cell", () => {
  const { unexplained, added } = told(`총괄표\n구분\t개수\n신규\t7\n계속\t9\n${project}`);
  expect({ unexplained, added }).toEqual({ unexplained: 2, added: [] });
});

test("every unexplained number has a notice, and no notice asks for attention", () => {
  const { added } = told(readFileSync("assets/samples/sample-plan.ko.txt", "utf8"));
  expect(added.filter(({ weight }) => weight === "attention")).toEqual([]);
});
