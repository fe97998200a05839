import { answer } from "./answer";
import { choiceArgument } from "./choice-argument";
import type { KIND } from "./choices";
import { dateArgument } from "./date-argument";
import { zero } from "./exact";
import { figureArgument, shareArgument } from "./figure-argument";
import { picked } from "./picked";
import { wrongValue } from "./refusal";
import { reviewTierOf } from "./review-rules";

/**
 * 시·군·구 투자사업의 지방재정 투자심사 단계와 근거입니다. 두 칸으로 펼쳐집니다. 법령 해석이 아니라 확인을 돕는 값입니다. 예: =BUDGET.REVIEWTIER(23239,0.6455,,,"단계") → "중앙 의뢰"
 * @customfunction REVIEWTIER
 * @param total 총사업비(백만원).
 * @param nationalShare 총사업비에서 국비의 비율(0~1).
 * @param [kind] 사업 유형: 일반(쓰지 않으면), 자체재원, 행사, 홍보관.
 * @param [date] 기준 날짜. 쓰지 않으면 가장 최근 규칙으로 봅니다.
 * @param [item] 한 칸만 낼 때: 단계, 근거.
 * @returns 단계, 근거(규칙, 시행일, 출처). 그 날짜와 유형의 규칙이 없으면 ‘확인 필요’입니다.
 */
export function reviewTier(
  total: unknown,
  nationalShare: unknown,
  kind?: KIND,
  date?: unknown,
  item?: unknown,
): string[][] {
  return answer(() => {
    const cost = figureArgument(total, "첫째, 1st");
    if (cost.units <= 0n) throw noCost();
    const { tier, basis } = reviewTierOf({
      total: cost,
      nationalShare: shareArgument(nationalShare, "둘째, 2nd") ?? zero,
      kind: choiceArgument(kind, kinds, "일반", "셋째, 3rd"),
      date: dateArgument(date, "넷째, 4th"),
    });
    return picked([tier, basis], ["단계", "근거"], item, "다섯째, 5th");
  });
}

function noCost() {
  return wrongValue(
    "총사업비(첫째, 1st)가 비어 있거나 0 이하입니다. 백만원 단위로 쓰세요.",
    "The total cost (1st) is empty or not above 0. Give it in million won.",
  );
}

const kinds = { 일반: "general", 자체재원: "own", 행사: "event", 홍보관: "hall" } as const;
