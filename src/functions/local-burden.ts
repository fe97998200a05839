import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import { cellText } from "./cell-value";
import { choiceArgument } from "./choice-argument";
import type { LEVEL } from "./choices";
import { numberOf } from "./exact";
import { periodAmount, portfolioAmount } from "./period-amount";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { sourceChoice } from "./source-argument";

/**
 * 지방이 부담하는 금액입니다: 시(시·군·구비), 도(도비), 지방비(둘의 합). 예: =BUDGET.LOCALBURDEN(tblBudget,10,,"지방비") → 5000
 * @customfunction LOCALBURDEN
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 쓰지 않으면 모든 사업입니다.
 * @param [period] 기간: 총사업비(쓰지 않으면), 기투자, 연도(2026), "2027이후".
 * @param [level] 부담하는 곳: 시(쓰지 않으면), 도, 지방비.
 * @returns 금액. 그 기간의 열이 없으면 #N/A입니다.
 */
export function localBurden(
  data: unknown[][],
  project?: unknown,
  period?: unknown,
  level?: LEVEL,
): number {
  return answer(() => {
    const table = budgetTable(data);
    const name = sourceOf[choiceArgument(level, levels, "시", "넷째, 4th")];
    const question = {
      source: sourceChoice(name, table, "넷째, 4th"),
      period: periodChoice(period, "셋째, 3rd"),
    };
    const all = ["", "0"].includes(cellText(project) ?? "?") && !table.isSingle;
    return numberOf(
      all
        ? portfolioAmount(table, question)
        : periodAmount(table, {
            ...question,
            project: projectNumber(project, table, "둘째, 2nd"),
          }),
    );
  });
}

const levels = { 시: "city", 도: "province", 지방비: "local" } as const;
const sourceOf = { 시: "시비", 도: "도비", 지방비: "지방비" } as const;
