import { datedSteps, serialOf, type Day, type DatedStep } from "../../plan/dated-steps";
import { isDocumentRef, type Project } from "../../plan/plan";
import type { SheetDrawing } from "../drawing";
import type { Entry } from "../entries";
import { columnName } from "../formula/reference";
import { printSetUp } from "../print-set-up";
import { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { wrappedLines } from "../text-width";
import { scheduleWords } from "./wording";

const columns = {
  number: 1,
  project: 2,
  kind: 3,
  printed: 4,
  from: 5,
  to: 6,
  what: 7,
  line: 8,
  months: 9,
} as const;
const widths = [18, 38, 220, 72, 118, 84, 84, 300, 56] as const;
const [yearRow, monthRow, firstRow] = [3, 4, 5];
/** Two years in view; the first month is a cell that a person may change, the others follow it. */
const monthCount = 24;

/** 추진일정: every dated step as a row, with its months beside it; null where the plan has none. */
export function drawSchedule(studio: Studio, entries: readonly Entry[]): SheetDrawing | null {
  const steps = entries.flatMap(({ project }) =>
    project ? datedSteps(project).map((step) => ({ project, step })) : [],
  );
  if (steps.length === 0) return null;
  const sketch = new Sketch(studio.sheets.schedule, studio.unit, studio.desk);
  drawHead(studio, sketch, firstMonth(studio, steps));
  steps.forEach(({ project, step }, index) => {
    drawStep(studio, sketch, firstRow + index, project, step);
  });
  colourMonths(studio, sketch, steps.length);
  return sketch.finish({
    frozen: { rows: firstRow, columns: columns.project + 1 },
    columnWidths: [...widths, ...Array.from({ length: monthCount }, () => 22)],
    print: printSetUp(studio, { repeatRows: [yearRow, monthRow], unit: "" }),
  });
}

interface Step {
  readonly project: Project;
  readonly step: DatedStep;
}

/** January before the plan year, so that what was done shows beside what is to come; without one, the earliest step. */
function firstMonth({ plan }: Studio, steps: readonly Step[]): Day {
  const years = steps.map(({ step }) => step.start.year);
  const wanted = plan.planYear ? plan.planYear.year - 1 : Math.min(...years);
  const early = years.some((year) => year <= wanted);
  return { year: early ? wanted : wanted + 1, month: 1, day: 1 };
}

function drawHead(studio: Studio, sketch: Sketch, first: Day): void {
  const words = scheduleWords[studio.language];
  sketch.height(0, 32);
  sketch.text(0, columns.number, studio.words.sheets.schedule, "title");
  sketch.height(1, 20);
  sketch.text(
    1,
    columns.number,
    words.note(columnName(columns.months) + String(monthRow + 1)),
    "caption",
  );
  sketch.height(2, 8);
  sketch.height(yearRow, 22);
  sketch.height(monthRow, 22);
  for (const name of [
    "number",
    "project",
    "kind",
    "printed",
    "from",
    "to",
    "what",
    "line",
  ] as const) {
    sketch.text(yearRow, columns[name], words[name], "head-top");
    sketch.style(monthRow, [columns[name]], "head-low");
  }
  for (let month = 0; month < monthCount; month += 1) drawMonth(sketch, first, month);
}

function drawMonth(sketch: Sketch, first: Day, index: number): void {
  const column = columns.months + index;
  const month = monthAfter(first, index);
  const own = columnName(column) + String(monthRow + 1);
  const before = columnName(column - 1) + String(monthRow + 1);
  const serial = serialOf(month);
  if (index === 0) sketch.number(monthRow, column, serial, "head-low month doc");
  else sketch.formula(monthRow, column, `=EDATE(${before},1)`, serial, "head-low month");
  const said = `"'"&RIGHT(YEAR(${own}),2)`;
  const year = index === 0 ? `=${said}` : `=IF(MONTH(${own})=1,${said},"")`;
  const shown = index === 0 || month.month === 1 ? `'${String(month.year).slice(-2)}` : "";
  sketch.formula(yearRow, column, year, shown, "head-top small bold");
}

const monthAfter = ({ year, month }: Day, months: number): Day => ({
  year: year + Math.floor((month - 1 + months) / 12),
  month: ((month - 1 + months) % 12) + 1,
  day: 1,
});

function drawStep(
  studio: Studio,
  sketch: Sketch,
  row: number,
  { no, title }: Project,
  step: DatedStep,
): void {
  const words = scheduleWords[studio.language];
  const lines = [
    wrappedLines(title, widths[columns.project]),
    wrappedLines(step.text, widths[columns.what]),
    wrappedLines(step.dateText, widths[columns.printed], 9),
  ];
  sketch.height(row, Math.max(22, 6 + 17 * Math.max(...lines)));
  sketch.number(row, columns.number, no, "center row");
  sketch.text(row, columns.project, title, "text wrap row");
  sketch.text(row, columns.kind, words[step.kind], "text center row");
  sketch.text(row, columns.printed, step.dateText, "text small doc wrap row");
  sketch.number(row, columns.from, serialOf(step.start), "date row");
  sketch.number(row, columns.to, serialOf(step.end), "date row");
  sketch.text(row, columns.what, step.text, "text wrap row");
  const { place } = step;
  const line = isDocumentRef(place) ? place.line : place.row + 1;
  if (line === undefined) sketch.style(row, [columns.line], "count caption row");
  else sketch.number(row, columns.line, line, "count caption row");
  const months = Array.from({ length: monthCount }, (_, index) => columns.months + index);
  sketch.style(row, months, "grid");
}

/** A month is filled where the step's days touch it: dark where planned, light with a frame where done. */
function colourMonths({ language }: Studio, sketch: Sketch, rows: number): void {
  const range = { row: firstRow, column: columns.months, rows, columns: monthCount };
  const month = `${columnName(columns.months)}$${monthRow + 1}`;
  const [from, to, kind] = [columns.from, columns.to, columns.kind].map(
    (column) => `$${columnName(column)}${firstRow + 1}`,
  );
  const touched = `ISNUMBER(${from}),ISNUMBER(${to}),${month}>=${from}-DAY(${from})+1,${month}<=${to}`;
  const done = scheduleWords[language].done;
  sketch.conditionalFormats.push(
    { range, formula: `=AND(${touched},${kind}<>"${done}")`, fill: "#24508C" },
    {
      range,
      formula: `=AND(${touched},${kind}="${done}")`,
      fill: "#B4CAE6",
      borderColor: "#41618A",
    },
  );
}
