import type { CellAddress } from "../grid/cell-address";
import type { Amount } from "../money/amount";
import type { SumRelation } from "./sum-relation";

/** What stands in a cell: null where nothing readable does. */
export type FigureAt = (cell: CellAddress) => Amount | null;

/** A key for maps: equal addresses have equal keys. */
export const cellKey = (cell: CellAddress): string => `${cell.row}:${cell.column}`;

/** Sum of the parts; null where one of them is missing, because a gap is not 0. */
export function sumOfParts(relation: SumRelation, figureAt: FigureAt): Amount | null {
  let sum = 0n;
  for (const part of relation.parts) {
    const amount = figureAt(part);
    if (amount === null) return null;
    sum += amount;
  }
  return sum;
}

/** printed − expected of a relation as the cells stand now; null where a figure is missing. */
export function differenceOf(relation: SumRelation, figureAt: FigureAt): Amount | null {
  const printed = figureAt(relation.total);
  const expected = sumOfParts(relation, figureAt);
  return printed === null || expected === null ? null : printed - expected;
}

/** Every relation once: found by its label and discovered from the figures is one relation, and the label has it. */
export function eachOnce(relations: readonly SumRelation[]): readonly SumRelation[] {
  const byCells = new Map<string, SumRelation>();
  for (const relation of relations) {
    const key = relationKey(relation);
    const known = byCells.get(key);
    if (!known || (known.origin === "discovered" && relation.origin === "labelled")) {
      byCells.set(key, relation);
    }
  }
  return [...byCells.values()];
}

/** Equal for two relations of the same total and the same parts, in whatever order the parts are named. */
export function relationKey(relation: SumRelation): string {
  const parts = relation.parts.map(cellKey).sort();
  return `${relation.axis}|${cellKey(relation.total)}=${parts.join("+")}`;
}
