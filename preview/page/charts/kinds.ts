import type { Language } from "../wording";

/** What a chart of this name looks like; null where the page draws no picture of it. */
export interface ChartKind {
  readonly family: "column" | "bar" | "line" | "area" | "pie" | "doughnut";
  readonly stacking: "none" | "stacked" | "hundred";
  readonly markers: boolean;
}

/** By the names of `Excel.ChartType`: `ColumnStacked100`, `LineMarkers`, … */
export function kindOf(type: string): ChartKind | null {
  const [, name = "", more = ""] = /^(Column|Bar|Line|Area|Pie|Doughnut)(\w*)$/.exec(type) ?? [];
  const known = families.find((one) => one === name.toLowerCase());
  if (known === undefined || !endings[known].test(more)) return null;
  return {
    family: known,
    stacking: more.endsWith("Stacked100")
      ? "hundred"
      : more.endsWith("Stacked")
        ? "stacked"
        : "none",
    markers: more.startsWith("Markers"),
  };
}

/** The kind in words, for those that are drawn and those that are not. */
export function kindName(type: string, language: Language): string {
  const kind = kindOf(type);
  if (!kind) {
    const other = undrawn.find(({ start }) => type.startsWith(start));
    return other ? other[language] : type;
  }
  const { family, stacking } = kind;
  const words = [stackings[stacking][language], names[family][language]];
  return words.filter((word) => word !== "").join(" ");
}

const families = ["column", "bar", "line", "area", "pie", "doughnut"] as const;
const stacked = /^(Stacked(100)?)?$/;
const endings: Readonly<Record<ChartKind["family"], RegExp>> = {
  column: /^(Clustered|Stacked(100)?)$/,
  bar: /^(Clustered|Stacked(100)?)$/,
  line: /^(Markers)?(Stacked(100)?)?$/,
  area: stacked,
  pie: /^(Exploded)?$/,
  doughnut: /^(Exploded)?$/,
};

const stackings = {
  none: { ko: "", en: "" },
  stacked: { ko: "누적", en: "Stacked" },
  hundred: { ko: "100% 기준 누적", en: "100% stacked" },
} as const;

const names = {
  column: { ko: "세로 막대형 차트", en: "column chart" },
  bar: { ko: "가로 막대형 차트", en: "bar chart" },
  line: { ko: "꺾은선형 차트", en: "line chart" },
  area: { ko: "영역형 차트", en: "area chart" },
  pie: { ko: "원형 차트", en: "pie chart" },
  doughnut: { ko: "도넛형 차트", en: "doughnut chart" },
} as const satisfies Readonly<Record<ChartKind["family"], object>>;

/** Kinds that the page draws no picture of; of a kind that is not here either the API's own name is said. */
const undrawn = [
  { start: "XYScatter", ko: "분산형 차트", en: "scatter chart" },
  { start: "Bubble", ko: "거품형 차트", en: "bubble chart" },
  { start: "Radar", ko: "방사형 차트", en: "radar chart" },
  { start: "Stock", ko: "주식형 차트", en: "stock chart" },
  { start: "Surface", ko: "표면형 차트", en: "surface chart" },
  { start: "Histogram", ko: "히스토그램", en: "histogram" },
  { start: "Pareto", ko: "파레토 차트", en: "Pareto chart" },
  { start: "Boxwhisker", ko: "상자 수염 차트", en: "box and whisker chart" },
  { start: "Waterfall", ko: "폭포 차트", en: "waterfall chart" },
  { start: "Funnel", ko: "깔때기 차트", en: "funnel chart" },
  { start: "Treemap", ko: "트리맵", en: "treemap" },
  { start: "Sunburst", ko: "선버스트 차트", en: "sunburst chart" },
  { start: "RegionMap", ko: "등치 지역도", en: "map chart" },
  { start: "3D", ko: "3차원 차트", en: "3-D chart" },
] as const;
