import { chart, mustEqual, salesTable, type Exercise } from "./exercise";

const first = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0);

export const charts: readonly Exercise[] = [
  {
    snippet: "10-chart/chart-axis",
    exercised: "axis minimum, maximum, units and display unit",
    async run(context, sheet) {
      const { valueAxis } = chart(sheet).axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 200;
      valueAxis.majorUnit = 50;
      valueAxis.displayUnit = "Hundreds";
      await context.sync();
      const axis = first(sheet).axes.valueAxis.load("maximum,majorUnit,displayUnit");
      await context.sync();
      mustEqual([axis.maximum, axis.majorUnit, axis.displayUnit], [200, 50, "Hundreds"]);
    },
  },
  {
    snippet: "10-chart/chart-axis-formatting",
    exercised: "line, gridlines, fonts and titles of axes",
    async run(context, sheet) {
      const { categoryAxis, valueAxis } = chart(sheet).axes;
      categoryAxis.format.line.color = "#0000FF";
      valueAxis.majorGridlines.visible = false;
      valueAxis.title.text = "금액";
      valueAxis.format.font.size = 12;
      categoryAxis.tickLabelPosition = "Low";
      await context.sync();
      const title = first(sheet).axes.valueAxis.title.load("text");
      await context.sync();
      mustEqual(title.text, "금액");
    },
  },
  {
    snippet: "10-chart/chart-bubble-chart",
    exercised: "series with x values, values and bubble sizes",
    async run(context, sheet) {
      const made = chart(sheet, Excel.ChartType.bubble);
      const series = made.series.add("물방울");
      series.setXAxisValues(sheet.getRange("B2:B5"));
      series.setValues(sheet.getRange("C2:C5"));
      series.setBubbleSizes(sheet.getRange("D2:D5"));
      made.series.load("items/name");
      await context.sync();
      mustEqual(made.series.items.at(-1)?.name, "물방울");
    },
  },
  {
    snippet: "10-chart/chart-create-several-charts",
    exercised: "charts of several kinds, positions, titles",
    async run(context, sheet) {
      salesTable(sheet);
      for (const type of ["Line", "XYScatter", "Pie", "BarClustered", "Area", "Radar"] as const) {
        const made = sheet.charts.add(type, sheet.getRange("A1:B5"), "Auto");
        made.title.text = type;
        made.setPosition("G1", "L12");
      }
      const count = sheet.charts.getCount();
      await context.sync();
      mustEqual(count.value, 6);
    },
  },
  {
    snippet: "10-chart/chart-data-labels",
    exercised: "label of one point: place, what it shows, format",
    async run(context, sheet) {
      const point = chart(sheet).series.getItemAt(0).points.getItemAt(1);
      point.hasDataLabel = true;
      point.dataLabel.position = "Top";
      point.dataLabel.showSeriesName = true;
      point.dataLabel.format.font.color = "red";
      point.load("value,hasDataLabel");
      await context.sync();
      mustEqual([point.value, point.hasDataLabel], [70, true]);
    },
  },
  {
    snippet: "10-chart/chart-data-source",
    exercised: "where the data of a series comes from",
    async run(context, sheet) {
      const series = chart(sheet).series.getItemAt(0);
      const text = series.getDimensionDataSourceString("Values");
      const type = series.getDimensionDataSourceType("Values");
      await context.sync();
      mustEqual([text.value, type.value], ["Sample!B2:E2", "LocalRange"]);
    },
  },
  {
    snippet: "10-chart/chart-data-table",
    exercised: "the data table below a chart and its borders",
    async run(context, sheet) {
      const table = chart(sheet).getDataTable();
      table.showHorizontalBorder = false;
      table.format.font.color = "blue";
      table.load("showHorizontalBorder,visible");
      await context.sync();
      mustEqual([table.visible, table.showHorizontalBorder], [true, false]);
    },
  },
  {
    snippet: "10-chart/chart-formatting",
    exercised: "size, title, legend, fills and labels",
    async run(context, sheet) {
      const made = chart(sheet);
      made.height = 300;
      made.title.format.font.bold = true;
      made.legend.position = "Right";
      made.legend.format.fill.setSolidColor("white");
      made.dataLabels.format.font.size = 15;
      made.format.fill.setSolidColor("#DDEBF7");
      made.load("height,legend/position");
      await context.sync();
      mustEqual([made.height, made.legend.position], [300, "Right"]);
    },
  },
  {
    snippet: "10-chart/chart-leader-lines",
    exercised: "leader lines of labels",
    async run(context, sheet) {
      const { dataLabels } = chart(sheet).series.getItemAt(0);
      dataLabels.showLeaderLines = true;
      dataLabels.leaderLines.format.line.color = "#FF0000";
      await context.sync();
    },
  },
  {
    snippet: "10-chart/chart-legend",
    exercised: "legend: font, hiding",
    async run(context, sheet) {
      const { legend } = chart(sheet);
      legend.format.font.size = 20;
      legend.visible = false;
      legend.load("visible");
      await context.sync();
      mustEqual(legend.visible, false);
    },
  },
  {
    snippet: "10-chart/chart-point",
    exercised: "colour of one point",
    async run(context, sheet) {
      const { points } = chart(sheet).series.getItemAt(0);
      points.getItemAt(0).format.fill.setSolidColor("pink");
      points.load("count");
      await context.sync();
      mustEqual(points.count, 4);
    },
  },
  {
    snippet: "10-chart/chart-series",
    exercised: "series added with values and categories, and deleted",
    async run(context, sheet) {
      const { series } = chart(sheet);
      const added = series.add("새 계열");
      added.setValues(sheet.getRange("E2:E5"));
      added.setXAxisValues(sheet.getRange("A2:A5"));
      series.load("count");
      await context.sync();
      mustEqual(series.count, 5);
      series.getItemAt(4).delete();
      series.load("count");
      await context.sync();
      mustEqual(series.count, 4);
    },
  },
  {
    snippet: "10-chart/chart-series-markers",
    exercised: "markers of a series",
    async run(context, sheet) {
      const series = chart(sheet, Excel.ChartType.line).series.getItemAt(0);
      series.markerStyle = "Diamond";
      series.markerSize = 12;
      series.markerBackgroundColor = "green";
      series.load("markerStyle");
      await context.sync();
      mustEqual(series.markerStyle, "Diamond");
    },
  },
  {
    snippet: "10-chart/chart-series-plotorder",
    exercised: "the order of series",
    async run(context, sheet) {
      const { series } = chart(sheet);
      series.getItemAt(0).plotOrder = 2;
      series.load("items/name");
      await context.sync();
      mustEqual(
        series.items.map(({ name }) => name),
        ["나", "다", "가", "라"],
      );
    },
  },
  {
    snippet: "10-chart/chart-title-format",
    exercised: "part of a title's text, its angle",
    async run(context, sheet) {
      const { title } = chart(sheet);
      title.text = "분기별 매출";
      title.getSubstring(0, 3).font.color = "red";
      title.textOrientation = 0;
      title.load("text");
      await context.sync();
      mustEqual(title.text, "분기별 매출");
    },
  },
  {
    snippet: "10-chart/chart-trendlines",
    exercised: "trend line added, found, coloured",
    async run(context, sheet) {
      const { trendlines } = chart(sheet).series.getItemAt(0);
      trendlines.add("Linear");
      trendlines.getItem(0).format.line.color = "#FF0000";
      const line = trendlines.getItem(0).load("type");
      await context.sync();
      mustEqual(line.type, "Linear");
    },
  },
  {
    snippet: "10-chart/create-doughnut-chart",
    exercised: "a doughnut with its hole",
    async run(context, sheet) {
      const series = chart(sheet, Excel.ChartType.doughnut).series.getItemAt(0);
      series.doughnutHoleSize = 50;
      series.load("doughnutHoleSize");
      await context.sync();
      mustEqual(series.doughnutHoleSize, 50);
    },
  },
];
