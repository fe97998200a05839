import { answer } from "./answer";
import { textArgument } from "./figure-argument";
import { picked } from "./picked";
import { statedPeriod } from "./stated-period";

/**
 * 사업기간을 적은 글을 읽습니다. 여섯 칸으로 펼쳐집니다. 월이 없으면 1월부터, 12월까지로 봅니다. 예: =BUDGET.PERIOD("2026. 1.~2027. 2.") → {2026,1,2027,2,14,2}
 * @customfunction PERIOD
 * @param text 사업기간을 적은 글.
 * @param [item] 한 칸만 낼 때: 시작년, 시작월, 끝년, 끝월, 개월, 연수.
 * @returns 시작년, 시작월, 끝년, 끝월, 개월(양 끝 포함), 연수(걸친 해의 수). 시작이나 끝이 없으면 #VALUE!입니다.
 */
export function period(text: unknown, item?: unknown): number[][] {
  return answer(() => {
    const { start, end, months } = statedPeriod(textArgument(text, "첫째, 1st"), "첫째, 1st");
    const years = end.year - start.year + 1;
    const row = [start.year, start.month, end.year, end.month, months, years];
    return picked(row, names, item, "둘째, 2nd");
  });
}

const names = ["시작년", "시작월", "끝년", "끝월", "개월", "연수"];
