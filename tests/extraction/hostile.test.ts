import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";

const head = "1. 사업\n□ 사업개요\n- 사업기간: 2026.\n";

/** Each would take minutes if anything were quadratic in its length. */
describe("a hostile text is read to its end", () => {
  it.each([
    ["one line of 10 million letters", `${head}- 사업비: ${"가".repeat(10_000_000)}`],
    ["digits without end", `${head}- 사업비: ${"1".repeat(2_000_000)}`],
    ["commas without end", `${head}- 사업비: ${"1,".repeat(1_000_000)}`],
    ["brackets that never close", `${head}- 사업비: ${"국(".repeat(1_000_000)}`],
    ["spaces without end", `${head}${" ".repeat(2_000_000)}x`],
    ["dots without a page", `1. 제목${"·".repeat(2_000_000)}`],
    ["dates without end", `${head}- 사업기간: ${"2026. 1.~".repeat(500_000)}`],
    ["bars without end", `${head}${`${"|".repeat(1_000)}\n`.repeat(500)}`],
  ])("%s", (_, text) => {
    const { value, notices } = extractPlan(readText(text));
    expect(value.projects.length).toBeLessThanOrEqual(1);
    expect(notices.length).toBeGreaterThan(0);
  });
});
