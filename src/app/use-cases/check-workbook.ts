import { handlingFailure } from "../failure";
import { showChecked } from "../show-checked";
import type { App } from "../store";
import { checkDrawn } from "./check-drawn";
import { checkNow as checkStanding, checkedBook, checkedInFront } from "./check-sheet";
import { listenToEdits } from "./recheck-after-edit";

/**
 * A person asks for the check: the sheets are read back, the rules run, findings are listed and marked. Where nothing
 * of ours is drawn, or the check is of another sheet, that sheet is checked where it stands.
 */
export const checkWorkbook = (app: App): Promise<void> =>
  handlingFailure(app, "check", () => checkNow(app));

/** The same as a part of another command, which words what is thrown. */
export async function checkNow(app: App): Promise<void> {
  const { drawn, checked } = app.store.getState();
  if (checked?.places && checked.places.length > 1) return checkStanding(app, checkedBook);
  if (!drawn || checked?.places) return checkStanding(app, checkedInFront);
  app.store.setState({ screen: "check", checking: true, failure: null });
  const found = await checkDrawn(app, drawn);
  await listenToEdits(app);
  showChecked(app, found);
}
