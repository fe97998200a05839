import type { Plot } from "./axes";
import { colorAt, seriesColor } from "./colors";
import type { Scale } from "./scale";
import type { Layer } from "./stacks";
import { shape, words } from "./svg";

export type ScaleOf = (layer: Layer) => Scale;

/** Bars of all series: side by side, or on top of each other. */
export function bars(plot: Plot, layers: readonly Layer[], scaleOf: ScaleOf): SVGElement[] {
  const beside = layers.filter(({ kind }) => kind.stacking === "none").length;
  const isStacked = beside === 0;
  const gap = layers[0]?.series.gap ?? 150;
  const thick = plot.band / ((isStacked ? 1 : beside) + gap / 100);
  return layers.flatMap((layer, order) =>
    layer.spans.flatMap((span, at) => {
      const own = seriesColor(layer.series, layer.index);
      const color = layer.series.pointColors[at] ?? own;
      if (!span || color === null) return [];
      const scale = scaleOf(layer);
      const [from, to] = [span.from, span.to].map((value) => plot.along(within(scale, value)));
      if (from === undefined || to === undefined) return [];
      const shift = isStacked ? -0.5 : order - beside / 2;
      // Lying bars are counted from below.
      const across = plot.middle(at) + thick * (plot.lying && !isStacked ? -shift - 1 : shift);
      const [start, length] = [Math.min(from, to), Math.abs(to - from)];
      const box = plot.lying
        ? { x: start, y: across, width: length, height: thick }
        : { x: across, y: start, width: thick, height: length };
      return shape("rect", { ...box, fill: color });
    }),
  );
}

export function lines(plot: Plot, layers: readonly Layer[], scaleOf: ScaleOf): SVGElement[] {
  return layers.flatMap((layer) => {
    const color = seriesColor(layer.series, layer.index);
    if (color === null) return [];
    const points = pointsOf(plot, layer, scaleOf(layer));
    const path = shape("path", {
      d: pathThrough(points),
      fill: "none",
      stroke: color,
      "stroke-width": 2.25,
      "stroke-linejoin": "round",
    });
    const markers = layer.kind.markers
      ? points.flatMap((point) =>
          point ? shape("circle", { cx: point.x, cy: point.y, r: 3.5, fill: color }) : [],
        )
      : [];
    return [path, ...markers];
  });
}

export function areas(plot: Plot, layers: readonly Layer[], scaleOf: ScaleOf): SVGElement[] {
  return layers.flatMap((layer) => {
    const color = seriesColor(layer.series, layer.index);
    if (color === null) return [];
    const scale = scaleOf(layer);
    const ends = layer.spans.map((span) => span ?? { from: 0, to: 0 });
    const at = (value: number, index: number): string =>
      `${plot.middle(index)} ${plot.along(within(scale, value))}`;
    const there = ends.map(({ to }, index) => at(to, index));
    const back = ends.map(({ from }, index) => at(from, index)).reverse();
    return shape("path", { d: `M${[...there, ...back].join("L")}Z`, fill: color });
  });
}

/** Values written at their bars and points. */
export function labels(plot: Plot, layers: readonly Layer[], scaleOf: ScaleOf): SVGElement[] {
  const sideBySide = layers.filter(({ kind }) => isBar(kind) && kind.stacking === "none");
  return layers.flatMap((layer) => {
    const { series, spans, kind } = layer;
    const written = series.labels;
    if (!written) return [];
    const scale = scaleOf(layer);
    const order = sideBySide.indexOf(layer);
    const gap = (sideBySide[0]?.series.gap ?? 150) / 100;
    const shift = order < 0 ? 0 : (order + 0.5 - sideBySide.length / 2) / (sideBySide.length + gap);
    return spans.flatMap((span, at) => {
      const text = written[at] ?? "";
      if (!span || text === "") return [];
      const inside = kind.stacking !== "none" && isBar(kind);
      const value = inside ? (span.from + span.to) / 2 : span.to;
      const along = plot.along(within(scale, value));
      const across = plot.middle(at) + plot.band * (plot.lying ? -shift : shift);
      const fill = inside ? "#ffffff" : "#404040";
      return plot.lying
        ? words(text, inside ? along : along + 5, across + 4, {
            "text-anchor": inside ? "middle" : "start",
            fill,
          })
        : words(text, across, inside ? along + 4 : along - 6, { "text-anchor": "middle", fill });
    });
  });
}

export const isBar = ({ family }: Layer["kind"]): boolean =>
  family === "column" || family === "bar";

/** Of pies every slice has a colour of its own. */
export const sliceColor = (layer: Layer, at: number): string =>
  layer.series.pointColors[at] ?? colorAt(at);

const within = (scale: Scale, value: number): number =>
  Math.min(1, Math.max(0, scale.share(value)));

type Point = { readonly x: number; readonly y: number } | null;

const pointsOf = (plot: Plot, { spans }: Layer, scale: Scale): readonly Point[] =>
  spans.map((span, at) =>
    span ? { x: plot.middle(at), y: plot.along(within(scale, span.to)) } : null,
  );

/** Broken where there is no value. */
function pathThrough(points: readonly Point[]): string {
  let isDown = false;
  return points
    .map((point) => {
      if (!point) {
        isDown = false;
        return "";
      }
      const command = `${isDown ? "L" : "M"}${point.x} ${point.y}`;
      isDown = true;
      return command;
    })
    .join("");
}
