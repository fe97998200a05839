/** A value axis: where it begins and ends, and the values that are written at it. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** 0 at `from`, 1 at `to`. */
  share(value: number): number;
}

/** Round numbers around the values; what was set by hand stays. Bars begin at 0, so the axis does too. */
export function scaleFor(
  values: readonly number[],
  fixed: { readonly minimum: number | null; readonly maximum: number | null },
  wanted = 5,
): Scale {
  const least = fixed.minimum ?? Math.min(0, ...values);
  const most = Math.max(fixed.maximum ?? Math.max(0, ...values), least);
  const span = most - least > tolerance ? most - least : 1;
  const step = roundStep(span / wanted);
  const from = fixed.minimum ?? Math.floor(least / step) * step;
  const to =
    fixed.maximum ?? Math.max(Math.ceil((most + span * headroom) / step) * step, from + step);
  const first = Math.ceil(from / step);
  const count = Math.floor((to - first * step) / step + tolerance) + 1;
  return {
    from,
    to,
    ticks: Array.from({ length: Math.max(count, 0) }, (_, index) => tidy((first + index) * step)),
    share: (value) => (value - from) / (to - from || 1),
  };
}

/** Room above the highest value for what is written there. */
const headroom = 0.05;
const tolerance = 1e-9;

/** 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
}

/** 0.30000000000000004 is meant to be 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));
