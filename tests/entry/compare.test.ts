import { comparisonDocumentSchema } from "../../src/app/reports/comparison-document.schema";
import { errorDocumentSchema } from "../../src/app/reports/plan-document.schema";
import { geomsan, goodPlan, wrongPlan } from "./files-in-memory";

const files = {
  "old.txt": goodPlan,
  "new.txt": wrongPlan,
  "renamed.txt": goodPlan.replace("하천 정비", "하천 정비 및 산책로"),
};

describe("exit codes", () => {
  test.each([
    [["compare", "old.txt", "old.txt"], 0],
    [["compare", "old.txt", "new.txt"], 1],
    [["compare", "old.txt", "renamed.txt", "--json"], 1],
    [["compare", "old.txt", "missing.txt"], 2],
    [["compare", "missing.txt", "old.txt", "--json"], 2],
    [["compare", "old.txt"], 64],
    [["compare", "old.txt", ""], 64],
    [["compare", "old.txt", "new.txt", "renamed.txt"], 64],
    [["compare", "old.txt", "new.txt", "--lang", "fr"], 64],
    [["compare", "old.txt", "new.txt", "--loud"], 64],
  ])("%j ends with %d", async (argv, code) => {
    const run = await geomsan(argv, files);
    expect(run.code).toBe(code);
    expect(run.err === "").toBe(code < 2);
    expect(run.err.split("\n").length).toBe(code === 64 ? 3 : code === 2 ? 2 : 1);
  });
});

test("a changed figure is named in both plans, in won, with its places", async () => {
  const { out } = await geomsan(["compare", "old.txt", "new.txt", "--json"], files);
  const document = comparisonDocumentSchema.parse(JSON.parse(out));
  const place = { block: 4, line: 7, tableCell: [2, 3] };
  expect(document).toMatchObject({
    before: "old.txt",
    after: "new.txt",
    projects: [
      {
        kind: "same",
        before: [{ no: 1, title: "하천 정비" }],
        after: { no: 1, title: "하천 정비" },
        changes: [
          {
            figure: "table 1 · 국비 · 2026",
            before: 42_000_000,
            after: 43_000_000,
            difference: 1_000_000,
            placeBefore: place,
            placeAfter: place,
          },
        ],
      },
    ],
  });
});

test("for people the change stands in the unit of the plan, in either language", async () => {
  const inKorean = await geomsan(["compare", "old.txt", "new.txt"], files);
  expect(inKorean.out).toMatch(/1 {2}표 1 · 국비 · 2026 +42 +43 +\+1 +7행 → 7행/);
  const inEnglish = await geomsan(["compare", "old.txt", "renamed.txt", "--lang", "en"], files);
  expect(inEnglish.out).toContain("renamed: 1. 하천 정비 → 1. 하천 정비 및 산책로");
});

test("plans that say the same are said to be the same", async () => {
  const { out } = await geomsan(["compare", "old.txt", "old.txt", "--json"], files);
  expect(comparisonDocumentSchema.parse(JSON.parse(out)).projects).toEqual([]);
});

test("what no JSON number can hold is an error, not a rounded amount", async () => {
  const beyond = { ...files, "huge.txt": goodPlan.replaceAll("백만 원", "조 원").replaceAll("70", "70,000") };
  const { code, out } = await geomsan(["compare", "old.txt", "huge.txt", "--json"], beyond);
  expect(code).toBe(2);
  expect(errorDocumentSchema.parse(JSON.parse(out)).error.code).toBe("amount-beyond-json");
}); // prettier-ignore
