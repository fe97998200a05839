import type { Amount } from "../../money/amount";
import { Unreadable } from "../../outcome/unreadable";

/**
 * An amount as a JSON number: won, or with `scale` the decimals it was printed with. Throws `Unreadable` beyond 2^53,
 * where a JSON number would lose digits (9,007 조원 in won).
 */
export function exactNumber(amount: Amount, scale = 0): number {
  const size = amount < 0n ? -amount : amount;
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw beyondJson(amount);
  if (scale === 0) return Number(amount);
  const digits = size.toString().padStart(scale + 1, "0");
  const sign = amount < 0n ? "-" : "";
  return Number(`${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

const beyondJson = (amount: Amount): Unreadable =>
  new Unreadable(
    "amount-beyond-json",
    {
      ko: `금액 ${amount}은 JSON 숫자로 적으면 자릿수를 잃습니다.`,
      en: `The amount ${amount} would lose digits as a JSON number.`,
    },
    {
      ko: "원문의 단위가 맞는지 확인하고, 맞으면 --json 없이 실행하세요.",
      en: "See whether the unit in the source is right; if it is, run without --json.",
    },
  );
