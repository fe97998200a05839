import type { CellAddress } from "../grid/cell-address";
import type { Amount } from "../money/amount";
import type { DiscoveredRelation } from "./discovered-relation";
import { cellKey } from "./relation";

/** A cell and by how much it would have to change for each failing relation through it: all of it the same, within rounding. */
export interface RoundedCrossing {
  readonly cell: CellAddress;
  readonly changes: readonly Amount[];
  readonly mends: readonly DiscoveredRelation[];
}

/**
 * Where figures are rounded, one wrong cell makes its relations fail by nearly, not exactly, the same. Cells in failing
 * relations of both directions that agree so far as rounding goes, without a rival that shares one of them.
 */
export function crossingsWithinRounding(
  failing: readonly DiscoveredRelation[],
  holding: readonly DiscoveredRelation[],
): readonly RoundedCrossing[] {
  const kept = new Set(holding.flatMap(({ total, parts }) => [total, ...parts].map(cellKey)));
  const byCell = new Map<string, { cell: CellAddress; wanted: Wanted[] }>();
  for (const relation of failing) {
    for (const cell of [relation.total, ...relation.parts]) {
      const key = cellKey(cell);
      if (kept.has(key)) continue;
      const by = cell === relation.total ? -relation.difference : relation.difference;
      const entry = byCell.get(key) ?? { cell, wanted: [] };
      entry.wanted.push({ relation, by });
      byCell.set(key, entry);
    }
  }
  const crossings = [...byCell.values()].filter(
    ({ wanted }) =>
      new Set(wanted.map(({ relation }) => relation.axis)).size === 2 &&
      wanted.every((one) => wanted.every((other) => agree(one, other))),
  );
  return crossings
    .filter((crossing) =>
      crossings.every(
        (rival) =>
          rival === crossing ||
          !rival.wanted.some(({ relation }) =>
            crossing.wanted.some((each) => each.relation === relation),
          ),
      ),
    )
    .map(({ cell, wanted }) => ({
      cell,
      changes: wanted.map(({ by }) => by),
      mends: wanted.map(({ relation }) => relation),
    }));
}

/**
 * Where rounding hides what a wrong cell does in one direction: the cell of a failing relation whose change would also
 * make a relation of the other direction hold to the unit that now holds but for rounding; no other cell would.
 */
export function crossingsToTheUnit(
  failing: readonly DiscoveredRelation[],
  relations: readonly DiscoveredRelation[],
): readonly RoundedCrossing[] {
  if (failing.length === 0) return [];
  const rounding = relations.filter(({ status }) => status === "rounding");
  const byCell = new Map<string, DiscoveredRelation[]>();
  for (const relation of rounding) {
    for (const cell of [relation.total, ...relation.parts]) {
      const known = byCell.get(cellKey(cell));
      if (known) known.push(relation);
      else byCell.set(cellKey(cell), [relation]);
    }
  }
  return failing.flatMap((relation) => {
    const found = [relation.total, ...relation.parts].flatMap((cell): RoundedCrossing[] => {
      const by = changeThrough(relation, cell);
      const across = (byCell.get(cellKey(cell)) ?? []).filter(
        (other) => other.axis !== relation.axis,
      );
      const mended = across.filter((other) => changeThrough(other, cell) === by);
      return mended.length > 0 ? [{ cell, changes: [by], mends: [relation] }] : [];
    });
    return found.length === 1 ? found : [];
  });
}

/** How many relations that hold but for rounding would hold to the unit if the cell changed so. */
export const exactedBy = (
  cell: CellAddress,
  by: Amount,
  relations: readonly DiscoveredRelation[],
): number =>
  relations.filter(
    (relation) =>
      relation.status === "rounding" &&
      [relation.total, ...relation.parts].some((each) => cellKey(each) === cellKey(cell)) &&
      changeThrough(relation, cell) === by,
  ).length;

const changeThrough = (relation: DiscoveredRelation, cell: CellAddress): Amount =>
  cellKey(relation.total) === cellKey(cell) ? -relation.difference : relation.difference;

interface Wanted {
  readonly relation: DiscoveredRelation;
  readonly by: Amount;
}

function agree(one: Wanted, other: Wanted): boolean {
  const apart = one.by - other.by;
  const most = one.relation.evidence.rounding + other.relation.evidence.rounding;
  return apart <= most && -apart <= most;
}
