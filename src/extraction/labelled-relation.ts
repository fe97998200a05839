import type { CellAddress } from "../grid/cell-address";
import type { Amount } from "../money/amount";
import type { PlanTable } from "../plan/plan";
import type { SumRelation } from "../sums/sum-relation";

/** What labels say: a cell and those that it is the sum of, with the difference where all figures are known. */
export function labelledRelation(
  table: PlanTable,
  axis: SumRelation["axis"],
  total: CellAddress,
  parts: readonly CellAddress[],
): SumRelation {
  const printed = amountOf(table, total);
  const expected = parts.reduce<Amount | null>((sum, part) => {
    const amount = amountOf(table, part);
    return sum === null || amount === null ? null : sum + amount;
  }, 0n);
  const difference = printed === null || expected === null ? null : printed - expected;
  return { total, parts, axis, origin: "labelled", difference };
}

const amountOf = (table: PlanTable, { row, column }: CellAddress): Amount | null =>
  table.rows[row]?.amounts[column] ?? null;
