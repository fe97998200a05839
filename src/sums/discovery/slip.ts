/**
 * Whether a difference is one that a slip of the hand makes: one digit for another (d × 10^k), two neighbouring
 * digits swapped (9 × d × 10^k), or a figure taken ten, a hundred or a thousand times too large or too small.
 * Few differences are, so that one that is says more than another. `difference` = printed − expected, whole units.
 */
export function looksLikeSlip(difference: number, printed: number): boolean {
  const size = Math.abs(difference);
  if (size === 0 || !Number.isSafeInteger(size)) return false;
  let digits = size;
  while (digits % 10 === 0) digits /= 10;
  if (digits < 10 || (digits % 9 === 0 && digits / 9 < 10)) return true;
  const expected = printed - difference;
  if (printed === 0 || expected === 0) return false;
  if (printed === -expected) return true;
  return isFactor(printed, expected) || isFactor(expected, printed) || lostZero(printed, expected);
}

function isFactor(large: number, small: number): boolean {
  const ratio = Math.abs(large / small);
  return ratio === 10 || ratio === 100 || ratio === 1000;
}

/** A zero lost or doubled somewhere: 30,450 for 3,450. */
function lostZero(printed: number, expected: number): boolean {
  const a = Math.abs(printed);
  const b = Math.abs(expected);
  const short = a < b ? a : b;
  const long = a < b ? b : a;
  if (long > Number.MAX_SAFE_INTEGER || long < 5 * short || long > 10 * short) return false;
  for (let place = 1; place <= long; place *= 10) {
    const head = Math.floor(long / place);
    if (head % 10 === 0 && (head / 10) * place + (long % place) === short) return true;
  }
  return false;
}

/** In bits: how seldom a difference below `size` units looks like a slip. */
export function rarityOfSlip(size: number): number {
  if (size < 1) return 0;
  const digits = Math.floor(Math.log10(size)) + 1;
  return Math.max(0, Math.min(16, Math.log2(size + 1) - Math.log2(36 * digits)));
}
