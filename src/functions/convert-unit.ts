import { answer } from "./answer";
import { cellText } from "./cell-value";
import { choiceArgument } from "./choice-argument";
import type { ROUNDING } from "./choices";
import { numberOf, roundedAt, shifted } from "./exact";
import { figureArgument } from "./figure-argument";
import { wrongValue } from "./refusal";
import { unitArgument } from "./unit-argument";

/**
 * 금액의 단위를 바꿉니다. 자릿수와 방식을 모두 쓰지 않으면 끝자리까지 그대로 냅니다. 예: =BUDGET.CONVERTUNIT(24500,"백만원","억원") → 245
 * @customfunction CONVERTUNIT
 * @param value 금액.
 * @param from 지금 단위: 원, 천원, 백만원, 억원, 조원.
 * @param to 바꿀 단위.
 * @param [digits] 남길 소수 자릿수. 음수이면 십, 백의 자리까지입니다. 쓰지 않으면 0인데, 방식도 쓰지 않으면 반올림하지 않습니다.
 * @param [mode] 끝수: 반올림, 절사, 절상. 절사는 0 쪽으로, 절상은 0에서 멀어지는 쪽으로 갑니다.
 * @returns 숫자.
 */
export function convertUnit(
  value: unknown,
  from: unknown,
  to: unknown,
  digits?: unknown,
  mode?: ROUNDING,
): number {
  return answer(() => {
    const money = figureArgument(value, "첫째, 1st");
    const [old, wanted] = [
      unitArgument(from, null, "둘째, 2nd"),
      unitArgument(to, null, "셋째, 3rd"),
    ];
    const places = figureArgument(digits, "넷째, 4th");
    if (places.scale !== 0 || places.units > 15n || places.units < -15n) throw wrongDigits();
    const how = choiceArgument(mode, modes, "반올림", "다섯째, 5th");
    const converted = shifted(money, zeros(old.won) - zeros(wanted.won));
    const asIs = places.units === 0n && ["", "0"].includes(cellText(mode) ?? "?");
    return numberOf(asIs ? converted : roundedAt(converted, Number(places.units), how));
  });
}

const modes = { 반올림: "round", 절사: "down", 절상: "up" } as const;

/** Units of money are powers of ten of won. */
const zeros = (won: bigint): number => won.toString().length - 1;

function wrongDigits() {
  return wrongValue(
    "자릿수 인수(넷째, 4th)는 -15에서 15 사이의 정수여야 합니다.",
    "The digits (4th) must be a whole number from -15 to 15.",
  );
}
