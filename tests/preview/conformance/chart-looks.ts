import { chart, mustEqual, mustKnow, of, salesTable, type Exercise } from "./exercise";

const first = (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0);

/** Axes, titles, legends, labels and the data table of charts. */
export const chartLooks: readonly Exercise[] = [
  of(
    "10-chart/chart-axis",
    "display unit read and changed, its label hidden and shown, titles, small gridlines",
    async (context, sheet) => {
      chart(sheet).axes.valueAxis.displayUnit = "Thousands";
      await context.sync();
      const { categoryAxis, valueAxis } = first(sheet).axes;
      valueAxis.load("displayUnit");
      await context.sync();
      mustEqual(valueAxis.displayUnit, "Thousands");
      valueAxis.displayUnit = "Hundreds";
      valueAxis.showDisplayUnitLabel = false;
      valueAxis.showDisplayUnitLabel = true;
      categoryAxis.title.text = "제품";
      valueAxis.title.text = "수";
      valueAxis.minorGridlines.visible = true;
      categoryAxis.title.load("text");
      valueAxis.title.load("text");
      valueAxis.minorGridlines.load("visible");
      valueAxis.load("displayUnit,showDisplayUnitLabel");
      await context.sync();
      mustEqual(
        [categoryAxis.title.text, valueAxis.title.text, valueAxis.minorGridlines.visible],
        ["제품", "수", true],
      );
      mustEqual([valueAxis.displayUnit, valueAxis.showDisplayUnitLabel], ["Hundreds", true]);
    },
  ),
  of(
    "10-chart/chart-axis-formatting",
    "order, spacing, marks, place and scale of axes; where one crosses the other",
    async (context, sheet) => {
      const made = chart(sheet, Excel.ChartType.line);
      made.name = "매출 그림";
      made.axes.categoryAxis.majorGridlines.visible = true;
      await context.sync();
      const { categoryAxis, valueAxis } = sheet.charts.getItem("매출 그림").axes;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.tickLabelSpacing = 1;
      categoryAxis.tickMarkSpacing = 2;
      categoryAxis.isBetweenCategories = false;
      categoryAxis.tickLabelPosition = "High";
      categoryAxis.majorTickMark = "Outside";
      categoryAxis.position = "Maximum";
      valueAxis.displayUnit = "None";
      valueAxis.scaleType = "Logarithmic";
      valueAxis.logBase = 100;
      valueAxis.majorTickMark = "Cross";
      valueAxis.setPositionAt(100);
      categoryAxis.load("tickMarkSpacing,position,isBetweenCategories");
      valueAxis.load("scaleType,logBase,position,positionAt");
      await context.sync();
      mustEqual(
        [categoryAxis.tickMarkSpacing, categoryAxis.position, categoryAxis.isBetweenCategories],
        [2, "Maximum", false],
      );
      mustEqual(
        [valueAxis.scaleType, valueAxis.logBase, valueAxis.position, valueAxis.positionAt],
        ["Logarithmic", 100, "Custom", 100],
      );
    },
  ),
  of(
    "10-chart/chart-data-labels",
    "labels of two points: text, place, shape, the look of a stretch of text",
    async (context, sheet) => {
      sheet.getRange("A1:B4").values = [
        ["날짜", "값"],
        ["7/1/2026", 100],
        ["7/2/2026", 96.71],
        ["7/3/2026", 103.24],
      ];
      const made = sheet.charts.add(Excel.ChartType.lineMarkers, sheet.getRange("A1:B4"));
      made.setPosition("D4", "Q25");
      made.legend.visible = false;
      made.title.text = "값";
      made.title.format.font.size = 20;
      made.axes.valueAxis.minimum = 80;
      await context.sync();
      const series = first(sheet).series.getItemAt(0);
      series.points.load("dataLabel");
      await context.sync();
      const point = series.points.getItemAt(1);
      point.hasDataLabel = true;
      point.dataLabel.text = "대회가 열림";
      point.dataLabel.set({ top: 70 });
      point.dataLabel.format.fill.setSolidColor("90EE90");
      series.load("*");
      await context.sync();
      series.points.load("*");
      point.dataLabel.load("text,top");
      await context.sync();
      mustEqual([point.dataLabel.text, point.dataLabel.top], ["대회가 열림", 70]);
      mustKnow(point.dataLabel, "ChartDataLabel", "getSubstring", "geometricShapeType");
    },
  ),
  of(
    "10-chart/chart-data-table",
    "the data table below a chart: shown, its borders and keys, its font",
    async (context, sheet) => {
      const made = sheet.charts.add(
        "ColumnClustered",
        salesTable(sheet).getDataBodyRange(),
        "Auto",
      );
      made.name = "매출 그림";
      await context.sync();
      const table = sheet.charts.getItem("매출 그림").getDataTableOrNullObject();
      table.load("visible");
      table.visible = true;
      await context.sync();
      table.load();
      table.showLegendKey = true;
      table.showHorizontalBorder = false;
      table.showVerticalBorder = true;
      table.showOutlineBorder = true;
      table.format.font.color = "#B76E79";
      table.format.font.name = "맑은 고딕";
      table.format.border.color = "blue";
      table.load("visible,showHorizontalBorder,showLegendKey");
      await context.sync();
      mustEqual(
        [table.visible, table.showHorizontalBorder, table.showLegendKey],
        [true, false, true],
      );
    },
  ),
  of(
    "10-chart/chart-formatting",
    "plot area, fonts, gridlines, fills; labels and markers of every point; lines; charts deleted",
    async (context, sheet) => {
      const made = chart(sheet, Excel.ChartType.lineMarkers, Excel.ChartSeriesBy.rows);
      made.axes.categoryAxis.setCategoryNames(sheet.getRange("B1:E1"));
      made.name = "기울기";
      made.top = 125;
      made.left = 5;
      made.height = 300;
      made.width = 450;
      await context.sync();
      const slope = sheet.charts.getItem("기울기");
      slope.axes.valueAxis.tickLabelPosition = "None";
      slope.plotArea.width = 800;
      slope.plotArea.left = 80;
      slope.title.format.font.size = 14.4;
      slope.title.format.font.color = "#D9D9D9";
      slope.legend.format.font.name = "맑은 고딕";
      slope.axes.categoryAxis.format.font.color = "#D9D9D9";
      slope.axes.valueAxis.majorGridlines.format.line.color = "#585858";
      slope.format.fill.setSolidColor("#404040");
      slope.series.load("count");
      await context.sync();
      for (let at = 0; at < slope.series.count; at++) {
        const series = slope.series.getItemAt(at);
        series.hasDataLabels = true;
        series.markerSize = 20;
        series.markerBackgroundColor = "#404040";
        series.markerForegroundColor = "#404040";
        series.points.load("count");
        await context.sync();
        for (let point = 0; point < series.points.count; point++) {
          series.points.getItemAt(point).markerBackgroundColor = "#404040";
          series.points.getItemAt(point).markerForegroundColor = "#404040";
        }
        series.points.getItemAt(3).dataLabel.showSeriesName = true;
        series.format.line.color = "#636363";
        series.dataLabels.format.font.color = "#636363";
      }
      slope.dataLabels.position = "Center";
      slope.dataLabels.separator = "\n";
      const last = slope.series.getItemAt(3);
      last.load("name");
      await context.sync();
      last.name += " (이것)";
      last.load("name");
      await context.sync();
      mustEqual(last.name, "라 (이것)");
      sheet.charts.load("count");
      await context.sync();
      for (let at = 0; at < sheet.charts.count; at++) sheet.charts.getItemAt(0).delete();
      sheet.charts.load("count");
      await context.sync();
      mustEqual(sheet.charts.count, 0);
    },
  ),
  of("10-chart/chart-legend", "the font of the legend", async (context, sheet) => {
    chart(sheet).axes.valueAxis.displayUnit = "Thousands";
    await context.sync();
    const { legend } = first(sheet);
    legend.visible = true;
    const { font } = legend.format;
    font.bold = true;
    font.color = "red";
    font.italic = true;
    font.size = 15;
    font.name = "맑은 고딕";
    font.underline = "Single";
    font.load("bold,italic,size,underline");
    await context.sync();
    mustEqual([font.bold, font.italic, font.size, font.underline], [true, true, 15, "Single"]);
  }),
  of(
    "10-chart/chart-title-format",
    "fill and border of a title, part of its text, its angle and shadow",
    async (context, sheet) => {
      chart(sheet, Excel.ChartType.columnStacked);
      await context.sync();
      const { title } = first(sheet);
      title.format.fill.setSolidColor("SkyBlue");
      title.format.border.lineStyle = "Dash";
      title.getSubstring(0, 3).font.color = "Yellow";
      title.textOrientation = -45;
      title.format.font.size = 16;
      title.showShadow = true;
      title.load("text,textOrientation,showShadow");
      await context.sync();
      mustEqual([title.text, title.textOrientation, title.showShadow], ["분기별 매출", -45, true]);
    },
  ),
];
