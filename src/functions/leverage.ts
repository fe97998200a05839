import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import { quotient } from "./exact";
import { periodAmount } from "./period-amount";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { projectName } from "./project-name";
import { notAvailable } from "./refusal";
import { sourceChoice } from "./source-argument";

/**
 * 시비(시·군·구비) 1에 국비가 얼마나 드는지 냅니다. 예: =BUDGET.LEVERAGE(tblBudget,13,2026) → 4
 * @customfunction LEVERAGE
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param year 연도(2026). 총사업비나 기투자도 됩니다.
 * @returns 국비 ÷ 시비. 시비가 0이거나 그 기간의 열이 없으면 #N/A입니다.
 */
export function leverage(data: unknown[][], project: unknown, year: unknown): number {
  return answer(() => {
    const table = budgetTable(data);
    const number = projectNumber(project, table, "둘째, 2nd");
    const period = periodChoice(year, "셋째, 3rd");
    const of = (source: string) =>
      periodAmount(table, { project: number, period, source: sourceChoice(source, table, "") });
    const city = of("시비");
    if (city.units === 0n) {
      throw notAvailable(
        `${projectName(number).ko}의 이 기간 시비가 0이라 배수를 낼 수 없습니다. 다른 기간을 쓰세요.`,
        `There is no city money in this period of ${projectName(number).en}. Use another one.`,
      );
    }
    return quotient(of("국비"), city);
  });
}
