import { readFileSync } from "node:fs";
import { findingsDocumentSchema } from "../../src/app/reports/findings-document.schema";
import { planDocumentSchema, type PlanDocument } from "../../src/app/reports/plan-document.schema";
import { withData } from "../data";
import { geomsan } from "./files-in-memory";

withData("the real plan", (file) => {
  const json = async (command: string): Promise<unknown> => {
    const files = { "plan.txt": readFileSync(file("000_e46d2b9fea0612ee.txt")) };
    return JSON.parse((await geomsan([command, "plan.txt", "--json"], files)).out);
  };
  const plan = async (): Promise<PlanDocument> => planDocumentSchema.parse(await json("plan"));

  test("has 16 entries in its contents, 15 bodies, 9 budget tables and 2 others", async () => {
    const { contents, projects } = await plan();
    const tables = projects.flatMap((project) => project.tables);
    const budget = tables.filter(({ kind }) => kind === "budget");
    expect([
      contents.length,
      projects.length,
      budget.length,
      tables.length - budget.length,
    ]).toEqual([16, 15, 9, 2]);
  });

  test.each([
    ["총사업비", [163_334, 95_921, 16_159, 44_721, 6_533]],
    ["기투자", [44_103, 23_875, 5_505, 12_287, 2_436]],
    ["2025년", [9_432, 4_680, 1_754, 2_426, 572]],
    ["2026년", [44_317, 27_866, 2_395, 13_013, 1_043]],
    ["2027년", [17_890, 12_300, 1_005, 3_895, 690]],
    ["2027년 이후", [15_208, 4_800, 3_790, 5_710, 908]],
    ["2028년", [8_000, 5_600, 480, 1_920, 0]],
    ["2028년 이후", [10_384, 7_000, 390, 2_110, 884]],
    ["2029년 이후", [14_000, 9_800, 840, 3_360, 0]],
  ])("in million won its budget tables say for %s in all: %j", async (label, millions) => {
    const { projects } = await plan();
    const sum = (wanted: string): number =>
      projects
        .flatMap(({ tables }) => tables.filter(({ kind }) => kind === "budget"))
        .reduce((total, { columns, rows }) => {
          const column = columns.findIndex((each) => each.label === label);
          const chosen = rows.filter((row) => (row.level ?? row.role) === wanted);
          return chosen.reduce((all, row) => all + (row.amounts[column] ?? 0), total);
        }, 0);
    const levels = ["total", "national", "province", "local", "private"];
    expect(levels.map((level) => sum(level) / 1_000_000)).toEqual(millions);
  });

  test("the costs in its text are 165,254 million won", async () => {
    const costs = (await plan()).projects.flatMap(({ cost }) => cost?.total ?? []);
    expect([costs.length, costs.reduce((all, each) => all + each, 0)]).toEqual([
      14, 165_254_000_000,
    ]);
  });

  test.each(["xlsx", "docx", "hwpx"])(
    "as .%s it has the same errors, and where tables stand without a gap none of their own",
    async (kind) => {
      const files = { [`plan.${kind}`]: readFileSync(file(`documents/plan.${kind}`)) };
      const { out } = await geomsan(["check", `plan.${kind}`, "--json"], files);
      const [checked] = findingsDocumentSchema.parse(JSON.parse(out)).files;
      const errors = checked?.findings.filter(({ severity }) => severity === "error") ?? [];
      expect(errors.map(({ rule }) => rule.slice(0, 3)).sort()).toEqual(["R03", "R05", "R29"]);
    },
  );

  test("two sums of project 3 fail for one cause, project 6 has no body, and nothing else is wrong", async () => {
    const [checked] = findingsDocumentSchema.parse(await json("check")).files;
    const errors = checked?.findings.filter(({ severity }) => severity === "error") ?? [];
    expect(
      errors.map(({ rule, project, printed, expected, difference }) => [
        rule.slice(0, 3),
        project,
        printed,
        expected,
        difference,
      ]),
    ).toEqual([
      ["R03", 3, 35_000_000_000, 34_500_000_000, 500_000_000],
      ["R05", 3, 24_000_000_000, 24_500_000_000, -500_000_000],
      ["R29", 6, undefined, undefined, undefined],
    ]);
    expect(errors[0]?.cause).toBe(errors[1]?.cause);
    expect(errors[0]?.cause).toMatch(/./);
    expect([checked?.status, checked?.unchecked]).toEqual(["checked", []]);
  });
});
