import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import type { Amount } from "../money/amount";
import { findChanges } from "../sums/changes";
import { findRunning } from "../sums/cumulative";
import type { DiscoveredRelation, Discovery } from "../sums/discovered-relation";
import { exactUnits } from "../sums/discovery/figures";
import { cellKey, differenceOf, relationKey } from "../sums/relation";
import { findShares, type ShareLine } from "../sums/shares";
import { byLabel } from "./by-label";

export interface DerivedSums {
  readonly discovery: Discovery;
  readonly shares: readonly ShareLine[];
  /** Keys of relations that are steps of a running total. */
  readonly running: ReadonlySet<string>;
  /** The cell that shows the change, by the relation it stands in. */
  readonly changes: ReadonlyMap<string, CellAddress>;
}

/**
 * Changes, running totals and shares beside the sums: the first two as relations like any other, so that they are
 * evidence for what is wrong, too. What seemed to be a sum of shares and amounts together is none.
 */
export function withDerived(grid: Grid, discovery: Discovery): DerivedSums {
  const figureAt = ({ row, column }: CellAddress): Amount | null => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, discovery.scale) : null;
  };
  const shares = findShares(grid);
  const shareCells = new Map(shares.map(({ cell, status }) => [cellKey(cell), status]));
  const running = new Set<string>();
  const changes = new Map<string, CellAddress>();
  const derived: DiscoveredRelation[] = [];
  const add = (
    kind: DiscoveredRelation["kind"],
    axis: DiscoveredRelation["axis"],
    total: CellAddress,
    parts: readonly CellAddress[],
  ): string => {
    const relation = { axis, total, parts, origin: "discovered", difference: null } as const;
    const difference = differenceOf(relation, figureAt);
    const status = difference === 0n ? "holds" : "fails";
    if (difference !== null) derived.push({ ...relation, kind, difference, status, ...byLabel });
    return relationKey(relation);
  };
  for (const { axis, change, from, to } of findChanges(grid))
    changes.set(add("difference", axis, to, [from, change]), change);
  for (const { axis, total, before, added } of findRunning(grid))
    running.add(add("sum", axis, total, [before, added]));
  const keys = new Set(derived.map(relationKey));
  const others = discovery.relations.filter((relation) => {
    if (keys.has(relationKey(relation))) return false;
    const cells = [relation.total, ...relation.parts];
    const ofShares = cells.filter((cell) => shareCells.has(cellKey(cell))).length;
    // Shares that are right each for itself need not add up: they are rounded.
    const isRight = cells.every((cell) => shareCells.get(cellKey(cell)) === "holds");
    return ofShares === 0 || (ofShares === cells.length && !isRight);
  });
  return {
    discovery: { ...discovery, relations: [...others, ...derived] },
    shares,
    running,
    changes,
  };
}
