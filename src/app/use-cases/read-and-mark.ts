import type { Grid } from "../../grid/grid";
import type { ReadRequest } from "../../workbook/port";
import { marksOf } from "../marks-of";
import type { Checked } from "../state";
import type { App } from "../store";

/** Reads, checks and marks as one command of the workbook; without marks it only reads. */
export async function readAndMark(
  app: App,
  requests: readonly ReadRequest[],
  checkedFrom: (grids: readonly (Grid | null)[]) => Checked,
  isMarked: () => boolean,
): Promise<Checked> {
  const { workbook } = app.services;
  if (!isMarked()) return checkedFrom(await workbook.read(requests));
  const found: { checked: Checked | null } = { checked: null };
  await workbook.check(requests, (grids) => {
    found.checked = checkedFrom(grids);
    return Promise.resolve(marksOf(found.checked));
  });
  return found.checked ?? checkedFrom([]);
}
