import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import type { SOURCE } from "./choices";
import { quotient } from "./exact";
import { yearArgument } from "./period-argument";
import { picked } from "./picked";
import { sourceChoice } from "./source-argument";
import { noSuchYear, yearFraction, type OpenMode } from "./year-amount";

/**
 * 한 해에 드는 금액의 낮은 값, 고른 값, 높은 값입니다. YEARTOTAL의 기간, 균등, 최대와 같습니다. 세 칸으로 펼쳐집니다. 예: =BUDGET.YEARRANGE(tblBudget,2028) → {12664,23128,33592}
 * @customfunction YEARRANGE
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param year 연도 네 자리.
 * @param [source] 재원. 쓰지 않으면 모든 재원입니다.
 * @param [item] 한 칸만 낼 때: 낮음, 고름, 높음.
 * @returns 낮음, 고름, 높음. 그 해로 셀 열이 하나도 없으면 #N/A입니다.
 */
export function yearRange(
  data: unknown[][],
  year: unknown,
  source?: SOURCE,
  item?: unknown,
): number[][] {
  return answer(() => {
    const table = budgetTable(data);
    const question = {
      year: yearArgument(year, "둘째, 2nd"),
      source: sourceChoice(source, table, "셋째, 3rd"),
      projects: null,
    };
    const most = yearFraction(table, { ...question, open: "최대" });
    if (most === null) throw noSuchYear({ ...question, open: "최대" });
    const amounts = modes.map((open) => {
      // All of an 이후 column may fall in other years: then the least is 0.
      const fraction = yearFraction(table, { ...question, open });
      return fraction === null ? 0 : quotient(fraction.sum, { units: fraction.years, scale: 0 });
    });
    return picked(amounts, ["낮음", "고름", "높음"], item, "넷째, 4th");
  });
}

const modes: readonly OpenMode[] = ["기간", "균등", "최대"];
