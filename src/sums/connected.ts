import { cellKey } from "./relation";
import type { SumRelation } from "./sum-relation";

/** Groups of relations that share cells, directly or through others, each in the given order: what goes wrong in one says nothing of another. */
export function connectedRelations(
  relations: readonly SumRelation[],
): readonly (readonly SumRelation[])[] {
  const throughCell = new Map<string, number[]>();
  relations.forEach((relation, index) => {
    for (const cell of [relation.total, ...relation.parts]) {
      const key = cellKey(cell);
      throughCell.set(key, [...(throughCell.get(key) ?? []), index]);
    }
  });
  const grouped = new Set<number>();
  const groups: (readonly SumRelation[])[] = [];
  for (const start of relations.keys()) {
    if (grouped.has(start)) continue;
    const members = new Set<number>();
    const waiting = [start];
    grouped.add(start);
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const relation = relations[index];
      if (!relation) continue;
      members.add(index);
      for (const cell of [relation.total, ...relation.parts]) {
        for (const neighbour of throughCell.get(cellKey(cell)) ?? []) {
          if (grouped.has(neighbour)) continue;
          grouped.add(neighbour);
          waiting.push(neighbour);
        }
      }
    }
    groups.push([...members].sort((a, b) => a - b).flatMap((index) => relations[index] ?? []));
  }
  return groups;
}
