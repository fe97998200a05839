import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import { numberOf } from "./exact";
import { investedAmount } from "./invested-amount";
import { optionalYear } from "./period-argument";
import { projectNumber } from "./project-argument";
import { sourceChoice } from "./source-argument";

/**
 * 한 해의 끝까지 투자한 금액입니다(기투자 + 그 뒤 연도 열). 기투자의 기준 연도가 사업마다 달라도 한 해로 맞춥니다. 예: =BUDGET.INVESTED(tblBudget,15,2025) → 8277
 * @customfunction INVESTED
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param [throughYear] 마지막 연도. 쓰지 않으면 적힌 기투자 열까지입니다.
 * @returns 금액. ‘이후’나 기투자 열이 그 해를 걸치거나 연도별 금액이 없으면 #N/A입니다.
 */
export function invested(data: unknown[][], project: unknown, throughYear?: unknown): number {
  return answer(() => {
    const table = budgetTable(data);
    return numberOf(
      investedAmount(table, {
        project: projectNumber(project, table, "둘째, 2nd"),
        source: sourceChoice(null, table, ""),
        through: optionalYear(throughYear, "셋째, 3rd"),
      }),
    );
  });
}
