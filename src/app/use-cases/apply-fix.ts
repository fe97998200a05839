import { handlingFailure } from "../failure";
import type { App } from "../store";
import { wordsIn } from "../wording/words";
import { checkWorkbook } from "./check-workbook";
import { fixOf } from "../views/fix";

/** 적용: writes the suggested value, as shown before → after in the card, into the one wrong cell. */
export async function applyFix(app: App, id: string): Promise<void> {
  const fix = fixOf(app.store.getState(), id);
  if (!fix) return;
  await handlingFailure(app, "check", async () => {
    const { workbook } = app.services;
    const before = await workbook.edit([fix.edit]);
    app.tasks.undoFix = async () => {
      await workbook.edit(before, { where: [fix.edit] });
    };
    await checkWorkbook(app);
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
  await handlingFailure(app, "check", async () => {
    await undo();
    app.tasks.undoFix = null;
    await checkWorkbook(app);
  });
}
