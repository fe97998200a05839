import type { Amount } from "../money/amount";

/** How a figure may have come to be printed instead of the suggested one. */
export type SlipReason =
  | "swapped-digits"
  | "dropped-digit"
  | "doubled-digit"
  | "factor"
  | "sign"
  | "copied"
  | "one-digit"
  | "other";

/** `beside`: the figures in the neighbouring cells. The most telling reason that applies. */
export function slipReason(
  printed: Amount,
  suggested: Amount,
  beside: readonly Amount[],
): SlipReason {
  if (printed === -suggested) return "sign";
  if (isFactor(printed, suggested) || isFactor(suggested, printed)) return "factor";
  const [from, to] = [digits(suggested), digits(printed)];
  const sameSign = printed < 0n === suggested < 0n;
  if (sameSign && isSwap(from, to)) return "swapped-digits";
  if (sameSign && lacksOne(from, to)) return "dropped-digit";
  if (sameSign && lacksOne(to, from)) return "doubled-digit";
  if (printed !== 0n && beside.includes(printed)) return "copied";
  return sameSign && differInOne(from, to) ? "one-digit" : "other";
}

/** The more telling first: for ranking what explains as much. */
export const slipRank: Readonly<Record<SlipReason, number>> = {
  "swapped-digits": 0,
  factor: 1,
  sign: 2,
  copied: 3,
  "dropped-digit": 4,
  "doubled-digit": 5,
  "one-digit": 6,
  other: 7,
};

const digits = (amount: Amount): string => (amount < 0n ? -amount : amount).toString();

const isFactor = (large: Amount, small: Amount): boolean =>
  small !== 0n && [10n, 100n, 1000n].some((factor) => large === small * factor);

function differing(a: string, b: string): readonly number[] {
  return Array.from(a).flatMap((digit, index) => (digit === b[index] ? [] : [index]));
}

const differInOne = (a: string, b: string): boolean =>
  a.length === b.length && differing(a, b).length === 1;

function isSwap(a: string, b: string): boolean {
  const [first, second, third] = a.length === b.length ? differing(a, b) : [];
  if (first === undefined || second !== first + 1 || third !== undefined) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** Whether `short` is `long` without one digit. */
const lacksOne = (long: string, short: string): boolean =>
  long.length === short.length + 1 &&
  Array.from(long).some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
