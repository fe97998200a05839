import type { App } from "../store";
import { wordsIn } from "../wording/words";

/** On start: a workbook that was drawn before is recognised, so that it can be checked at once. */
export async function recallWorkbookPlan(app: App): Promise<void> {
  try {
    const texts = await app.services.workbook.kept();
    if (texts.size === 0) return;
    const { drawnFrom } = await import("../kept-plan");
    const drawn = drawnFrom(texts);
    if (drawn) app.store.setState({ drawn, screen: "check" });
  } catch (cause) {
    const words = wordsIn(app.store.getState().language);
    const more =
      cause instanceof Error
        ? `${words.recallFailedTodo} (${cause.message})`
        : words.recallFailedTodo;
    app.store.setState({ message: { look: "review", title: words.recallFailed, more } });
  }
}
