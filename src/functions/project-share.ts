import { answer } from "./answer";
import { choiceArgument } from "./choice-argument";
import type { BASE, SOURCE } from "./choices";
import { periodChoice } from "./period-argument";
import { projectNumber } from "./project-argument";
import { shareOf, type ShareBase } from "./share";
import { sourceChoice } from "./source-argument";
import { wrongValue } from "./refusal";
import { tidyRange } from "./tidy-range";

/**
 * 한 사업에서 한 재원이 차지하는 비율(0~1)입니다. 분모는 적힌 계가 아니라 재원의 합입니다. 표가 없는 사업은 본문 사업비로 셉니다. 예: =BUDGET.PROJECTSHARE(tblBudget,3,"국비")
 * @customfunction PROJECTSHARE
 * @param data 예산DB 시트의 표(tblBudget). 머리글 행이 있어도 없어도 됩니다.
 * @param project 사업번호 또는 사업명. 사업명은 하나만 맞으면 일부만 써도 됩니다.
 * @param source 재원. 국비·도비·시비·민간은 그 단계 전체(국비는 기금과 균특 포함), 기금처럼 쓰면 그 재원만입니다.
 * @param [period] 기간: 총사업비(쓰지 않으면), 기투자, 연도(2026), "2027이후".
 * @param [base] 분모: 총액(쓰지 않으면), 공공(민간 제외), 지방비.
 * @returns 비율. 그 기간의 금액이 없거나 분모가 0이면 #N/A입니다.
 */
export function projectShare(
  data: unknown[][],
  project: unknown,
  source: SOURCE,
  period?: unknown,
  base?: BASE,
): number {
  return answer(() => {
    const table = tidyRange(data);
    const wanted = sourceChoice(source, table, third);
    if (wanted.levels === null) throw noSource();
    return shareOf(table, {
      project: projectNumber(project, table, "둘째, 2nd"),
      source: wanted,
      period: periodChoice(period, "넷째, 4th"),
      base: choiceArgument(base, bases, "총액", "다섯째, 5th"),
    });
  });
}

const third = "셋째, 3rd";
const bases: Readonly<Record<ShareBase, string>> = {
  총액: "total",
  공공: "public",
  지방비: "local",
};

function noSource() {
  return wrongValue(
    `재원 인수(${third})가 비어 있거나 계입니다. 비율을 볼 재원 하나를 쓰세요.`,
    `The source (${third}) is empty or asks for all. Give the one whose share is wanted.`,
  );
}
