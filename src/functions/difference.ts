import type { Decimal } from "../grid/grid";
import { withParticle } from "../words/particle";
import { cellValue } from "./cell-value";
import { numberOf, subtract, sumOf, within, zero } from "./exact";
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

/** The figure of a cell; nothing counts as 0, because Excel for desktop passes an empty cell as 0. */
function figure(cell: unknown, ko: string, en: string): Decimal {
  const found = cellValue(cell);
  if (found.kind === "number") return found.value;
  if (found.kind === "nothing") return zero;
  const text = found.kind === "text" ? found.text : null;
  throw wrongValue(
    `${ko}에 ${text === null ? "오류 값이" : withParticle(`‘${text}’`, "이/가")} 있어 더할 수 없습니다. 숫자만 고르세요.`,
    `${en} holds ${text === null ? "an error" : `"${text}"`}, which cannot be added. Select figures only.`,
  );
}

function negativeTolerance() {
  return wrongValue(
    "셋째 인수(허용 오차)는 0보다 작을 수 없습니다.",
    "The third argument (tolerance) cannot be less than 0.",
  );
}
