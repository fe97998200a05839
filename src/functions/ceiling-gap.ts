import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import type { SOURCE } from "./choices";
import { quotient, subtract, times } from "./exact";
import { figureArgument } from "./figure-argument";
import { yearArgument } from "./period-argument";
import { wrongValue } from "./refusal";
import { scenarioTable } from "./scenario-table";
import { sourceChoice } from "./source-argument";
import { noSuchYear, yearFraction } from "./year-amount";

/**
 * 한도에서 그 해에 드는 금액(YEARTOTAL의 라벨)을 뺀 값입니다. 양수이면 남고 음수이면 넘습니다. 예: =BUDGET.CEILINGGAP(tblBudget,12000,2026,"시비") → -1013
 * @customfunction CEILINGGAP
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param ceiling 한도. 표와 같은 단위입니다.
 * @param year 연도 네 자리.
 * @param [source] 한도를 걸 재원. 쓰지 않으면 모든 재원입니다.
 * @param [ops] 먼저 적용할 변경 목록(SCENARIO의 목록과 같음).
 * @returns 한도 − 금액. 그 해의 열이 없으면 #N/A입니다.
 */
export function ceilingGap(
  data: unknown[][],
  ceiling: unknown,
  year: unknown,
  source?: SOURCE,
  ops?: unknown[][],
): number {
  return answer(() => {
    const base = budgetTable(data);
    const table = Array.isArray(ops) ? scenarioTable(base, ops) : base;
    const limit = figureArgument(ceiling, "둘째, 2nd");
    if (limit.units === 0n) throw noCeiling();
    const question = {
      year: yearArgument(year, "셋째, 3rd"),
      source: sourceChoice(source, table, "넷째, 4th"),
      open: "라벨",
      projects: null,
    } as const;
    const fraction = yearFraction(table, question);
    if (fraction === null) throw noSuchYear(question);
    const { sum, years } = fraction;
    return quotient(subtract(times(limit, years), sum), { units: years, scale: 0 });
  });
}

function noCeiling() {
  return wrongValue(
    "한도(둘째, 2nd)가 비어 있거나 0입니다. 표와 같은 단위로 한도를 쓰세요.",
    "The ceiling (2nd) is empty or 0. Give it in the unit of the table.",
  );
}
