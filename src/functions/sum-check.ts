import { answer } from "./answer";
import { sumDifference } from "./difference";

/**
 * 적힌 합계에서 부분의 합을 뺀 차이입니다(적힌 값 − 더한 값). 맞으면 0입니다. 예: =BUDGET.SUMCHECK(35000,{24000,2100,8400}) → 500
 * @customfunction SUMCHECK
 * @param total 적힌 합계. 빈칸은 0으로 봅니다.
 * @param parts 더해서 합계가 되어야 하는 셀들. 빈칸과 -는 0으로 보고, 글자가 있으면 #VALUE!입니다.
 * @param [tolerance] 허용 오차. 차이가 이 값 이하이면 0을 냅니다. 쓰지 않으면 0입니다.
 * @returns 차이. 합계가 크면 양수, 작으면 음수입니다.
 */
export function sumCheck(total: unknown, parts: unknown[][], tolerance?: unknown): number {
  return answer(() => sumDifference({ total, parts, tolerance }));
}
