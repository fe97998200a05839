import type { Period, PlanTable } from "../../plan/plan";
import { differenceOf, sumOf } from "../formula/formula";
import type { Ref } from "../formula/reference";
import type { Sketch } from "../sketch";
import { place, type Studio } from "../studio";
import { wrappedLines } from "../text-width";
import { figureWidth, type BudgetColumns, type TableMap } from "./block";
import { coversTotal, periodColumns } from "../../plan/counted-columns";
import { outermostRows, rowSums, totalColumn, totalRow } from "./table-sums";
import { wholeCostOf } from "./whole-cost";

/** A table of the document in its place on the sheet, with what is summed beside and below it. */
export interface DrawnTable extends TableMap {
  readonly checks: readonly Ref[];
  /** First row below. */
  readonly end: number;
}

interface Frame {
  readonly sketch: Sketch;
  readonly columns: BudgetColumns;
  readonly table: PlanTable;
  /** Row of the headings. */
  readonly top: number;
  /** Which column says what the whole project costs. */
  readonly whole: number | null;
}

export interface TableSpot {
  readonly project: number;
  /** Index in the project's tables. */
  readonly index: number;
  readonly top: number;
  /** Lines between the last row of the table and the sums below it: what only the text names. */
  readonly extra: number;
  readonly period: Period | null;
}

export function drawTable(
  studio: Studio,
  sketch: Sketch,
  columns: BudgetColumns,
  table: PlanTable,
  spot: TableSpot,
): DrawnTable {
  const whole = wholeCostOf(table, spot.period).column;
  const frame: Frame = { sketch, columns, table, top: spot.top, whole };
  drawHeadings(frame, studio);
  drawFigures(frame, spot.extra);
  const across = drawAcross(frame);
  const down = drawDown(frame, studio, spot.top + 1 + table.rows.length + spot.extra);
  place(
    studio,
    { project: spot.project, at: "table", table: spot.index },
    sketch.ref(spot.top, columns.label),
  );
  table.rows.forEach((_, row) => {
    table.columns.forEach((__, column) => {
      const subject = {
        project: spot.project,
        at: "cell",
        table: spot.index,
        row,
        column,
      } as const;
      place(studio, subject, cellOf(frame, row, column));
    });
  });
  return {
    ...mapOf(frame, across.sums, down.sums),
    checks: [...across.checks, ...down.checks],
    end: down.end,
  };
}

const cellOf = ({ sketch, columns, top }: Frame, row: number, column: number): Ref =>
  sketch.ref(top + 1 + row, columns.figures + column);

function mapOf(
  frame: Frame,
  across: ReadonlyMap<number, Ref>,
  down: ReadonlyMap<number, Ref>,
): TableMap {
  const inTotal = totalRow(frame.table);
  const wholes = frame.whole;
  const totalOf = (column: number): Ref | null =>
    inTotal === null ? (down.get(column) ?? null) : cellOf(frame, inTotal, column);
  const acrossOf = (row: number): Ref | null =>
    wholes === null ? (across.get(row) ?? null) : cellOf(frame, row, wholes);
  return {
    cell: (row, column) => cellOf(frame, row, column),
    totalOf,
    acrossOf,
    grandTotal: wholes === null ? (inTotal === null ? null : acrossOf(inTotal)) : totalOf(wholes),
  };
}

/** Years beside their 증감, and years of which the project lasts one, add up to nothing. */
const addsAcross = ({ table, whole }: Frame): boolean =>
  periodColumns(table).length > 0 &&
  (totalColumn(table) !== null ||
    (whole === null && !table.columns.some(({ kind }) => kind === "change")));

function drawHeadings(frame: Frame, { words }: Studio): void {
  const { sketch, columns, table, top } = frame;
  const lines = table.columns.map(({ label }) => wrappedLines(label, figureWidth, 10.8));
  sketch.height(top, Math.max(24, 6 + 17 * Math.max(1, ...lines)));
  sketch.text(top, columns.label, words.budget.label, "head");
  table.columns.forEach(({ label }, index) => {
    sketch.text(top, columns.figures + index, label, "head text wrap");
  });
  if (!addsAcross(frame)) return;
  sketch.text(top, columns.across, words.budget.acrossSum, "head");
  sketch.text(top, columns.acrossDifference, words.budget.difference, "head");
}

function drawFigures({ sketch, columns, table, top }: Frame, extra: number): void {
  table.rows.forEach((row, index) => {
    const at = top + 1 + index;
    const line = rowStyle(row.role, index === table.rows.length - 1 && extra === 0);
    const indent = "  ".repeat(Math.min(row.depth, 4));
    sketch.height(at, 22);
    sketch.text(at, columns.label, indent + row.label, `text ${line}`);
    table.columns.forEach(({ kind }, column) => {
      const amount = row.amounts[column] ?? null;
      const text = row.texts[column]?.trim() ?? "";
      // 비고 and 비율 are no money that could not be read.
      if (kind === "other" && amount === null && text !== "") {
        sketch.text(at, columns.figures + column, text, `right doc ${line}`);
        return;
      }
      sketch.figure(
        at,
        columns.figures + column,
        amount,
        row.texts[column] ?? "",
        `figure doc ${line}`,
      );
    });
  });
}

export const rowStyle = (role: "total" | "subtotal" | "part", last: boolean): string =>
  (role === "part" ? "row" : "total") + (last ? " last" : "");

interface Sums {
  readonly sums: ReadonlyMap<number, Ref>;
  readonly checks: readonly Ref[];
}

/** 가로 합 and 차이: the periods of a row against its total. */
function drawAcross(frame: Frame): Sums {
  const { sketch, columns, table, top } = frame;
  const periods = periodColumns(table);
  const whole = coversTotal(table) ? totalColumn(table) : null;
  const sums = new Map<number, Ref>();
  const checks: Ref[] = [];
  if (!addsAcross(frame)) return { sums, checks };
  table.rows.forEach((row, index) => {
    const line = rowStyle(row.role, index === table.rows.length - 1);
    const manner = { from: sketch.name };
    const parts = periods.map((column) => cellOf(frame, index, column));
    const sum = sketch.money(
      top + 1 + index,
      columns.across,
      sumOf(parts, sketch.desk, manner),
      `figure check ${line}`,
    );
    sums.set(index, sum);
    if (whole === null) {
      sketch.style(top + 1 + index, [columns.acrossDifference], `check ${line}`);
      return;
    }
    const printed = cellOf(frame, index, whole);
    const gap = differenceOf(printed, [sum], [printed, ...parts], sketch.desk, manner);
    checks.push(sketch.money(top + 1 + index, columns.acrossDifference, gap, `difference ${line}`));
  });
  return { sums, checks };
}

/** 세로 합 and 차이 below the table: the grand total first, then each subtotal. */
function drawDown(frame: Frame, { words }: Studio, top: number): Sums & { readonly end: number } {
  const { table } = frame;
  const relations = rowSums(table);
  const outer = outermostRows(table);
  const withoutTotal = totalRow(table) === null && outer.length > 0;
  const sums = new Map<number, Ref>();
  const checks: Ref[] = [];
  let at = top;
  if (withoutTotal) {
    drawLine(frame, at, words.budget.down, false);
    sumColumns(frame, at, outer).forEach((sum, column) => sums.set(column, sum));
    at += 1;
  }
  for (const { role, total, parts } of relations) {
    const name = table.rows[total]?.label ?? "";
    drawLine(frame, at, role === "total" ? words.budget.down : words.budget.downOf(name), false);
    drawLine(frame, at + 1, words.budget.difference, true);
    sumColumns(frame, at, parts).forEach((sum, column) => {
      checks.push(drawGap(frame, at + 1, column, sum, total, parts));
    });
    at += 2;
  }
  return { sums, checks, end: at };
}

function drawLine(
  { sketch, columns, table }: Frame,
  at: number,
  label: string,
  last: boolean,
): void {
  sketch.height(at, 21);
  const line = `check${last ? " last" : ""}`;
  sketch.text(at, columns.label, label, `small ${line}`);
  sketch.style(
    at,
    table.columns.map((_, column) => columns.figures + column),
    line,
  );
}

/** What a remark column holds is not added up. */
const summedColumns = (table: PlanTable): readonly number[] =>
  table.columns.flatMap(({ kind }, column) => (kind === "other" ? [] : [column]));

function sumColumns(frame: Frame, at: number, parts: readonly number[]): ReadonlyMap<number, Ref> {
  const { sketch, columns, table } = frame;
  return new Map(
    summedColumns(table).map((column) => {
      const cells = parts.map((row) => cellOf(frame, row, column));
      const sum = sumOf(cells, sketch.desk, { from: sketch.name });
      return [column, sketch.money(at, columns.figures + column, sum, "figure check")];
    }),
  );
}

function drawGap(
  frame: Frame,
  at: number,
  column: number,
  sum: Ref,
  total: number,
  parts: readonly number[],
): Ref {
  const { sketch, columns } = frame;
  const printed = cellOf(frame, total, column);
  const needed = [printed, ...parts.map((row) => cellOf(frame, row, column))];
  const gap = differenceOf(printed, [sum], needed, sketch.desk, { from: sketch.name });
  return sketch.money(at, columns.figures + column, gap, "difference last");
}
