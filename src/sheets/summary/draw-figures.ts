import type { RangeRef } from "../../grid/cell-address";
import type { ChartDrawing } from "../drawing";
import { writeRange, writeRef, type Ref } from "../formula/reference";
import { shownUnitName } from "../names";
import type { Sketch } from "../sketch";
import type { Studio } from "../studio";
import { costOf, yearPeriods, type YearPeriod } from "./cost-by-year";
import { shownLabel } from "./draw-unit";
import { drawRanks } from "./rank";
import type { ChartFigures, FiguresSpot, LargestFigures } from "./chart-figures";
import { chartPlaces, chartRows, charts, wantedWidths } from "./charts";
import type { SummaryColumns } from "./summary-columns";
import { summaryFurtherWords } from "./wording";

/** What stands below the list: charts, and the tables they show. */
export interface DrawnFigures {
  readonly charts: readonly ChartDrawing[];
  /** First rows of what may not be parted by a page. */
  readonly blocks: readonly number[];
  /** Cells with money, whose format follows the unit. */
  readonly money: readonly RangeRef[];
  readonly end: number;
}

const most = 10;

export function drawFigures(studio: Studio, spot: FiguresSpot): DrawnFigures {
  const { sketch, columns, rows, top } = spot;
  const words = summaryFurtherWords[studio.language];
  const periods = yearPeriods(rows);
  const ranked = drawRanks(sketch, columns, spot.list)
    .filter(({ amount }) => amount > 0n)
    .slice(0, most);
  if (periods.length === 0 && ranked.length === 0)
    return { charts: [], blocks: [], money: [], end: top };
  const places = chartPlaces(spot, wantedWidths(periods.length > 0, ranked.length > 0));
  const lines = 1 + Math.max(0, ...places.map(({ line }) => line));
  const below = top + lines * chartRows;
  for (let row = top; row < below; row += 1) sketch.height(row, 20);
  let next = below;
  sketch.height(next, 26);
  sketch.text(next, columns.number, words.figures, "project");
  next += 1;
  const byYear = periods.length > 0 ? drawByYear(studio, spot, periods, next) : null;
  if (byYear) next = byYear.first + byYear.count + 3;
  const byProject = ranked.length > 0 ? drawLargest(studio, spot, ranked, next) : null;
  const end = byProject ? byProject.first + byProject.count : next;
  const money = [
    ...(byYear
      ? [{ row: byYear.first, column: columns.text.total, rows: byYear.count + 1, columns: columns.text.last - columns.text.total + 1 }]
      : []),
    ...(byProject
      ? [{ row: byProject.first, column: columns.text.total, rows: byProject.count, columns: 1 }]
      : []),
  ]; // prettier-ignore
  const ofCharts = Array.from({ length: lines + 1 }, (_, line) => top + line * chartRows);
  const blocks = [...ofCharts, ...(byYear && byProject ? [byProject.title.row] : [])];
  return { charts: charts(spot, byYear, byProject), blocks, money, end };
}

/** `="연도별 사업비와 재원 (예산표 9개, "&표시단위&")"`: above its table, and the title of its chart. */
function drawTitle(studio: Studio, sketch: Sketch, row: number, column: number, said: string): Ref {
  const formula = `="${said} ("&${shownUnitName}&")"`;
  sketch.formula(row, column, formula, `${said} (${shownLabel(studio.unit)})`, "small bold left");
  return sketch.ref(row, column);
}

function drawByYear(
  studio: Studio,
  { sketch, columns, rows }: FiguresSpot,
  periods: readonly YearPeriod[],
  top: number,
): ChartFigures {
  const words = summaryFurtherWords[studio.language];
  const { text } = columns;
  const tables = new Set(
    rows.flatMap(({ column, subject }) =>
      column !== "본문" && "project" in subject && subject.at === "cell"
        ? [`${subject.project} ${subject.table}`]
        : [],
    ),
  ).size;
  sketch.height(top, 22);
  const title = drawTitle(studio, sketch, top, columns.title, words.byYear(tables));
  drawHead(sketch, columns, top + 1, [words.period, studio.words.summary.total]);
  for (const { source, column } of text.sources) sketch.text(top + 1, column, source, "head");
  const first = top + 2;
  periods.forEach((period, index) => {
    const row = first + index;
    drawName(sketch, columns, row, nameOf(studio, period), "row");
    const cells = text.sources.map(({ source, column }) =>
      sketch.money(row, column, costOf(rows, source, period), "figure row"),
    );
    drawSum(sketch, { row, column: text.total }, cells, "figure bold row");
  });
  const last = first + periods.length;
  drawName(sketch, columns, last, words.sum, "grand");
  for (const column of [text.total, ...text.sources.map((each) => each.column)]) {
    const cells = periods.map((_, index) => sketch.ref(first + index, column));
    drawSum(sketch, { row: last, column }, cells, "figure grand");
  }
  const mixTitle = drawMix(studio, sketch, columns, last);
  sketch.height(last + 2, 14);
  return { title, mixTitle, first, count: periods.length };
}

/** What each source is of the sum, below it: the shares that the pie says. */
function drawMix(
  studio: Studio,
  sketch: Sketch,
  { title, text }: SummaryColumns,
  sum: number,
): Ref {
  const row = sum + 1;
  sketch.height(row, 22);
  const whole = sketch.ref(sum, text.total);
  for (const { column } of text.sources) drawShare(sketch, sketch.ref(row, column), sketch.ref(sum, column), whole); // prettier-ignore
  return drawTitle(studio, sketch, row, title, summaryFurtherWords[studio.language].mix);
}

function drawSum(
  sketch: Sketch,
  { row, column }: { readonly row: number; readonly column: number },
  cells: readonly Ref[],
  style: string,
): void {
  const [from, to] = [cells[0], cells.at(-1)];
  if (!from || !to) return;
  const range = { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
  const formula = `=SUM(${writeRange(sketch.name, range, { from: sketch.name })})`;
  sketch.money(row, column, { formula, won: sketch.desk.ledger.sum(cells) }, style);
}

const nameOf = ({ words, language }: Studio, { column, year }: YearPeriod): string => {
  const said = summaryFurtherWords[language];
  return year === null ? said.prior : column === "이후" ? said.onward(year) : words.year(year);
};

function drawHead(
  sketch: Sketch,
  columns: SummaryColumns,
  row: number,
  [name, amount]: readonly [name: string, amount: string],
): void {
  sketch.height(row, 22);
  for (const column of [columns.number, columns.title, columns.kind, columns.period])
    sketch.style(row, [column], "head");
  sketch.text(row, columns.title, name, "head");
  sketch.text(row, columns.text.total, amount, "head");
}

function drawName(
  sketch: Sketch,
  columns: SummaryColumns,
  row: number,
  name: string,
  style: string,
): void {
  sketch.height(row, 22);
  sketch.style(row, [columns.number, columns.kind, columns.period], style);
  sketch.text(row, columns.title, name, `text ${style}`);
}

type Ranked = ReturnType<typeof drawRanks>[number];

/** The order in the plan year by formula, so that it follows edits. */
function drawLargest(
  studio: Studio,
  spot: FiguresSpot,
  ranked: readonly Ranked[],
  top: number,
): LargestFigures {
  const { sketch, columns, list } = spot;
  const words = summaryFurtherWords[studio.language];
  const { years, rank } = columns;
  sketch.height(top, 22);
  const said = words.largest(studio.plan.planYear?.year ?? 0);
  const title = drawTitle(studio, sketch, top, columns.title, said);
  drawHead(sketch, columns, top + 1, [studio.words.summary.project, words.amount]);
  sketch.text(top + 1, columns.number, words.rank, "head");
  sketch.text(top + 1, columns.text.total + 1, words.share, "head");
  const first = top + 2;
  const span = (column: number): string =>
    writeRange(
      sketch.name,
      { row: list.first, column, rows: list.rows.length, columns: 1 },
      { from: sketch.name, absolute: true },
    );
  const whole = ranked.length > 0 && years ? sumLine(spot, years.year.total) : null;
  ranked.forEach(({ row: { entry }, amount }, index) => {
    const row = first + index;
    const name = entry.project?.title ?? entry.contents?.entry.title ?? "";
    const place = writeRef(sketch.ref(row, columns.number), { from: sketch.name, absolute: true });
    const at = `MATCH(${place},${span(rank)},0)`;
    const title = `INDEX(${span(columns.title)},${at})`;
    const short = `LEFT(${title},${longestName})&IF(LEN(${title})>${longestName},"…","")`;
    const label = `=IFERROR(INDEX(${span(columns.number)},${at})&". "&${short},"")`;
    drawName(sketch, columns, row, "", "row");
    sketch.number(row, columns.number, index + 1, "count center row");
    sketch.formula(row, columns.title, label, `${entry.no}. ${cut(name)}`, "left row");
    const value = `=IFERROR(INDEX(${span(years?.year.total ?? rank)},${at}),0)`;
    sketch.money(row, columns.text.total, { formula: value, won: amount }, "figure bold row");
    const [own, beside] = [columns.text.total, columns.text.total + 1];
    if (whole) drawShare(sketch, sketch.ref(row, beside), sketch.ref(row, own), whole);
  });
  return { title, first, count: ranked.length };
}

/** Of a project beside its bar. */
const longestName = 16;

/** As Excel's LEFT: by UTF-16 units. */
const cut = (text: string): string =>
  text.slice(0, longestName) + (text.length > longestName ? "…" : "");

/** 계: the third line below the list. */
const sumLine = ({ sketch, list }: FiguresSpot, column: number): Ref =>
  sketch.ref(list.first + list.rows.length + 2, column);

function drawShare(sketch: Sketch, { row, column }: Ref, part: Ref, whole: Ref): void {
  const all = sketch.desk.ledger.at(whole) ?? 0n;
  const one = sketch.desk.ledger.at(part) ?? 0n;
  const over = writeRef(part, { from: sketch.name });
  const under = writeRef(whole, { from: sketch.name, absolute: true });
  const share = all === 0n ? "" : Number(one) / Number(all);
  sketch.formula(row, column, `=IF(${under}=0,"",${over}/${under})`, share, "share row");
}
