import type { ChartSeriesSnapshot, ChartSnapshot } from "../../src/workbook/snapshot";
import { chartKinds } from "../../src/workbook/xlsx/charts/chart-xml";
import { writeArea } from "../model/a1";
import type { Book, ChartEntry, Place, SeriesEntry } from "../model/book";
import { Kept } from "../model/kept-object";
import type { SheetId } from "../engine/engine";

/** Charts as the model keeps them ⇄ as a file says them. */
export const chartsOf = (book: Book, sheet: SheetId): readonly ChartSnapshot[] =>
  book
    .extras(sheet)
    .charts.filter(isWritten)
    .map((entry) => chartOf(book, sheet, entry));

/** A chart of another kind would come out as columns. */
export const isWritten = ({ type }: ChartEntry): boolean =>
  chartKinds.some((kind) => kind.type === type);

export function keepCharts(book: Book, sheet: SheetId, charts: readonly ChartSnapshot[]): void {
  book.extras(sheet).charts.push(...charts.map((chart) => entryOf(book, sheet, chart)));
}

const pixelsPerPoint = 4 / 3;

function chartOf(book: Book, sheet: SheetId, entry: ChartEntry): ChartSnapshot {
  const { kept, series, type } = entry;
  const isPie = type === "Pie";
  const [title, legend] = [kept.part("Title"), kept.part("Legend")];
  const [category, value] = ["PrimaryCategory", "PrimaryValue"].map((name) =>
    kept.part("Axes").part(name),
  );
  const labels = (series[0]?.kept ?? kept).part("DataLabels");
  const shows = series[0]?.kept.values.get("HasDataLabels") === true;
  return {
    name: entry.name,
    type,
    box: boxOf(book, sheet, entry),
    title: title.values.get("Visible") === false ? "" : text(title.values.get("Text")),
    legend:
      legend.values.get("Visible") === false ? "" : text(legend.values.get("Position"), "Bottom"),
    series: series.map((one) => seriesOf(book, one, isPie)),
    labels: shows
      ? {
          value: labels.values.get("ShowValue") !== false,
          category: labels.values.get("ShowCategoryName") === true,
          percentage: labels.values.get("ShowPercentage") === true,
          numberFormat: text(labels.values.get("NumberFormat"), "General"),
        }
      : null,
    gapWidth: isPie ? null : Number(series[0]?.kept.values.get("GapWidth") ?? 150),
    reversed: category?.values.get("ReversePlotOrder") === true,
    valueAxis:
      isPie || value?.values.get("Visible") === false
        ? ""
        : text(value?.values.get("NumberFormat"), "General"),
  };
}

function entryOf(book: Book, sheet: SheetId, chart: ChartSnapshot): ChartEntry {
  const series = chart.series.map((one) => seriesEntry(book, chart, one));
  const kept = new Kept();
  if (chart.title === "") kept.part("Title").values.set("Visible", false);
  else kept.part("Title").values.set("Text", chart.title);
  if (chart.legend === "") kept.part("Legend").values.set("Visible", false);
  else kept.part("Legend").values.set("Position", chart.legend);
  if (chart.reversed)
    kept.part("Axes").part("PrimaryCategory").values.set("ReversePlotOrder", true);
  const value = kept.part("Axes").part("PrimaryValue").values;
  if (chart.valueAxis === "") value.set("Visible", false);
  else value.set("NumberFormat", chart.valueAxis);
  const { row, column, width, height } = chart.box;
  const { cells } = book.engine;
  return {
    id: `{chart-${book.nextNumber()}}`,
    name: chart.name,
    type: chart.type,
    source: series[0]?.values ?? { sheet, area: { row, column, rows: 1, columns: 1 } },
    plotBy: "Auto",
    box: {
      Left: sum(column, (index) => cells.columnWidth(sheet, index)) / pixelsPerPoint,
      Top: sum(row, (index) => cells.rowHeight(sheet, index)) / pixelsPerPoint,
      Width: width / pixelsPerPoint,
      Height: height / pixelsPerPoint,
    },
    series,
    kept,
  };
}

function seriesOf(
  book: Book,
  { name, values, categories, kept }: SeriesEntry,
  isPie: boolean,
): ChartSeriesSnapshot {
  const count = values ? values.area.rows * values.area.columns : 0;
  const color = (of: Kept): readonly string[] => {
    const set = of.part("Format").part("Fill").values.get("Color");
    return typeof set === "string" ? [set.toUpperCase()] : [];
  };
  const points = Array.from({ length: count }, (_, index) => color(kept.part(`Point${index}`)));
  return {
    name,
    values: reference(book, values),
    categories: reference(book, categories),
    fills: isPie ? points.flat() : color(kept),
  };
}

function seriesEntry(
  book: Book,
  { type, labels, gapWidth }: ChartSnapshot,
  { name, values, categories, fills }: ChartSeriesSnapshot,
): SeriesEntry {
  const kept = new Kept();
  const paint = (of: Kept, fill: string) =>
    of.part("Format").part("Fill").values.set("Color", fill);
  fills.forEach((fill, index) => paint(type === "Pie" ? kept.part(`Point${index}`) : kept, fill));
  if (gapWidth !== null) kept.values.set("GapWidth", gapWidth);
  if (labels) {
    kept.values.set("HasDataLabels", true);
    const said = kept.part("DataLabels").values;
    said.set("ShowValue", labels.value);
    said.set("ShowCategoryName", labels.category);
    said.set("ShowPercentage", labels.percentage);
    said.set("NumberFormat", labels.numberFormat);
  }
  return {
    name,
    values: placeOf(book, values),
    categories: placeOf(book, categories),
    trendlines: [],
    kept,
  };
}

/** The cell that its corner stands in. */
function boxOf(book: Book, sheet: SheetId, { box }: ChartEntry): ChartSnapshot["box"] {
  const { cells } = book.engine;
  const before = (points: number, sizeOf: (index: number) => number): number => {
    let [index, left] = [0, Math.round(points * pixelsPerPoint)];
    while (left >= sizeOf(index) && index < mostSizes) {
      left -= sizeOf(index);
      index += 1;
    }
    return index;
  };
  return {
    row: before(box.Top, (index) => cells.rowHeight(sheet, index)),
    column: before(box.Left, (index) => cells.columnWidth(sheet, index)),
    width: Math.round(box.Width * pixelsPerPoint),
    height: Math.round(box.Height * pixelsPerPoint),
  };
}

const mostSizes = 100_000;

function reference(book: Book, place: Place | null): string {
  if (!place) return "";
  const name = book.sheetName(place.sheet).replaceAll("'", "''");
  const cells = writeArea(place.area).split(":");
  return `'${name}'!${cells.map((cell) => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2")).join(":")}`;
}

const placeOf = (book: Book, said: string): Place | null => {
  if (said === "") return null;
  const { sheet, area } = book.resolve(said, book.engine.sheets.active());
  return { sheet, area };
};

const text = (value: unknown, otherwise = ""): string =>
  typeof value === "string" ? value : otherwise;

const sum = (count: number, of: (index: number) => number): number =>
  Array.from({ length: count }, (_, index) => of(index)).reduce((total, size) => total + size, 0);
