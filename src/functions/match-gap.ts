import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import type { SOURCE } from "./choices";
import { product, quotient, subtract, times } from "./exact";
import { shareArgument } from "./figure-argument";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { partOfWhole } from "./share";
import { oneSource } from "./source-argument";

/**
 * 한 기간의 재원 비율이 목표 비율(쓰지 않으면 총사업비의 비율)과 몇 %p 다른지 냅니다(그 기간 − 목표). 예: =ROUND(BUDGET.MATCHGAP(tblBudget,16,2026,"국비"),4) → 45.247
 * @customfunction MATCHGAP
 * @excludeFromAutoComplete
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param period 기간: 기투자, 연도(2026), "2027이후".
 * @param source 재원 하나.
 * @param [targetShare] 목표 비율(0~1). 쓰지 않거나 0이면 총사업비에서 그 재원의 비율입니다.
 * @returns %p. 어느 쪽의 분모가 0이면 #N/A입니다.
 */
export function matchGap(
  data: unknown[][],
  project: unknown,
  period: unknown,
  source: SOURCE,
  targetShare?: unknown,
): number {
  return answer(() => {
    const table = budgetTable(data);
    const target = shareArgument(targetShare, "다섯째, 5th");
    const question = {
      project: projectNumber(project, table, "둘째, 2nd"),
      source: oneSource(source, table, "넷째, 4th"),
      base: "총액" as const,
    };
    const found = partOfWhole(table, { ...question, period: periodChoice(period, "셋째, 3rd") });
    const wanted = target
      ? { part: target, whole: { units: 1n, scale: 0 } }
      : partOfWhole(table, { ...question, period: { kind: "total" } });
    const gap = subtract(product(found.part, wanted.whole), product(wanted.part, found.whole));
    return quotient(times(gap, 100n), product(found.whole, wanted.whole));
  });
}
