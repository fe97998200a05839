import { handlingFailure } from "../failure";
import type { App } from "../store";
import { takenBackUnless } from "../taken-back";
import { wordsIn } from "../wording/words";
import { checkNow } from "./check-workbook";
import { fixOf } from "../views/fix";

/**
 * 적용: writes the suggested value, as shown before → after in the card, into the one wrong cell, and checks again. A
 * check that fails takes the value back: a person who is told that the workbook is as it was finds it so.
 */
export async function applyFix(app: App, id: string): Promise<void> {
  const fix = fixOf(app.store.getState(), id);
  if (!fix) return;
  await handlingFailure(app, null, async () => {
    const { workbook } = app.services;
    const before = await workbook.edit([fix.edit]);
    const takeBack = () => workbook.edit(before, { where: [fix.edit] });
    await takenBackUnless(() => checkNow(app), takeBack);
    app.tasks.undoFix = async () => {
      const after = await takeBack();
      await takenBackUnless(
        () => checkNow(app),
        () => workbook.edit(after, { where: before }),
      );
    };
    const words = wordsIn(app.store.getState().language);
    app.store.setState({
      message: {
        look: "ok",
        title: words.fixed(fix.label, fix.after),
        action: { label: words.undo, run: "undo-fix" },
      },
    });
  });
}

export async function undoFix(app: App): Promise<void> {
  const undo = app.tasks.undoFix;
  if (!undo) return;
  await handlingFailure(app, "undo-fix", async () => {
    await undo();
    app.tasks.undoFix = null;
  });
}
