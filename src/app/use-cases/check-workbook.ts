import { causeOf } from "../causes";
import { countsOf } from "../counts";
import { handlingFailure } from "../failure";
import { marksOf } from "../marks-of";
import type { Checked } from "../state";
import type { App } from "../store";
import { wordsIn } from "../wording/words";
import { checkDrawn } from "./check-drawn";
import { listenToEdits } from "./recheck-after-edit";

/** A person asks for the check: the sheets are read back, the rules run, findings are listed and marked. */
export async function checkWorkbook(app: App): Promise<void> {
  const { drawn } = app.store.getState();
  if (!drawn) {
    app.store.setState({ screen: "check" });
    return;
  }
  await handlingFailure(app, "check", async () => {
    app.store.setState({ screen: "check", checking: true, failure: null });
    const checked = await checkDrawn(app, drawn);
    await app.services.workbook.mark(marksOf(checked));
    await listenToEdits(app);
    showChecked(app, checked);
  });
}

function showChecked(app: App, checked: Checked): void {
  const words = wordsIn(app.store.getState().language);
  const first = checked.result.findings[0];
  const { good, all, open } = countsOf(checked.result);
  app.store.setState({
    checked,
    checking: false,
    rechecking: false,
    marksShown: true,
    currentCard: null,
    openCards: first ? [causeOf(first)] : [],
    message: null,
    announcement: { text: words.spokenChecked(all, good, open), assertive: false },
  });
}
