import type { Decimal } from "../grid/grid";
import { answer } from "./answer";
import { cellText } from "./cell-value";
import { dateArgument } from "./date-argument";
import { numberOf, subtract } from "./exact";
import { figureArgument, shareArgument } from "./figure-argument";
import { notAvailable, wrongValue } from "./refusal";
import { gateNames, gateOf } from "./review-rules";

/**
 * 값이 기준에서 얼마나 떨어져 있는지 냅니다(값 − 기준). 예: =BUDGET.THRESHOLDGAP(0.6993,"국비제외") → -0.0007
 * @customfunction THRESHOLDGAP
 * @excludeFromAutoComplete
 * @param value 견줄 값: 비율(0~1)이나 금액(백만원).
 * @param gateId 기준: 국비제외, 자체, 시도의뢰, 중앙의뢰, 행사자체, 행사시도, 행사중앙, 타당성조사, 영향평가행사, 영향평가공모, 영향평가지방비.
 * @param [date] 기준 날짜. 쓰지 않으면 가장 최근 규칙으로 봅니다.
 * @returns 값 − 기준. 그 날짜의 규칙이 없으면 #N/A(확인 필요)입니다.
 */
export function thresholdGap(value: unknown, gateId: unknown, date?: unknown): number {
  return answer(() => {
    const figure = figureArgument(value, "첫째, 1st");
    const id = cellText(gateId)?.replaceAll(" ", "") ?? "";
    if (!gateNames.includes(id)) throw unknownGate(id);
    const day = dateArgument(date, "셋째, 3rd");
    const gate = gateOf(id, day);
    if (gate === null) throw noRule(id, day);
    // A gate below 1 is a share: 70 for 0.7 would be far above it.
    if (isBelowOne(gate)) shareArgument(value, "첫째, 1st");
    return numberOf(subtract(figure, gate));
  });
}

const isBelowOne = ({ units, scale }: Decimal): boolean => units < 10n ** BigInt(scale);

function unknownGate(id: string) {
  const list = gateNames.join(", ");
  return wrongValue(
    `기준 인수(둘째, 2nd) ‘${id}’을(를) 알 수 없습니다. ${list} 가운데 하나로 쓰세요.`,
    `The gate (2nd) is "${id}". Give one of ${list}.`,
  );
}

function noRule(id: string, day: string | null) {
  return notAvailable(
    `확인 필요: ${day ?? "최신"} ‘${id}’ 기준이 규칙에 없습니다. 셋째 인수(3rd) 날짜를 확인하세요.`,
    `To be confirmed: no rule for "${id}" on ${day ?? "the newest date"}. Check the date (3rd).`,
  );
}
