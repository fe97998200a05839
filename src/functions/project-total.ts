import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import type { SOURCE } from "./choices";
import { numberOf } from "./exact";
import { periodAmount } from "./period-amount";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { sourceChoice } from "./source-argument";

/**
 * 한 사업의 금액을 표의 단위로 냅니다. 적힌 계가 아니라 재원의 합입니다. 표가 없는 사업의 총사업비는 본문 사업비입니다. 예: =BUDGET.PROJECTTOTAL(tblBudget,11) → 23959
 * @customfunction PROJECTTOTAL
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param [source] 재원. 쓰지 않으면 모든 재원입니다.
 * @param [period] 기간: 총사업비(쓰지 않으면), 기투자, 연도(2026), "2027이후".
 * @returns 금액. 그 사업에 없는 재원은 0, 그 기간의 열이 없으면 #N/A입니다.
 */
export function projectTotal(
  data: unknown[][],
  project: unknown,
  source?: SOURCE,
  period?: unknown,
): number {
  return answer(() => {
    const table = budgetTable(data);
    return numberOf(
      periodAmount(table, {
        project: projectNumber(project, table, "둘째, 2nd"),
        source: sourceChoice(source, table, "셋째, 3rd"),
        period: periodChoice(period, "넷째, 4th"),
      }),
    );
  });
}
