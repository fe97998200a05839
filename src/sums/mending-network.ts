import type { CellAddress } from "../grid/cell-address";
import type { Amount } from "../money/amount";
import { cellKey, differenceOf, type FigureAt } from "./relation";
import type { SumRelation } from "./sum-relation";

/** A cell that takes part in relations: by how much each relation's difference moves when the cell grows by one. */
export interface NetworkCell {
  readonly address: CellAddress;
  readonly printed: Amount;
  /** Index of the relation → +1 where the cell is its total, −1 where it is a part. */
  readonly signs: ReadonlyMap<number, bigint>;
}

/** Relations and the cells they run through, numbered: cells in table order, row by row. */
export interface MendingNetwork {
  /** One a relation: printed − expected; 0 where it holds. */
  readonly differences: readonly Amount[];
  readonly cells: readonly NetworkCell[];
  /** One a relation: the cells in it. */
  readonly members: readonly (readonly number[])[];
  /** The most relations that run through one cell. */
  readonly crossing: number;
  relationOf(index: number): SumRelation;
  cellOf(index: number): NetworkCell;
}

/** Leaves out relations with a missing figure: nothing can be said about them. */
export function mendingNetwork(
  relations: readonly SumRelation[],
  figureAt: FigureAt,
): MendingNetwork {
  const readable = relations.flatMap((relation) => {
    const difference = differenceOf(relation, figureAt);
    return difference === null ? [] : [{ relation, difference }];
  });
  const found = new Map<string, { address: CellAddress; signs: Map<number, bigint> }>();
  readable.forEach(({ relation }, index) => {
    const add = (address: CellAddress, sign: bigint) => {
      const cell = found.get(cellKey(address)) ?? { address, signs: new Map<number, bigint>() };
      cell.signs.set(index, (cell.signs.get(index) ?? 0n) + sign);
      found.set(cellKey(address), cell);
    };
    add(relation.total, 1n);
    for (const part of relation.parts) add(part, -1n);
  });

  const cells = [...found.values()]
    .sort((a, b) => a.address.row - b.address.row || a.address.column - b.address.column)
    .flatMap((cell) => {
      const printed = figureAt(cell.address);
      return printed === null ? [] : [{ ...cell, printed }];
    });
  const members = readable.map((_, index) =>
    cells.flatMap((cell, number) => (cell.signs.has(index) ? [number] : [])),
  );
  return {
    differences: readable.map(({ difference }) => difference),
    cells,
    members,
    crossing: Math.max(1, ...cells.map((cell) => cell.signs.size)),
    relationOf: (index) => at(readable, index).relation,
    cellOf: (index) => at(cells, index),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no member ${index} among ${list.length}`);
  return item;
}
