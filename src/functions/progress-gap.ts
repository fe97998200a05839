import { answer } from "./answer";
import { budgetTable } from "./budget-table";
import { cellText } from "./cell-value";
import { quotient, subtract, times } from "./exact";
import { textArgument } from "./figure-argument";
import { investedAmount } from "./invested-amount";
import { periodAmount } from "./period-amount";
import { yearArgument } from "./period-argument";
import { projectNumber } from "./project-argument";
import { projectName } from "./project-name";
import { notAvailable } from "./refusal";
import { sourceChoice } from "./source-argument";
import { monthsBetween, statedPeriod } from "./stated-period";

/**
 * 투자율에서 기간 경과율(월)을 뺀 %p입니다. 음수이면 돈이 기간보다 늦습니다. 예: =ROUND(BUDGET.PROGRESSGAP(tblBudget,11,2025,"2022. 1.~2026. 12."),4) → -51.0547
 * @customfunction PROGRESSGAP
 * @excludeFromAutoComplete
 * @param data 예산DB 시트의 표(tblBudget, 머리글은 없어도 됨) 또는 시트에 있는 소요예산표 하나.
 * @param [project] 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다. 소요예산표 하나이면 비웁니다.
 * @param asOfYear 이 해의 끝까지 봅니다.
 * @param [periodText] 사업기간을 적은 글. 표에는 연도만 있으므로, 쓰지 않으면 #N/A입니다.
 * @returns %p(−100~100).
 */
export function progressGap(
  data: unknown[][],
  project: unknown,
  asOfYear: unknown,
  periodText?: unknown,
): number {
  return answer(() => {
    const table = budgetTable(data);
    const question = {
      project: projectNumber(project, table, "둘째, 2nd"),
      source: sourceChoice(null, table, ""),
    };
    const through = yearArgument(asOfYear, "셋째, 3rd");
    if (["", "0"].includes(cellText(periodText) ?? "?")) throw noPeriod();
    const { start, months } = statedPeriod(textArgument(periodText, "넷째, 4th"), "넷째, 4th");
    const elapsed = monthsBetween(start, { year: through, month: 12 });
    const gone = BigInt(Math.min(Math.max(elapsed, 0), months));
    const total = periodAmount(table, { ...question, period: { kind: "total" } });
    if (total.units === 0n) throw nothing(question.project);
    const spent = investedAmount(table, { ...question, through });
    const whole = times(total, BigInt(months));
    const gap = subtract(times(spent, BigInt(months)), times(total, gone));
    return quotient(times(gap, 100n), whole);
  });
}

function noPeriod() {
  return notAvailable(
    "사업기간 글(넷째, 4th)이 없어 경과율을 낼 수 없습니다. ‘2022. 1.~2026. 12.’처럼 쓰세요.",
    "Without the text of the period (4th) no progress can be given. Write it as 2022. 1.~2026. 12.",
  );
}

function nothing(project: number) {
  return notAvailable(
    `${projectName(project).ko}의 총사업비가 0이라 투자율을 낼 수 없습니다. 금액 열을 확인하세요.`,
    `The total cost of ${projectName(project).en} is 0, so no progress can be given. See column 금액.`,
  );
}
