import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import type { SOURCE } from "./choices";
import { numberOf, subtract } from "./exact";
import { investedAmount } from "./invested-amount";
import { periodAmount } from "./period-amount";
import { optionalYear } from "./period-argument";
import { projectNumber } from "./project-argument";
import { sourceChoice } from "./source-argument";

/**
 * 총사업비에서 그 전해까지 투자한 금액을 뺀 남은 금액입니다. 예: =BUDGET.REMAINING(tblBudget,11,2026) → 17024
 * @customfunction REMAINING
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param [fromYear] 이 해부터 남은 금액. 쓰지 않으면 적힌 기투자 다음부터입니다.
 * @param [source] 재원. 쓰지 않으면 모든 재원입니다.
 * @returns 금액. 그 전해까지의 금액을 낼 수 없으면 #N/A입니다.
 */
export function remaining(
  data: unknown[][],
  project: unknown,
  fromYear?: unknown,
  source?: SOURCE,
): number {
  return answer(() => {
    const table = budgetTable(data);
    const from = optionalYear(fromYear, "셋째, 3rd");
    const question = {
      project: projectNumber(project, table, "둘째, 2nd"),
      source: sourceChoice(source, table, "넷째, 4th"),
    };
    const total = periodAmount(table, { ...question, period: { kind: "total" } });
    const through = from === null ? null : from - 1;
    return numberOf(subtract(total, investedAmount(table, { ...question, through })));
  });
}
