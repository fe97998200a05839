import { rangeToA1, writeCell } from "../../grid/a1";
import { chartLook } from "../../sheets/chart-look";
import type { ChartDrawing, SheetDrawing } from "../../sheets/drawing";
import { quoteSheet } from "../../grid/a1";
import type { Write } from "./chunks";

const pointsPerPixel = 0.75;

/** Native charts, when the cells they show stand. */
export const chartWrites = (sheet: SheetDrawing): Write[] =>
  (sheet.charts ?? []).map((chart) => ({
    sheet: sheet.name,
    bytes: 4_000 + 1_500 * chart.series.reduce((sum, { fills }) => sum + fills.length, 0),
    cells: 0,
    apply: (context) =>
      addChart(context.workbook.worksheets.getItem(sheet.name), sheet.name, chart),
  }));

function addChart(on: Excel.Worksheet, sheet: string, drawing: ChartDrawing): void {
  const { kind, box, title, legend, series } = drawing;
  const [first] = series;
  if (!first) return;
  // One series is all that Excel makes of one column or row, whatever its cells hold by now.
  const chart = on.charts.add(
    types[kind],
    on.getRange(rangeToA1(first.values)),
    first.values.columns === 1 ? "Columns" : "Rows",
  );
  chart.name = drawing.name;
  chart.setPosition(writeCell(box));
  chart.width = box.width * pointsPerPixel;
  chart.height = box.height * pointsPerPixel;
  // Hidden rows of figures are figures still.
  chart.plotVisibleOnly = false;
  chart.title.setFormula(`=${quoteSheet(sheet)}!${absolute(title)}`);
  chart.title.format.font.size = chartLook.titlePoints;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = chartLook.title;
  if (legend) chart.legend.position = "Bottom";
  else chart.legend.visible = false;
  series.forEach((_, index) => drawSeries(on, chart, drawing, index));
  if (kind !== "pie") drawAxes(chart, drawing);
}

const types = { columns: "ColumnStacked", bars: "BarClustered", pie: "Pie" } as const;

function drawSeries(
  on: Excel.Worksheet,
  chart: Excel.Chart,
  { kind, series, labels }: ChartDrawing,
  index: number,
): void {
  const wanted = series[index];
  if (!wanted) return;
  const one = index === 0 ? chart.series.getItemAt(0) : chart.series.add(wanted.name);
  one.name = wanted.name;
  one.setValues(on.getRange(rangeToA1(wanted.values)));
  one.setXAxisValues(on.getRange(rangeToA1(wanted.categories)));
  if (kind === "pie") {
    wanted.fills.forEach((fill, point) => {
      one.points.getItemAt(point).format.fill.setSolidColor(fill);
    });
  } else {
    one.gapWidth = chartLook.gapWidth;
    const [fill] = wanted.fills;
    if (fill !== undefined) one.format.fill.setSolidColor(fill);
    // White lines part the segments of a stack, so that no reading depends on hue.
    one.format.line.color = "#FFFFFF";
  }
  if (labels === undefined) return;
  one.hasDataLabels = true;
  one.dataLabels.showValue = kind !== "pie";
  one.dataLabels.showCategoryName = kind === "pie";
  one.dataLabels.showPercentage = kind === "pie";
  one.dataLabels.linkNumberFormat = false;
  one.dataLabels.numberFormat = labels;
}

function drawAxes({ axes }: Excel.Chart, { kind, valueAxis }: ChartDrawing): void {
  axes.categoryAxis.majorTickMark = "None";
  if (kind === "bars") axes.categoryAxis.reversePlotOrder = true;
  if (valueAxis === undefined) {
    axes.valueAxis.majorGridlines.visible = false;
    axes.valueAxis.visible = false;
    return;
  }
  axes.valueAxis.majorTickMark = "None";
  axes.valueAxis.linkNumberFormat = false;
  axes.valueAxis.numberFormat = valueAxis;
  axes.valueAxis.format.line.clear();
  axes.valueAxis.majorGridlines.visible = true;
  axes.valueAxis.majorGridlines.format.line.color = chartLook.gridlines;
}

const absolute = (cell: ChartDrawing["title"]): string =>
  writeCell(cell).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
