import { answer } from "./answer";
import { product, quotient, subtract, zero } from "./exact";
import { figureArgument, shareArgument } from "./figure-argument";
import { picked } from "./picked";
import { wrongValue } from "./refusal";

/**
 * 국비와 그 비율에 맞추려면 들어야 할 도비와 시비입니다. 두 칸으로 펼쳐집니다. 예: =BUDGET.REQUIREDMATCH(3500,0.7,0.3) → {450,1050}
 * @customfunction REQUIREDMATCH
 * @excludeFromAutoComplete
 * @param national 국비 금액.
 * @param nationalShare 국비 비율. 0보다 크고 1 이하입니다(70%는 0.7).
 * @param [doShareOfLocal] 지방비에서 도비의 비율(0~1). 쓰지 않으면 0, 곧 모두 시비입니다.
 * @param [item] 한 칸만 낼 때: 도, 시.
 * @returns 도비, 시비. 반올림하지 않습니다.
 */
export function requiredMatch(
  national: unknown,
  nationalShare: unknown,
  doShareOfLocal?: unknown,
  item?: unknown,
): number[][] {
  return answer(() => {
    const money = figureArgument(national, "첫째, 1st");
    const share = shareArgument(nationalShare, "둘째, 2nd");
    if (share === null) throw noShare();
    const ofProvince = shareArgument(doShareOfLocal, "셋째, 3rd") ?? zero;
    const local = product(money, subtract(one, share));
    const parts = [ofProvince, subtract(one, ofProvince)];
    const amounts = parts.map((part) => quotient(product(local, part), share));
    return picked(amounts, ["도", "시"], item, "넷째, 4th");
  });
}

const one = { units: 1n, scale: 0 };

function noShare() {
  return wrongValue(
    "국비 비율(둘째, 2nd)이 비어 있거나 0입니다. 70%는 0.7로 쓰세요.",
    "The national share (2nd) is empty or 0. Give 70 % as 0.7.",
  );
}
