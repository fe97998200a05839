import type { Grid } from "../grid/grid";
import type { CheckResult } from "../rules/engine/finding";
import { checkGrid } from "./check-grid";

/** The sums of sheets that are nobody's plan, together. */
export function checkGrids(grids: readonly Grid[]): CheckResult {
  const results = grids.filter(({ rows, columns }) => rows * columns > 0).map(checkGrid);
  const equalities = results.flatMap((result) => result.equalities);
  return {
    findings: results.flatMap(({ findings }) => findings),
    unchecked: results.flatMap(({ unchecked }) => unchecked),
    equalities: [
      {
        project: 0,
        checked: equalities.reduce((sum, { checked }) => sum + checked, 0),
        failed: equalities.reduce((sum, { failed }) => sum + failed, 0),
      },
    ],
  };
}
