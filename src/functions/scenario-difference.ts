import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import type { SOURCE } from "./choices";
import { numberOf, quotient, subtract } from "./exact";
import { portfolioAmount } from "./period-amount";
import { optionalYear } from "./period-argument";
import { scenarioTable } from "./scenario-table";
import { sourceChoice } from "./source-argument";
import type { TidyRange } from "./tidy-range";
import { noSuchYear, yearFraction } from "./year-amount";

/**
 * 변경 목록을 적용한 금액에서 지금 금액을 뺀 값입니다. 줄면 음수입니다. 예: =BUDGET.SCENDIFF(tblBudget,{"삭감","","시비",2026,"10%"},2026,"시비") → -1301
 * @customfunction SCENDIFF
 * @excludeFromAutoComplete
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param ops 변경 목록. 한 행에 하나씩 변경, 사업, 재원, 연도, 값, 대상, 켬 순서입니다. 변경: 삭감, 한도, 고정, 이월, 비율, 미확정, 재원, 증액, 중단.
 * @param [year] 연도 네 자리. 쓰지 않으면 총사업비입니다.
 * @param [source] 재원. 쓰지 않으면 모든 재원입니다.
 * @returns 바뀐 뒤 − 지금. 그 해의 열이 없으면 #N/A입니다.
 */
export function scenarioDifference(
  data: unknown[][],
  ops: unknown[][],
  year?: unknown,
  source?: SOURCE,
): number {
  return answer(() => {
    const base = budgetTable(data);
    const after = scenarioTable(base, ops);
    const asked = optionalYear(year, "셋째, 3rd");
    if (asked === null) {
      const total = (table: TidyRange) =>
        portfolioAmount(table, {
          source: sourceChoice(source, after, "넷째, 4th"),
          period: { kind: "total" },
        });
      return numberOf(subtract(total(after), total(base)));
    }
    const question = {
      year: asked,
      source: sourceChoice(source, after, "넷째, 4th"),
      open: "라벨",
      projects: null,
    } as const;
    const [then, now] = [yearFraction(after, question), yearFraction(base, question)];
    if (then === null) throw noSuchYear(question);
    if (now === null) return quotient(then.sum, { units: then.years, scale: 0 });
    return quotient(subtract(then.sum, now.sum), { units: then.years, scale: 0 });
  });
}
