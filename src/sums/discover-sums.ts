import type { Grid } from "../grid/grid";
import { Budget } from "./discovery/budget";
import type { Block } from "./discovery/evidence";
import { fieldAlong, type Axis } from "./discovery/field";
import { figuresOf } from "./discovery/figures";
import { searchBlocks } from "./discovery/search";

export interface DiscoveryOptions {
  /** Steps the search may take; by default in proportion to the cells. */
  readonly steps?: number;
}

export function discoverBlocks(grid: Grid, options: DiscoveryOptions = {}) {
  const figures = figuresOf(grid);
  const cells = grid.rows * grid.columns;
  const out: { axis: Axis; blocks: readonly Block[]; exhausted: boolean; steps: number }[] = [];
  for (const axis of ["row", "column"] as const) {
    const budget = new Budget(options.steps ?? 5_000_000 + 200 * cells);
    const blocks = searchBlocks({
      field: fieldAlong(figures, axis),
      budget,
      weights: { foreign: () => false },
      labelled: () => 0,
    });
    out.push({ axis, blocks, exhausted: budget.exhausted, steps: budget.spent });
  }
  return out;
}
