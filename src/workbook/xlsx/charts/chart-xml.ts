import { chartLook } from "../../../sheets/chart-look";
import type { CellValue, ChartSeriesSnapshot, ChartSnapshot } from "../../snapshot";
import { escaped } from "../xml-text";
import { chartAxes } from "./axes-xml";
import { hex, lineXml } from "./line-xml";

/** What the cells of a reference hold, in reading order: readers that do not calculate show these. */
export type ValuesAt = (reference: string) => readonly (CellValue | undefined)[];

/**
 * A chart as the part of a file (ECMA-376 part 1, 21.2), written by ourselves: the library's own writer gives anchors
 * an attribute that their schema does not know.
 */
export function chartXml(chart: ChartSnapshot, valuesAt: ValuesAt): string {
  const kind = chartKinds.find(({ type }) => type === chart.type) ?? chartKinds[0];
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}>` +
    `<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, valuesAt)}` +
    `<c:plotArea><c:layout/>${kind.isPie ? pieXml(chart, valuesAt) : barsXml(chart, kind, valuesAt)}</c:plotArea>` +
    `${legendXml(chart.legend)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineXml(chartLook.frame)}</c:spPr>` +
    `${textXml(chartLook.textPoints, chartLook.text)}</c:chartSpace>`
  );
}

/** Those we draw; the first stands for any other. */
export const chartKinds = [
  { type: "ColumnStacked", direction: "col", grouping: "stacked", isPie: false },
  { type: "ColumnClustered", direction: "col", grouping: "clustered", isPie: false },
  { type: "BarClustered", direction: "bar", grouping: "clustered", isPie: false },
  { type: "BarStacked", direction: "bar", grouping: "stacked", isPie: false },
  { type: "Pie", direction: "", grouping: "", isPie: true },
] as const;
type ChartKind = (typeof chartKinds)[number];

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function titleXml(title: string, valuesAt: ValuesAt): string {
  if (title === "") return '<c:autoTitleDeleted val="1"/>';
  const look = textXml(chartLook.titlePoints, chartLook.title, true);
  const said = title.startsWith("=")
    ? `<c:tx>${textReference(title.slice(1), valuesAt)}</c:tx>`
    : `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx>`;
  // A text of its own carries its own look; only a reference may have one beside it.
  const beside = title.startsWith("=") ? look : "";
  return `<c:title>${said}<c:overlay val="0"/>${beside}</c:title><c:autoTitleDeleted val="0"/>`;
}

function barsXml(chart: ChartSnapshot, kind: ChartKind, valuesAt: ValuesAt): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, false, valuesAt)).join("");
  const overlap = kind.grouping === "stacked" ? '<c:overlap val="100"/>' : "";
  return (
    `<c:barChart><c:barDir val="${kind.direction}"/><c:grouping val="${kind.grouping}"/>` +
    `<c:varyColors val="0"/>${series}${labelsXml(chart.labels, kind)}` +
    `<c:gapWidth val="${chart.gapWidth ?? 150}"/>${overlap}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    chartAxes(chart, kind.direction === "bar")
  );
}

function pieXml(chart: ChartSnapshot, valuesAt: ValuesAt): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, true, valuesAt)).join("");
  return (
    `<c:pieChart><c:varyColors val="1"/>${series}${labelsXml(chart.labels, null)}` +
    '<c:firstSliceAng val="0"/></c:pieChart>'
  );
}

function seriesXml(
  { name, values, categories, fills }: ChartSeriesSnapshot,
  index: number,
  isPie: boolean,
  valuesAt: ValuesAt,
): string {
  const [first] = fills;
  const points = fills.map(
    (fill, point) => `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/>${fillXml(fill)}</c:dPt>`,
  );
  const look = isPie ? points.join("") : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(name)}</c:v></c:tx>` +
    (isPie || first === undefined ? "" : `${fillXml(first)}<c:invertIfNegative val="0"/>`) +
    `${look}<c:cat>${textReference(categories, valuesAt)}</c:cat>` +
    `<c:val>${numberReference(values, valuesAt)}</c:val></c:ser>`
  );
}

function labelsXml(labels: ChartSnapshot["labels"], kind: ChartKind | null): string {
  if (!labels) return "";
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`;
  const place = kind?.grouping === "stacked" ? "" : '<c:dLblPos val="outEnd"/>';
  return (
    `<c:dLbls><c:numFmt formatCode="${escaped(labels.numberFormat)}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${place}${flag("showLegendKey", false)}` +
    flag("showVal", labels.value) +
    flag("showCatName", labels.category) +
    flag("showSerName", false) +
    flag("showPercent", labels.percentage) +
    flag("showBubbleSize", false) +
    `${kind ? "" : "<c:separator>\n</c:separator>"}${kind ? "" : flag("showLeaderLines", true)}</c:dLbls>`
  );
}

const legendXml = (legend: string): string => {
  const place = legendPlaces.find(([name]) => name === legend)?.[1];
  return place === undefined
    ? ""
    : `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/></c:legend>`;
};

export const legendPlaces = [
  ["Bottom", "b"],
  ["Top", "t"],
  ["Left", "l"],
  ["Right", "r"],
  ["Corner", "tr"],
] as const;

/** White lines part the segments of a stack, so that no reading depends on hue. */
const fillXml = (color: string): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>${lineXml("#FFFFFF")}</c:spPr>`;

const textXml = (points: number, color: string, bold = false): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${points * 100}" b="${bold ? 1 : 0}">` +
  `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill><a:latin typeface="맑은 고딕"/>` +
  '<a:ea typeface="맑은 고딕"/></a:defRPr></a:pPr><a:endParaRPr lang="ko-KR"/></a:p></c:txPr>';

function textReference(reference: string, valuesAt: ValuesAt): string {
  const points = valuesAt(reference).map((value) => (value === undefined ? "" : textOf(value)));
  return `<c:strRef><c:f>${escaped(reference)}</c:f><c:strCache>${cacheXml(points)}</c:strCache></c:strRef>`;
}

function numberReference(reference: string, valuesAt: ValuesAt): string {
  const points = valuesAt(reference).map((value) =>
    typeof value === "number" ? String(value) : "",
  );
  return `<c:numRef><c:f>${escaped(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cacheXml(points)}</c:numCache></c:numRef>`;
}

const textOf = (value: CellValue): string =>
  typeof value === "object" ? value.error : String(value);

const cacheXml = (points: readonly string[]): string =>
  `<c:ptCount val="${points.length}"/>` +
  points
    .map((point, index) =>
      point === "" ? "" : `<c:pt idx="${index}"><c:v>${escaped(point)}</c:v></c:pt>`,
    )
    .join("");
