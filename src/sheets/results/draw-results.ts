import type { Amount } from "../../money/amount";
import { powerOfTen } from "../../money/exact-decimal";
import type { PlanTable, Project } from "../../plan/plan";
import { rowSums, type RowSum } from "../budget/table-sums";
import { alarm } from "../budget/draw-budget";
import type { SheetDrawing } from "../drawing";
import type { Entry } from "../entries";
import { differenceOf, sumOf } from "../formula/formula";
import { Ledger } from "../formula/ledger";
import { ranges, writeRange, type Ref } from "../formula/reference";
import { nameOf, resultNames } from "../names";
import { pageBreaks, pagesAcross } from "../page-breaks";
import { printSetUp } from "../print-set-up";
import { Sketch } from "../sketch";
import { place, type Studio } from "../studio";
import { textWidth, wrappedLines } from "../text-width";

export interface DrawnResults {
  readonly sheet: SheetDrawing;
  /** Every cell that holds a difference, and what it must hold, in the smallest decimal of all tables. */
  readonly checks: readonly Ref[];
  readonly ledger: Ledger;
}

interface Other {
  readonly project: Project;
  readonly table: PlanTable;
  readonly index: number;
}

const [label, figures] = [1, 2];
const firstRow = 3;

/** 성과: the tables that are no budget, as printed; where a row is the sum of others, its check below. null without any. */
export function drawResults(studio: Studio, entries: readonly Entry[]): DrawnResults | null {
  const others = entries.flatMap(({ project }) => (project ? otherTables(project) : []));
  if (others.length === 0) return null;
  const decimals = Math.max(...others.map(({ table }) => table.scale));
  const ledger = new Ledger();
  const unit = { label: "", won: powerOfTen(decimals) };
  const sketch = new Sketch(studio.sheets.results, unit, { ledger, decimals });
  sketch.height(0, 32);
  sketch.text(0, label, studio.words.sheets.results, "title");
  sketch.height(1, 20);
  sketch.text(1, label, studio.words.budget.asPrinted, "small doc");
  sketch.height(2, 8);
  const checks: Ref[] = [];
  const starts: number[] = [];
  const nameFor = resultNames();
  const widths = columnWidthsOf(others);
  let top = firstRow;
  for (const other of others) {
    starts.push(top);
    const drawn = drawOther(studio, { sketch, top, decimals, widths }, other);
    const range = { row: top, column: label, rows: drawn.end - top, columns: 1 + other.table.columns.length }; // prettier-ignore
    studio.names.push(nameOf(nameFor(other.project.no), sketch.name, range));
    checks.push(...drawn.checks);
    sketch.height(drawn.end, 14);
    top = drawn.end + 1;
  }
  colourChecks(sketch, checks);
  const columnWidths = widths.map((least, column) => sketch.widthOf(column, least));
  const { scale } = pagesAcross(columnWidths);
  const breaks = pageBreaks({ scale, heightOf: sketch.heightOf, repeated: 2 }, starts, top);
  const sheet = sketch.finish({
    frozen: { rows: 2, columns: 0 },
    columnWidths,
    print: printSetUp(studio, { repeatRows: [0, 1], unit: "", breaks }),
  });
  return { sheet, checks, ledger };
}

const [labelWidth, figureWidth, longestLine] = [250, 104, 200];

/** Least widths: a text stands in one line as far as the longest line goes, then it wraps. */
function columnWidthsOf(others: readonly Other[]): readonly number[] {
  const widths = [18, labelWidth];
  for (const { table } of others)
    table.columns.forEach((_, at) => {
      const texts = table.rows.map((row) => textWidth(row.texts[at]?.trim() ?? "") + 14);
      const wanted = Math.min(longestLine, Math.max(figureWidth, ...texts));
      widths[figures + at] = Math.max(widths[figures + at] ?? 0, wanted);
    });
  return widths;
}

const otherTables = (project: Project): readonly Other[] =>
  project.tables.flatMap((table, index) =>
    table.kind === "other" ? [{ project, table, index }] : [],
  );

interface Spot {
  readonly sketch: Sketch;
  readonly top: number;
  readonly decimals: number;
  readonly widths: readonly number[];
}

function drawOther(studio: Studio, spot: Spot, other: Other) {
  const { sketch, top, widths } = spot;
  const { project, table, index } = other;
  sketch.height(top, 26);
  sketch.text(top, label, `${project.no}. ${project.title}`, "project text");
  const last = figures + Math.max(0, table.columns.length - 1);
  if (table.unit) sketch.text(top, last, studio.words.unit(table.unit.label), "caption right text");
  drawHeadings(studio, { sketch, row: top + 1, widths }, table);
  place(studio, { project: project.no, at: "table", table: index }, sketch.ref(top + 1, label));
  table.rows.forEach((_, row) => {
    drawRow(studio, spot, other, row);
  });
  return drawSums(studio, spot, table);
}

function drawHeadings(
  { words }: Studio,
  { sketch, row, widths }: Pick<Spot, "sketch" | "widths"> & { readonly row: number },
  table: PlanTable,
): void {
  const lines = table.columns.map((column, at) =>
    wrappedLines(column.label, widths[figures + at] ?? figureWidth, 10.8),
  );
  sketch.height(row, Math.max(24, 6 + 17 * Math.max(1, ...lines)));
  sketch.text(row, label, words.budget.label, "head");
  table.columns.forEach((column, at) => {
    sketch.text(row, figures + at, column.label, "head text wrap");
  });
}

function drawRow(
  studio: Studio,
  { sketch, top, decimals, widths }: Spot,
  { project, table, index }: Other,
  row: number,
): void {
  const source = table.rows[row];
  if (!source) return;
  const at = top + 2 + row;
  const style =
    (source.role === "part" ? "row" : "total") + (row === table.rows.length - 1 ? " last" : "");
  const lines = source.texts.map((text, column) =>
    wrappedLines(text.trim(), widths[figures + column] ?? figureWidth),
  );
  const most = Math.max(wrappedLines(source.label, labelWidth), ...lines);
  sketch.height(at, Math.max(22, 6 + 17 * most));
  sketch.text(
    at,
    label,
    "  ".repeat(Math.min(source.depth, 4)) + source.label,
    `text wrap ${style}`,
  );
  table.columns.forEach((_, column) => {
    const amount = scaled(source.amounts[column] ?? null, decimals - table.scale);
    const text = source.texts[column]?.trim() ?? "";
    const cell = sketch.ref(at, figures + column);
    // Words are as usual here as figures: they are no question.
    const side = table.rows.some((each) => (each.amounts[column] ?? null) !== null)
      ? "right"
      : "left";
    if (amount === null) sketch.text(cell.row, cell.column, text, `${side} doc wrap ${style}`);
    else sketch.figure(cell.row, cell.column, amount, text, `quantity doc wrap ${style}`);
    place(studio, { project: project.no, at: "cell", table: index, row, column }, cell);
  });
}

const scaled = (amount: Amount | null, places: number): Amount | null =>
  amount === null ? null : amount * powerOfTen(places);

/** For each row that is the sum of others: what they add up to, and what is missing, in the columns with figures. */
function drawSums({ words }: Studio, { sketch, top }: Spot, table: PlanTable) {
  const checks: Ref[] = [];
  let at = top + 2 + table.rows.length;
  const cell = (row: number, column: number): Ref => sketch.ref(top + 2 + row, figures + column);
  const manner = { from: sketch.name };
  for (const sum of rowSums(table)) {
    const summed = summedColumns(table, sum);
    if (summed.length === 0) continue;
    const name = table.rows[sum.total]?.label ?? "";
    const said = sum.role === "total" ? words.budget.down : words.budget.downOf(name);
    sketch.text(at, label, said, "small check text");
    sketch.text(at + 1, label, words.budget.difference, "small check last");
    const all = table.columns.map((_, column) => figures + column);
    sketch.style(at, all, "check");
    sketch.style(at + 1, all, "check last");
    for (const column of summed) {
      const parts = sum.parts.map((row) => cell(row, column));
      const total = sketch.money(
        at,
        figures + column,
        sumOf(parts, sketch.desk, manner),
        "quantity check",
      );
      const printed = cell(sum.total, column);
      const gap = differenceOf(printed, [total], [printed, ...parts], sketch.desk, manner);
      checks.push(sketch.money(at + 1, figures + column, gap, "difference last"));
    }
    at += 2;
  }
  return { checks, end: at };
}

/** Rates and remarks are not added up: only columns where the row and all its parts were read as figures. */
const summedColumns = (table: PlanTable, { total, parts }: RowSum): readonly number[] =>
  table.columns.flatMap(({ label: heading }, column) =>
    !/율|률|비율|%|평균|증감/.test(heading) &&
    [total, ...parts].every((row) => (table.rows[row]?.amounts[column] ?? null) !== null)
      ? [column]
      : [],
  );

function colourChecks(sketch: Sketch, checks: readonly Ref[]): void {
  for (const range of ranges(checks)) {
    const first = writeRange(sketch.name, { ...range, rows: 1, columns: 1 }, { from: sketch.name });
    const formula = `=AND(ISNUMBER(${first}),${first}<>0)`;
    sketch.conditionalFormats.push({ range, formula, ...alarm });
  }
}
