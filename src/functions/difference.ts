import type { Decimal } from "../grid/grid";
import { numberOf, subtract, sumOf, within } from "./exact";
import { figure } from "./figure-argument";
import { wrongValue } from "./refusal";

export interface SumQuestion {
  readonly total: unknown;
  readonly parts: readonly (readonly unknown[])[];
  readonly tolerance: unknown;
}

/** total − sum of parts; 0 where that is within the tolerance. */
export function sumDifference({ total, parts, tolerance }: SumQuestion): number {
  const limit = figure(tolerance, "셋째 인수(허용 오차)", "The third argument (tolerance)");
  if (limit.units < 0n) throw negativeTolerance();
  const printed = figure(total, "첫째 인수(합계)", "The first argument (total)");
  const expected = sumOf(parts.flatMap((row, r) => row.map((cell, c) => part(cell, r, c))));
  const difference = subtract(printed, expected);
  return within(difference, limit) ? 0 : numberOf(difference);
}

const part = (cell: unknown, row: number, column: number): Decimal =>
  figure(
    cell,
    `둘째 인수(부분)의 ${row + 1}행 ${column + 1}열`,
    `Row ${row + 1}, column ${column + 1} of the second argument (parts)`,
  );

function negativeTolerance() {
  return wrongValue(
    "셋째 인수(허용 오차)는 0보다 작을 수 없습니다.",
    "The third argument (tolerance) cannot be less than 0.",
  );
}
