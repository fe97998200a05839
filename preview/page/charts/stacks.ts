import type { ChartData, SeriesData } from "./chart-data";
import { kindOf, type ChartKind } from "./kinds";

/** A series with its kind, and from where to where each of its values goes along the axis. */
export interface Layer {
  readonly series: SeriesData;
  /** Its place among all series: what gives it a colour. */
  readonly index: number;
  readonly kind: ChartKind;
  readonly spans: readonly (Span | null)[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Stacked values stand on those of the series before, what is below zero apart from what is above. */
export function layersOf({ type, series }: ChartData): readonly Layer[] {
  const usual = kindOf(type);
  const known = series.flatMap((one, index) => {
    const kind = kindOf(one.type) ?? usual;
    return kind ? [{ series: one, index, kind }] : [];
  });
  return known.map((layer) => ({
    ...layer,
    spans: layer.series.values.map((value, at) =>
      value === null
        ? null
        : spanOf(
            value,
            known.filter((other) => stackOf(other) === stackOf(layer)),
            layer,
            at,
          ),
    ),
  }));
}

type Unplaced = Omit<Layer, "spans">;

const stackOf = ({ kind, series }: Unplaced): string =>
  `${kind.family} ${kind.stacking} ${series.second}`;

function spanOf(value: number, stack: readonly Unplaced[], layer: Unplaced, at: number): Span {
  const { stacking, family } = layer.kind;
  if (stacking === "none") return { from: 0, to: value };
  const valueOf = ({ series }: Unplaced) => series.values[at] ?? 0;
  // Lines go up and down with every value; bars pile up on either side of zero.
  const isLine = family === "line" || family === "area";
  const below = stack
    .filter((other) => other.index < layer.index)
    .map(valueOf)
    .filter((other) => isLine || other < 0 === value < 0)
    .reduce((sum, other) => sum + other, 0);
  const all = stack.map(valueOf).reduce((sum, other) => sum + Math.abs(other), 0);
  const unit = stacking === "hundred" ? all || 1 : 1;
  return { from: below / unit, to: (below + value) / unit };
}
