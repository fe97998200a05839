import type { Block } from "./evidence";
import { patternKey } from "./pattern";

/**
 * The blocks that stand together, best first: a total is explained once by the same parts, by its direct parts and
 * not again by theirs.
 */
export function selected(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  const byTotal = new Map<number, Block[]>();
  const byParts = new Map<string, Block[]>();
  const ranked = [...blocks].sort(
    (a, b) =>
      b.score - a.score ||
      a.pattern.total - b.pattern.total ||
      b.pattern.parts.length - a.pattern.parts.length ||
      compare(patternKey(a.pattern), patternKey(b.pattern)),
  );
  for (const block of ranked) {
    const rivals = byTotal.get(block.pattern.total) ?? [];
    const { parts } = block.pattern;
    const partsKey = parts.join("+");
    const meets = (other: Block) => block.from <= other.to && other.from <= block.to;
    if (rivals.some((rival) => meets(rival) && overlap(rival.pattern.parts, parts))) continue;
    if (byParts.get(partsKey)?.some(meets)) continue;
    const leaves = leavesOf(block, byTotal, meets);
    if (
      rivals.some(
        (rival) => meets(rival) && sameSet(leavesOf(rival, byTotal, meets), leaves),
      )
    )
      continue;
    kept.push(block);
    byTotal.set(block.pattern.total, [...rivals, block]);
    byParts.set(partsKey, [...(byParts.get(partsKey) ?? []), block]);
  }
  return kept;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function overlap(a: readonly number[], b: readonly number[]): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) return true;
    if (left < right) i += 1;
    else j += 1;
  }
  return false;
}

/** The places under a block, through the totals among its parts. */
function leavesOf(
  block: Block,
  byTotal: ReadonlyMap<number, readonly Block[]>,
  meets: (other: Block) => boolean,
): ReadonlySet<number> {
  const leaves = new Set<number>();
  const open = [...block.pattern.parts];
  const seen = new Set<number>([block.pattern.total]);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const below = byTotal.get(place)?.find(meets);
    if (below) open.push(...below.pattern.parts);
    else leaves.add(place);
  }
  return leaves;
}

const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));
