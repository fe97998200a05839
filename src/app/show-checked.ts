import { causeOf } from "./causes";
import { countsOf } from "./counts";
import type { Checked } from "./state";
import type { App } from "./store";
import { wordsIn } from "./wording/words";

/** A check that a person asked for is shown from its first card on. */
export function showChecked(app: App, checked: Checked): void {
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
