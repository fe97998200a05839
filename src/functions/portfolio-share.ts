import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import type { SOURCE } from "./choices";
import { quotient, subtract } from "./exact";
import { periodAmount, portfolioAmount } from "./period-amount";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { notAvailable } from "./refusal";
import { refuseOutside } from "./share";
import { sourceChoice } from "./source-argument";

/**
 * 모든 사업의 합에서 한 사업이 차지하는 비율(0~1)입니다. 연도는 그 해로 적힌 열만 셉니다. 예: =ROUND(BUDGET.PORTFOLIOSHARE(tblBudget,11,2026),6) → 0.384142
 * @customfunction PORTFOLIOSHARE
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param [period] 기간: 총사업비(쓰지 않으면), 기투자, 연도(2026), "2027이후".
 * @param [source] 재원. 쓰지 않으면 모든 재원입니다.
 * @returns 비율. 그 사업에 그 기간의 열이 없거나 합이 0이면 #N/A입니다.
 */
export function portfolioShare(
  data: unknown[][],
  project: unknown,
  period?: unknown,
  source?: SOURCE,
): number {
  return answer(() => {
    const table = budgetTable(data);
    const question = {
      period: periodChoice(period, "셋째, 3rd"),
      source: sourceChoice(source, table, "넷째, 4th"),
    };
    const number = projectNumber(project, table, "둘째, 2nd");
    const part = periodAmount(table, { ...question, project: number });
    const whole = portfolioAmount(table, question);
    if (whole.units === 0n) {
      throw notAvailable(
        "이 기간에 모든 사업의 합이 0이라 비율을 낼 수 없습니다. 기간이나 재원을 바꾸세요.",
        "All projects together have 0 in this period, so there is no share. Use another period or source.",
      );
    }
    refuseOutside([part, subtract(whole, part), whole], number);
    return quotient(part, whole);
  });
}
