import type { AxisData } from "./chart-data";
import type { Scale } from "./scale";
import { fitted, ink, shape, textSize, widthOf, words, type Rect } from "./svg";

/** Where values and categories stand on the picture. */
export interface Plot {
  readonly rect: Rect;
  /** Bars lie: the value axis runs from left to right, categories from bottom to top. */
  readonly lying: boolean;
  readonly categories: readonly string[];
  /** The middle of a category, across the value axis. */
  readonly middle: (category: number) => number;
  /** How much room one category has. */
  readonly band: number;
  readonly along: (share: number) => number;
}

export function plotIn(
  rect: Rect,
  categories: readonly string[],
  { lying, reversed }: { readonly lying: boolean; readonly reversed: boolean },
): Plot {
  const count = Math.max(categories.length, 1);
  const band = (lying ? rect.height : rect.width) / count;
  const backwards = lying !== reversed;
  const place = (index: number) => (backwards ? count - 1 - index : index) + 0.5;
  return {
    rect,
    lying,
    categories,
    band,
    middle: (category) => (lying ? rect.top : rect.left) + band * place(category),
    along: (share) =>
      lying ? rect.left + rect.width * share : rect.top + rect.height * (1 - share),
  };
}

export type Written = (value: number) => string;

export function gridlines({ rect, lying, along }: Plot, scale: Scale): readonly SVGElement[] {
  const { left, top, width, height } = rect;
  return scale.ticks.map((tick) => {
    const at = along(scale.share(tick));
    const ends = lying
      ? { x1: at, x2: at, y1: top, y2: top + height }
      : { x1: left, x2: left + width, y1: at, y2: at };
    return shape("line", { ...ends, stroke: "#d9d9d9", "stroke-width": 1 });
  });
}

export function valueLabels(
  { rect, lying, along }: Plot,
  scale: Scale,
  { written, second }: { readonly written: Written; readonly second: boolean },
): readonly SVGElement[] {
  return scale.ticks.map((tick) => {
    const at = along(scale.share(tick));
    if (lying)
      return words(written(tick), at, rect.top + rect.height + 16, { "text-anchor": "middle" });
    const x = second ? rect.left + rect.width + 8 : rect.left - 8;
    return words(written(tick), x, at + 4, { "text-anchor": second ? "start" : "end" });
  });
}

/** Turned where they would run into each other. */
export function categoryLabels(plot: Plot): readonly SVGElement[] {
  const { rect, lying, categories, band, middle } = plot;
  const every = Math.max(1, Math.ceil((textSize + 2) / band));
  const turned = isTurned(categories, band);
  return categories.flatMap((category, index) => {
    if (index % every !== 0) return [];
    const at = middle(index);
    if (lying)
      return words(fitted(category, rect.left), rect.left - 8, at + 4, { "text-anchor": "end" });
    const y = rect.top + rect.height + 18;
    if (!turned) return words(category, at, y, { "text-anchor": "middle" });
    const turn = { "text-anchor": "end", transform: `rotate(-45 ${at} ${y - 4})` };
    return words(fitted(category, longestTurned), at, y, turn);
  });
}

/** The room that labels need below (or, of lying bars, to the left of) the plot. */
export function roomForCategories(categories: readonly string[], band: number, lying: boolean) {
  const widest = Math.max(0, ...categories.map((category) => widthOf(category)));
  if (lying) return widest + 12;
  return isTurned(categories, band) ? Math.min(widest, longestTurned) * 0.71 + 22 : 26;
}

const longestTurned = 110;
const isTurned = (categories: readonly string[], band: number): boolean =>
  categories.some((category) => widthOf(category) > band - 4);

/** The line that bars stand on. */
export function baseLine({ rect, lying, along }: Plot, scale: Scale): SVGElement {
  const at = along(Math.min(1, Math.max(0, scale.share(0))));
  const { left, top, width, height } = rect;
  const ends = lying
    ? { x1: at, x2: at, y1: top, y2: top + height }
    : { x1: left, x2: left + width, y1: at, y2: at };
  return shape("line", { ...ends, stroke: "#bfbfbf", "stroke-width": 1 });
}

export function axisTitle({ title }: AxisData, x: number, y: number, upright: boolean) {
  if (title === "") return [];
  const turn = upright ? { transform: `rotate(-90 ${x} ${y})` } : {};
  return [words(title, x, y, { "text-anchor": "middle", fill: ink, ...turn })];
}
