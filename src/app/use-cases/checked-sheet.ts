import type { RangeRef } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import type { ReadRequest } from "../../workbook/port";
import type { Checked } from "../state";
import type { App } from "../store";
import { readAndMark } from "./read-and-mark";

/** The sums of the first of what is asked for that is large enough to be a table, else of the last. */
export const checkedSheet = (app: App, requests: readonly ReadRequest[]): Promise<Checked> =>
  checkedGrids(app, requests, (grids) => {
    const grid = grids.find(isTable) ?? grids.at(-1) ?? null;
    return grid ? [grid] : [];
  });

/** The sums of several sheets, or of the parts of them that were checked before. */
export const checkedSheets = (
  app: App,
  places: readonly { readonly name: string; readonly range?: RangeRef }[],
  isMarked?: () => boolean,
): Promise<Checked> =>
  checkedGrids(
    app,
    places.map(({ name, range }) =>
      range ? { kind: "range", sheet: name, range } : { kind: "sheet", sheet: name },
    ),
    (grids) => grids.filter((grid) => grid !== null && grid.rows * grid.columns > 0),
    isMarked,
  );

async function checkedGrids(
  app: App,
  requests: readonly ReadRequest[],
  choose: (grids: readonly (Grid | null)[]) => readonly (Grid | null)[],
  isMarked: () => boolean = () => true,
): Promise<Checked> {
  const { checkGrids } = await import("../check-grids");
  const checkedFrom = (answers: readonly (Grid | null)[]): Checked => {
    const grids = choose(answers).filter((grid) => grid !== null);
    return {
      plan: { title: "", department: null, planYear: null, contents: [], projects: [] },
      subjects: [],
      result: checkGrids(grids),
      notices: [],
      at: app.services.clock.now(),
      edit: null,
      fresh: [],
      places: grids.map(placeOf),
    };
  };
  return readAndMark(app, requests, checkedFrom, isMarked);
}

const isTable = (grid: Grid | null): boolean =>
  grid !== null && grid.rows > 1 && grid.columns > 1 && grid.rows * grid.columns > 5;

const placeOf = ({ sheet, origin, rows, columns }: Grid) => ({
  name: sheet,
  range: { ...origin, rows, columns },
});
