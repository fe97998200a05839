import type { ChartSeriesSnapshot, ChartSnapshot } from "../../snapshot";
import { unescaped } from "../xml-text";
import { chartKinds, legendPlaces } from "./chart-xml";
import { relationsOf, sheetParts, tagsOf, textOf } from "./chart-parts";

type Parts = Record<string, Uint8Array>;

/** The charts of each sheet that are bars or a pie; `others` counts those that are not read. */
export function readCharts(parts: Parts): {
  readonly charts: ReadonlyMap<string, readonly ChartSnapshot[]>;
  readonly others: number;
} {
  let others = 0;
  const charts = new Map<string, readonly ChartSnapshot[]>();
  for (const [sheet, part] of sheetParts(parts)) {
    const [drawing] = tagsOf(textOf(parts, part), "drawing");
    const name = relationsOf(parts, part).get(drawing?.["r:id"] ?? "");
    if (name === undefined) continue;
    const targets = relationsOf(parts, name);
    const found = anchorsIn(textOf(parts, name)).map((anchor) => {
      const [chart] = tagsOf(anchor, "chart");
      const xml = textOf(parts, targets.get(chart?.["r:id"] ?? "") ?? "");
      return chart ? chartIn(xml, anchor) : undefined;
    });
    others += found.filter((one) => one === null).length;
    const read = found.filter((one) => one !== null && one !== undefined);
    if (read.length > 0) charts.set(sheet, read);
  }
  return { charts, others };
}

const anchorsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:\w+:)?(?:oneCell|twoCell|absolute)Anchor[\s>][^]*?Anchor>/g)].map(
    ([anchor]) => anchor,
  );

/** null for a kind that snapshots have no word for. */
function chartIn(xml: string, anchor: string): ChartSnapshot | null {
  const kind = kindOf(xml);
  const series = elementsOf(xml, "ser").map(seriesIn);
  if (!kind || series.length === 0) return null;
  const body = xml.split(/<\/(?:\w+:)?ser>/).at(-1) ?? "";
  const [legend = ""] = elementsOf(xml, "legend");
  const place = valueOf(legend, "legendPos");
  const [axis = ""] = elementsOf(xml, "valAx");
  return {
    name: tagsOf(anchor, "cNvPr")[0]?.["name"] ?? "",
    type: kind.type,
    box: boxOf(anchor),
    title: titleOf(xml),
    legend: legendPlaces.find(([, said]) => said === place)?.[0] ?? "",
    series,
    labels: labelsOf(elementsOf(body, "dLbls")[0] ?? elementsOf(xml, "dLbls")[0]),
    gapWidth: kind.isPie ? null : Number(valueOf(xml, "gapWidth") ?? 150),
    reversed: valueOf(elementsOf(xml, "catAx")[0] ?? "", "orientation") === "maxMin",
    valueAxis:
      axis === "" || valueOf(axis, "delete") === "1"
        ? ""
        : (tagsOf(axis, "numFmt")[0]?.["formatCode"] ?? "General"),
  };
}

function kindOf(xml: string): (typeof chartKinds)[number] | undefined {
  const kinds = new Set([...xml.matchAll(/<(?:\w+:)?(\w+Chart)>/g)].map(([, name]) => name));
  if (kinds.size !== 1) return undefined;
  const [direction, grouping] = [valueOf(xml, "barDir"), valueOf(xml, "grouping")];
  return chartKinds.find((kind) =>
    kind.isPie
      ? kinds.has("pieChart")
      : kinds.has("barChart") && kind.direction === direction && kind.grouping === grouping,
  );
}

function seriesIn(xml: string): ChartSeriesSnapshot {
  const [name = ""] = elementsOf(xml, "tx");
  const points = elementsOf(xml, "dPt").flatMap((point) => colorIn(point) ?? []);
  const [look = ""] = elementsOf(xml.replace(/<(?:\w+:)?dPt>[^]*?<\/(?:\w+:)?dPt>/g, ""), "spPr");
  const own = colorIn(look);
  return {
    name: textIn(name, "v"),
    values: textIn(elementsOf(xml, "val")[0] ?? "", "f"),
    categories: textIn(elementsOf(xml, "cat")[0] ?? "", "f"),
    fills: points.length > 0 ? points : own === null ? [] : [own],
  };
}

function labelsOf(xml: string | undefined): ChartSnapshot["labels"] {
  if (xml === undefined) return null;
  const shows = (name: string): boolean => valueOf(xml, name) === "1";
  const [value, category, percentage] = [shows("showVal"), shows("showCatName"), shows("showPercent")]; // prettier-ignore
  const numberFormat = tagsOf(xml, "numFmt")[0]?.["formatCode"] ?? "General";
  return value || category || percentage ? { value, category, percentage, numberFormat } : null;
}

function titleOf(xml: string): string {
  const [, before = ""] = /^([^]*?)<(?:\w+:)?plotArea>/.exec(xml) ?? [];
  const [title = ""] = elementsOf(before, "title");
  const formula = textIn(title, "f");
  return formula === ""
    ? elementsOf(title, "t")
        .map((text) => textIn(text, "t"))
        .join("")
    : `=${formula}`;
}

/** Where an anchor begins; its size in pixels, of two cells as far as it says one. */
function boxOf(anchor: string): ChartSnapshot["box"] {
  const [from = ""] = elementsOf(anchor, "from");
  const [size] = [...tagsOf(anchor, "ext")].sort(
    (a, b) => Number(b["cx"] ?? 0) - Number(a["cx"] ?? 0),
  );
  const pixels = (side: string): number => Math.round(Number(size?.[side] ?? 0) / 9525);
  return {
    row: Number(textIn(from, "row") || 0),
    column: Number(textIn(from, "col") || 0),
    width: pixels("cx") || 480,
    height: pixels("cy") || 288,
  };
}

const elementsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<((?:\\w+:)?${name})(?:\\s[^>]*)?>[^]*?</\\1>`, "g"))].map(
    ([element]) => element,
  );

const valueOf = (xml: string, name: string): string | undefined => tagsOf(xml, name)[0]?.["val"];

const textIn = (xml: string, name: string): string =>
  unescaped(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1] ?? "");

const colorIn = (xml: string): string | null => {
  const color = tagsOf(xml, "srgbClr")[0]?.["val"];
  return color === undefined ? null : `#${color.toUpperCase()}`;
};
