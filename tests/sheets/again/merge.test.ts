import fc from "fast-check";
import { gridOf } from "../../../src/grid/grid-of";
import type { Grid } from "../../../src/grid/grid";
import { decodeDrawn, encodeDrawn } from "../../../src/sheets/again/drawn-book";
import { mergeDrawings, type MergedCell } from "../../../src/sheets/again/merge";
import { isEmpty, patchOf } from "../../../src/sheets/again/patch-of";
import type { Drawing, SheetDrawing } from "../../../src/sheets/drawing";
import { drawPlan } from "../../../src/sheets/draw-plan";
import type { Plan } from "../../../src/plan/plan";
import { planArbitrary } from "../../arbitraries/plan";

/** The last import, the sheet now and the new document: what changed on which side, cell by cell. */
const drawn = (plan: Plan): Drawing =>
  drawPlan(plan, null, { fileName: "plan.txt", notices: [], language: "ko", checkedAt: "" });

/** A drawn sheet as a workbook says it, with cells changed by a person. */
function gridOfSheet(
  { name, cells }: SheetDrawing,
  edits: Readonly<Record<string, string | number>> = {},
): Grid {
  const rows = Math.max(...cells.map(({ row }) => row + 1));
  const columns = Math.max(...cells.map(({ column }) => column + 1));
  const empty = (): (string | number | null)[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  const [values, formulas] = [empty(), empty()];
  for (const { row, column, content } of cells) {
    const [line, written] = [values[row], formulas[row]];
    if (!line || !written) continue;
    if (content.kind === "number") line[column] = content.value;
    if (content.kind === "text") line[column] = content.text;
    if (content.kind !== "formula") continue;
    line[column] = content.expected;
    written[column] = content.formula;
  }
  for (const [key, value] of Object.entries(edits)) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const [line, written] = [values[row], formulas[row]];
    if (line) line[column] = value;
    if (written) written[column] = null;
  }
  return gridOf({ sheet: name, values, formulas });
}

const nowOf = (drawing: Drawing) =>
  drawing.sheets.map((sheet) => ({ drawn: sheet.name, grid: gridOfSheet(sheet) }));

const cellsOf = (merge: ReturnType<typeof mergeDrawings>): readonly MergedCell[] =>
  merge?.sheets.flatMap(({ cells }) => cells) ?? [];

test("the same document twice changes nothing", () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      const drawing = drawn(plan);
      const merge = mergeDrawings(drawing, nowOf(drawing), drawn(plan));
      expect(cellsOf(merge)).toEqual([]);
      expect(merge && isEmpty(patchOf(merge, () => true))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("what was drawn is remembered to the last cell", () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      const drawing = drawn(plan);
      const { sheets, names } = decodeDrawn(encodeDrawn(drawing));
      expect(names).toEqual(drawing.names);
      const plain = (cells: unknown): unknown => JSON.parse(JSON.stringify(cells)); // -0 is 0
      expect(plain(sheets.map(({ cells }) => cells))).toEqual(
        plain(drawing.sheets.map(({ cells }) => cells)),
      );
    }),
    { numRuns: 60 },
  );
});

/** One sheet of three figures and their sum. */
function small(figures: readonly number[], labels = ["국비", "도비", "시비"]): Drawing {
  const sheet: SheetDrawing = {
    name: "소요예산",
    gridlines: false,
    frozen: { rows: 0, columns: 0 },
    columnWidths: [],
    rowHeights: new Map(),
    tables: [],
    conditionalFormats: [],
    print: { landscape: true },
    cells: [
      { row: 0, column: 0, content: { kind: "text", text: "구분" }, style: "head" },
      { row: 0, column: 1, content: { kind: "text", text: "금액" }, style: "head" },
      ...figures.flatMap((value, index) => [
        { row: index + 1, column: 0, content: { kind: "text", text: labels[index] ?? "" }, style: "text" } as const, // prettier-ignore
        { row: index + 1, column: 1, content: { kind: "number", value }, style: "figure" } as const,
      ]),
      { row: figures.length + 1, column: 0, content: { kind: "text", text: "계" }, style: "text" },
      {
        row: figures.length + 1,
        column: 1,
        content: {
          kind: "formula",
          formula: `=SUM(B2:B${figures.length + 1})`,
          expected: figures.reduce((sum, value) => sum + value, 0),
        },
        style: "figure",
      },
    ],
  };
  const names = [{ name: "합계", refersTo: `='소요예산'!$B$${figures.length + 2}` }];
  return { sheets: [sheet], names, subjects: [] };
}

const kindsAt = (last: Drawing, grid: Grid, next: Drawing) =>
  cellsOf(mergeDrawings(last, [{ drawn: "소요예산", grid }], next)).map(
    ({ kind, now }) => `${kind} ${now.row},${now.column}`,
  );
const [firstSheet] = small([10, 20, 30]).sheets;
const sheetWith = (edits: Readonly<Record<string, string | number>>): Grid =>
  gridOfSheet(firstSheet!, edits);

test.each([
  ["a figure that only the document changed is the document's", {}, [11, 20, 30], ["document 1,1"]],
  ["a figure that only a person changed stays", { "2,1": 25 }, [10, 20, 30], ["yours 2,1"]],
  ["a figure that both changed is a conflict", { "2,1": 25 }, [10, 26, 30], ["both 2,1"]],
  ["the same change on both sides is none", { "2,1": 26 }, [10, 26, 30], ["alike 2,1"]],
])("%s", (_, edits, figures, expected) => {
  const grid = sheetWith(edits);
  expect(kindsAt(small([10, 20, 30]), grid, small(figures))).toEqual(expected);
});

test("a row that the document adds is inserted where it belongs, and the sum reaches over it", () => {
  const next = small([10, 20, 25, 30], ["국비", "도비", "군비", "시비"]);
  const merge = mergeDrawings(
    small([10, 20, 30]),
    [{ drawn: "소요예산", grid: sheetWith({}) }],
    next,
  );
  const [sheet] = merge ? patchOf(merge, () => false).sheets : [];
  expect(sheet?.inserts).toEqual([{ before: 3, count: 1 }]);
  expect(sheet?.fresh.cells.map(({ row, content }) => [row, content])).toEqual([
    [3, { kind: "text", text: "군비" }],
    [3, { kind: "number", value: 25 }],
  ]);
  // Excel makes the sum longer by itself when a row is inserted within it.
  expect(sheet?.writes).toEqual([]);
});

test("a row that the document drops goes, but stays where somebody has worked in it", () => {
  const next = small([10, 30], ["국비", "시비"]);
  const untouched = mergeDrawings(
    small([10, 20, 30]),
    [{ drawn: "소요예산", grid: sheetWith({}) }],
    next,
  );
  expect(untouched?.sheets[0]).toMatchObject({ removed: [2], left: [] });
  const grid = sheetWith({ "2,1": 21 });
  const touched = mergeDrawings(small([10, 20, 30]), [{ drawn: "소요예산", grid }], next);
  expect(touched?.sheets[0]).toMatchObject({ removed: [], left: [2] });
});

test("a person's own rows and columns move nothing of ours out of reach", () => {
  const [sheet] = small([10, 20, 30]).sheets;
  const moved = gridOf({
    sheet: "소요예산",
    values: [
      ["내 제목", null, null],
      ["구분", "비고", "금액"],
      ["국비", "확인함", 10],
      ["도비", null, 20],
      [null, "내 줄", null],
      ["시비", null, 30],
      ["계", null, 60],
    ],
    formulas: Array.from({ length: 7 }, (_, row) => (row === 6 ? [null, null, "=SUM(C3:C6)"] : [])),
  });
  expect(sheet).toBeDefined();
  expect(kindsAt(small([10, 20, 30]), moved, small([10, 20, 31]))).toEqual(["document 5,2"]);
});

test("a sheet that is gone cannot be changed where it stands", () => {
  const last = small([10, 20, 30]);
  expect(mergeDrawings(last, [{ drawn: "소요예산", grid: null }], last)).toBeNull();
});
