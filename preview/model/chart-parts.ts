import type { Kept, Shape } from "./kept-object";
import { RangeObject } from "./book";

/** Parts of charts and their values before anybody sets them, by the names of the wire. */
const font: Shape = {
  typeName: "ChartFont",
  values: {
    Bold: false,
    Color: "#000000",
    Italic: false,
    Name: "맑은 고딕",
    Size: 10,
    Underline: "None",
  },
};
const fill: Shape = {
  typeName: "ChartFill",
  values: {},
  methods: {
    SetSolidColor: (kept, color) => void kept.values.set("Color", color),
    GetSolidColor: (kept) => kept.values.get("Color") ?? "",
    Clear: (kept) => kept.values.clear(),
  },
};
const line = (typeName: string): Shape => ({
  typeName,
  values: { Color: "", LineStyle: "Continuous", Weight: 0.75 },
  methods: { Clear: (kept) => kept.values.set("LineStyle", "None") },
});
const border = line("ChartBorder");
const formatWith = (typeName: string, parts: Shape["parts"], values = {}): Shape => ({
  typeName,
  values,
  parts: parts ?? {},
});
const box = { Left: 0, Top: 0, Width: 0, Height: 0 };
const text = { HorizontalAlignment: "Center", VerticalAlignment: "Center", TextOrientation: 0 };

/** A stretch of a title's text is kept under its place. */
const substring = (kept: Kept, start: unknown, length: unknown): Kept =>
  kept.part(`${String(start)}+${String(length)}`);

export const formatString: Shape = {
  typeName: "ChartFormatString",
  values: {},
  parts: { Font: font },
};
export const substringOf = substring;

export const title: Shape = {
  typeName: "ChartTitle",
  values: {
    ...box,
    ...text,
    Visible: true,
    Text: "",
    Overlay: false,
    Position: "Top",
    ShowShadow: false,
  },
  parts: {
    Format: formatWith("ChartTitleFormat", { Font: font, Fill: fill, Border: border }),
  },
  methods: { SetFormula: (kept, formula) => void kept.values.set("Text", formula) },
};

export const legend: Shape = {
  typeName: "ChartLegend",
  values: { ...box, Visible: true, Position: "Bottom", Overlay: false, ShowShadow: false },
  parts: { Format: formatWith("ChartLegendFormat", { Font: font, Fill: fill, Border: border }) },
};

const labelValues = {
  Position: "",
  ShowValue: true,
  ShowSeriesName: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  ShowBubbleSize: false,
  Separator: ", ",
  NumberFormat: "General",
  LinkNumberFormat: true,
  AutoText: true,
  ...text,
};
const labelFormat = formatWith("ChartDataLabelFormat", { Font: font, Fill: fill, Border: border });
const leaderLines: Shape = {
  typeName: "ChartLeaderLines",
  values: {},
  parts: { Format: formatWith("ChartLeaderLinesFormat", { Line: line("ChartLineFormat") }) },
};
export const dataLabels: Shape = {
  typeName: "ChartDataLabels",
  values: { ...labelValues, ShowLeaderLines: true },
  parts: { Format: labelFormat, LeaderLines: leaderLines },
};
const dataLabel: Shape = {
  typeName: "ChartDataLabel",
  values: { ...labelValues, ...box, Formula: "", Text: "" },
  parts: { Format: labelFormat },
};

const gridlines: Shape = {
  typeName: "ChartGridlines",
  values: { Visible: false },
  parts: { Format: formatWith("ChartGridlinesFormat", { Line: line("ChartLineFormat") }) },
};
export const axis = (type: "Category" | "Value" | "Series"): Shape => ({
  typeName: "ChartAxis",
  values: {
    ...box,
    Type: type,
    AxisGroup: "Primary",
    Visible: true,
    Minimum: "",
    Maximum: "",
    MajorUnit: "",
    MinorUnit: "",
    DisplayUnit: "None",
    ShowDisplayUnitLabel: true,
    CustomDisplayUnit: 0,
    MinorTimeUnitScale: "Days",
    MajorTimeUnitScale: "Days",
    BaseTimeUnit: "Days",
    CategoryType: "Automatic",
    ScaleType: "Linear",
    LogBase: 10,
    ReversePlotOrder: false,
    Crosses: "Automatic",
    CrossesAt: 0,
    IsBetweenCategories: true,
    MajorTickMark: "Outside",
    MinorTickMark: "None",
    TickMarkSpacing: 1,
    TickLabelPosition: "NextToAxis",
    TickLabelSpacing: "",
    Alignment: "Center",
    MultiLevel: false,
    NumberFormat: "General",
    LinkNumberFormat: true,
    Offset: 100,
    TextOrientation: 0,
    Position: "Automatic",
    PositionAt: 0,
  },
  parts: {
    MajorGridlines: gridlines,
    MinorGridlines: gridlines,
    Title: {
      typeName: "ChartAxisTitle",
      values: { Text: "", Visible: true, TextOrientation: 0 },
      parts: {
        Format: formatWith("ChartAxisTitleFormat", { Font: font, Fill: fill, Border: border }),
      },
      methods: { SetFormula: (kept, formula) => void kept.values.set("Text", formula) },
    },
    Format: formatWith("ChartAxisFormat", {
      Font: font,
      Fill: fill,
      Line: line("ChartLineFormat"),
    }),
  },
  methods: {
    SetCategoryNames: (kept, source) => void kept.values.set("CategoryNames", addressOf(source)),
    SetCrossesAt: (kept, value) => void kept.values.set("CrossesAt", value),
    SetCustomDisplayUnit: (kept, value) => void kept.values.set("CustomDisplayUnit", value),
    SetPositionAt: (kept, value) => {
      kept.values.set("Position", "Custom");
      kept.values.set("PositionAt", value);
    },
  },
});

export const areaFormat = formatWith(
  "ChartAreaFormat",
  { Fill: fill, Font: font, Border: border },
  { RoundedCorners: false, ColorScheme: "ColorfulPalette1" },
);
export const plotArea: Shape = {
  typeName: "ChartPlotArea",
  values: {
    ...box,
    InsideLeft: 0,
    InsideTop: 0,
    InsideWidth: 0,
    InsideHeight: 0,
    Position: "Automatic",
  },
  parts: { Format: formatWith("ChartPlotAreaFormat", { Fill: fill, Border: border }) },
};
export const dataTable: Shape = {
  typeName: "ChartDataTable",
  values: {
    Visible: true,
    ShowLegendKey: true,
    ShowHorizontalBorder: true,
    ShowVerticalBorder: true,
    ShowOutlineBorder: true,
  },
  parts: { Format: formatWith("ChartDataTableFormat", { Fill: fill, Font: font, Border: border }) },
};
export const point: Shape = {
  typeName: "ChartPoint",
  values: {
    HasDataLabel: false,
    MarkerStyle: "Automatic",
    MarkerSize: 7,
    MarkerBackgroundColor: "",
    MarkerForegroundColor: "",
  },
  parts: {
    Format: formatWith("ChartPointFormat", { Fill: fill, Border: border }),
    DataLabel: dataLabel,
  },
};
export const seriesValues = {
  ChartType: "",
  HasDataLabels: false,
  Filtered: false,
  MarkerSize: 7,
  MarkerStyle: "Automatic",
  MarkerBackgroundColor: "",
  MarkerForegroundColor: "",
  ShowShadow: false,
  Smooth: false,
  GapWidth: 150,
  DoughnutHoleSize: 75,
  AxisGroup: "Primary",
  Explosion: 0,
  FirstSliceAngle: 0,
  InvertIfNegative: false,
  BubbleScale: 100,
  Overlap: 0,
  VaryByCategories: false,
  ShowLeaderLines: false,
  ShowConnectorLines: true,
};
export const seriesFormat = formatWith("ChartSeriesFormat", {
  Fill: fill,
  Line: line("ChartLineFormat"),
});
export const trendline: Shape = {
  typeName: "ChartTrendline",
  values: {
    Type: "Linear",
    Name: "",
    PolynomialOrder: 2,
    MovingAveragePeriod: 2,
    ShowEquation: false,
    ShowRSquared: false,
    ForwardPeriod: 0,
    BackwardPeriod: 0,
    Intercept: "",
  },
  parts: {
    Format: formatWith("ChartTrendlineFormat", { Line: line("ChartLineFormat") }),
    Label: {
      typeName: "ChartTrendlineLabel",
      values: {
        ...box,
        ...text,
        Formula: "",
        Text: "",
        AutoText: true,
        NumberFormat: "General",
        LinkNumberFormat: true,
      },
      parts: { Format: labelFormat },
    },
  },
};

/** Data goes by address, so that what is kept is plain. */
export const addressOf = (source: unknown): unknown =>
  source instanceof RangeObject ? Reflect.get(source, "Address") : source;
