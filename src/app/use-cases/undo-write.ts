import { handlingFailure } from "../failure";
import type { App } from "../store";
import { wordsIn } from "../wording/words";
import { stopListening } from "./recheck-after-edit";

/** 되돌리기 after a write: the drawn sheets are taken away, what they replaced comes back. Marks go with the sheets. */
export async function undoWrite(app: App): Promise<void> {
  const last = app.tasks.undoWrite;
  if (!last) return;
  await handlingFailure(app, "undo", async () => {
    await last.undo();
    app.tasks.undoWrite = null;
    await stopListening(app);
    const words = wordsIn(app.store.getState().language);
    app.store.setState({
      drawn: last.before,
      checked: null,
      marksShown: false,
      screen: "import",
      message: { look: "info", title: words.writeUndone },
    });
  });
}
