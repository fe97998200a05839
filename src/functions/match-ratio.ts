import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import { choiceArgument } from "./choice-argument";
import type { BASE } from "./choices";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { bases } from "./project-share";
import { ratioText } from "./ratio-text";

/**
 * 재원의 비율을 글로 냅니다(국:특교:도:시:지방채:민간:기타의 차례, 없는 재원은 뺌). 반올림한 것이면 앞에 ~를 붙입니다. 예: =BUDGET.MATCHRATIO(tblBudget,15,,"공공") → "50:15:35"
 * @customfunction MATCHRATIO
 * @excludeFromAutoComplete
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param [period] 기간: 총사업비(쓰지 않으면), 기투자, 연도(2026), "2027이후".
 * @param [base] 분모: 총액(쓰지 않으면), 공공(민간 제외), 지방비.
 * @returns 글. 분모가 0이거나 그 기간의 열이 없으면 #N/A입니다.
 */
export function matchRatio(
  data: unknown[][],
  project: unknown,
  period?: unknown,
  base?: BASE,
): string {
  return answer(() => {
    const table = budgetTable(data);
    return ratioText(table, {
      project: projectNumber(project, table, "둘째, 2nd"),
      period: periodChoice(period, "셋째, 3rd"),
      base: choiceArgument(base, bases, "총액", "넷째, 4th"),
    });
  });
}
