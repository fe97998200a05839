import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import { numberOf } from "./exact";
import { periodAmount } from "./period-amount";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { scenarioTable } from "./scenario-table";
import { sourceChoice } from "./source-argument";

/**
 * 변경 목록을 위에서부터 적용한 뒤의 사업 금액입니다. 예: =BUDGET.SCENARIO(tblBudget,{"삭감","","시비",2026,"10%"},11,"시비",2026) → 6352
 * @customfunction SCENARIO
 * @excludeFromAutoComplete
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param ops 변경 목록. 한 행에 하나씩 변경, 사업, 재원, 연도, 값, 대상, 켬 순서입니다. 변경: 삭감, 한도, 고정, 이월, 비율, 미확정, 재원, 증액, 중단.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param [source] 재원. 쓰지 않으면 모든 재원입니다.
 * @param [period] 기간. 총사업비(기본), 기투자, 연도(2026), "2027이후".
 * @returns 금액. 표에 맞는 금액이 없는 변경이 있으면 #N/A입니다.
 */
export function scenario(
  data: unknown[][],
  ops: unknown[][],
  project: unknown,
  source?: unknown,
  period?: unknown,
): number {
  return answer(() => {
    const base = budgetTable(data);
    const table = scenarioTable(base, ops);
    return numberOf(
      periodAmount(table, {
        project: projectNumber(project, base, "셋째, 3rd"),
        source: sourceChoice(source, table, "넷째, 4th"),
        period: periodChoice(period, "다섯째, 5th"),
      }),
    );
  });
}
