import { handlingFailure } from "../failure";
import { showChecked } from "../show-checked";
import type { App } from "../store";
import { checkDrawn } from "./check-drawn";
import { checkBook, checkSheet } from "./check-sheet";
import { listenToEdits } from "./recheck-after-edit";

/**
 * A person asks for the check: the sheets are read back, the rules run, findings are listed and marked. Where nothing
 * of ours is drawn, or the check is of another sheet, that sheet is checked where it stands.
 */
export async function checkWorkbook(app: App): Promise<void> {
  const { drawn, checked } = app.store.getState();
  if (checked?.places && checked.places.length > 1) return checkBook(app);
  if (!drawn || checked?.places) return checkSheet(app);
  await handlingFailure(app, "check", async () => {
    app.store.setState({ screen: "check", checking: true, failure: null });
    const checked = await checkDrawn(app, drawn);
    await listenToEdits(app);
    showChecked(app, checked);
  });
}
