import type { Decimal } from "../grid/grid";
import { sumOf, times, unitsAt } from "./exact";
import { wrongValue } from "./refusal";

export interface Plug {
  /** Of the last place that stays: 1, 10, 0.1. */
  readonly unit: Decimal;
  /** 0: the sum, rounded. */
  readonly target: Decimal;
  readonly method: "최대잔여" | "최대항목" | "마지막";
}

/** The values as multiples of the unit that add up to the target, none further from its value than one unit a value. */
export function plugged(
  values: readonly Decimal[],
  { unit, target, method }: Plug,
): readonly Decimal[] {
  if (unit.units <= 0n) throw wrongUnit();
  const scale = Math.max(unit.scale, target.scale, ...values.map((value) => value.scale));
  const step = unitsAt(unit, scale);
  const exact = values.map((value) => unitsAt(value, scale));
  const sum = unitsAt(sumOf(values), scale);
  const asked = unitsAt(target, scale);
  if (asked % step !== 0n) throw offTheGrid();
  const wanted = asked === 0n ? nearest(sum, step) : asked / step;
  const steps =
    method === "최대잔여" ? byRemainder(exact, step, wanted) : onOne(exact, step, wanted, method);
  return steps.map((count) => times(unit, count));
}

function byRemainder(values: readonly bigint[], step: bigint, wanted: bigint): readonly bigint[] {
  const floors = values.map((value) => floor(value, step));
  const missing = wanted - total(floors);
  if (missing < 0n || missing > BigInt(values.length)) throw tooFar();
  const rest = (at: number): bigint => (values[at] ?? 0n) - (floors[at] ?? 0n) * step;
  // The largest remainder first; of equal ones the larger value, then the one that stands first.
  const order = [...values.keys()].sort(
    (a, b) => compare(rest(b), rest(a)) || compare(size(values[b]), size(values[a])) || a - b,
  );
  const raised = new Set(order.slice(0, Number(missing)));
  return floors.map((count, at) => (raised.has(at) ? count + 1n : count));
}

function onOne(
  values: readonly bigint[],
  step: bigint,
  wanted: bigint,
  method: "최대항목" | "마지막",
): readonly bigint[] {
  const rounded = values.map((value) => nearest(value, step));
  const missing = wanted - total(rounded);
  if (size(missing) > BigInt(values.length)) throw tooFar();
  const largest = [...values.keys()].reduce(
    (best, at) => (size(values[at]) > size(values[best]) ? at : best),
    0,
  );
  const taker = method === "최대항목" ? largest : values.length - 1;
  return rounded.map((count, at) => (at === taker ? count + missing : count));
}

const total = (counts: readonly bigint[]): bigint => counts.reduce((sum, count) => sum + count, 0n);
const size = (value = 0n): bigint => (value < 0n ? -value : value);
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function floor(value: bigint, step: bigint): bigint {
  const count = value / step;
  return value < 0n && count * step !== value ? count - 1n : count;
}

/** Half away from 0. */
function nearest(value: bigint, step: bigint): bigint {
  const count = (size(value) * 2n + step) / (step * 2n);
  return value < 0n ? -count : count;
}

function wrongUnit() {
  return wrongValue(
    "단위 인수(둘째, 2nd)는 0보다 커야 합니다. 1, 10, 100처럼 쓰세요.",
    "The unit (2nd) must be more than 0. Give 1, 10 or 100.",
  );
}

function offTheGrid() {
  return wrongValue(
    "목표 인수(셋째, 3rd)가 단위의 배수가 아닙니다. 목표나 단위를 바꾸세요.",
    "The target (3rd) is no multiple of the unit. Change one of them.",
  );
}

function tooFar() {
  return wrongValue(
    "목표 인수(셋째, 3rd)가 값들의 합과 너무 달라 단수조정으로 맞출 수 없습니다. 목표를 확인하세요.",
    "The target (3rd) is further from the sum than rounding can mend. Check it.",
  );
}
