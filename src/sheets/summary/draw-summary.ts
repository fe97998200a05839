import type { BlockMap } from "../budget/block";
import { alarm } from "../budget/draw-budget";
import { span } from "../budget/draw-block";
import type { RangeRef } from "../../grid/cell-address";
import type { TidyRow } from "../../plan/tidy";
import type { PrintDrawing, SheetDrawing } from "../drawing";
import type { Entry } from "../entries";
import { writeRange } from "../formula/reference";
import { checksName, failuresName, listName, nameOf } from "../names";
import { pageBreaks, pagesAcross, roomBeside, type PagesAcross } from "../page-breaks";
import { printSetUp } from "../print-set-up";
import { Sketch } from "../sketch";
import { textWidth } from "../text-width";
import type { Studio } from "../studio";
import { drawFigures, type DrawnFigures } from "./draw-figures";
import { drawRow } from "./draw-row";
import { drawTotals, type FurtherChecks, type ListRows } from "./draw-totals";
import { drawUnit, perShownCell, unitCaption, unitFormats } from "./draw-unit";
import { sourceColumns } from "./source-columns";
import {
  columnsOf,
  summaryColumns,
  summaryWidths,
  type MoneyGroup,
  type SummaryColumns,
} from "./summary-columns";
import { summaryFurtherWords } from "./wording";

/** The unit stands in row 3, rows 4 and 5 hold the headings, the list begins below. */
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
  {
    further,
    rows: data,
  }: { readonly further: FurtherChecks | null; readonly rows: readonly TidyRow[] },
): DrawnSummary {
  const columns = summaryColumns(sourceColumns(studio.plan), studio.plan.planYear !== null);
  const decimals = Math.max(shownDecimals, studio.desk.decimals);
  const sketch = new Sketch(studio.sheets.summary, studio.unit, {
    ...studio.desk,
    decimals,
    shown: {
      per: { sheet: studio.sheets.summary, ...perShownCell(columns) },
      documentDecimals: studio.desk.decimals,
    },
  });
  drawTitle(studio, sketch, columns);
  const unitChoice = drawUnit(studio, sketch, columns);
  drawHeadings(studio, sketch, columns);
  const rows = entries.flatMap((entry, index) => {
    const block = blocks.get(entry);
    const row = firstRow + index;
    return block
      ? [{ row, entry, basis: drawRow(studio, { sketch, columns, row }, entry, block) }]
      : [];
  });
  const list: ListRows = { first: firstRow, rows };
  const widths = widthsOf(studio, sketch, columns);
  const across = pagesAcross(widths, pageGroups(columns), columns.period + 1);
  let drawn: DrawnFigures | null = null;
  if (rows.length > 0) {
    const next = drawTotals(studio, { sketch, columns, list }, further);
    nameCells(studio, sketch, columns, list);
    drawn = drawFigures(studio, {
      ...{ sketch, columns, list, rows: data, widths, top: next + 1 },
      pageStarts: across.columnBreaks,
      pageRoom: roomBeside(across, widths.slice(0, columns.period + 1)),
    });
    colourChecks(studio, sketch, columns, list);
    followUnit(sketch, columns, { rows: next - firstRow, further: drawn.money });
  }
  const sheet = sketch.finish({
    frozen: { rows: firstRow, columns: columns.title + 1 },
    columnWidths: widths,
    validations: [unitChoice],
    charts: drawn?.charts ?? [],
    print: printOf(studio, sketch, columns, across, drawn),
  });
  const total = totalLine(list);
  const checks = {
    all: sketch.numberAt(total, columns.checks),
    failing: sketch.numberAt(total, columns.check),
  };
  return { sheet, checks: rows.length > 0 ? checks : null };
}

/** Wide enough for every figure, and for the heading of a group where that has few columns. */
function widthsOf({ words, plan }: Studio, sketch: Sketch, columns: SummaryColumns) {
  const widths = summaryWidths(columns).map((least, column) => sketch.widthOf(column, least));
  const { summary } = words;
  const year = columns.years && plan.planYear;
  const groups: readonly (readonly [MoneyGroup, string])[] = [
    [columns.text, summary.ofText],
    [columns.table, summary.ofTable],
    [columns.gap, summary.gap],
    ...(columns.years && year ? [[columns.years.year, words.year(year.year)] as const] : []),
  ];
  for (const [group, heading] of groups) {
    const of = columnsOf(group);
    const room = of.reduce((sum, column) => sum + (widths[column] ?? 0), 0);
    const lack = Math.max(0, textWidth(heading, 10.8) + 14 - room);
    for (const column of of) widths[column] = (widths[column] ?? 0) + Math.ceil(lack / of.length);
  }
  return widths;
}

/** 계: below the lines of the tables and of the text. */
const totalLine = (list: ListRows): number => list.first + list.rows.length + 2;

function drawTitle(studio: Studio, sketch: Sketch, columns: SummaryColumns): void {
  const { plan, words, fileName, checkedAt } = studio;
  const { summary } = words;
  sketch.height(0, 32);
  sketch.text(
    0,
    columns.number,
    summary.title(plan.department ?? plan.title, plan.planYear?.year ?? null),
    "title text",
  );
  const { formula, expected } = unitCaption(studio);
  sketch.formula(0, columns.rank, formula, expected, "caption right");
  sketch.height(1, 20);
  const inAll = Math.max(plan.contents.length, plan.projects.length);
  sketch.text(
    1,
    columns.number,
    summary.origin(fileName, checkedAt, inAll, plan.projects.length),
    "caption text",
  );
}

function drawHeadings(
  { words, plan, language }: Studio,
  sketch: Sketch,
  columns: SummaryColumns,
): void {
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
  single(columns.rank, columns.years ? summaryFurtherWords[language].rank : "");
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
  const { flagHolds, flagFails } = summaryFurtherWords[studio.language];
  const failing = sketch.numberAt(total, columns.check);
  sketch.formula(
    1,
    columns.rank,
    `=IF(${failuresName}=0,"${flagHolds}","${flagFails[0]}"&${failuresName}&"${flagFails[1]}")`,
    failing === 0 ? flagHolds : `${flagFails[0]}${failing}${flagFails[1]}`,
    "small bold right",
  );
}

/** Money on this sheet is shown in any unit, so that differences are rounded where 억원 make one won. */
const shownDecimals = 8;

/** Formats of all money by the unit that was chosen. `rows`: of the list and the lines below it. */
function followUnit(
  sketch: Sketch,
  columns: SummaryColumns,
  { rows, further }: { readonly rows: number; readonly further: readonly RangeRef[] },
): void {
  const group = ({ total, last }: MoneyGroup): RangeRef => ({
    row: firstRow,
    column: total,
    rows,
    columns: last - total + 1,
  });
  const years = columns.years && {
    ...group(columns.years.year),
    column: columns.years.before,
    columns: columns.years.after - columns.years.before + 1,
  };
  const amounts = [
    group(columns.text),
    group(columns.table),
    ...(years ? [years] : []),
    ...further,
  ];
  sketch.conditionalFormats.push(
    ...unitFormats(amounts, "amount"),
    ...unitFormats([group(columns.gap)], "difference"),
  );
}

/** Pages beside each other where one would be too small to read; the charts and their tables are not parted. */
function printOf(
  studio: Studio,
  sketch: Sketch,
  columns: SummaryColumns,
  { scale, columnBreaks }: PagesAcross,
  drawn: DrawnFigures | null,
): PrintDrawing {
  const heads = !drawn || isLong(sketch, scale, drawn.blocks[0] ?? drawn.end) ? firstRow : 0;
  const pages = { scale, heightOf: sketch.heightOf, repeated: heads };
  const breaks = drawn ? pageBreaks(pages, [heads, ...drawn.blocks], drawn.end) : [];
  return printSetUp(studio, {
    unit: "",
    ...(heads > 0 && { repeatRows: [0, headLow] as const }),
    ...(columnBreaks.length > 0 && { scale, repeatColumns: [0, columns.period], columnBreaks }),
    breaks,
  });
}

/**
 * Whether the list needs more than a page, or would with a third more of it: then its headings stand on every page, on
 * that of the charts and their figures, too.
 */
function isLong(sketch: Sketch, scale: number, end: number): boolean {
  const heightOf = (row: number): number => (sketch.heightOf(row) * 4) / 3;
  const rows = Array.from({ length: end }, (_, row) => row);
  return pageBreaks({ scale, heightOf, repeated: 0 }, rows, end).length > 0;
}

/** Columns before which a page may begin. */
const pageGroups = ({ text, table, gap, years, check }: SummaryColumns): readonly number[] => [
  text.total,
  table.total,
  gap.total,
  ...(years ? [years.before] : []),
  check,
];

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
