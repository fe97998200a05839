import { answer } from "./answer";
import { choiceArgument } from "./choice-argument";
import type { METHOD } from "./choices";
import { numberOf } from "./exact";
import { figureArgument, figuresArgument } from "./figure-argument";
import { picked } from "./picked";
import { plugged } from "./plugged";

/**
 * 값들을 단위로 반올림하되 합이 목표와 꼭 맞게 단수를 조정합니다. 같은 크기로 펼쳐집니다. 예: =BUDGET.ROUNDPLUG({6352.2,157.5,5202},1) → {6352,158,5202}
 * @customfunction ROUNDPLUG
 * @excludeFromAutoComplete
 * @param values 반올림할 값들. 빈칸은 0으로 봅니다.
 * @param unit 반올림할 단위: 1, 10, 100.
 * @param [target] 합. 쓰지 않거나 0이면 값들의 합을 단위로 반올림한 것입니다.
 * @param [method] 단수를 받을 칸: 최대잔여(쓰지 않으면, 버린 끝수가 큰 차례), 최대항목, 마지막.
 * @param [item] 한 칸만 낼 때 그 순서(1부터, 왼쪽에서 오른쪽, 위에서 아래).
 * @returns 값들. 목표가 반올림으로 맞출 수 있는 것보다 멀면 #VALUE!입니다.
 */
export function roundPlug(
  values: unknown[][],
  unit: unknown,
  target?: unknown,
  method?: METHOD,
  item?: unknown,
): number[][] {
  return answer(() => {
    const rows = figuresArgument(values, "첫째, 1st");
    const amounts = plugged(rows.flat(), {
      unit: figureArgument(unit, "둘째, 2nd"),
      target: figureArgument(target, "셋째, 3rd"),
      method: choiceArgument(method, methods, "최대잔여", "넷째, 4th"),
    }).map(numberOf);
    if (item !== null && item !== undefined && item !== "" && item !== 0) {
      return picked(amounts, [], item, "다섯째, 5th");
    }
    let at = 0;
    return rows.map((row) => amounts.slice(at, (at += row.length)));
  });
}

const methods = { 최대잔여: "remainder", 최대항목: "largest", 마지막: "last" } as const;
