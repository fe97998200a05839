import type { RangeRef } from "../../grid/cell-address";
import type { ChartDrawing } from "../drawing";
import type { ChartFigures, FiguresSpot, LargestFigures } from "./chart-figures";
import type { SourceColumn } from "./source-columns";

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

/** Big numbers whole, small ones with a decimal: the figures of any unit in one format. */
const figureFormat = "[>=10]#,##0;[>0]0.0;0";
const height = 300;
const gap = 12;

/** Cost by year stacked by source, the largest projects of the year, the mix of sources: beside each other. */
export function charts(
  { sketch, columns, top, widths, pageStarts }: FiguresSpot,
  byYear: ChartFigures | null,
  byProject: LargestFigures | null,
): readonly ChartDrawing[] {
  const { text } = columns;
  const area = (column: number, first: number, count: number): RangeRef => ({
    row: first,
    column,
    rows: count,
    columns: 1,
  });
  // What stands over columns that pages repeat is printed again on each of them.
  const from = pageStarts.length > 0 ? text.total : columns.number;
  const places = besideEachOther(widths, from, byYear ? [450, 420, 320] : [450], pageStarts);
  const box = (index: number): ChartDrawing["box"] => ({
    row: top + 1,
    column: places[index]?.column ?? from,
    width: places[index]?.width ?? 450,
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
        fills: [sourceColor[source]],
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
          fills: text.sources.map(({ source }) => sourceColor[source]),
        },
      ],
    });
  }
  return found;
}

/**
 * As many on a page as can be read, narrower where that is needed, so that no page parts one. What does not fit before
 * the last page stands there.
 */
function besideEachOther(
  widths: readonly number[],
  first: number,
  wanted: readonly number[],
  pageStarts: readonly number[],
): readonly { readonly column: number; readonly width: number }[] {
  const places: { column: number; width: number }[] = [];
  const starts = [first, ...pageStarts.filter((start) => start > first)];
  starts.forEach((start, page) => {
    const end = starts[page + 1];
    const room = end === undefined ? Infinity : between(widths, start, end) - gap;
    const left = wanted.slice(places.length);
    const here = left.slice(0, Math.floor(room / readable));
    // Each begins with a column, so that part of one may be lost before it.
    const free = room - (here.length - 1) * (gap + oneColumn);
    const factor = Math.min(1, free / here.reduce((sum, width) => sum + width, 0));
    let column = start;
    for (const each of here) {
      const width = Math.floor(each * factor);
      places.push({ column, width });
      column = behind(widths, column, width + gap);
    }
  });
  return places;
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
