import { answer } from "./answer";
import { textArgument } from "./figure-argument";
import { picked } from "./picked";
import { statedCost } from "./stated-cost";

/**
 * 사업비를 적은 글을 읽어 백만원으로 냅니다. 여덟 칸으로 펼쳐집니다. 예: =BUDGET.PARSECOST("35,000백만 원(국 24,000 / 도 2,100 / 시 8,400)") → {35000,24000,2100,8400,0,0,34500,500}
 * @customfunction PARSECOST
 * @param text 사업비를 적은 글. 단위가 있어야 합니다.
 * @param [item] 한 칸만 낼 때: 총액, 국, 도, 시, 민간, 기타, 합, 차.
 * @returns 총액, 국, 도, 시, 민간, 기타(특교·지방채 포함), 합(재원의 합), 차(총액 − 합). 읽지 못한 금액이 있으면 #VALUE!입니다.
 */
export function parseCost(text: unknown, item?: unknown): number[][] {
  return answer(() => {
    const amounts = statedCost(textArgument(text, "첫째, 1st"));
    return picked(amounts, names, item, "둘째, 2nd");
  });
}

const names = ["총액", "국", "도", "시", "민간", "기타", "합", "차"];
