import { handlingFailure } from "../failure";
import type { App } from "../store";
import { wordsIn } from "../wording/words";

/** 표시 지우기: removes every mark of ours and leaves the sheet as it was. The list of findings stays. */
export async function clearMarks(app: App): Promise<void> {
  await handlingFailure(app, null, async () => {
    await app.services.workbook.clearMarks();
    const words = wordsIn(app.store.getState().language);
    app.store.setState({
      marksShown: false,
      message: {
        look: "ok",
        title: words.marksCleared,
        action: { label: words.checkAgain, run: "check" },
      },
    });
  });
}
