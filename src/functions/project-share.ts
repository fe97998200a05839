import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import { choiceArgument } from "./choice-argument";
import type { BASE, SOURCE } from "./choices";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { shareOf, type ShareBase } from "./share";
import { oneSource } from "./source-argument";

/**
 * 한 사업에서 한 재원이 차지하는 비율(0~1)입니다. 분모는 적힌 계가 아니라 재원의 합입니다. 표가 없는 사업은 본문 사업비로 셉니다. 예: =BUDGET.PROJECTSHARE(tblBudget,3,"국비") → 0.7
 * @customfunction PROJECTSHARE
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param source 재원. 국비·도비·시비·민간은 그 단계 전체(국비는 기금과 균특 포함), 기금처럼 쓰면 그 재원만입니다.
 * @param [period] 기간: 총사업비(쓰지 않으면), 기투자, 연도(2026), "2027이후".
 * @param [base] 분모: 총액(쓰지 않으면), 공공(민간 제외), 지방비.
 * @returns 비율. 그 기간의 금액이 없거나 분모가 0이면 #N/A입니다.
 */
export function projectShare(
  data: unknown[][],
  project: unknown,
  source: SOURCE,
  period?: unknown,
  base?: BASE,
): number {
  return answer(() => {
    const table = budgetTable(data);
    const wanted = oneSource(source, table, "셋째, 3rd");
    return shareOf(table, {
      project: projectNumber(project, table, "둘째, 2nd"),
      source: wanted,
      period: periodChoice(period, "넷째, 4th"),
      base: choiceArgument(base, bases, "총액", "다섯째, 5th"),
    });
  });
}

export const bases: Readonly<Record<ShareBase, string>> = {
  총액: "total",
  공공: "public",
  지방비: "local",
};
