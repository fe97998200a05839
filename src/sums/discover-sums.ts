import type { Grid } from "../grid/grid";
import { Budget } from "./discovery/budget";
import { failureCost, type Block } from "./discovery/evidence";
import { labelsOf } from "./discovery/labels";
import { fieldAlong, type Axis } from "./discovery/field";
import { figuresOf } from "./discovery/figures";
import { searchBlocks } from "./discovery/search";

export interface DiscoveryOptions {
  /** Steps the search may take; by default in proportion to the cells. */
  readonly steps?: number;
}

export function discoverBlocks(grid: Grid, options: DiscoveryOptions = {}) {
  const figures = figuresOf(grid);
  const labels = labelsOf(grid);
  const cells = grid.rows * grid.columns;
  const out: { axis: Axis; blocks: readonly Block[]; exhausted: boolean; steps: number }[] = [];
  for (const axis of ["row", "column"] as const) {
    const [foreign, total, strange] =
      axis === "row"
        ? [labels.foreignRow, labels.totalColumn, labels.foreignColumn]
        : [labels.foreignColumn, labels.totalRow, labels.foreignRow];
    const budget = new Budget(options.steps ?? 5_000_000 + 200 * cells);
    const blocks = searchBlocks({
      field: fieldAlong(figures, axis),
      budget,
      weights: { foreign: (line) => foreign[line] === 1, failure: failureCost },
      strange: (place) => strange[place] === 1,
      labelled: (place) => (total[place] === 1 ? 5 : 0),
    });
    out.push({ axis, blocks, exhausted: budget.exhausted, steps: budget.spent });
  }
  return out;
}
