import type { Amount } from "../money/amount";
import type { MendingNetwork } from "./mending-network";

/** A cell of the network (by number) and by how much it is to change. */
export interface CellChange {
  readonly cell: number;
  readonly by: Amount;
}

export interface SearchBounds {
  readonly mostChanges: number;
  readonly steps: number;
}

/**
 * All sets of changes of the smallest possible size after which every relation holds, each in cell order; null when
 * the bounds were reached first.
 *
 * A relation is a node and a cell an edge between the relations it is in. A smallest set has no cycle, so one of its
 * relations always meets a single change, and that change is the whole difference of the relation. The search takes
 * such changes one by one, a size at a time, and drops a branch as soon as more relations fail than the changes left
 * can reach. (Where subtotals put a cell into three relations or more, sets without such a relation are not found.)
 */
export function smallestMendings(
  network: MendingNetwork,
  bounds: SearchBounds,
): readonly (readonly CellChange[])[] | null {
  const failing = network.differences.filter((difference) => difference !== 0n).length;
  const search = new Search(network, bounds.steps);
  for (
    let size = Math.ceil(failing / network.crossing);
    size <= Math.min(bounds.mostChanges, network.cells.length);
    size += 1
  ) {
    const found = search.ofSize(size);
    if (search.exhausted) return null;
    if (found.length > 0) return found;
  }
  return null;
}

/**
 * What can still be said of a table with more wrong cells than the search takes on: a cell all of whose relations
 * (two at least) fail by the same difference, where no other such cell shares one of them.
 */
export function crossingsWithoutRival(network: MendingNetwork): readonly CellChange[] {
  const crossings = network.cells.flatMap((cell, number): CellChange[] => {
    const wanted = [...cell.signs].map(([relation, sign]) =>
      change(network.differences[relation] ?? 0n, sign),
    );
    const [by] = wanted;
    const same = by !== undefined && by !== null && by !== 0n && wanted.every((w) => w === by);
    return same && wanted.length > 1 ? [{ cell: number, by }] : [];
  });
  const relationsOf = (crossing: CellChange) => [...network.cellOf(crossing.cell).signs.keys()];
  return crossings.filter((crossing) =>
    crossings.every(
      (rival) =>
        rival === crossing ||
        !relationsOf(rival).some((relation) => relationsOf(crossing).includes(relation)),
    ),
  );
}

class Search {
  exhausted = false;
  private readonly differences: Amount[];
  private readonly chosen: CellChange[] = [];
  private readonly found = new Map<string, readonly CellChange[]>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly network: MendingNetwork,
    private stepsLeft: number,
  ) {
    this.differences = [...network.differences];
  }

  ofSize(size: number): readonly (readonly CellChange[])[] {
    this.seen.clear();
    this.found.clear();
    this.descend(size);
    return [...this.found.values()];
  }

  private descend(changesLeft: number): void {
    const failing = this.failing();
    if (failing.length > changesLeft * this.network.crossing) return;
    if (changesLeft === 1 && failing.length > 0) {
      this.finish(failing);
      return;
    }
    const set = [...this.chosen].sort((a, b) => a.cell - b.cell);
    const key = keyOf(set);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    if (failing.length === 0) {
      this.found.set(key, set);
      return;
    }
    for (const candidate of this.candidates(failing)) {
      if (!this.takeStep()) return;
      this.apply(candidate, 1n);
      this.chosen.push(candidate);
      this.descend(changesLeft - 1);
      this.chosen.pop();
      this.apply(candidate, -1n);
    }
  }

  private failing(): readonly number[] {
    const failing: number[] = [];
    for (let index = 0; index < this.differences.length; index += 1)
      if (this.differences[index] !== 0n) failing.push(index);
    return failing;
  }

  /** The last change of a set mends all that still fails, and touches nothing that holds. */
  private finish(failing: readonly number[]): void {
    const [first = 0] = failing;
    for (const cell of this.network.members[first] ?? []) {
      if (!this.takeStep()) return;
      const { signs } = this.network.cellOf(cell);
      if (signs.size !== failing.length || this.chosen.some((each) => each.cell === cell)) continue;
      const by = change(this.differences[first] ?? 0n, signs.get(first) ?? 0n);
      if (by === null) continue;
      const mends = failing.every(
        (index) => (this.differences[index] ?? 0n) + (signs.get(index) ?? 0n) * by === 0n,
      );
      if (!mends) continue;
      const set = [...this.chosen, { cell, by }].sort((a, b) => a.cell - b.cell);
      this.found.set(keyOf(set), set);
    }
  }

  private takeStep(): boolean {
    if (this.stepsLeft <= 0) this.exhausted = true;
    else this.stepsLeft -= 1;
    return !this.exhausted;
  }

  /** Changes that mend one of the failing relations completely, each once, in cell order. */
  private candidates(failing: readonly number[]): readonly CellChange[] {
    const byKey = new Map<string, CellChange>();
    for (const relation of failing) {
      for (const cell of this.network.members[relation] ?? []) {
        if (this.chosen.some((each) => each.cell === cell)) continue;
        const sign = this.network.cellOf(cell).signs.get(relation) ?? 0n;
        const by = change(this.differences[relation] ?? 0n, sign);
        if (by !== null) byKey.set(`${cell}:${by}`, { cell, by });
      }
    }
    return [...byKey.values()].sort((a, b) => a.cell - b.cell);
  }

  private apply({ cell, by }: CellChange, times: bigint): void {
    for (const [relation, sign] of this.network.cellOf(cell).signs) {
      this.differences[relation] = (this.differences[relation] ?? 0n) + sign * by * times;
    }
  }
}

const keyOf = (set: readonly CellChange[]): string =>
  set.map((each) => `${each.cell}:${each.by}`).join(" ");

/** By how much a cell must change to take a difference away; null where no whole change does. */
function change(difference: Amount, sign: bigint): Amount | null {
  return sign !== 0n && difference % sign === 0n ? -difference / sign : null;
}
