import type { RangeRef } from "../../grid/cell-address";
import type { ChartDrawing } from "../drawing";
import type { ChartFigures, FiguresSpot, LargestFigures } from "./chart-figures";
import type { SourceColumn } from "./source-columns";
import type { MoneyGroup } from "./summary-columns";

/** Colours of the sources, as everywhere (the design's section 4). */
const sourceColor: Readonly<Record<SourceColumn, string>> = {
  국비: "#24508C",
  특별교부세: "#6F9EDC",
  도비: "#3C8C99",
  시비: "#D6AF66",
  군비: "#D6AF66",
  구비: "#C9A35C",
  지방채: "#94701F",
  민간: "#BBC2CC",
  기타: "#7D8692",
};

/** 시비 above 구비 or 군비 is the money of a metropolitan city: that of a province, and told apart from their own. */
function colorOf(source: SourceColumn, { sources }: MoneyGroup): string {
  const has = (name: SourceColumn): boolean => sources.some((each) => each.source === name);
  if (source !== "시비" || !(has("구비") || has("군비"))) return sourceColor[source];
  return has("도비") ? "#8CC0C9" : sourceColor.도비;
}

/** Big numbers whole, small ones with a decimal: the figures of any unit in one format. */
const figureFormat = "[>=10]#,##0;[>0]0.0;0";
const height = 300;
const gap = 12;

/** Cost by year stacked by source, the largest projects of the year, the mix of sources: beside each other. */
export function charts(
  spot: FiguresSpot,
  byYear: ChartFigures | null,
  byProject: LargestFigures | null,
): readonly ChartDrawing[] {
  const { sketch, columns, top } = spot;
  const { text } = columns;
  const area = (column: number, first: number, count: number): RangeRef => ({
    row: first,
    column,
    rows: count,
    columns: 1,
  });
  const places = chartPlaces(spot, wantedWidths(byYear !== null, byProject !== null));
  const box = (index: number): ChartDrawing["box"] => ({
    row: top + (places[index]?.line ?? 0) * chartRows + 1,
    column: places[index]?.column ?? columns.number,
    width: places[index]?.width ?? readable,
    height,
  });
  const found: ChartDrawing[] = [];
  if (byYear) {
    const { first, count } = byYear;
    found.push({
      name: `${sketch.name} 1`,
      kind: "columns",
      title: { row: byYear.title.row, column: byYear.title.column },
      box: box(0),
      legend: true,
      valueAxis: figureFormat,
      series: text.sources.map(({ source, column }) => ({
        name: source,
        values: area(column, first, count),
        categories: area(columns.title, first, count),
        fills: [colorOf(source, text)],
      })),
    });
  }
  if (byProject)
    found.push({
      name: `${sketch.name} 2`,
      kind: "bars",
      title: { row: byProject.title.row, column: byProject.title.column },
      box: box(found.length),
      legend: false,
      labels: figureFormat,
      series: [
        {
          name: sketch.name,
          values: area(text.total, byProject.first, byProject.count),
          categories: area(columns.title, byProject.first, byProject.count),
          fills: ["#24508C"],
        },
      ],
    });
  if (byYear) {
    const [left] = text.sources;
    const sums = byYear.first + byYear.count;
    const across = (row: number): RangeRef => ({
      row,
      column: left?.column ?? text.total,
      rows: 1,
      columns: text.sources.length,
    });
    found.push({
      name: `${sketch.name} 3`,
      kind: "pie",
      title: { row: byYear.mixTitle.row, column: byYear.mixTitle.column },
      box: box(found.length),
      legend: false,
      labels: "0.0%",
      series: [
        {
          name: sketch.name,
          values: across(sums),
          categories: across(byYear.first - 1),
          fills: text.sources.map(({ source }) => colorOf(source, text)),
        },
      ],
    });
  }
  return found;
}

/** Pixels, in the order in which they stand. */
export const wantedWidths = (byYear: boolean, byProject: boolean): readonly number[] =>
  byYear ? (byProject ? [450, 420, 320] : [450, 320]) : byProject ? [450] : [];

export interface ChartPlace {
  readonly column: number;
  readonly width: number;
  /** Charts that have no room beside the others stand a line further down. */
  readonly line: number;
}

/** A gap, what the charts of a line cover, and a gap: rows of twenty pixels. */
export const chartRows = 17;

/**
 * As many on a page as can be read, narrower where that is needed, so that no page parts one; what has no room on any of
 * them begins a line below.
 */
export function chartPlaces(
  {
    columns,
    widths,
    pageStarts,
    pageRoom,
  }: Pick<FiguresSpot, "columns" | "widths" | "pageStarts" | "pageRoom">,
  wanted: readonly number[],
): readonly ChartPlace[] {
  // What stands over columns that pages repeat is printed again on each of them.
  const first = pageStarts.length > 0 ? columns.text.total : columns.number;
  const starts = [first, ...pageStarts.filter((start) => start > first)];
  const places: ChartPlace[] = [];
  for (let line = 0; places.length < wanted.length; line += 1) {
    starts.forEach((start, page) => {
      const end = starts[page + 1];
      const ofColumns = end === undefined ? Infinity : between(widths, start, end) - gap;
      const room = Math.min(ofColumns, pageStarts.length > 0 ? pageRoom - gap : Infinity);
      const left = wanted.slice(places.length);
      // One is there in any case on the last page, as narrow as that is.
      const most = Math.max(Math.floor(room / readable), end === undefined ? 1 : 0);
      places.push(...besideEachOther(widths, start, room, left.slice(0, most), line));
    });
  }
  return places;
}

function besideEachOther(
  widths: readonly number[],
  start: number,
  room: number,
  wanted: readonly number[],
  line: number,
): readonly ChartPlace[] {
  // Each begins with a column, so that part of one may be lost before it.
  const free = room - (wanted.length - 1) * (gap + oneColumn);
  const factor = Math.min(1, free / wanted.reduce((sum, width) => sum + width, 0));
  let column = start;
  return wanted.map((each) => {
    const place = { column, width: Math.floor(each * factor), line };
    column = behind(widths, column, place.width + gap);
    return place;
  });
}

/** Pixels: of a chart that can still be read, and of a column of money. */
const [readable, oneColumn] = [310, 72];

const between = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((sum, pixels) => sum + pixels, 0);

/** The first column that so many pixels from the beginning of another leave free. */
function behind(widths: readonly number[], first: number, pixels: number): number {
  let column = first;
  for (let covered = 0; covered < pixels; column += 1) covered += widths[column] ?? oneColumn;
  return column;
}
