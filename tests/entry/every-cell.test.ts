import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkPlan } from "../../src/app/use-cases/check-plan";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import type { Plan } from "../../src/plan/plan";
import type { Finding } from "../../src/rules/engine/finding";
import { withData } from "../data";

/** A figure of a budget table, and where its text stands. */
interface Figure {
  readonly project: number;
  readonly table: number;
  readonly row: string;
  readonly column: string;
  readonly won: bigint;
  readonly printed: string;
  readonly line: number;
  readonly field: number;
}

const read = (text: string): Plan => extractPlan(readText(text)).value;

function figuresOf(plan: Plan, text: string): readonly Figure[] {
  const lines = text.split("\n");
  return plan.projects.flatMap((project) =>
    project.tables.flatMap((table, index) =>
      table.kind !== "budget"
        ? []
        : table.rows.flatMap((row) =>
            row.amounts.flatMap((won, column) => {
              const place = row.places[column];
              if (won === null || place?.kind !== "document" || !place.cell || !place.line)
                return [];
              const field = place.cell[1];
              const printed = lines[place.line - 1]?.split("\t")[field] ?? "";
              const label = table.columns[column]?.label ?? "";
              const where = { project: project.no, table: index, row: row.label, column: label };
              return [{ ...where, won, printed, line: place.line, field }];
            }),
          ),
    ),
  );
}

/** The text with another figure in that one field. */
function changed(text: string, { line, field }: Figure, figure: string): string {
  const lines = text.split("\n");
  const fields = lines[line - 1]?.split("\t") ?? [];
  fields[field] = figure;
  lines[line - 1] = fields.join("\t");
  return lines.join("\n");
}

/** The failing sums of the figure's table, after the change. */
function failingSums(text: string, { project }: Figure): readonly Finding[] {
  return checkPlan(read(text)).findings.filter(
    (finding) => finding.project === project && /^R0[12]-/.test(finding.rule),
  );
}

const located = (findings: readonly Finding[], figure: Figure): boolean =>
  findings.length > 0 &&
  findings.every(
    ({ culprit }) =>
      culprit?.table === figure.table &&
      culprit.row === figure.row &&
      culprit.column === figure.column &&
      culprit.suggested === figure.won,
  );

function missedIn(text: string, change: (figure: Figure) => string): readonly string[] {
  return figuresOf(read(text), text)
    .filter(
      (figure) => !located(failingSums(changed(text, figure, change(figure)), figure), figure),
    )
    .map(({ project, row, column }) => `${project} ${row} × ${column}`);
}

const plus =
  (by: number) =>
  (figure: Figure): string =>
    String(Number(figure.printed.replaceAll(",", "").replace("-", "0")) + by);
const digitDropped = ({ printed }: Figure): string =>
  printed.length > 1 ? printed.replaceAll(",", "").slice(0, -1) : "9";

function everyCell(text: () => string, change: (figure: Figure) => string): void {
  test("170 figures stand in its budget tables, and a change of any one is found and named", () => {
    expect(figuresOf(read(text()), text())).toHaveLength(170);
    expect(missedIn(text(), change)).toEqual([]);
  });
}

describe("our own sample plan", () => {
  everyCell(
    () => readFileSync(path.resolve("assets/samples/sample-plan.ko.txt"), "utf8"),
    digitDropped,
  );
});

withData("the real plan", (file) => {
  everyCell(() => readFileSync(file("000_e46d2b9fea0612ee.txt"), "utf8"), plus(1));
});

describe("any table by source and year", () => {
  const sources = ["국비", "도비", "시비", "민간"];
  const parts = fc.integer({ min: 2, max: 4 }).chain((rows) =>
    fc.integer({ min: 2, max: 4 }).chain((columns) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 99_999 }), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
    ),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

  function planOf(amounts: readonly (readonly number[])[]): string {
    const years = amounts[0]?.map((_, index) => `${2026 + index}년`) ?? [];
    const total = years.map((_, column) => sum(amounts.map((row) => row[column] ?? 0)));
    const rows = [total, ...amounts].map((row, index) =>
      [index === 0 ? "계" : sources[index - 1], sum(row), ...row].join("\t"),
    );
    const head = ["구분", "총사업비", ...years].join("\t");
    return [
      "1. 어느 사업",
      "□ 사업개요",
      "○ 사업내용: 다리",
      "□ 소요예산 (단위: 백만 원)",
      head,
      ...rows,
      "",
    ].join("\n");
  }

  test("has no finding while its sums hold, and names the one figure that was changed", () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 5000 }), (amounts, which, by) => {
        const text = planOf(amounts);
        const figures = figuresOf(read(text), text);
        const figure = figures[which % figures.length]!;
        expect(failingSums(text, figure)).toEqual([]);
        const after = failingSums(changed(text, figure, plus(by)(figure)), figure);
        expect(located(after, figure)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
