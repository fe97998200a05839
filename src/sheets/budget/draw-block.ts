import type { PlanTable, Project } from "../../plan/plan";
import type { Entry } from "../entries";
import type { Ref } from "../formula/reference";
import { nameOf } from "../names";
import type { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { linesOfProse, linesOfTable } from "./block-lines";
import type { BlockMap, BudgetColumns, TableMap } from "./block";
import { drawProse, type DrawnProse } from "./draw-prose";
import { drawTable, rowStyle } from "./draw-table";
import { factsOf, noticeOf } from "./facts";
import { drawNationalShare } from "./national-share";

export interface DrawnBlock extends Omit<BlockMap, "figures"> {
  /** First row after the block. */
  readonly end: number;
}

interface Spot {
  readonly sketch: Sketch;
  readonly columns: BudgetColumns;
  readonly top: number;
}

/** One project on 소요예산: title, facts, its table with the sums beside and below, the figures of its text. */
export function drawBlock(studio: Studio, spot: Spot, entry: Entry, name: string): DrawnBlock {
  const { sketch, columns, top } = spot;
  const title = entry.project?.title ?? entry.contents?.entry.title ?? "";
  sketch.height(top, 26);
  sketch.text(top, columns.label, `${entry.no}. ${title}`, "project text");
  const drawn =
    entry.project && hasMoney(entry.project) ? drawMoney(studio, spot, entry.project) : null;
  if (!drawn) drawNotice(studio, spot, entry);
  const end = drawn?.end ?? top + 2;
  const range = { row: top, column: columns.label, rows: end - top, columns: columns.source };
  studio.names.push(nameOf(name, sketch.name, range));
  return {
    title: sketch.ref(top, columns.label),
    checks: [],
    text: null,
    table: null,
    ...drawn,
    end,
  };
}

export const budgetTables = (project: Project): readonly { table: PlanTable; index: number }[] =>
  project.tables
    .map((table, index) => ({ table, index }))
    .filter(({ table }) => table.kind === "budget");

const hasMoney = (project: Project): boolean =>
  project.cost !== null || project.budgetLine !== null || budgetTables(project).length > 0;

function drawNotice(studio: Studio, { sketch, columns, top }: Spot, entry: Entry): void {
  sketch.height(top + 1, 22);
  sketch.style(top + 1, span(columns.label, columns.source), "ask");
  sketch.text(top + 1, columns.label, noticeOf(studio, entry), "ask");
}

function drawMoney(studio: Studio, spot: Spot, project: Project): Omit<DrawnBlock, "title"> {
  const { sketch, columns, top } = spot;
  sketch.height(top + 1, 20);
  sketch.text(top + 1, columns.label, factsOf(studio, project), "caption");
  const [first, ...further] = budgetTables(project);
  const main = first ? drawMain(studio, spot, project, first) : drawTextOnly(studio, spot, project);
  const checks: Ref[] = [...main.checks];
  let end = main.end;
  further.forEach(({ table, index }, count) => {
    sketch.height(end, 20);
    sketch.text(end, columns.label, studio.words.budget.furtherTable(count + 2), "caption");
    const drawn = drawTable(studio, sketch, columns, table, {
      project: project.no,
      index,
      top: end + 1,
      extra: 0,
      period: project.period,
    });
    checks.push(...drawn.checks);
    end = drawn.end;
  });
  return { ...main, checks, end };
}

type Main = Omit<DrawnBlock, "title">;

function drawMain(
  studio: Studio,
  { sketch, columns, top }: Spot,
  project: Project,
  { table, index }: { table: PlanTable; index: number },
): Main {
  const lines = linesOfTable(table, project.cost);
  const extra = lines.length - table.rows.length;
  const header = top + 2;
  const drawn = drawTable(studio, sketch, columns, table, {
    project: project.no,
    index,
    top: header,
    extra,
    period: project.period,
  });
  drawUnused(sketch, columns, header, lines.length, table.columns.length);
  lines.slice(table.rows.length).forEach((line, count) => {
    const at = header + 1 + table.rows.length + count;
    const style = rowStyle("part", count === extra - 1);
    sketch.height(at, 22);
    sketch.text(at, columns.label, line.label, `text ${style}`);
    sketch.style(
      at,
      span(columns.figures, columns.figures + table.columns.length - 1),
      `none ${style}`,
    );
  });
  drawNationalShare(studio, sketch, columns, table, drawn, {
    row: top + 1,
    facts: factsOf(studio, project),
  });
  const down = header + 1 + lines.length;
  const prose = drawnProse(studio, { sketch, columns, top: header }, project, lines, drawn, down);
  return {
    text: prose?.text ?? null,
    table: drawn,
    checks: [...drawn.checks, ...(prose?.checks ?? [])],
    end: Math.max(drawn.end, prose?.summed ? down + 2 : 0),
  };
}

function drawTextOnly(studio: Studio, { sketch, columns, top }: Spot, project: Project): Main {
  const lines = linesOfProse(project.cost, project.budgetLine);
  const header = top + 2;
  sketch.height(header, 24);
  sketch.text(header, columns.label, studio.words.budget.label, "head");
  sketch.text(header, columns.figures, studio.words.budget.budgetLine, "head");
  lines.forEach((line, index) => {
    const style = rowStyle(line.role, index === lines.length - 1);
    sketch.height(header + 1 + index, 22);
    sketch.text(header + 1 + index, columns.label, line.label, `text ${style}`);
    sketch.style(header + 1 + index, [columns.figures], `none ${style}`);
  });
  const down = header + 1 + lines.length;
  const prose = drawnProse(studio, { sketch, columns, top: header }, project, lines, null, down);
  if (prose?.summed) {
    sketch.text(down, columns.label, studio.words.budget.down, "small check");
    sketch.text(down + 1, columns.label, studio.words.budget.difference, "small check last");
  }
  return {
    text: prose?.text ?? prose?.line ?? null,
    table: null,
    checks: prose?.checks ?? [],
    end: down + (prose?.summed ? 2 : 0),
  };
}

function drawnProse(
  studio: Studio,
  { sketch, columns, top }: Spot,
  project: Project,
  lines: ReturnType<typeof linesOfTable>,
  table: TableMap | null,
  down: number,
): DrawnProse | null {
  if (!project.cost && !project.budgetLine) return null;
  return drawProse({ studio, sketch, columns, project, lines, table, top, down });
}

/** Figure columns that this table does not have. */
function drawUnused(
  sketch: Sketch,
  columns: BudgetColumns,
  top: number,
  rows: number,
  used: number,
): void {
  const unused = span(columns.figures + used, columns.figures + columns.count - 1);
  sketch.style(top, unused, "unused head");
  for (let row = 1; row <= rows; row++)
    sketch.style(top + row, unused, row === rows ? "unused last" : "unused row");
}

export function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
