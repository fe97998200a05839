import { sliceColor } from "./marks";
import type { Layer } from "./stacks";
import { shape, textSize, words, type Rect } from "./svg";

/** Pies and doughnuts: of a pie the first series, of a doughnut every one as a ring. */
export function slices(rect: Rect, layers: readonly Layer[]): SVGElement[] {
  const [first] = layers;
  if (!first) return [];
  const isRing = first.kind.family === "doughnut";
  const rings = isRing ? layers : [first];
  const radius = Math.max(Math.min(rect.width, rect.height) / 2 - 6, 0);
  const hole = isRing ? (radius * first.series.hole) / 100 : 0;
  const thick = (radius - hole) / rings.length;
  const center = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  return rings.flatMap((layer, ring) =>
    slicesOf(layer, center, hole + thick * ring, hole + thick * (ring + 1)),
  );
}

interface Center {
  readonly x: number;
  readonly y: number;
}

/** From twelve o'clock on. Excel draws what is below zero as if it were above. */
function slicesOf(layer: Layer, center: Center, inner: number, outer: number): SVGElement[] {
  const sizes = layer.series.values.map((value) => Math.abs(value ?? 0));
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (sum === 0) return [];
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((total, size) => total + size, 0));
  const pieces = sizes.map((size, at) => {
    const start = (starts[at] ?? 0) / sum;
    const d = ringPath(center, inner, outer, start, start + size / sum);
    return shape("path", { d, fill: sliceColor(layer, at), stroke: "#ffffff", "stroke-width": 1 });
  });
  const texts = sizes.flatMap((size, at) => {
    const text = layer.series.labels?.[at] ?? "";
    if (text === "" || size === 0) return [];
    const middle = pointAt(center, (inner + outer) / 2, ((starts[at] ?? 0) + size / 2) / sum);
    return words(text, middle.x, middle.y + textSize / 3, {
      "text-anchor": "middle",
      fill: "#ffffff",
    });
  });
  return [...pieces, ...texts];
}

function ringPath(center: Center, inner: number, outer: number, from: number, to: number): string {
  // A whole circle has no two ends to draw an arc between.
  const end = Math.min(to, from + 0.99999);
  const large = end - from > 0.5 ? 1 : 0;
  const arc = (radius: number, at: number, sweep: number): string => {
    const { x, y } = pointAt(center, radius, at);
    return `A${radius} ${radius} 0 ${large} ${sweep} ${x} ${y}`;
  };
  const start = pointAt(center, outer, from);
  const turn = pointAt(center, inner, end);
  return `M${start.x} ${start.y}${arc(outer, end, 1)}L${turn.x} ${turn.y}${arc(inner, from, 0)}Z`;
}

function pointAt({ x, y }: Center, radius: number, share: number): Center {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}
