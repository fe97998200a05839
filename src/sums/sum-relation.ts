import type { CellAddress } from "../grid/cell-address";
import type { Amount } from "../money/amount";

/**
 * "This cell is meant to be the sum of those." From labels (a budget table that was understood) or discovered from
 * the figures. Cells are addressed in the table or grid that the relation was found in.
 */
export interface SumRelation {
  readonly total: CellAddress;
  readonly parts: readonly CellAddress[];
  /** "row": the parts stand in the total's row (across); "column": in its column (down). */
  readonly axis: "row" | "column";
  readonly origin: "labelled" | "discovered";
  /** printed − expected: the total as printed minus the sum of its parts as printed; null where one is missing. */
  readonly difference: Amount | null;
}
