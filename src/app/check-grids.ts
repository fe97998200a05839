import type { Grid } from "../grid/grid";
import type { CheckResult } from "../rules/engine/finding";
import { gravity } from "../rules/engine/order";
import { checkGrid } from "./check-grid";
import { withTextFigures } from "./check-grid-texts";
import { lookAt } from "./look-at";

/** The sums and formulas of sheets that are nobody's plan, together. */
export function checkGrids(grids: readonly Grid[]): CheckResult {
  const looked = grids
    .filter(({ rows, columns }) => rows * columns > 0)
    .map((grid) => lookAt(withTextFigures(grid)));
  const sheets = looked.flatMap(({ formulas }) => formulas?.formulas ?? []);
  const results = looked.map((each) => checkGrid(each.grid, each, sheets));
  const equalities = results.flatMap((result) => result.equalities);
  return {
    findings: results
      .flatMap(({ findings }) => findings)
      .sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity)),
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
