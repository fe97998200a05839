import { handlingFailure } from "../failure";
import { showChecked } from "../show-checked";
import type { App } from "../store";
import { checkedSheet } from "./checked-sheet";
import { listenToEdits } from "./recheck-after-edit";

/**
 * A person asks for the check of the sheet in front of them, drawn by us or not: of what is selected where that is a
 * table, else of the whole sheet.
 */
export async function checkSheet(app: App): Promise<void> {
  await handlingFailure(app, "check", async () => {
    app.store.setState({ screen: "check", checking: true, failure: null });
    const checked = await checkedSheet(app, [{ kind: "selection" }, { kind: "active-sheet" }]);
    await listenToEdits(app);
    showChecked(app, checked);
  });
}
