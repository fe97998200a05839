import fc from "fast-check";
import { amountAt } from "../../src/plan/places";
import type { Cost, Plan } from "../../src/plan/plan";
import { subjectKey, type Subject } from "../../src/plan/subject";
import { cellNumber, displayUnit } from "../../src/sheets/display-unit";
import { drawPlan, type SheetChoice } from "../../src/sheets/draw-plan";
import type { Drawing, SubjectCell } from "../../src/sheets/drawing";
import { decodeIndex, encodeIndex, indexOf } from "../../src/sheets/drawing-index";
import { readBack, readRequests } from "../../src/sheets/read-back";
import { planArbitrary } from "../arbitraries/plan";
import { planFrom } from "../rules/plan-builder";
import { DrawnBook } from "./drawn-book";

const facts = { fileName: "plan.txt", notices: [], language: "ko", checkedAt: "" } as const;
const drawn = (plan: Plan, choice: SheetChoice = {}): Drawing =>
  drawPlan(plan, null, facts, choice);

function read(plan: Plan, drawing: Drawing, book: DrawnBook) {
  const index = decodeIndex(encodeIndex(indexOf(drawing)));
  return readBack(plan, index, book.read(readRequests(index)));
}

const isFigure = ({ subject }: SubjectCell): boolean =>
  "project" in subject && !["title", "period", "table"].includes(subject.at);

/** What people do to sheets that leaves every figure what it was. */
type Harmless =
  | { readonly kind: "row" | "column"; readonly at: number; readonly count: number }
  | { readonly kind: "rename"; readonly to: string }
  | { readonly kind: "note"; readonly row: number };

const harmless: fc.Arbitrary<Harmless> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("row" as const, "column" as const),
    at: fc.nat({ max: 40 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant("rename" as const), to: fc.constantFrom("예산 '26", "새 이름") }),
  fc.record({ kind: fc.constant("note" as const), row: fc.nat({ max: 60 }) }),
);

function apply(book: DrawnBook, sheet: { name: string }, edit: Harmless): void {
  switch (edit.kind) {
    case "row":
      book.insertRows(sheet.name, edit.at, edit.count);
      break;
    case "column":
      book.insertColumns(sheet.name, edit.at, edit.count);
      break;
    case "rename":
      book.renameSheet(sheet.name, edit.to);
      sheet.name = edit.to;
      break;
    case "note":
      book.set(sheet.name, { row: edit.row, column: 60 }, "메모 12,345");
  }
}

test.each([
  ["소요예산", "one"],
  ["총괄", "one"],
  ["성과", "one"],
] as const)(
  "rows and columns inserted in %s, its new name and notes beside it change nothing of the plan",
  (name, budget) => {
    fc.assert(
      fc.property(
        labelled(planArbitrary()),
        fc.array(harmless, { maxLength: 6 }),
        (plan, edits) => {
          const drawing = drawn(plan, { budget });
          const book = new DrawnBook(drawing);
          const sheet = { name };
          for (const edit of edits) apply(book, sheet, edit);
          const { value, notices } = read(plan, drawing, book);
          expect(notices).toEqual([]);
          expect(value.plan).toBe(plan);
        },
      ),
      { numRuns: 300 },
    );
  },
);

/** Every row and column of its tables says what it is: blank ones cannot be told from those that are inserted. */
const labelled = (plans: fc.Arbitrary<Plan>): fc.Arbitrary<Plan> =>
  plans.map((plan) => ({
    ...plan,
    projects: plan.projects.map((project) => ({
      ...project,
      cost: project.cost && withLabels(project.cost),
      budgetLine: project.budgetLine && withLabels(project.budgetLine),
      tables: project.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row, index) => ({ ...row, label: `${row.label} ${index + 1}` })),
        columns: table.columns.map((column, index) => ({
          ...column,
          label: `${column.label} ${index + 1}`,
        })),
      })),
    })),
  }));

const withLabels = (cost: Cost): Cost => ({
  ...cost,
  parts: cost.parts.map((part, index) => ({ ...part, label: `${part.label} ${index + 1}` })),
});

test("figures changed after rows were inserted read as exactly those changes, on one sheet or on many", () => {
  fc.assert(
    fc.property(
      labelled(planArbitrary({ most: 10n ** 12n })),
      fc.constantFrom("one" as const, "each" as const),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 999_999 })), { maxLength: 4 }),
      fc.nat({ max: 10 }),
      (plan, budget, changes, above) => {
        const drawing = drawn(plan, { budget });
        const figures = drawing.subjects.filter(isFigure);
        fc.pre(figures.length > 0);
        const book = new DrawnBook(drawing);
        const now = new Map<string, number>();
        for (const [pick, value] of changes) {
          const { sheet, cell } = figures[pick % figures.length] ?? figures[0]!;
          book.set(sheet, cell, value);
          now.set(`${cell.row},${cell.column},${sheet}`, value);
        }
        for (const { name } of drawing.sheets) book.insertRows(name, above);
        const { value, notices } = read(plan, drawing, book);
        expect(notices).toEqual([]);
        for (const { subject, sheet, cell } of figures) {
          const typed = now.get(`${cell.row},${cell.column},${sheet}`);
          const expected =
            typed === undefined ? amountAt(plan, subject) : inUnits(plan, subject, typed);
          expect([subjectKey(subject), amountAt(value.plan, subject)]).toEqual([
            subjectKey(subject),
            expected,
          ]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** A typed number in the plan's own counting: won, or the last decimal of a table that is no budget. */
function inUnits(plan: Plan, subject: Subject, typed: number): bigint {
  const project = plan.projects.find((each) => "project" in subject && each.no === subject.project);
  const table = "at" in subject && subject.at === "cell" ? project?.tables[subject.table] : null;
  if (table?.kind === "other") return BigInt(typed) * 10n ** BigInt(table.scale);
  return BigInt(typed) * displayUnit(plan).won;
}

const plan = planFrom(`
  차례 1 하천 정비 (2쪽)
  1. 하천 정비
  사업비(백만원): 100 = 국 70 + 시 30
  표(백만원): 총사업비 | 기투자 | 2026년
  계: 100 | 40 | 60
  국비: 70 | 28 | 42
  시비: 30 | 12 | 18
`);
const drawing = drawn(plan);
const cellOf = (row: number, column: number) => {
  const key = subjectKey({ project: 1, at: "cell", table: 0, row, column });
  const found = drawing.subjects.find(({ subject }) => subjectKey(subject) === key);
  if (!found) throw new Error(`not drawn: ${key}`);
  return found;
};

test("총괄 in another unit is no change: its figures are read from 소요예산", () => {
  const book = new DrawnBook(drawing);
  const [, summary] = drawing.sheets;
  const choice = summary?.validations?.[0];
  book.set("총괄", choice ?? { row: 0, column: 0 }, "억원");
  for (const { row, column, content } of summary?.cells ?? [])
    if (content.kind === "formula" && typeof content.expected === "number")
      book.set("총괄", { row, column }, content.expected / 100);
  const { value, notices } = read(plan, drawing, book);
  expect(value.plan).toBe(plan);
  expect(notices).toEqual([]);
});

test("two figures merged into one: the one that Excel drops is said to be gone, the others stay", () => {
  const [kept, dropped] = [cellOf(1, 1), cellOf(1, 2)];
  const book = new DrawnBook(drawing);
  book.set(dropped.sheet, dropped.cell, undefined);
  const { value, notices } = read(plan, drawing, book);
  expect(amountAt(value.plan, dropped.subject)).toBeNull();
  expect(amountAt(value.plan, kept.subject)).toBe(28_000_000n);
  expect(notices).toMatchObject([{ code: "figure-emptied", project: 1 }]);
});

test("a block pasted over with texts of its figures reads the same amounts", () => {
  const book = new DrawnBook(drawing);
  for (const { subject, sheet, cell } of drawing.subjects.filter(isFigure)) {
    const number = cellNumber(amountAt(plan, subject) ?? 0n, displayUnit(plan));
    book.set(sheet, cell, ` ${(number?.value ?? 0).toLocaleString("en-US")}`);
  }
  const { value, notices } = read(plan, drawing, book);
  expect(notices).toEqual([]);
  for (const { subject } of drawing.subjects.filter(isFigure))
    expect(amountAt(value.plan, subject)).toBe(amountAt(plan, subject));
});

const withTable = planFrom(`
  1. 전시회
  사업비(백만원): 20 = (시)
  표(백만원): 2023년 | 2024년 | 2025년
  국비: 2,418 | 2,276 | ?
`);
/** The same figures as a table of results: counted by themselves, one of them a word. */
const results: Plan = {
  ...withTable,
  projects: withTable.projects.map((project) => ({
    ...project,
    tables: project.tables.map((table) => ({
      ...table,
      kind: "other",
      unit: null,
      scale: 0,
      rows: table.rows.map((row) => ({
        ...row,
        amounts: [2418n, 2276n, null],
        texts: ["2,418", "2,276", "미도래"],
      })),
    })),
  })),
};

test("tables of 성과 read back: figures as changed, words without a complaint", () => {
  const onSheets = drawn(results);
  const at = (row: number, column: number) => {
    const key = subjectKey({ project: 1, at: "cell", table: 0, row, column });
    return onSheets.subjects.find(({ subject }) => subjectKey(subject) === key);
  };
  const [figure, word] = [at(0, 0), at(0, 2)];
  const book = new DrawnBook(onSheets);
  expect(figure?.sheet).toBe("성과");
  book.set("성과", figure?.cell ?? { row: 0, column: 0 }, 2500);
  book.set("성과", word?.cell ?? { row: 0, column: 0 }, "연기");
  const { value, notices } = read(results, onSheets, book);
  expect(notices).toEqual([]);
  const [row] = value.plan.projects[0]?.tables[0]?.rows ?? [];
  expect(row?.texts).toEqual(["2,500", "2,276", "연기"]);
});

test("one figure a thousand times too large is that figure, all of a table are another unit", () => {
  const figures = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => cellOf(row, column)));
  const codesOf = (many: readonly SubjectCell[]) => {
    const book = new DrawnBook(drawing);
    for (const { subject, sheet, cell } of many)
      book.set(sheet, cell, Number(amountAt(plan, subject) ?? 0n) / 1000);
    return read(plan, drawing, book).notices.map(({ code }) => code);
  };
  expect(codesOf(figures.slice(0, 1))).toEqual([]);
  expect(codesOf(figures)).toEqual(["unit-changed"]);
});

test("a heading and a title that were written over are told once a project, with the cell", () => {
  const book = new DrawnBook(drawing);
  const { sheet, cell } = cellOf(0, 2);
  book.set(sheet, { row: cell.row - 1, column: cell.column }, "2027년");
  book.set(sheet, { row: cell.row - 3, column: 1 }, "1. 하천 정비(2단계)");
  const { value, notices } = read(plan, drawing, book);
  expect(value.plan).toBe(plan);
  expect(notices).toMatchObject([{ code: "words-rewritten", project: 1, place: { sheet } }]);
  expect(notices[0]?.message.ko).toContain("‘2026년’ → ‘2027년’");
});
