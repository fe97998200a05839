import { subjectKey } from "../../plan/subject";
import type { SheetDrawing, SubjectCell } from "../drawing";
import type { Entry } from "../entries";
import { ranges, writeRange, type Ref } from "../formula/reference";
import { blockNames } from "../names";
import { pageBreaks, pagesAcross } from "../page-breaks";
import { printSetUp } from "../print-set-up";
import { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { budgetColumns, figureWidth, labelWidth, type BlockMap, type BudgetColumns } from "./block";
import { budgetTables, drawBlock, span } from "./draw-block";

export interface DrawnBudget {
  /** One, or one an entry where the person chose so. */
  readonly sheets: readonly SheetDrawing[];
  readonly blocks: ReadonlyMap<Entry, BlockMap>;
}

/** Row of the first block: title, legend, group headings and a thin row stand above. */
const firstRow = 4;
/** Title, legend and group headings stay in view and on every page. */
const headRows = 3;

/** 소요예산: every project's table as printed, with native formulas beside and below it. */
export function drawBudget(studio: Studio, entries: readonly Entry[]): DrawnBudget {
  const widths = entries.flatMap(({ project }) =>
    project ? budgetTables(project).map(({ table }) => table.columns.length) : [],
  );
  const columns = budgetColumns(widths.reduce((most, width) => Math.max(most, width), 0));
  const { budget, budgets } = studio.sheets;
  const groups =
    budgets.length > 0
      ? entries.map((entry, index) => ({ name: budgets[index] ?? budget, entries: [entry] }))
      : [{ name: budget, entries }];
  const nameFor = blockNames();
  const blocks = new Map<Entry, BlockMap>();
  const sheets = groups.map((group) => {
    const sketch = new Sketch(group.name, studio.unit, studio.desk);
    drawHead(studio, sketch, columns);
    const drawn = group.entries.map((entry) => ({ entry, name: nameFor(entry.no) }));
    return drawGroup(studio, { sketch, columns, drawn, blocks });
  });
  return { sheets, blocks };
}

interface Group {
  readonly sketch: Sketch;
  readonly columns: BudgetColumns;
  readonly drawn: readonly { readonly entry: Entry; readonly name: string }[];
  /** Filled as blocks are drawn. */
  readonly blocks: Map<Entry, BlockMap>;
}

function drawGroup(studio: Studio, { sketch, columns, drawn, blocks }: Group): SheetDrawing {
  const starts: number[] = [];
  const checks: Ref[] = [];
  let top = firstRow;
  for (const { entry, name } of drawn) {
    const before = studio.subjects.length;
    const block = drawBlock(studio, { sketch, columns, top }, entry, name);
    blocks.set(entry, { ...block, figures: figuresAt(studio.subjects.slice(before)) });
    checks.push(...block.checks);
    starts.push(top);
    sketch.height(block.end, 14);
    top = block.end + 1;
  }
  colourChecks(sketch, checks);
  const widths = widthsOf(columns).map((least, column) => sketch.widthOf(column, least));
  const { scale } = pagesAcross(widths);
  const pages = { scale, heightOf: sketch.heightOf, repeated: headRows };
  return finish(studio, sketch, widths, pageBreaks(pages, starts, top));
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
function colourChecks(sketch: Sketch, checks: readonly Ref[]): void {
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
  studio: Studio,
  sketch: Sketch,
  columnWidths: readonly number[],
  breaks: readonly number[],
): SheetDrawing {
  return sketch.finish({
    frozen: { rows: headRows, columns: 0 },
    columnWidths,
    print: printSetUp(studio, { repeatRows: [0, headRows - 1], breaks }),
  });
}

const widthsOf = ({ count }: BudgetColumns): readonly number[] => [
  ...[18, labelWidth],
  ...Array.from({ length: count }, () => figureWidth),
  ...[12, figureWidth, figureWidth, 12, figureWidth, figureWidth, 118],
];
