import type { BlockMap } from "../budget/block";
import { alarm } from "../budget/draw-budget";
import { span } from "../budget/draw-block";
import type { SheetDrawing } from "../drawing";
import type { Entry } from "../entries";
import { quoted, writeRange, writeRef } from "../formula/reference";
import { checksName, failuresName, listName, nameOf } from "../names";
import { printSetUp } from "../print-set-up";
import { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { drawRow } from "./draw-row";
import { drawTotals, type FurtherChecks, type ListRows } from "./draw-totals";
import { sourceColumns } from "./source-columns";
import {
  columnsOf,
  summaryColumns,
  summaryWidths,
  type MoneyGroup,
  type SummaryColumns,
} from "./summary-columns";

/** Rows 4 and 5 hold the headings, the list begins below. */
const [headTop, headLow, firstRow] = [3, 4, 5];

export interface DrawnSummary {
  readonly sheet: SheetDrawing;
  /** Check formulas in all and those that fail, as the two names give them; null where there is no list. */
  readonly checks: { readonly all: number; readonly failing: number } | null;
}

/** 총괄: one row for every entry of the contents, all money by formula. */
export function drawSummary(
  studio: Studio,
  entries: readonly Entry[],
  blocks: ReadonlyMap<Entry, BlockMap>,
  further: FurtherChecks | null,
): DrawnSummary {
  const sketch = new Sketch(studio.sheets.summary, studio.unit, studio.desk);
  const columns = summaryColumns(sourceColumns(studio.plan), studio.plan.planYear !== null);
  drawTitle(studio, sketch, columns);
  drawHeadings(studio, sketch, columns);
  const rows = entries.flatMap((entry, index) => {
    const block = blocks.get(entry);
    const row = firstRow + index;
    return block
      ? [{ row, entry, basis: drawRow(studio, { sketch, columns, row }, entry, block) }]
      : [];
  });
  const list: ListRows = { first: firstRow, rows };
  if (rows.length > 0) {
    drawTotals(studio, { sketch, columns, list }, further);
    nameCells(studio, sketch, columns, list);
    colourChecks(studio, sketch, columns, list);
  }
  const sheet = sketch.finish({
    frozen: { rows: firstRow, columns: columns.title + 1 },
    columnWidths: summaryWidths(columns),
    print: printSetUp(studio, { repeatRows: [0, headLow] }),
  });
  const total = totalLine(list);
  const checks = {
    all: sketch.numberAt(total, columns.checks),
    failing: sketch.numberAt(total, columns.check),
  };
  return { sheet, checks: rows.length > 0 ? checks : null };
}

/** 계: below the lines of the tables and of the text. */
const totalLine = (list: ListRows): number => list.first + list.rows.length + 2;

function drawTitle(
  { plan, words, fileName, checkedAt, unit }: Studio,
  sketch: Sketch,
  columns: SummaryColumns,
): void {
  const { summary } = words;
  sketch.height(0, 32);
  sketch.text(
    0,
    columns.number,
    summary.title(plan.department ?? plan.title, plan.planYear?.year ?? null),
    "title text",
  );
  sketch.text(0, columns.basis, words.unit(unit.label), "caption right");
  sketch.height(1, 20);
  const inAll = Math.max(plan.contents.length, plan.projects.length);
  sketch.text(
    1,
    columns.number,
    summary.origin(fileName, checkedAt, inAll, plan.projects.length),
    "caption text",
  );
  sketch.height(2, 8);
}

function drawHeadings({ words, plan }: Studio, sketch: Sketch, columns: SummaryColumns): void {
  const { summary } = words;
  sketch.height(headTop, 24);
  sketch.height(headLow, 22);
  const single = (column: number, text: string): void => {
    sketch.text(headTop, column, text, "head-top");
    sketch.style(headLow, [column], "head-low");
  };
  single(columns.number, summary.number);
  single(columns.title, summary.project);
  single(columns.kind, summary.kind);
  single(columns.period, summary.period);
  headGroup(sketch, columns.text, summary.ofText, summary.total);
  headGroup(sketch, columns.table, summary.ofTable, summary.total);
  headGroup(sketch, columns.gap, summary.gap, summary.total);
  if (columns.years && plan.planYear) {
    single(columns.years.before, summary.before);
    headGroup(sketch, columns.years.year, words.year(plan.planYear.year), summary.total);
    single(columns.years.after, summary.after);
  }
  single(columns.check, summary.check);
  single(columns.checks, summary.checks);
  single(columns.basis, summary.basis);
}

function headGroup(sketch: Sketch, group: MoneyGroup, heading: string, total: string): void {
  sketch.style(headTop, span(group.total, group.last), "head-top across");
  sketch.text(headTop, group.total, heading, "head-top across");
  sketch.text(headLow, group.total, total, "head-low");
  for (const { source, column } of group.sources) sketch.text(headLow, column, source, "head-low");
}

function nameCells(studio: Studio, sketch: Sketch, columns: SummaryColumns, list: ListRows): void {
  const total = totalLine(list);
  const one = (name: string, column: number): void => {
    studio.names.push(nameOf(name, sketch.name, { row: total, column, rows: 1, columns: 1 }));
  };
  const rows = list.first + list.rows.length - headTop;
  studio.names.push(
    nameOf(listName, sketch.name, { row: headTop, column: 1, rows, columns: columns.basis }),
  );
  one(checksName, columns.checks);
  one(failuresName, columns.check);
  const cell = `${quoted(sketch.name)}!${writeRef(sketch.ref(total, columns.check), { from: sketch.name, absolute: true })}`;
  sketch.formula(
    1,
    columns.basis,
    `=${cell}`,
    sketch.numberAt(total, columns.check),
    `all-${studio.language} small bold`,
  );
}

function colourChecks(
  { words }: Studio,
  sketch: Sketch,
  columns: SummaryColumns,
  list: ListRows,
): void {
  const colour = (
    first: number,
    width: number,
    rows: number,
    rule: (cell: string) => string,
  ): void => {
    const range = { row: list.first, column: first, rows, columns: width };
    const cell = writeRange(sketch.name, { ...range, rows: 1, columns: 1 }, { from: sketch.name });
    sketch.conditionalFormats.push({ range, formula: rule(cell), ...alarm });
  };
  const isNumber = (cell: string): string => `=AND(ISNUMBER(${cell}),${cell}<>0)`;
  colour(columns.gap.total, columnsOf(columns.gap).length, list.rows.length + 3, isNumber);
  colour(columns.check, 1, list.rows.length + 3, isNumber);
  const range = { row: list.first, column: columns.check, rows: list.rows.length, columns: 1 };
  const cell = writeRange(sketch.name, { ...range, rows: 1, columns: 1 }, { from: sketch.name });
  const ask = `=OR(${cell}="${words.summary.unsplit}",${cell}="${words.summary.unchecked}")`;
  sketch.conditionalFormats.push({ range, formula: ask, fill: "#FFF4DC" });
}
