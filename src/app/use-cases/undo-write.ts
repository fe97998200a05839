import { handlingFailure } from "../failure";
import type { App } from "../store";
import { wordsIn } from "../wording/words";
import { stopListening } from "./recheck-after-edit";

/** 되돌리기 after a write: the drawn sheets are taken away, what they replaced comes back. */
export async function undoWrite(app: App): Promise<void> {
  const undo = app.tasks.undoWrite;
  app.tasks.undoWrite = null;
  if (!undo) return;
  await handlingFailure(app, null, async () => {
    await stopListening(app);
    await app.services.workbook.clearMarks();
    await undo();
    const words = wordsIn(app.store.getState().language);
    app.store.setState({
      drawn: null,
      checked: null,
      marksShown: false,
      screen: "import",
      message: { look: "info", title: words.writeUndone },
    });
  });
}
