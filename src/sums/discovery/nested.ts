import type { Block } from "./evidence";
import type { Field } from "./field";
import { judge, newVerdict, said } from "./verdict";

/**
 * Of two readings of a total, one with more parts than the other, that hold on the same lines within rounding, the one
 * is meant that holds to the unit where they differ: a running number beside small figures is no part of their sum.
 */
export function withoutLooser(field: Field, blocks: readonly Block[]): readonly Block[] {
  const byTotal = new Map<number, Block[]>();
  for (const block of blocks) {
    const known = byTotal.get(block.pattern.total);
    if (known) known.push(block);
    else byTotal.set(block.pattern.total, [block]);
  }
  return blocks.filter(
    (block) =>
      block.exact === block.holding.length ||
      !byTotal.get(block.pattern.total)?.some((rival) => isCloser(field, rival, block)),
  );
}

function isCloser(field: Field, one: Block, other: Block): boolean {
  const hasMore = one.pattern.parts.length < other.pattern.parts.length;
  if (!hasMore || one.score < other.score / 2) return false;
  const inner = new Set(one.pattern.parts);
  const more = other.pattern.parts.filter((part) => !inner.has(part));
  if (more.length + inner.size > other.pattern.parts.length) return false;
  const verdict = newVerdict();
  let [closer, failing] = [0, 0];
  for (const line of other.holding) {
    const base = line * field.places;
    if (more.every((part) => (field.values[base + part] ?? 0) === 0)) continue;
    if (judge(field, line, other.pattern, verdict).error === 0) return false;
    const { kind, error } = judge(field, line, one.pattern, verdict);
    if (kind === said.fails) failing += 1;
    else if (error === 0) closer += 1;
  }
  return closer > 0 && failing <= 1;
}
