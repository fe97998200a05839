import { subjectKey } from "../../plan/subject";
import type { SheetDrawing, SubjectCell } from "../drawing";
import type { Entry } from "../entries";
import { ranges, writeRange } from "../formula/reference";
import { blockNames } from "../names";
import { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { budgetColumns, type BlockMap, type BudgetColumns } from "./block";
import { budgetTables, drawBlock, span } from "./draw-block";

export interface DrawnBudget {
  readonly sheet: SheetDrawing;
  readonly blocks: ReadonlyMap<Entry, BlockMap>;
}

/** Row of the first block: title, legend, group headings and a thin row stand above. */
const firstRow = 4;

/** 소요예산: every project's table as printed, with native formulas beside and below it. */
export function drawBudget(studio: Studio, entries: readonly Entry[]): DrawnBudget {
  const sketch = new Sketch(studio.sheets.budget, studio.unit, studio.desk);
  const widths = entries.flatMap(({ project }) =>
    project ? budgetTables(project).map(({ table }) => table.columns.length) : [],
  );
  const columns = budgetColumns(widths.reduce((most, width) => Math.max(most, width), 0));
  drawHead(studio, sketch, columns);
  const nameFor = blockNames();
  const blocks = new Map<Entry, BlockMap>();
  let top = firstRow;
  for (const entry of entries) {
    const before = studio.subjects.length;
    const block = drawBlock(studio, { sketch, columns, top }, entry, nameFor(entry.no));
    blocks.set(entry, { ...block, figures: figuresAt(studio.subjects.slice(before)) });
    sketch.height(block.end, 14);
    top = block.end + 1;
  }
  colourChecks(sketch, [...blocks.values()]);
  return { sheet: finish(studio, sketch, columns), blocks };
}

const figuresAt = (drawn: readonly SubjectCell[]): BlockMap["figures"] =>
  new Map(drawn.map(({ subject, sheet, cell }) => [subjectKey(subject), { sheet, ...cell }]));

function drawHead({ words, unit }: Studio, sketch: Sketch, columns: BudgetColumns): void {
  const { budget } = words;
  sketch.height(0, 32);
  sketch.text(0, columns.label, words.sheets.budget, "title");
  sketch.text(0, columns.source, words.unit(unit.label), "caption right");
  sketch.height(1, 20);
  const legend = [budget.asPrinted, budget.formula, budget.holds, budget.fails];
  const colours = ["small doc", "small", "small ok", "small bad"];
  const { label, figures } = columns;
  [label, figures + 1, figures + 3, figures + 4].forEach((column, index) => {
    sketch.text(1, column, legend[index] ?? "", colours[index] ?? "small");
  });
  sketch.height(2, 22);
  heading(sketch, columns.label, columns.figures + columns.count - 1, budget.ofTable);
  heading(sketch, columns.across, columns.acrossDifference, budget.across);
  heading(sketch, columns.text, columns.textDifference, budget.againstText);
  heading(sketch, columns.source, columns.source, budget.source);
  sketch.height(3, 8);
}

function heading(sketch: Sketch, first: number, last: number, text: string): void {
  sketch.style(2, span(first, last), "caption across");
  sketch.text(2, first, text, "caption across");
}

/** Permanent formats on the check cells alone: any difference is shown by fill, weight and lines. */
function colourChecks(sketch: Sketch, blocks: readonly BlockMap[]): void {
  const checks = blocks.flatMap((block) => block.checks);
  for (const range of ranges(checks)) {
    const first = writeRange(sketch.name, { ...range, rows: 1, columns: 1 }, { from: sketch.name });
    sketch.conditionalFormats.push({
      range,
      formula: `=AND(ISNUMBER(${first}),${first}<>0)`,
      ...alarm,
    });
  }
}

export const alarm = { fill: "#FDEFED", fontColor: "#B3261E", bold: true, borderColor: "#B3261E" };

function finish(
  { plan, words, unit }: Studio,
  sketch: Sketch,
  columns: BudgetColumns,
): SheetDrawing {
  const figures = Array.from({ length: columns.count }, () => 84);
  return sketch.finish({
    frozen: { rows: 3, columns: 0 },
    columnWidths: [18, 104, ...figures, 12, 84, 84, 12, 84, 84, 118],
    print: {
      landscape: true,
      repeatRows: [0, 2],
      headerLeft: plan.department ?? plan.title,
      headerRight: words.unit(unit.label),
    },
  });
}
