import { handlingFailure } from "../failure";
import { showChecked } from "../show-checked";
import type { Checked } from "../state";
import type { App } from "../store";
import { checkedSheet, checkedSheets } from "./checked-sheet";
import { listenToEdits } from "./recheck-after-edit";

/**
 * A person asks for the check of the sheet in front of them, drawn by us or not: of what is selected where that is a
 * table, else of the whole sheet.
 */
export const checkSheet = (app: App): Promise<void> => checking(app, checkedInFront);

/** The tables on all sheets that are seen, where they stand. */
export const checkBook = (app: App): Promise<void> => checking(app, checkedBook);

export const checkedInFront: Check = (app) =>
  checkedSheet(app, [{ kind: "selection" }, { kind: "active-sheet" }]);

export const checkedBook: Check = async (app) => {
  const names = await app.services.workbook.sheetNames("visible");
  return checkedSheets(
    app,
    names.map((name) => ({ name })),
  );
};

type Check = (app: App) => Promise<Checked>;

const checking = (app: App, check: Check): Promise<void> =>
  handlingFailure(app, "check", () => checkNow(app, check));

/** As a part of another command, which words what is thrown. */
export async function checkNow(app: App, check: Check): Promise<void> {
  app.store.setState({ screen: "check", checking: true, failure: null });
  const checked = await check(app);
  await listenToEdits(app);
  showChecked(app, checked);
}
