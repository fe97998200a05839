import { isMoney, unitNamed, type MoneyUnit } from "../money/unit";
import { withParticle } from "../words/particle";
import { cellText } from "./cell-value";
import { wrongValue } from "./refusal";

/** A unit of Korean money by its name; the fallback when left out or empty. */
export function unitArgument(
  argument: unknown,
  fallback: string | null,
  position: string,
): MoneyUnit {
  const asked = cellText(argument);
  const isLeftOut = asked === "" || asked === "0";
  const unit = unitNamed(isLeftOut && fallback !== null ? fallback : (asked ?? ""));
  if (isMoney(unit)) return unit;
  throw wrongValue(
    `단위 인수(${position})의 ${withParticle(`‘${asked ?? "오류 값"}’`, "을/를")} 알 수 없습니다. 원, 천원, 백만원, 억원, 조원 가운데 하나로 쓰세요.`,
    `The unit (${position}) is "${asked ?? "an error"}". Give 원, 천원, 백만원, 억원 or 조원.`,
  );
}
