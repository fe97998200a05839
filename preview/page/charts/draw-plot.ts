import {
  axisTitle,
  baseLine,
  categoryLabels,
  gridlines,
  plotIn,
  roomForCategories,
  valueLabels,
  type Written,
} from "./axes";
import type { AxisData, ChartData, Format } from "./chart-data";
import { areas, bars, isBar, labels, lines } from "./marks";
import { scaleFor, type Scale } from "./scale";
import { layersOf, type Layer } from "./stacks";
import { widthOf, type Rect } from "./svg";

const titleRoom = 20;

/** Bars, lines and areas between a value axis and the categories. */
export function drawPlot(data: ChartData, rest: Rect, format: Format): SVGElement[] {
  const layers = layersOf(data);
  const { valueAxis, secondAxis, categoryAxis } = data;
  const lying = layers.some(({ kind }) => kind.family === "bar");
  const first = axisFor(layers, false, valueAxis, format);
  const second = axisFor(layers, true, secondAxis, format);
  const categories = categoriesOf(data, layers);
  const rect = inside(rest, { data, lying, categories, first, second });
  const plot = plotIn(rect, categories, { lying, reversed: categoryAxis.reversed });
  const scaleOf = (layer: Layer): Scale =>
    layer.series.second && second ? second.scale : (first ?? second ?? empty).scale;
  const of = (family: (layer: Layer) => boolean) => layers.filter(family);
  const main = first ?? empty;
  const [across, up] = lying ? [valueAxis, categoryAxis] : [categoryAxis, valueAxis];
  return [
    ...(valueAxis.gridlines ? gridlines(plot, main.scale) : []),
    ...areas(
      plot,
      of(({ kind }) => kind.family === "area"),
      scaleOf,
    ),
    ...bars(
      plot,
      of(({ kind }) => isBar(kind)),
      scaleOf,
    ),
    baseLine(plot, main.scale),
    ...lines(
      plot,
      of(({ kind }) => kind.family === "line"),
      scaleOf,
    ),
    ...labels(plot, layers, scaleOf),
    ...(first && valueAxis.visible
      ? valueLabels(plot, first.scale, { ...first, second: false })
      : []),
    ...(second && secondAxis.visible && !lying
      ? valueLabels(plot, second.scale, { ...second, second: true })
      : []),
    ...(categoryAxis.visible ? categoryLabels(plot) : []),
    ...axisTitle(across, rect.left + rect.width / 2, rest.top + rest.height - 4, false),
    ...axisTitle(up, rest.left + 10, rect.top + rect.height / 2, true),
  ];
}

interface Axis {
  readonly scale: Scale;
  readonly written: Written;
}

const empty: Axis = { scale: scaleFor([], { minimum: 0, maximum: 1 }), written: String };

function axisFor(
  layers: readonly Layer[],
  second: boolean,
  axis: AxisData,
  format: Format,
): Axis | null {
  const own = layers.filter(({ series }) => series.second === second);
  if (own.length === 0) return null;
  const isHundred = own.every(({ kind }) => kind.stacking === "hundred");
  const ends = own.flatMap(({ spans }) => spans.flatMap((span) => (span ? [span.to] : [])));
  const maximum = axis.maximum ?? (isHundred ? 1 : null);
  const scale = scaleFor(ends, { minimum: axis.minimum, maximum });
  const pattern = isHundred ? "0%" : axis.format;
  return { scale, written: (value) => format(pattern, value) };
}

function categoriesOf({ categories }: ChartData, layers: readonly Layer[]): readonly string[] {
  const count = Math.max(categories.length, ...layers.map(({ spans }) => spans.length));
  return Array.from({ length: count }, (_, at) => categories[at] ?? String(at + 1));
}

interface Needs {
  readonly data: ChartData;
  readonly lying: boolean;
  readonly categories: readonly string[];
  readonly first: Axis | null;
  readonly second: Axis | null;
}

/** What the labels of the axes leave of the room. */
function inside(rest: Rect, { data, lying, categories, first, second }: Needs): Rect {
  const { valueAxis, secondAxis, categoryAxis } = data;
  const widest = (axis: Axis | null, { visible }: AxisData): number =>
    axis && visible
      ? Math.max(0, ...axis.scale.ticks.map((tick) => widthOf(axis.written(tick)))) + 12
      : 0;
  const values = widest(first, valueAxis);
  const band = (rest.width - values) / Math.max(categories.length, 1);
  const names = categoryAxis.visible ? roomForCategories(categories, band, lying) : 4;
  const [across, up] = lying ? [valueAxis, categoryAxis] : [categoryAxis, valueAxis];
  const left = (lying ? Math.min(names, rest.width * 0.4) : values) + (up.title ? titleRoom : 0);
  const right = lying ? 24 : widest(second, secondAxis);
  const bottom = (lying ? 26 : names) + (across.title ? titleRoom : 0);
  const top = 8;
  return {
    left: rest.left + left,
    top: rest.top + top,
    width: Math.max(rest.width - left - right, 1),
    height: Math.max(rest.height - top - bottom, 1),
  };
}
