import type { CellAddress } from "../grid/cell-address";
import type { Amount } from "../money/amount";
import { connectedRelations } from "./connected";
import { mendingNetwork, type MendingNetwork } from "./mending-network";
import {
  crossingsWithoutRival,
  smallestMendings,
  type CellChange,
  type SearchBounds,
} from "./smallest-mendings";
import { eachOnce, type FigureAt } from "./relation";
import type { SumRelation } from "./sum-relation";

/** One cell, the value that mends every failing relation through it, and those relations. */
export interface Repair {
  readonly cell: CellAddress;
  readonly printed: Amount;
  readonly suggested: Amount;
  readonly mends: readonly SumRelation[];
}

/** A failing relation that no claim mends, with the changes that would: several that explain as much, in table order. */
export interface OpenFailure {
  readonly relation: SumRelation;
  readonly alternatives: readonly Repair[];
}

/**
 * Which cells of one table explain its failing relations. `claims` stand in every smallest set of changes that mends
 * them all, so that no other cell explains as much, or mend all their own sums by the same difference, which no other
 * cell beside them does. Where the evidence is a tie there is no claim and the failure is `open`.
 */
export interface Culprits {
  readonly claims: readonly Repair[];
  readonly open: readonly OpenFailure[];
  /** false: the bound or the step budget was reached, so `claims` are only the crossings without a rival. */
  readonly exhaustive: boolean;
}

export interface CulpritOptions {
  /** The most wrong cells in one table that are looked for together. */
  readonly mostChanges?: number;
  /** The most changes tried before giving up; the search never takes longer than this allows. */
  readonly steps?: number;
}

export const culpritBounds = { mostChanges: 8, steps: 40_000 } as const;

/**
 * The smallest set of cell changes after which every relation of the table holds. Relations that hold are evidence
 * too: a change that would break one needs a second change to mend it. Relations with a missing figure say nothing.
 */
export function findCulprits(
  relations: readonly SumRelation[],
  figureAt: FigureAt,
  options: CulpritOptions = {},
): Culprits {
  const groups = connectedRelations(eachOnce(relations)).map((group) =>
    culpritsOfGroup(mendingNetwork(group, figureAt), { ...culpritBounds, ...options }),
  );
  return {
    claims: groups.flatMap((group) => group.claims),
    open: groups.flatMap((group) => group.open),
    exhaustive: groups.every((group) => group.exhaustive),
  };
}

function culpritsOfGroup(network: MendingNetwork, bounds: SearchBounds): Culprits {
  const found = smallestMendings(network, bounds);
  const certain = found === null ? [] : inAll(found).map((change) => repair(network, change));
  const sure = new Set(certain.flatMap((claim) => claim.mends));
  const crossing = crossingsWithoutRival(network)
    .map((change) => repair(network, change))
    .filter(({ mends }) => !mends.some((relation) => sure.has(relation)));
  const claims = [...certain, ...crossing];
  const mended = new Set(claims.flatMap((claim) => claim.mends));
  const alternatives = eachChange(found ?? []).map((change) => repair(network, change));
  const open = network.differences
    .flatMap((difference, index) => (difference === 0n ? [] : [network.relationOf(index)]))
    .filter((relation) => !mended.has(relation))
    .map((relation) => ({
      relation,
      alternatives: alternatives.filter((each) => each.mends.includes(relation)),
    }));
  return { claims, open, exhaustive: found !== null };
}

function repair(network: MendingNetwork, change: CellChange): Repair {
  const { address, printed, signs } = network.cellOf(change.cell);
  const failing = [...signs.keys()].filter((index) => network.differences[index] !== 0n);
  return {
    cell: address,
    printed,
    suggested: printed + change.by,
    mends: failing.map((index) => network.relationOf(index)),
  };
}

const changeKey = (change: CellChange): string => `${change.cell}:${change.by}`;

/** The changes that every one of the sets contains. */
function inAll(sets: readonly (readonly CellChange[])[]): readonly CellChange[] {
  const [first = [], ...others] = sets;
  const keys = others.map((set) => new Set(set.map(changeKey)));
  return first.filter((change) => keys.every((set) => set.has(changeKey(change))));
}

/** Every change that stands in one of the sets, once, in the order of the table. */
function eachChange(sets: readonly (readonly CellChange[])[]): readonly CellChange[] {
  const byKey = new Map(sets.flat().map((change) => [changeKey(change), change]));
  return [...byKey.values()].sort((a, b) => a.cell - b.cell);
}
