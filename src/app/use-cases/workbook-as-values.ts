import { handlingFailure } from "../failure";
import { awayWords } from "../send-away/wording";
import type { App } from "../store";
import { wordsIn } from "../wording/words";

/** Copy as values: every formula of the workbook becomes its value, so that a copy can be saved and sent. One undo. */
export async function workbookAsValues(app: App): Promise<void> {
  await handlingFailure(app, null, async () => {
    const { formulas, undo } = await app.services.workbook.asValues();
    const { language } = app.store.getState();
    const words = awayWords(language);
    if (formulas === 0) {
      app.store.setState({ message: { look: "info", title: words.noFormulas } });
      return;
    }
    app.tasks.undoFix = undo;
    app.store.setState({
      message: {
        look: "ok",
        title: words.asValues(formulas),
        more: words.asValuesMore,
        action: { label: wordsIn(language).undo, run: "undo-edit" },
      },
    });
  });
}
