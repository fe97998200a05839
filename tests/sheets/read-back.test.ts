import fc from "fast-check";
import { amountAt } from "../../src/plan/places";
import type { Plan } from "../../src/plan/plan";
import { subjectKey, type Subject } from "../../src/plan/subject";
import { cellNumber, displayUnit } from "../../src/sheets/display-unit";
import { drawPlan } from "../../src/sheets/draw-plan";
import type { Drawing } from "../../src/sheets/drawing";
import { decodeIndex, encodeIndex, indexOf } from "../../src/sheets/drawing-index";
import { readBack, readRequests } from "../../src/sheets/read-back";
import { planArbitrary } from "../arbitraries/plan";
import { planFrom } from "../rules/plan-builder";
import { DrawnBook } from "./drawn-book";

const facts = { fileName: "plan.txt", notices: [], language: "ko", checkedAt: "" } as const;
const drawn = (plan: Plan): Drawing => drawPlan(plan, null, facts);

function read(plan: Plan, drawing: Drawing, book: DrawnBook) {
  const index = decodeIndex(encodeIndex(indexOf(drawing)));
  return readBack(plan, index, book.read(readRequests(index)));
}

test("what was drawn reads back as the same plan, with every subject where it was drawn", () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      const drawing = drawn(plan);
      const { value, notices } = read(plan, drawing, new DrawnBook(drawing));
      expect(value.plan).toBe(plan);
      expect(notices).toEqual([]);
      expect(sorted(value.subjects)).toEqual(sorted(drawing.subjects));
    }),
    { numRuns: 1000 },
  );
});

test("one changed figure reads back as exactly that change", () => {
  fc.assert(
    fc.property(
      planArbitrary({ most: 10n ** 13n }),
      fc.nat(),
      fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }),
      (plan, pick, won) => {
        const drawing = drawn(plan);
        const figures = drawing.subjects.filter(({ subject }) => isMoney(plan, subject));
        const chosen = figures[pick % Math.max(1, figures.length)];
        const number = cellNumber(won, displayUnit(plan));
        fc.pre(chosen !== undefined && number !== null);
        fc.pre(amountAt(plan, chosen.subject) !== won);
        const book = new DrawnBook(drawing);
        book.set(chosen.sheet, chosen.cell, number.value);
        const { value, notices } = read(plan, drawing, book);
        expect(notices).toEqual([]);
        for (const { subject, sheet, cell } of figures) {
          const here =
            sheet === chosen.sheet &&
            cell.row === chosen.cell.row &&
            cell.column === chosen.cell.column;
          expect(amountAt(value.plan, subject)).toBe(here ? won : amountAt(plan, subject));
        }
      },
    ),
    { numRuns: 500 },
  );
});

const sorted = (subjects: Drawing["subjects"]): readonly string[] =>
  subjects
    .map(({ subject, sheet, cell }) => `${subjectKey(subject)} ${sheet} ${cell.row} ${cell.column}`)
    .sort();

const isFigure = (subject: Subject): boolean =>
  "project" in subject && !["title", "period", "table"].includes(subject.at);

/** Tables of 성과 count in units of their own: see read-back-edits. */
function isMoney(of: Plan, subject: Subject): boolean {
  if (!isFigure(subject) || !("project" in subject) || subject.at !== "cell")
    return isFigure(subject);
  const project = of.projects.find(({ no }) => no === subject.project);
  return project?.tables[subject.table]?.kind === "budget";
}

const plan = planFrom(`
  차례 1 하천 정비 (2쪽)
  차례 2 야시장 (3쪽)
  1. 하천 정비
  사업비(백만원): 100 = 국 70 + 시 30
  표(백만원): 총사업비 | 기투자 | 2026년
  계: 100 | 40 | 60
  국비: 70 | 28 | 42
  시비: 30 | 12 | 18
  2. 야시장
  사업비(백만원): 20 = (시)
`);
const drawing = drawn(plan);
const whereIs = (subject: Subject) => {
  const key = subjectKey(subject);
  const found = drawing.subjects.find((each) => subjectKey(each.subject) === key);
  if (!found) throw new Error(`not drawn: ${key}`);
  return found;
};
const cell = (row: number, column: number): Subject => ({
  project: 1,
  at: "cell",
  table: 0,
  row,
  column,
});
const national2026 = cell(1, 2);

function edited(edit: (book: DrawnBook) => void) {
  const book = new DrawnBook(drawing);
  edit(book);
  return { book, ...read(plan, drawing, book) };
}
const typed = (subject: Subject, value: string | number | undefined) =>
  edited((book) => {
    const { sheet, cell: at } = whereIs(subject);
    book.set(sheet, at, value);
  });

describe("an edit", () => {
  test("with decimals is read exactly, to the won", () => {
    const { value } = typed(national2026, 42.000001);
    expect(amountAt(value.plan, national2026)).toBe(42_000_001n);
    expect(value.plan.projects[0]?.tables[0]?.rows[1]?.texts[2]).toBe("42.000001");
  });

  test("to a number that Excel keeps as text is still that number", () => {
    expect(amountAt(typed(national2026, "1,042").value.plan, national2026)).toBe(1_042_000_000n);
  });

  test("that carries its own unit is read in that unit", () => {
    expect(amountAt(typed(national2026, "2억 원").value.plan, national2026)).toBe(200_000_000n);
  });

  test("to a dash is zero, as in the document", () => {
    expect(amountAt(typed(national2026, "-").value.plan, national2026)).toBe(0n);
  });

  test("to a figure that is a total and its only part changes both", () => {
    const { value } = typed({ project: 2, at: "cost-total" }, 25);
    expect(value.plan.projects[1]?.cost).toMatchObject({
      total: 25_000_000n,
      parts: [{ source: "시비", amount: 25_000_000n }],
    });
  });
});

describe("text typed over a figure", () => {
  test("is no amount, and the notice points at the cell", () => {
    const { value, notices } = typed(national2026, "협의 중");
    const { sheet, cell: at } = whereIs(national2026);
    expect(amountAt(value.plan, national2026)).toBeNull();
    expect(notices).toMatchObject([
      { code: "figure-not-a-number", project: 1, place: { kind: "cell", sheet, ...at } },
    ]);
    expect(notices[0]?.message.ko).toContain("협의 중");
  });

  test("is said once where the figure is a total and its only part", () => {
    expect(typed({ project: 2, at: "cost-total" }, "미정").notices).toHaveLength(1);
  });

  test("an error of Excel is no amount either", () => {
    const { value, notices } = typed(national2026, "#REF!");
    expect(amountAt(value.plan, national2026)).toBeNull();
    expect(notices[0]?.code).toBe("figure-not-a-number");
  });

  test("a deleted figure is said and not taken for zero", () => {
    const { value, notices } = typed(national2026, undefined);
    expect(amountAt(value.plan, national2026)).toBeNull();
    expect(notices[0]?.code).toBe("figure-emptied");
  });

  test("a number that is no whole number of won is not rounded", () => {
    const { value, notices } = typed(national2026, 42.0000001);
    expect(amountAt(value.plan, national2026)).toBeNull();
    expect(notices[0]?.code).toBe("figure-part-of-won");
  });
});

describe("sheets that somebody rearranged", () => {
  const budget = whereIs(national2026).sheet;
  const place = ({ value }: ReturnType<typeof edited>, subject: Subject) => {
    const found = value.subjects.find((each) => subjectKey(each.subject) === subjectKey(subject));
    return found && { sheet: found.sheet, ...found.cell };
  };
  const was = whereIs(national2026).cell;

  test("rows and columns inserted above and before a block", () => {
    const result = edited((book) => {
      book.insertRows(budget, 2, 3);
      book.insertColumns(budget, 1, 2);
    });
    expect(result.value.plan).toBe(plan);
    expect(result.notices).toEqual([]);
    const now = { sheet: budget, row: was.row + 3, column: was.column + 2 };
    expect(place(result, national2026)).toEqual(now);
  });

  test("a renamed sheet", () => {
    const result = edited((book) => {
      book.renameSheet(budget, "예산 '26");
    });
    expect(result.value.plan).toBe(plan);
    expect(place(result, national2026)).toEqual({ sheet: "예산 '26", ...was });
  });

  test("a row inserted between two sources, and a column between two years", () => {
    const result = edited((book) => {
      book.insertRows(budget, was.row);
      book.insertColumns(budget, was.column);
    });
    expect(result.value.plan).toBe(plan);
    expect(place(result, national2026)).toEqual({
      sheet: budget,
      row: was.row + 1,
      column: was.column + 1,
    });
  });

  test("a label that was written over leaves its figures where they are", () => {
    const result = edited((book) => {
      book.set(budget, { row: was.row, column: 1 }, "국비(보조)");
      book.set(budget, was, 43);
    });
    expect(amountAt(result.value.plan, national2026)).toBe(43_000_000n);
  });

  test("a list that was sorted keeps its subjects", () => {
    const [first, second] = [{ contents: 1 }, { contents: 2 }] as const;
    const { sheet, cell: one } = whereIs(first);
    const { cell: two } = whereIs(second);
    const result = edited((book) => {
      for (const column of [1, one.column]) {
        const [above, below] = [one.row, two.row].map((row) => book.at(sheet, { row, column }));
        book.set(sheet, { row: one.row, column }, below);
        book.set(sheet, { row: two.row, column }, above);
      }
    });
    expect(place(result, first)).toEqual({ sheet, ...two });
    expect(place(result, second)).toEqual({ sheet, ...one });
  });

  test("a deleted row: its figures stay as imported and are counted, the others are read", () => {
    const local = cell(2, 2);
    const result = edited((book) => {
      book.set(budget, whereIs(local).cell, 19);
      book.deleteRow(budget, was.row);
    });
    expect(amountAt(result.value.plan, national2026)).toBe(42_000_000n);
    expect(amountAt(result.value.plan, local)).toBe(19_000_000n);
    expect(place(result, national2026)).toBeUndefined();
    expect(result.notices).toMatchObject([{ code: "figures-missing", project: 1 }]);
    expect(result.notices[0]?.message.ko).toContain("숫자 4개");
  });

  test("a missing block: its project is kept as it was, and said so; the others are read", () => {
    const result = edited((book) => {
      book.deleteName("검산_사업01");
      book.set(budget, whereIs({ project: 2, at: "cost-total" }).cell, 21);
    });
    expect(result.value.plan.projects[0]).toBe(plan.projects[0]);
    expect(result.value.plan.projects[1]?.cost?.total).toBe(21_000_000n);
    expect(result.notices).toMatchObject([{ code: "block-missing", project: 1 }]);
  });
});
