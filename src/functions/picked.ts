import { withParticle } from "../words/particle";
import { cellText } from "./cell-value";
import { wrongValue } from "./refusal";

/** All of a row, to spill, or the one that the last argument names (or counts from 1): the scalar form. */
export function picked<Value>(
  row: readonly Value[],
  names: readonly string[],
  item: unknown,
  position: string,
): Value[][] {
  const asked = cellText(item);
  if (asked === "" || asked === "0") return [[...row]];
  const named = names.indexOf(asked ?? "");
  const at = named >= 0 ? named : Number(asked ?? NaN) - 1;
  const one = row[at];
  if (one !== undefined) return [[one]];
  const list = names.length > 0 ? names.join(", ") : `1–${row.length}`;
  throw wrongValue(
    `항목 인수(${position})의 ${withParticle(`‘${asked ?? "오류 값"}’`, "을/를")} 알 수 없습니다. ${list} 가운데 하나로 쓰세요.`,
    `The item (${position}) is "${asked ?? "an error"}". Give one of ${list}.`,
  );
}
