import { answer } from "./answer";
import { readAmount } from "../money/read-amount";
import { inUnit } from "../money/unit";
import { withParticle } from "../words/particle";
import { numberOf } from "./exact";
import { textArgument } from "./figure-argument";
import { wrongValue } from "./refusal";
import { unitArgument } from "./unit-argument";

/**
 * 단위가 붙은 금액 글을 숫자로 냅니다. 예: =BUDGET.PARSEAMOUNT("143억 원") → 14300
 * @customfunction PARSEAMOUNT
 * @param text 금액을 적은 글: 143억 원, 1조 2,340억 원, △70백만 원.
 * @param [toUnit] 낼 단위: 백만원(쓰지 않으면), 원, 천원, 억원, 조원.
 * @returns 숫자. 단위가 없거나 금액 하나로 읽히지 않으면 #VALUE!입니다.
 */
export function parseAmount(text: unknown, toUnit?: unknown): number {
  return answer(() => {
    const unit = unitArgument(toUnit, "백만원", "둘째, 2nd");
    const written = textArgument(text, "첫째, 1st");
    const read = readAmount(written);
    if (read.kind === "won") return numberOf(inUnit(read.won, unit));
    const short = written.length > 40 ? `${written.slice(0, 40)}…` : written;
    throw wrongValue(
      `글 인수(첫째, 1st)의 ${withParticle(`‘${short}’`, "을/를")} 금액 하나로 읽지 못했습니다. ‘143억 원’처럼 단위를 붙여 쓰세요.`,
      `"${short}" (1st) is not one amount with its unit. Write it as 143억 원.`,
    );
  });
}
