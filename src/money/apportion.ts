/**
 * Shares a whole amount out by weights so that the parts add up to it exactly: each part is rounded towards 0, and the
 * units left over go to the largest remainders, of equal ones to the larger weight, then to the first (Hamilton's
 * method). Weights are 0 or more; null where all are 0 and there is something to share.
 */
export function apportion(total: bigint, weights: readonly bigint[]): readonly bigint[] | null {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (weights.some((weight) => weight < 0n)) return null;
  if (sum === 0n) return total === 0n ? weights.map(() => 0n) : null;
  const [size, sign] = total < 0n ? [-total, -1n] : [total, 1n];
  const parts = weights.map((weight, at) => ({
    at,
    weight,
    whole: (size * weight) / sum,
    rest: (size * weight) % sum,
  }));
  const left = size - parts.reduce((all, { whole }) => all + whole, 0n);
  const byRest = [...parts].sort(
    (a, b) => compare(b.rest, a.rest) || compare(b.weight, a.weight) || a.at - b.at,
  );
  const raised = new Set(byRest.slice(0, Number(left)).map(({ at }) => at));
  return parts.map(({ at, whole }) => sign * (raised.has(at) ? whole + 1n : whole));
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
