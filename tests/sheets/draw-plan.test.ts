import { readFileSync } from "node:fs";
import fc from "fast-check";
import { checkPlan } from "../../src/app/use-cases/check-plan";
import { readText } from "../../src/documents/text/read-text";
import { extractPlan } from "../../src/extraction/extract-plan";
import type { Language } from "../../src/outcome/language";
import { subjectKey } from "../../src/plan/subject";
import { displayUnit } from "../../src/sheets/display-unit";
import { drawPlan } from "../../src/sheets/draw-plan";
import type { CellDrawing, Drawing, SheetDrawing } from "../../src/sheets/drawing";
import { legalSheetNames } from "../../src/sheets/sheet-name";
import { styleOf } from "../../src/sheets/styles";
import { documentText, planArbitrary } from "../arbitraries/plan";
import { withData } from "../data";
import { Calculator } from "./evaluate";

const facts = {
  fileName: "plan.txt",
  notices: [],
  language: "ko",
  checkedAt: "2025-10-21",
} as const;

function drawText(text: string, language: Language = "ko"): Drawing {
  const { value: plan, notices } = extractPlan(readText(text));
  return drawPlan(plan, checkPlan(plan), { ...facts, notices, language });
}

/** Amounts below ten trillion won, where Excel's 15 digits hold every sum to the won. */
const ordinary = planArbitrary({ most: 10n ** 13n });

describe("of any plan", () => {
  test("every formula computes to the value that was drawn with it", () => {
    fc.assert(
      fc.property(ordinary, (plan) => {
        const drawing = drawPlan(plan, null, facts);
        const book = new Calculator(drawing);
        const halfWon = 0.5 / Number(displayUnit(plan).won);
        for (const [sheet, { row, column, content, style }] of cellsOf(drawing)) {
          if (content.kind !== "formula") continue;
          const exact = /difference|failures|count/.test(style);
          // A share of a whole in which large amounts cancel out is as vague as its square.
          const share = Number(content.expected) ** 2 * 1e-13;
          const slack = exact ? 0 : style.startsWith("share") ? share : halfWon;
          const value = book.at(sheet.name, row, column);
          const where = `${sheet.name} ${row + 1},${column + 1} ${content.formula}`;
          if (typeof content.expected === "number") {
            expect({ where, near: isNear(value, content.expected, slack) }).toEqual({
              where,
              near: true,
            });
          } else expect({ where, value }).toEqual({ where, value: content.expected });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("what is left of large amounts has no binary dust, whichever unit is shown", () => {
    const text = `
1. 다리 놓기

□ 사업개요

- 사업비: 67,108,865.003천원(국 33,554,433.001 / 시 33,554,434.002)

□ 소요예산

(단위: 천원)
구분\t총사업비\t2026년
계\t67,108,864\t67,108,864
국비\t33,554,432\t33,554,432
시비\t33,554,432\t33,554,432
`;
    const drawing = drawText(text);
    const book = new Calculator(drawing);
    const summary = drawing.sheets.find(({ name }) => name === "총괄");
    const gaps = (summary?.cells ?? []).filter(({ style }) => style.startsWith("difference"));
    const values = gaps.map(({ row, column }) => book.at("총괄", row, column));
    expect(values).toEqual(expect.arrayContaining([1.003, 1.001, 2.002]));
    expect(
      values.filter((value) => ![0, 1.001, 2.002, 1.003, "–"].some((known) => known === value)),
    ).toEqual([]);
  });

  test("every style is known, no cell is drawn twice, and all names and subjects stand on a sheet of it", () => {
    fc.assert(
      fc.property(ordinary, fc.constantFrom<Language>("ko", "en"), (plan, language) => {
        const drawing = drawPlan(plan, checkPlan(plan), { ...facts, language });
        const sheets = new Set(drawing.sheets.map(({ name }) => name));
        for (const sheet of drawing.sheets) {
          const places = sheet.cells.map(({ row, column }) => `${row},${column}`);
          expect(new Set(places).size).toBe(places.length);
          const last = Math.max(...sheet.cells.map(({ column }) => column));
          expect(last).toBeLessThan(sheet.columnWidths.length);
          for (const style of new Set(sheet.cells.map((cell) => cell.style)))
            expect(styleOf(style)).toBeDefined();
        }
        for (const { sheet } of drawing.subjects) expect(sheets).toContain(sheet);
        expect(new Set(drawing.names.map(({ name }) => name)).size).toBe(drawing.names.length);
      }),
      { numRuns: 200 },
    );
  });
});

test("any texts become legal sheet names, each once", () => {
  fc.assert(
    fc.property(fc.array(documentText, { maxLength: 6 }), (wanted) => {
      const names = legalSheetNames(wanted);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
      }
    }),
    { numRuns: 1000 },
  );
});

const small = `
건설과

1. 하천 정비 2
2. 야시장 3
3. 다리 놓기 4

1. 하천 정비

□ 사업개요

- 사업기간: 2025. 1.~2026. 12.
- 사업비: 100백만 원(국 70 / 시 30)

□ 소요예산

(단위: 백만 원)
구분\t총사업비\t기투자\t2026년
계\t100\t40\t60
국비\t70\t28\t42
시비\t30\t12\t19

2. 야시장

□ 사업개요

- 사업기간: 2026. 1.~12.
- 사업비: 20백만 원(시비)
`;

describe("a small plan, figure by figure", () => {
  const drawing = drawText(small);
  const [, summary, budget, data, findings] = drawing.sheets;

  test("the sheets stand in their order and language", () => {
    expect(names(drawing)).toEqual(["표지", "총괄", "소요예산", "예산DB", "검산결과"]);
    const english = ["Cover", "Summary", "Budgets", "Data", "Findings"];
    expect(names(drawText(small, "en"))).toEqual(english);
  });

  test("추진일정 has a row for each dated step, and its calendar follows the first month", () => {
    const dated = drawText(`${small}\n□ 추진계획\n\n- 2026. 3.~5. 자리 고르기\n- 2026. 10. 개장\n`);
    const schedule = dated.sheets.find(({ name }) => name === "추진일정");
    const said = textsOf(schedule);
    expect(said).toEqual(expect.arrayContaining(["자리 고르기", "2026. 3.~5.", "개장"]));
    const book = new Calculator(dated);
    expect([book.at("추진일정", 3, 9), book.at("추진일정", 4, 10)]).toEqual(["'26", 46_054]);
    book.set("추진일정", 4, 9, 46_082);
    expect([book.at("추진일정", 3, 19), book.at("추진일정", 4, 10)]).toEqual(["'27", 46_113]);
  });

  test("each project has a budget sheet of its own where that is chosen, by a legal name", () => {
    const { value: plan } = extractPlan(readText(small));
    const each = drawPlan(plan, null, facts, { budget: "each", without: ["cover"] });
    expect(names(each)).toEqual([
      "총괄",
      "1. 하천 정비",
      "2. 야시장",
      "3. 다리 놓기",
      "예산DB",
      "검산결과",
    ]);
    const book = new Calculator(each);
    expect(book.at("검산결과", 3, 1)).toBe(new Calculator(drawing).at("검산결과", 3, 1));
  });

  test("소요예산 has the table as printed, with what fails beside and below it", () => {
    expect(lineOf(budget, "계")).toEqual(["계", 100, 40, 60, 100, 0, 100, 0, "13 · 19"]);
    expect(lineOf(budget, "시비")).toEqual(["시비", 30, 12, 19, 31, -1, 30, 0, "13 · 21"]);
    const foot = lineAt(budget, rowOf(budget, "세로 합") + 1);
    expect(foot).toEqual(["차이", 0, 0, -1, 0]);
  });

  test("총괄 adds up what the tables say, what only the text says, and both", () => {
    const figures = (label: string) => lineOf(summary, label).slice(1, 4);
    expect(figures("소요예산표 (사업 1개)")).toEqual([100, 70, 30]);
    expect(figures("본문만 (사업 1개)")).toEqual([20, 0, 20]);
    expect(figures("계 (사업비가 있는 2개)")).toEqual([120, 70, 50]);
  });

  test("예산DB has one row a part and column, never 계, and hides the totals", () => {
    const rows = (data?.cells ?? []).filter(({ column, row }) => column === 6 && row > 3);
    expect(rows.map(valueOf)).toEqual([70, 28, 42, 30, 12, 19, 20]);
    expect(data?.tables).toMatchObject([
      {
        name: "tblBudget",
        range: { row: 3, column: 0, rows: 8, columns: 9 },
        filter: { column: "열종류", values: ["기투자", "연도", "본문"] },
      },
    ]);
  });

  test("검산결과 flags the failing formulas and tells each finding with its cell and line", () => {
    expect(textsOf(findings)).toContain("≠ 검산식 10개 중 2개가 어긋납니다");
    const rules = (findings?.cells ?? []).filter(({ column, row }) => column === 12 && row > 7);
    expect(rules.map(valueOf)).toEqual(["R02-column-sum", "R01-row-sum", "R29-contents-vs-body"]);
    expect(lineOf(findings, "1-2").slice(0, 3)).toEqual(["1-2", "≠ 오류", "↑ 같은 원인"]);
    expect(findings?.tabColor).toBe("#B3261E");
  });

  test("an edit on 소요예산 reaches 총괄, 예산DB and the flag by formula alone", () => {
    const book = new Calculator(drawing);
    const wrong = drawing.subjects.find(
      ({ subject }) =>
        subjectKey(subject) === subjectKey({ project: 1, at: "cell", table: 0, row: 2, column: 2 }),
    );
    book.set("소요예산", wrong?.cell.row ?? 0, wrong?.cell.column ?? 0, 18);
    expect(book.at("예산DB", 9, 6)).toBe(18);
    expect(book.at("검산결과", 3, 1)).toBe("✓ 검산식 10개가 모두 맞습니다");
  });
});

test("a figure that cannot be read has no row on 예산DB and is listed in 검산결과", () => {
  const drawing = drawText(small.replace("\t19", "\t협의"));
  const rows = drawing.sheets[3]?.cells.filter(({ column, row }) => column === 6 && row > 3) ?? [];
  expect(rows.map(valueOf)).toEqual([70, 28, 42, 30, 12, 20]);
  const said = textsOf(drawing.sheets[4]);
  expect(said).toContain("읽지 못한 것");
  expect(said).toContain("시비 × 2026년");
});

test("an empty plan gives four sheets that say that there is nothing", () => {
  const plan = { title: "", department: null, planYear: null, contents: [], projects: [] };
  const drawing = drawPlan(plan, null, facts);
  expect(
    drawing.names.map(({ name }) => name).filter((name) => !name.startsWith("검산_칸")),
  ).toEqual(["표시단위", "문서단위", "표시배율"]);
  expect(textsOf(drawing.sheets[4])).toContain("– 대조할 숫자가 없습니다");
});

withData("the sheets of the plan of a real department", (file) => {
  const drawing = drawText(readFileSync(file("000_e46d2b9fea0612ee.txt"), "utf8"));
  const [, summary, , data] = drawing.sheets;

  test("the plan year in three lines, and the totals", () => {
    const at = (label: string, column: number) => {
      const row = summary?.cells.find(({ content }) => isText(content, label))?.row;
      return valueOf(summary?.cells.find((cell) => cell.row === row && cell.column === column));
    };
    const lines = ["소요예산표 (사업 9개)", "본문만 (사업 5개)", "계 (사업비가 있는 14개)"];
    expect(lines.map((line) => at(line, 10))).toEqual([163_334, 1_920, 165_254]);
    expect(lines.map((line) => at(line, 21))).toEqual([44_317, 1_170, 45_487]);
    expect([22, 23, 24, 25].map((column) => at("소요예산표 (사업 9개)", column))).toEqual([
      27_866, 2_395, 13_013, 1_043,
    ]);
  });

  test("the tidy table adds up to the golden totals of its kinds of columns", () => {
    const sums = new Map<string, number>();
    for (const { row, column, content } of data?.cells ?? []) {
      if (column !== 6 || row <= 3 || content.kind !== "formula") continue;
      const [, , , kind = "", from = ""] = lineAt(data, row).map(String);
      const key = kind === "연도" || kind === "이후" ? `${kind} ${from}` : kind;
      sums.set(key, (sums.get(key) ?? 0) + Number(content.expected));
    }
    expect(Object.fromEntries(sums)).toEqual({
      총사업비: 163_334, 기투자: 44_103, 본문: 1_920,
      "연도 2025": 9_432, "연도 2026": 44_317, "연도 2027": 17_890, "연도 2028": 8_000,
      "이후 2027": 15_208, "이후 2028": 10_384, "이후 2029": 14_000,
    }); // prettier-ignore
  });

  test("every formula computes to the value that was drawn with it", () => {
    const book = new Calculator(drawing);
    const wrong = cellsOf(drawing).filter(
      ([{ name }, { row, column, content }]) =>
        content.kind === "formula" && !isNear(book.at(name, row, column), content.expected),
    );
    expect(wrong).toEqual([]);
  });
});

const names = (drawing: Drawing) => drawing.sheets.map(({ name }) => name);

const cellsOf = ({ sheets }: Drawing): readonly (readonly [SheetDrawing, CellDrawing])[] =>
  sheets.flatMap((sheet) => sheet.cells.map((cell) => [sheet, cell] as const));

const isText = (content: CellDrawing["content"], text: string): boolean =>
  content.kind === "text" && content.text === text;

function valueOf(cell: CellDrawing | undefined): number | string | null {
  if (!cell || cell.content.kind === "blank") return null;
  if (cell.content.kind === "number") return cell.content.value;
  return cell.content.kind === "text" ? cell.content.text : cell.content.expected;
}

const textsOf = (sheet: SheetDrawing | undefined) => (sheet?.cells ?? []).map(valueOf);

const lineAt = (sheet: SheetDrawing | undefined, row: number) =>
  (sheet?.cells ?? [])
    .filter((cell) => cell.row === row)
    .map(valueOf)
    .filter((value) => value !== null);

const rowOf = (sheet: SheetDrawing | undefined, label: string): number =>
  sheet?.cells.find(({ content }) => isText(content, label))?.row ?? -1;

/** What stands in the first row that has this label, blanks left out. */
const lineOf = (sheet: SheetDrawing | undefined, label: string) =>
  lineAt(sheet, rowOf(sheet, label));

/** `slack`: what is left over where large amounts cancel out. A difference that is zero is exactly zero. */
const isNear = (value: unknown, expected: number | string, slack = 0): boolean =>
  typeof expected === "number"
    ? typeof value === "number" &&
      Math.abs(value - expected) <= Math.max(slack, 1e-9 * Math.abs(expected))
    : value === expected;
