import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readText } from "../../src/documents/text/read-text";
import { coverageOf, type Coverage } from "../../src/extraction/coverage";
import { extractPlan } from "../../src/extraction/extract-plan";
import { withData } from "../data";

function coverage(text: string): Coverage {
  const document = readText(text);
  return coverageOf(document, extractPlan(document).value);
}

const project = `1. 다리 놓기
□ 사업개요
- 사업기간: 2026. 1.~12.
- 사업비: 300백만원(국비 200, 시비 100)
- 규모: 길이 45m, 인도 2곳`;

test("a number ends as money, a result, a quantity, a date or numbering, or unexplained", () => {
  const { all, counts } = coverage(`${project}
- 업체당 최대 30백만 원
□ 추진상황
(단위: 명)
구분\t2024년\t2025년
이용\t120\t3,140`);
  expect(counts).toEqual({ budget: 3, results: 2, other: 2, dates: 6, unexplained: 1 });
  expect(all).toBe(14);
});

test("an unexplained number is named by its place", () => {
  const { unexplained } = coverage(`${project}\n- 업체당 최대 30백만 원`);
  expect(unexplained).toEqual([{ kind: "document", block: 5, line: 6, span: [9, 11] }]);
});

test("a table that belongs to no project leaves its figures unexplained", () => {
  const { counts } = coverage(`총괄표\n구분\t개수\n신규\t7\n계속\t9\n${project}`);
  expect(counts.unexplained).toBe(2);
});

test("every number is counted once, whatever the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("1. 길", "□ 사업개요", "- 사업비: 30백만 원", "1,2", "a\t1", "'26. 3.~", "5차", "%7"), { maxLength: 12 }), (lines) => {
      const text = ["계획", ...lines].join("\n");
      const { all, counts, unexplained } = coverage(text);
      expect(all).toBe((text.match(/\d(?:[\d,]*\d)?/g) ?? []).length);
      expect(unexplained).toHaveLength(counts.unexplained);
    }),
    { numRuns: 300 },
  ); // prettier-ignore
});

test("of the sample plan all money is used and one number is left: the most that one firm is paid", () => {
  const file = join(__dirname, "../../assets/samples/sample-plan.ko.txt");
  const { counts } = coverage(readFileSync(file, "utf8"));
  expect(counts).toMatchObject({ budget: 222, unexplained: 1 });
});

withData("the real plan", (file) => {
  it("has 595 numbers, 222 of them money of its projects", () => {
    const { all, counts } = coverage(readFileSync(file("000_e46d2b9fea0612ee.txt"), "utf8"));
    expect(all).toBe(595);
    expect(counts).toMatchObject({ budget: 222, unexplained: 1 });
  });
});
