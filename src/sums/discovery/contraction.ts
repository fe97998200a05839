import type { Block } from "./evidence";
import type { Pattern } from "./pattern";

/**
 * A total is the sum of its direct parts: where all parts of a subtotal stand among the parts of a total and the
 * subtotal stands between or beside them, the subtotal takes their place. null where nothing is to be replaced.
 */
export function contracted(
  block: Block,
  byFirstPart: ReadonlyMap<number, readonly Block[]>,
): Pattern | null {
  const { total } = block.pattern;
  let { parts } = block.pattern;
  for (let round = 0; round < 32; round += 1) {
    const own = new Set(parts);
    const low = Math.min(total, parts[0] ?? total) - 1;
    const high = Math.max(total, parts[parts.length - 1] ?? total) + 1;
    let inner: Block | null = null;
    for (const part of parts) {
      for (const other of byFirstPart.get(part) ?? []) {
        const { pattern } = other;
        if (
          pattern.parts.length >= parts.length ||
          pattern.parts.length <= (inner?.pattern.parts.length ?? 1)
        )
          continue;
        if (pattern.total === total || own.has(pattern.total)) continue;
        if (pattern.total < low || pattern.total > high) continue;
        if (other.from > block.to || block.from > other.to) continue;
        if (pattern.parts.every((each) => own.has(each))) inner = other;
      }
    }
    if (inner === null) break;
    const gone = new Set(inner.pattern.parts);
    parts = [...parts.filter((part) => !gone.has(part)), inner.pattern.total].sort((a, b) => a - b);
  }
  return parts === block.pattern.parts ? null : { ...block.pattern, parts, shape: "cover" };
}

export function indexedByFirstPart(
  blocks: readonly Block[],
): ReadonlyMap<number, readonly Block[]> {
  const index = new Map<number, Block[]>();
  for (const block of blocks) {
    const first = block.pattern.parts[0];
    if (first === undefined) continue;
    const known = index.get(first);
    if (known) known.push(block);
    else index.set(first, [block]);
  }
  return index;
}
