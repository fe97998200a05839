import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import { choiceArgument } from "./choice-argument";
import type { OPEN, SOURCE } from "./choices";
import { yearArgument } from "./period-argument";
import { projectList } from "./project-argument";
import { sourceChoice } from "./source-argument";
import { yearAmount, type OpenMode } from "./year-amount";

/**
 * 한 해에 드는 금액의 합을 표의 단위로 냅니다. 기투자는 한 해만 덮어도 세지 않고, 표가 없는 사업도 세지 않습니다. 예: =BUDGET.YEARTOTAL(tblBudget,2028,"국비","기간") → 8600
 * @customfunction YEARTOTAL
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param year 연도 네 자리.
 * @param [source] 재원. 쓰지 않으면 모든 재원입니다.
 * @param [open] ‘이후’ 열을 세는 방법: 라벨(쓰지 않으면, 그 해로 적힌 열만), 기간(한 해만 남은 ‘이후’도), 균등(남은 해에 똑같이 나눔), 최대(모두 그 해에).
 * @param [projects] 사업번호나 사업명이 든 범위. 쓰지 않으면 모든 사업입니다.
 * @returns 금액. 그 해로 셀 열이 하나도 없으면 0이 아니라 #N/A입니다.
 */
export function yearTotal(
  data: unknown[][],
  year: unknown,
  source?: SOURCE,
  open?: OPEN,
  projects?: unknown[][],
): number {
  return answer(() => {
    const table = budgetTable(data);
    return yearAmount(table, {
      year: yearArgument(year, "둘째, 2nd"),
      source: sourceChoice(source, table, "셋째, 3rd"),
      open: choiceArgument(open, modes, "라벨", "넷째, 4th"),
      projects: projectList(projects, table, "다섯째, 5th"),
    });
  });
}

export const modes: Readonly<Record<OpenMode, string>> = {
  라벨: "label",
  기간: "period",
  균등: "even",
  최대: "most",
};
