import { chart, dress, mustEqual, mustKnow, of, salesTable, type Exercise } from "./exercise";

const first = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0);

/** Making charts and their series. */
export const charts: readonly Exercise[] = [
  of(
    "10-chart/chart-bubble-chart",
    "a series of one bubble for each row, label parts, the values of each dimension",
    async (context, sheet) => {
      const table = sheet.tables.add("A1:D1", true);
      table.name = "재고";
      table.getHeaderRowRange().values = [["품목", "재고", "값", "점유"]];
      table.rows.add(undefined, [
        ["가", 2000, "$2.45", "10%"],
        ["나", 10000, "$2.12", "45%"],
        ["다", 4000, "$0.70", "66%"],
      ]);
      const rows = table.getDataBodyRange();
      const made = sheet.charts.add(
        Excel.ChartType.bubble,
        rows.getOffsetRange(0, 1).getResizedRange(0, -1),
      );
      made.name = "품목 그림";
      made.series.getItemAt(0).delete();
      rows.load(["rowCount", "values"]);
      await context.sync();
      for (let row = 0; row < rows.rowCount; row++) {
        const series = made.series.add(String(rows.values[row]?.[0]), row);
        series.setXAxisValues(rows.getCell(row, 1));
        series.setValues(rows.getCell(row, 2));
        series.setBubbleSizes(rows.getCell(row, 3));
        series.dataLabels.showSeriesName = true;
        series.dataLabels.showBubbleSize = true;
        series.dataLabels.showValue = false;
      }
      await context.sync();
      const bubble = sheet.charts.getItem("품목 그림").series.getItemAt(0);
      const [size, x, y] = [
        bubble.getDimensionValues(Excel.ChartSeriesDimension.bubbleSizes),
        bubble.getDimensionValues(Excel.ChartSeriesDimension.xvalues),
        bubble.getDimensionValues(Excel.ChartSeriesDimension.yvalues),
      ];
      bubble.getDimensionValues(Excel.ChartSeriesDimension.categories);
      await context.sync();
      mustEqual([size.value, x.value, y.value], [[0.1], [2000], [2.45]]);
    },
  ),
  of(
    "10-chart/chart-create-several-charts",
    "nine kinds of charts, their places, titles, legends, labels, series names, colours of points",
    async (context, sheet) => {
      const table = salesTable(sheet);
      const body = table.getDataBodyRange();
      const columns = sheet.charts.add("ColumnClustered", body, "Auto");
      dress(columns, "기둥", "A9", "F20");
      const { points } = columns.series.getItemAt(0);
      points.getItemAt(0).format.fill.setSolidColor("pink");
      points.getItemAt(1).format.fill.setSolidColor("indigo");
      dress(sheet.charts.add(Excel.ChartType.line, sheet.getRange("A1:E5"), "Auto"), "선");
      const dots = sheet.charts.add(Excel.ChartType.xyscatter, sheet.getRange("A1:E5"), "Auto");
      dots.title.text = "점";
      dots.setPosition("A36", "F48");
      dress(sheet.charts.add("Pie", body, "Auto"), "원", "H37", "M52");
      for (const kind of [
        Excel.ChartType.areaStacked,
        Excel.ChartType.radarFilled,
        Excel.ChartType._3DBarClustered,
        Excel.ChartType.cylinderCol,
        Excel.ChartType.barStacked100,
      ]) {
        const made = sheet.charts.add(kind, body, "Auto");
        dress(made, kind, "H1", "M15");
        for (const quarter of [0, 1, 2, 3])
          made.series.getItemAt(quarter).name = `${quarter + 1}분기`;
      }
      sheet.charts.load("items/chartType,items/name");
      const names = sheet.charts.getItemAt(8).series.load("items/name");
      await context.sync();
      mustEqual(
        sheet.charts.items.map(({ chartType }) => chartType),
        [
          ...["ColumnClustered", "Line", "XYScatter", "Pie", "AreaStacked", "RadarFilled"],
          ...["3DBarClustered", "CylinderCol", "BarStacked100"],
        ],
      );
      mustEqual(
        names.items.map(({ name }) => name),
        ["1분기", "2분기", "3분기", "4분기"],
      );
    },
  ),
  of(
    "10-chart/chart-data-source",
    "where the values of a series come from, its name",
    async (context, sheet) => {
      chart(sheet, Excel.ChartType.line, Excel.ChartSeriesBy.rows);
      const series = first(sheet).series.getItemAt(0);
      const text = series.getDimensionDataSourceString("Values");
      const type = series.getDimensionDataSourceType("Values");
      series.load("name");
      await context.sync();
      mustEqual([series.name, text.value, type.value], ["가", "Sample!B2:E2", "LocalRange"]);
    },
  ),
  of(
    "10-chart/chart-point",
    "the colour of one point of a series found through the chart",
    async (context, sheet) => {
      chart(sheet);
      const { points } = first(sheet).series.getItemAt(0);
      const { fill } = points.getItemAt(2).format;
      fill.setSolidColor("red");
      await context.sync();
    },
  ),
  of(
    "10-chart/chart-series",
    "a series added, given values and categories; the first one deleted",
    async (context, sheet) => {
      salesTable(sheet);
      dress(sheet.charts.add("Line", sheet.getRange("A1:B5"), "Auto"), "선", "A15", "E30");
      const added = first(sheet).series.add("2분기");
      added.setValues(sheet.getRange("C2:C5"));
      added.setXAxisValues(sheet.getRange("A2:A5"));
      await context.sync();
      const { series } = first(sheet);
      series.load("count");
      await context.sync();
      mustEqual(series.count, 2);
      series.getItemAt(0).delete();
      series.load("items/name");
      await context.sync();
      mustEqual(
        series.items.map(({ name }) => name),
        ["2분기"],
      );
    },
  ),
  of(
    "10-chart/chart-series-markers",
    "style, size and colours of markers of four series",
    async (context, sheet) => {
      salesTable(sheet);
      const made = sheet.charts.add("XYScatterSmooth", sheet.getRange("A1:E5"), "Auto");
      made.title.text = "분기별 매출";
      const [a, b, c, d] = [0, 1, 2, 3].map((at) => made.series.getItemAt(at));
      if (!a || !b || !c || !d) throw new Error("no series");
      a.markerStyle = "Dash";
      a.markerForegroundColor = "black";
      b.markerStyle = "Star";
      b.markerForegroundColor = "black";
      c.markerStyle = "X";
      c.markerSize = 12;
      d.markerStyle = "Triangle";
      d.markerBackgroundColor = "purple";
      made.series.load("items/markerStyle,items/markerSize");
      await context.sync();
      mustEqual(
        made.series.items.map(({ markerStyle }) => markerStyle),
        ["Dash", "Star", "X", "Triangle"],
      );
      mustEqual(made.series.items[2]?.markerSize, 12);
    },
  ),
  of(
    "10-chart/chart-series-plotorder",
    "two series added and put before the first",
    async (context, sheet) => {
      salesTable(sheet);
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B5"), "Auto");
      const { series } = first(sheet);
      const [second, third] = [series.add("2분기"), series.add("3분기")];
      for (const one of [second, third]) {
        one.setValues(sheet.getRange("C2:C5"));
        one.setXAxisValues(sheet.getRange("A2:A5"));
      }
      third.plotOrder = 0;
      second.plotOrder = 1;
      series.load("items/name");
      await context.sync();
      mustEqual(
        series.items.map(({ name }) => name),
        ["3분기", "2분기", "1분기"],
      );
    },
  ),
  of(
    "10-chart/chart-trendlines",
    "a trend line added, found, its type and colour read and changed",
    async (context, sheet) => {
      chart(sheet);
      const series = first(sheet).series.getItemAt(0);
      series.trendlines.add("Linear");
      await context.sync();
      const trend = first(sheet).series.getItemAt(0).trendlines.getItem(0);
      trend.load("type");
      const { line } = trend.format;
      line.load("color");
      await context.sync();
      mustEqual(trend.type, "Linear");
      line.color = "#FF0000";
      line.load("color");
      await context.sync();
      mustEqual(line.color, "#FF0000");
    },
  ),
  of(
    "10-chart/create-doughnut-chart",
    "a doughnut with percentages and coloured points, a second ring and its hole",
    async (context, sheet) => {
      const table = sheet.tables.add("A1:B1", true);
      table.name = "갈래별";
      table.getHeaderRowRange().values = [["갈래", "지출"]];
      table.rows.add(undefined, [
        ["식료", 5000],
        ["문화", 400],
        ["교육", 12000],
      ]);
      sheet.getUsedRange().getEntireColumn().format.autofitColumns();
      sheet.getUsedRange().getEntireRow().format.autofitRows();
      const made = sheet.charts.add(Excel.ChartType.doughnut, table.getDataBodyRange(), "Auto");
      dress(made, "갈래별 지출", "A15", "F25");
      made.title.format.font.name = "맑은 고딕";
      made.legend.format.font.size = 8;
      made.dataLabels.showPercentage = true;
      const { points } = made.series.getItemAt(0);
      for (const [at, color] of ["#0C8DB9", "#B1D9F7", "#4C66C5"].entries())
        points.getItemAt(at).format.fill.setSolidColor(color);
      await context.sync();
      const ring = first(sheet).series.add("둘째");
      ring.setValues(sheet.getRange("B2:B4"));
      ring.setXAxisValues(sheet.getRange("A2:A4"));
      ring.doughnutHoleSize = 80;
      ring.load("doughnutHoleSize");
      await context.sync();
      mustEqual(ring.doughnutHoleSize, 80);
    },
  ),
  of(
    "10-chart/chart-leader-lines",
    "leader lines of labels shown, dressed and hidden; labels moved, their shape",
    async (context, sheet) => {
      sheet.getRange("A1:C4").values = [
        ["분기", "가", "나"],
        ["1분기", 15, 20],
        ["2분기", 22, 15],
        ["3분기", 33, 47],
      ];
      const made = sheet.charts.add(Excel.ChartType.line, sheet.getRange("A1:C4"));
      const series = made.series.getItemAt(0);
      series.hasDataLabels = true;
      series.points.load("items");
      await context.sync();
      for (const point of series.points.items) point.dataLabel.load("top");
      await context.sync();
      const second = series.points.items[1]?.dataLabel;
      if (second) second.top -= 50;
      series.dataLabels.showCategoryName = true;
      series.dataLabels.format.border.weight = 1;
      await context.sync();
      mustKnow(
        series.dataLabels,
        "ChartDataLabels",
        ...["leaderLines", "showLeaderLines", "geometricShapeType"],
      );
    },
  ),
];
