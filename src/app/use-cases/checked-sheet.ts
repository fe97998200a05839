import type { Grid } from "../../grid/grid";
import type { ReadRequest } from "../../workbook/port";
import type { Checked } from "../state";
import type { App } from "../store";
import { readAndMark } from "./read-and-mark";

/** The sums of the first of what is asked for that is large enough to be a table, else of the last. */
export async function checkedSheet(
  app: App,
  requests: readonly ReadRequest[],
  isMarked: () => boolean = () => true,
): Promise<Checked> {
  const { checkGrid } = await import("../check-grid");
  const checkedFrom = (grids: readonly (Grid | null)[]): Checked => {
    const grid = grids.find(isTable) ?? grids.at(-1) ?? null;
    return {
      plan: { title: "", department: null, planYear: null, contents: [], projects: [] },
      subjects: [],
      result: grid ? checkGrid(grid) : { findings: [], unchecked: [], equalities: [] },
      notices: [],
      at: app.services.clock.now(),
      edit: null,
      fresh: [],
      ...(grid ? { sheet: placeOf(grid) } : {}),
    };
  };
  return readAndMark(app, requests, checkedFrom, isMarked);
}

const isTable = (grid: Grid | null): boolean =>
  grid !== null && grid.rows > 1 && grid.columns > 1 && grid.rows * grid.columns > 5;

const placeOf = ({ sheet, origin, rows, columns }: Grid): NonNullable<Checked["sheet"]> => ({
  name: sheet,
  range: { ...origin, rows, columns },
});
