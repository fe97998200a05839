import type { Block } from "./evidence";
import { patternKey } from "./pattern";

/**
 * The blocks that stand together, best first: a total is explained once by the same parts, by its direct parts and
 * not again by theirs.
 */
export function selected(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  const byTotal = new Map<number, Block[]>();
  const counting = new Map<number, Block[]>();
  const byParts = new Map<string, Block[]>();
  const ranked = withoutFixedRatios(blocks).sort(
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
    if (saysLittle(block) && rivals.some((rival) => meets(rival) && saysMore(rival))) continue;
    if (
      countsTwice(block, byTotal, meets) ||
      (counting.get(block.pattern.total) ?? []).some(
        (other) => meets(other) && overlap(other.pattern.parts, parts),
      )
    )
      continue;
    const leaves = leavesOf(block, byTotal, meets);
    if (rivals.some((rival) => meets(rival) && sameSet(leavesOf(rival, byTotal, meets), leaves)))
      continue;
    kept.push(block);
    byTotal.set(block.pattern.total, [...rivals, block]);
    for (const part of parts) counting.set(part, [...(counting.get(part) ?? []), block]);
    byParts.set(partsKey, [...(byParts.get(partsKey) ?? []), block]);
  }
  return unambiguous(kept);
}

/** Met once and missed elsewhere: as figures do by chance, where the total is explained by others on many lines. */
const saysLittle = ({ pattern, holding, failing, foreign }: Block): boolean =>
  holding.length <= 1 &&
  (holding.length === 1 || pattern.beside !== true) &&
  failing.some((line) => !foreign(line));
const saysMore = ({ holding }: Block): boolean => holding.length >= 3;

/**
 * Shares in a fixed ratio meet among themselves (half = 30 % + 20 %). Where a labelled total adds up all of them on as
 * many lines, that is what they are for.
 */
function withoutFixedRatios(blocks: readonly Block[]): Block[] {
  const natural = blocks.filter(({ pattern }) => pattern.allowance !== undefined);
  return blocks.filter(
    ({ pattern: { total, parts, allowance }, from, to, holding }) =>
      allowance !== undefined ||
      !natural.some(
        (whole) =>
          whole.pattern.total !== total &&
          whole.from <= to &&
          from <= whole.to &&
          whole.holding.length + whole.slips >= holding.length &&
          whole.pattern.parts.includes(total) &&
          parts.every((part) => whole.pattern.parts.includes(part)),
      ),
  );
}

/** Figures that meet in many ways meet by chance: such a total keeps the run beside it only. */
function unambiguous(kept: readonly Block[]): readonly Block[] {
  const ways = new Map<number, number>();
  for (const { pattern } of kept) {
    if (pattern.shape === "adjacent") continue;
    ways.set(pattern.total, (ways.get(pattern.total) ?? 0) + 1);
  }
  return kept.filter(
    ({ pattern }) => pattern.shape === "adjacent" || (ways.get(pattern.total) ?? 0) < tooMany,
  );
}

const tooMany = 4;

/** Whether a subtotal stands among the parts together with one of its own parts. */
const countsTwice = (
  { pattern: { parts } }: Block,
  byTotal: ReadonlyMap<number, readonly Block[]>,
  meets: (other: Block) => boolean,
): boolean =>
  parts.some((part) =>
    byTotal.get(part)?.some((below) => meets(below) && overlap(below.pattern.parts, parts)),
  );

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
