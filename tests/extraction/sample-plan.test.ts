import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import { relationsOfTable } from "../../src/extraction/table-relations";
import type { Outcome } from "../../src/outcome/outcome";
import type { PeriodColumn, Plan, PlanTable } from "../../src/plan/plan";
import type { FundingLevel } from "../../src/words/funding-source";
import { withData } from "../data";
import { planInLines, type PlanInLines } from "./plan-in-lines";

const root = join(__dirname, "../..");
const read = (path: string): Outcome<Plan> => extractPlan(readText(readFileSync(path, "utf8")));
const sample = read(join(root, "assets/samples/sample-plan.ko.txt"));
const golden = JSON.parse(
  readFileSync(join(root, "tests/golden/sample-plan.lines.json"), "utf8"),
) as PlanInLines;

const million = 1_000_000n;
const budgets = ({ value }: Outcome<Plan>): readonly PlanTable[] =>
  value.projects.flatMap(({ tables }) => tables.filter(({ kind }) => kind === "budget"));

type Wanted = FundingLevel | "total";

/** The sum over all budget tables of the column so named, by level, in 백만원. */
function portfolio(plan: Outcome<Plan>, is: (column: PeriodColumn) => boolean): string {
  const wanted: readonly Wanted[] = ["total", "national", "province", "local", "private"];
  return wanted
    .map((level) =>
      budgets(plan)
        .flatMap((table) =>
          table.rows.flatMap((row) =>
            (row.role === "total" ? "total" : row.level) === level
              ? table.columns.map((column, at) => (is(column) ? (row.amounts[at] ?? 0n) : 0n))
              : [],
          ),
        )
        .reduce((sum, amount) => sum + amount, 0n),
    )
    .map((won) => (won / million).toString())
    .join(" ");
}

const inYear =
  (year: number) =>
  (column: PeriodColumn): boolean =>
    column.kind === "year" && column.year === year;
const from =
  (year: number) =>
  (column: PeriodColumn): boolean =>
    column.kind === "onward" && column.year === year;

function describePlan(name: string, plan: Outcome<Plan>): void {
  describe(name, () => {
    it("has every figure, period, title and place of its sixteen projects", () => {
      const { projects, ...rest } = planInLines(plan);
      const told = projects.map((project) => ({ ...project, sections: undefined }));
      expect({ ...rest, projects: told }).toEqual(golden);
    });

    it.each<[string, (column: PeriodColumn) => boolean, string]>([
      ["총사업비", ({ kind }) => kind === "total", "163334 95921 16159 44721 6533"],
      ["기투자", ({ kind }) => kind === "prior", "44103 23875 5505 12287 2436"],
      ["2025년", inYear(2025), "9432 4680 1754 2426 572"],
      ["2026년", inYear(2026), "44317 27866 2395 13013 1043"],
      ["2027년", inYear(2027), "17890 12300 1005 3895 690"],
      ["2027년 이후", from(2027), "15208 4800 3790 5710 908"],
      ["2028년", inYear(2028), "8000 5600 480 1920 0"],
      ["2028년 이후", from(2028), "10384 7000 390 2110 884"],
      ["2029년 이후", from(2029), "14000 9800 840 3360 0"],
    ])("adds up to the portfolio in %s", (_, is, expected) => {
      expect(portfolio(plan, is)).toBe(expected);
    });

    it("has 1,920 백만원 in projects without a table and 165,254 in all", () => {
      const costs = plan.value.projects.map(({ cost, tables }) => ({
        total: cost?.total ?? 0n,
        tabled: tables.some(({ kind }) => kind === "budget"),
      }));
      const sum = (of: typeof costs): bigint => of.reduce((all, { total }) => all + total, 0n);
      expect(sum(costs.filter(({ tabled }) => !tabled))).toBe(1_920n * million);
      expect(sum(costs)).toBe(165_254n * million);
    });

    it("has tables in which every row and every column foots", () => {
      const relations = budgets(plan).flatMap(relationsOfTable);
      expect(relations.filter(({ axis }) => axis === "row")).toHaveLength(40);
      expect(relations.filter(({ axis }) => axis === "column")).toHaveLength(38);
      expect(relations.every(({ difference }) => difference === 0n)).toBe(true);
    });

    it("has 170 cells in its budget tables, each with its place", () => {
      const cells = budgets(plan).flatMap(({ rows }) => rows.flatMap(({ places }) => places));
      expect(cells).toHaveLength(170);
      expect(cells.every((place) => place.kind === "document" && place.cell !== undefined)).toBe(
        true,
      );
    });
  });
}

describePlan("the sample plan of our own wording", sample);

withData("the real plan", (file) => {
  describePlan("read like the sample", read(file("000_e46d2b9fea0612ee.txt")));
});
