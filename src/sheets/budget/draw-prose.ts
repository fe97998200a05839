import type { Amount } from "../../money/amount";
import type { Cost, PlanTable, Project } from "../../plan/plan";
import type { SourceRef } from "../../outcome/source-ref";
import { differenceOf, sumOf } from "../formula/formula";
import { columnName, type Ref } from "../formula/reference";
import type { Sketch } from "../sketch";
import { place, type Studio } from "../studio";
import type { BudgetColumns, FigureMap, TableMap } from "./block";
import { subjectsOf, type BlockLine, type CostFigure } from "./block-lines";
import { rowStyle } from "./draw-table";
import { commonAllowance, roundedAway, wholeCostOf, wholeOfRows } from "./whole-cost";

/** What the text says of a project's cost, line by line beside its table (or beside its line under 소요예산). */
export interface Prose {
  readonly studio: Studio;
  readonly sketch: Sketch;
  readonly columns: BudgetColumns;
  readonly project: Project;
  readonly lines: readonly BlockLine[];
  readonly table: TableMap | null;
  /** Row of the headings, and of 세로 합. */
  readonly top: number;
  readonly down: number;
}

export interface DrawnProse {
  readonly text: FigureMap | null;
  readonly line: FigureMap | null;
  readonly checks: readonly Ref[];
  /** Whether 세로 합 and 차이 stand below the figures. */
  readonly summed: boolean;
}

export function drawProse(prose: Prose): DrawnProse {
  const { project, columns } = prose;
  drawHeadings(prose);
  const text = drawFigures(prose, "cost", columns.text);
  const line = drawFigures(prose, "line", columns.figures);
  const compared = drawComparisons(prose, text, line);
  drawSources(prose);
  const sums = [
    drawSum(prose, project.cost, text, columns.text),
    drawSum(prose, project.budgetLine, line, columns.figures),
  ];
  return {
    text: text && mapOf(text, project.cost),
    line: line && mapOf(line, project.budgetLine),
    checks: [...compared, ...sums.flatMap((sum) => sum?.check ?? [])],
    summed: sums.some((sum) => sum !== null),
  };
}

function drawHeadings({ sketch, columns, studio, project, table, top }: Prose): void {
  const { budget } = studio.words;
  const source = table ? budget.textTable : project.budgetLine ? budget.textLine : budget.textOnly;
  sketch.text(top, columns.text, budget.text, "head");
  sketch.text(top, columns.textDifference, budget.difference, "head");
  sketch.text(top, columns.source, source, "head");
}

type Figures = ReadonlyMap<CostFigure, Ref>;

function drawFigures(
  { sketch, studio, project, lines, top }: Prose,
  which: "cost" | "line",
  column: number,
): Figures | null {
  const cost = which === "cost" ? project.cost : project.budgetLine;
  if (!cost) return null;
  const drawn = new Map<CostFigure, Ref>();
  lines.forEach((line, index) => {
    const figure = which === "cost" ? line.text : line.line;
    if (!figure) return;
    const amount = amountOf(cost, figure);
    const style = `figure doc ${rowStyle(line.role, index === lines.length - 1)}${amount === null ? " ask" : ""}`;
    const cell = sketch.figure(top + 1 + index, column, amount, "", style);
    drawn.set(figure, cell);
    for (const subject of subjectsOf(project.no, figure, which)) place(studio, subject, cell);
  });
  return drawn;
}

const amountOf = (cost: Cost, { part }: CostFigure): bigint | null =>
  part === null ? cost.total : (cost.parts[part]?.amount ?? null);

/** A figure of the text, and what of the table or of the line under 소요예산 it is held against. */
interface Comparison {
  readonly line: BlockLine;
  readonly index: number;
  readonly printed: Ref;
  readonly held: readonly Ref[];
}

/** 차이 beside the figures of the text: against the table's total of that source, or the line under 소요예산. */
function drawComparisons(prose: Prose, text: Figures | null, line: Figures | null): Ref[] {
  const { sketch, columns, lines, top } = prose;
  const compared = comparisonsOf(prose, text, line);
  const tolerance = { won: allowanceOf(prose, compared), unit: sketch.unit };
  return lines.flatMap((each, index) => {
    const at = top + 1 + index;
    const style = rowStyle(each.role, index === lines.length - 1);
    const found = compared.find((one) => one.index === index);
    if (!each.text || !text?.has(each.text)) sketch.style(at, [columns.text], style);
    if (!found) {
      sketch.style(at, [columns.textDifference], `check ${style}`);
      return [];
    }
    const { printed, held } = found;
    const manner = { from: sketch.name };
    const gap = differenceOf(printed, held, [printed, ...held], sketch.desk, manner, tolerance);
    return [sketch.money(at, columns.textDifference, gap, `difference ${style}`)];
  });
}

function comparisonsOf(
  prose: Prose,
  text: Figures | null,
  line: Figures | null,
): readonly Comparison[] {
  return prose.lines.flatMap((each, index) => {
    const printed = each.text && text?.get(each.text);
    const ofLine = each.line && line?.get(each.line);
    const ofTable = each.rows.flatMap((row) => prose.table?.acrossOf(row) ?? []);
    const held = ofLine ? [ofLine] : isHeld(prose) ? ofTable : [];
    return printed && held.length > 0 ? [{ line: each, index, printed, held }] : [];
  });
}

const allowanceOf = (
  { project, sketch: { desk } }: Prose,
  compared: readonly Comparison[],
): Amount =>
  commonAllowance(
    compared.map(({ line, printed, held }) => ({
      off: desk.ledger.complete([printed, ...held])
        ? (desk.ledger.at(printed) ?? 0n) - desk.ledger.sum(held)
        : null,
      allowed: toleranceOf(project, line),
    })),
  );

function isHeld({ project, table }: Prose): boolean {
  const [first] = budgetTablesOf(project);
  return table !== null && first !== undefined && wholeCostOf(first, project.period).isHeld;
}

/** What the coarser unit of the two figures of a line rounds away. */
function toleranceOf(project: Project, { text, line, rows }: BlockLine): Amount {
  const { cost, budgetLine, period } = project;
  if (!cost || !text) return 0n;
  const ofText = { unit: cost.unit, amounts: [amountOf(cost, text)] };
  if (budgetLine && line)
    return roundedAway(ofText, { unit: budgetLine.unit, amounts: [amountOf(budgetLine, line)] });
  const [table] = budgetTablesOf(project);
  return table ? roundedAway(ofText, wholeOfRows(table, rows, period)) : 0n;
}

const budgetTablesOf = ({ tables }: Project): readonly PlanTable[] =>
  tables.filter(({ kind }) => kind === "budget");

/** The lines of the document: of the text, then of the table or of the line under 소요예산. */
function drawSources({ studio, sketch, columns, project, lines, top, table }: Prose): void {
  const rows = project.tables.find((each) => each.kind === "budget")?.rows ?? [];
  lines.forEach((line, index) => {
    const ofText = line.text && project.cost ? placeOf(project.cost, line.text) : null;
    const ofLine = line.line && project.budgetLine ? placeOf(project.budgetLine, line.line) : null;
    const row = rows[line.rows[0] ?? -1];
    const ofRow = table && row ? (row.places[0] ?? null) : null;
    const second = table || project.budgetLine ? [placeText(ofRow ?? ofLine)] : [];
    const style = `caption center ${line.role === "part" ? "row" : "total"}${index === lines.length - 1 ? " last" : ""}`;
    const cell = sketch.ref(top + 1 + index, columns.source);
    sketch.text(cell.row, cell.column, [placeText(ofText), ...second].join(" · "), style);
    studio.sources.set(`${cell.row},${cell.sheet}`, cell);
  });
}

function placeOf(cost: Cost, { part }: CostFigure): SourceRef {
  return part === null ? (cost.totalPlace ?? cost.place) : (cost.parts[part]?.place ?? cost.place);
}

function placeText(place: SourceRef | null): string {
  if (!place) return "–";
  if (place.kind === "cell") return `${columnName(place.column)}${place.row + 1}`;
  return place.line === undefined ? "–" : String(place.line);
}

/** 세로 합 of the parts, and how far the printed total is from it. None for one figure alone. */
function drawSum(
  { sketch, down }: Prose,
  cost: Cost | null,
  figures: Figures | null,
  column: number,
): { readonly check: readonly Ref[] } | null {
  const parts = [...(figures ?? [])].filter(([{ total }]) => !total).map(([, cell]) => cell);
  const total = [...(figures ?? [])].find(([figure]) => figure.total && figure.part === null)?.[1];
  if (!cost || parts.length === 0) return null;
  sketch.height(down, 21);
  const sum = sketch.money(
    down,
    column,
    sumOf(parts, sketch.desk, { from: sketch.name }),
    "figure check",
  );
  sketch.height(down + 1, 21);
  if (!total) return { check: [] };
  const gap = differenceOf(total, [sum], [total, ...parts], sketch.desk, { from: sketch.name });
  const check = sketch.money(down + 1, column, gap, "difference last");
  return { check: [check] };
}

function mapOf(figures: Figures, cost: Cost | null): FigureMap {
  const all = [...figures];
  const parts = all.flatMap(([{ part }, cell]) => {
    const source = part === null ? undefined : cost?.parts[part]?.source;
    return source === undefined ? [] : [{ source, cell }];
  });
  return { total: all.find(([{ total }]) => total)?.[1] ?? null, parts };
}
