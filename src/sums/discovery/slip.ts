/**
 * Whether a difference is one that one digit for another makes (d × 10^k), or two neighbouring digits swapped
 * (9 × d × 10^k). Few differences are, so that one that is says more than another. `within`: units by which rounding
 * may have moved it.
 */
export function isOneDigit(difference: number, within: number): boolean {
  const size = Math.abs(difference);
  if (size <= within || size > Number.MAX_SAFE_INTEGER) return false;
  let unit = 1;
  while (unit <= 2 * within) unit *= 10;
  for (; unit <= size + within; unit *= 10) {
    const times = Math.round(size / unit);
    if (Math.abs(times * unit - size) > within) {
      if (within === 0) return false;
    } else if (times > 0 && (times < 10 || (times % 9 === 0 && times / 9 < 10))) return true;
  }
  return false;
}

/**
 * Whether a printed figure is the expected one ten, a hundred or a thousand times too large or too small, with its
 * sign turned, or with a zero lost or doubled somewhere (3,450 for 30,450).
 */
export function isMisread(printed: number, expected: number, within: number): boolean {
  if (printed === 0 || expected === 0) return false;
  if (Math.abs(printed + expected) <= within) return true;
  const ratio = Math.abs(expected / printed);
  // The sizes tell most pairs apart at once.
  if (ratio < 0.0009 || ratio > 1100 || (ratio > 0.22 && ratio < 4.5)) return false;
  return isFactorOrZero(printed, expected, within);
}

function isFactorOrZero(printed: number, expected: number, within: number): boolean {
  const near = (figure: number) => Math.abs(figure - expected) <= within;
  if ([10, 100, 1000].some((factor) => near(printed * factor) || near(printed / factor)))
    return true;
  const size = Math.abs(printed);
  if (size > Number.MAX_SAFE_INTEGER / 10) return false;
  const sign = Math.sign(printed);
  for (let place = 1; place <= size; place *= 10) {
    const head = Math.floor(size / place);
    const tail = size % place;
    if (near(sign * (head * 10 * place + tail))) return true;
    if (head % 10 === 0 && near(sign * ((head / 10) * place + tail))) return true;
  }
  return false;
}

/** In bits: how seldom a difference below `size` units looks like a slip. */
export function rarityOfSlip(size: number): number {
  if (size < 1) return 0;
  const digits = Math.floor(Math.log10(size)) + 1;
  return Math.max(0, Math.min(16, Math.log2(size + 1) - Math.log2(36 * digits)));
}
