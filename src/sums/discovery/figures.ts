import type { Decimal, Grid } from "../../grid/grid";
import { kindOfCell } from "../../grid/grid-of";

/**
 * The numbers of a grid for searching: whole units of 10^-scale, one line after another. A number with more decimals
 * than `scale`, or beyond 2^53 units, is the nearest double here; what is said of a relation is computed exactly by
 * `exactUnits`.
 */
export interface Figures {
  readonly rows: number;
  readonly columns: number;
  /** Decimals of the table, at most `mostDecimals`. */
  readonly scale: number;
  /** Row by row. */
  readonly values: Float64Array;
  /** 1 where a number stands. */
  readonly has: Uint8Array;
  /** Zeros at the end of the number in units (10^zeros divides it); 99 for 0. */
  readonly zeros: Uint8Array;
  /** Units that the table as a whole is rounded to: 5, 10, 50, 100, … times the unit; 1 where it is not. */
  readonly coarse: number;
}

/** Numbers with more decimals are unrounded doubles: their last digits carry noise, not meaning. */
export const mostDecimals = 6;

export function figuresOf(grid: Grid): Figures {
  const { rows, columns } = grid;
  const scale = scaleOf(grid);
  const values = new Float64Array(rows * columns);
  const has = new Uint8Array(rows * columns);
  const zeros = new Uint8Array(rows * columns);
  for (let column = 0; column < columns; column += 1) {
    const { kinds, numbers, scale: own } = grid.column(column);
    const factor = 10 ** Math.abs(scale - own);
    for (let row = 0; row < rows; row += 1) {
      if (kinds[row] !== kindOfCell.number) continue;
      const stored = Number(numbers[row] ?? 0);
      const value = own > scale ? Math.round(stored / factor) : stored * factor;
      const place = row * columns + column;
      values[place] = value;
      has[place] = 1;
      zeros[place] = trailingZeros(value);
    }
  }
  return {
    rows,
    columns,
    scale,
    values,
    has,
    zeros,
    coarse: coarseness(values, has, scale, columns),
  };
}

/**
 * A table that is rounded to fives shows it in most of its whole numbers; one in tens or hundreds in nearly all. A few
 * columns of another kind, as shares beside amounts, do not count.
 */
function coarseness(values: Float64Array, has: Uint8Array, scale: number, columns: number): number {
  const whole = 10 ** scale;
  const sample: { readonly column: number; readonly value: number }[] = [];
  const stride = Math.max(1, Math.floor(values.length / 4000));
  for (let place = 0; place < values.length; place += stride) {
    const value = Math.abs(values[place] ?? 0);
    if (has[place] === 1 && value !== 0 && value % whole === 0)
      sample.push({ column: place % columns, value: value / whole });
  }
  if (sample.length < fewestForCoarseness) return 1;
  for (const [grain, least] of grains) {
    const tally = new Map<number, { all: number; kept: number }>();
    for (const { column, value } of sample) {
      const counted = tally.get(column) ?? { all: 0, kept: 0 };
      counted.all += 1;
      if (value % grain === 0) counted.kept += 1;
      tally.set(column, counted);
    }
    const ofIts = [...tally.values()].filter(({ all, kept }) => kept * 2 >= all);
    const [all, kept] = [sum(ofIts.map((each) => each.all)), sum(ofIts.map((each) => each.kept))];
    if (kept >= least * all && all >= mostOfTable * sample.length) return grain * whole;
  }
  return 1;
}

/** What a table may be rounded to, and the share of its figures that must show it. */
const grains = [
  [1000, 0.85],
  [500, 0.6],
  [100, 0.85],
  [50, 0.6],
  [10, 0.85],
  [5, 0.6],
  [3, 0.95],
] as const;
const mostOfTable = 0.7;
const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);

const fewestForCoarseness = 12;

/** A number in units of 10^-scale, rounded half away from zero where it has more decimals. */
export function exactUnits({ units, scale: own }: Decimal, scale: number): bigint {
  if (scale >= own) return units * 10n ** BigInt(scale - own);
  const divisor = 10n ** BigInt(own - scale);
  return (units + (units < 0n ? -divisor : divisor) / 2n) / divisor;
}

const noDigit = 99;

function scaleOf(grid: Grid): number {
  let scale = 0;
  for (let column = 0; column < grid.columns; column += 1) {
    const { kinds, numbers, scale: own } = grid.column(column);
    if (own <= scale) continue;
    const most = Math.min(own, mostDecimals);
    for (let row = 0; row < kinds.length && scale < most; row += 1) {
      if (kinds[row] !== kindOfCell.number) continue;
      scale = Math.max(
        scale,
        Math.min(most, own - Math.min(own, trailingZeros(Number(numbers[row] ?? 0)))),
      );
    }
  }
  return scale;
}

function trailingZeros(value: number): number {
  if (value === 0) return noDigit;
  let rest = value;
  let zeros = 0;
  while (zeros < 20 && rest % 10 === 0) [rest, zeros] = [rest / 10, zeros + 1];
  return zeros;
}
