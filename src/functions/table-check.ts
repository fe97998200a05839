import { answer } from "./answer";
import { figureArgument } from "./figure-argument";
import { picked } from "./picked";
import { tableDifferences } from "./table-differences";

/**
 * 소요예산표의 가로 합과 세로 합을 확인합니다. 머리글과 첫 열을 뺀 크기로 펼쳐지고, 계의 자리에 차이(적힌 값 − 더한 값)가 나옵니다. 예: =BUDGET.TABLECHECK({"구분","계",2026;"계",5,5;"국비",3,3;"시비",2,1}) → {0,1;0,0;1,0}
 * @customfunction TABLECHECK
 * @param table 표. 첫 행은 머리글(총사업비, 2026년 …), 첫 열은 재원(계, 국비 …)입니다. 빈칸은 0으로 봅니다.
 * @param [tolerance] 허용 오차. 차이가 이 값 이하이면 0을 냅니다.
 * @param [item] 한 칸만 낼 때: 개수(0이 아닌 차이의 수).
 * @returns 차이. 합이 아닌 칸은 0, 무엇의 합인지 모르는 소계 행은 빈칸입니다. 계 행도 열도 없으면 #N/A입니다.
 */
export function tableCheck(table: unknown[][], tolerance?: unknown, item?: unknown): unknown[][] {
  return answer(() => {
    const limit = figureArgument(tolerance, "둘째, 2nd");
    const differences = tableDifferences(table, limit);
    const failing = differences.flat().filter((cell) => typeof cell === "number" && cell !== 0);
    const isAll = item === null || item === undefined || item === "" || item === 0;
    return isAll ? differences : picked<unknown>([failing.length], ["개수"], item, "셋째, 3rd");
  });
}
