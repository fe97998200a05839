import type { Drawing } from "../../sheets/drawing";
import type { DrawProgress } from "../../workbook/port";
import { handlingFailure } from "../failure";
import type { Drawn, Reading } from "../state";
import type { App } from "../store";
import { wordsIn, type Words } from "../wording/words";
import { restrictTo } from "./choose-projects";
import { drawingOf } from "./drawing-of";

/** Draws the sheets of the plan under review, remembers in the workbook what was drawn, and goes on to the check. */
export async function writeSheets(app: App): Promise<void> {
  const { reading } = app.store.getState();
  if (!reading || reading.chosen.length === 0) return;
  const abort = new AbortController();
  app.tasks.cancelCurrent = abort;
  await handlingFailure(app, "write", async () => {
    const plan = restrictTo(reading.plan, reading.chosen);
    const drawing = await drawingOf(app, plan, reading);
    showWriting(app, reading, drawing, null);
    const { drawnBy, textsToKeep } = await import("../kept-plan");
    const drawn = drawnBy(plan, drawing, reading.fileName);
    const before = app.store.getState().drawn;
    const receipt = await app.services.workbook.draw(drawing, {
      existing: "replace",
      keep: textsToKeep(drawn),
      signal: abort.signal,
      progress: (progress) => showWriting(app, reading, drawing, progress),
    });
    const { undo } = receipt;
    app.tasks.undoWrite = undo ? { undo, before } : null;
    showWritten(app, drawn, drawing);
  });
}

function showWriting(app: App, reading: Reading, drawing: Drawing, at: DrawProgress | null): void {
  const words = wordsIn(app.store.getState().language);
  app.store.setState({
    failure: null,
    message: null,
    busy: {
      title: words.writingTitle,
      subject: words.writingSubject(reading.fileName, reading.chosen.length),
      now: at ? words.writingNow(at.sheet) : words.writingStart,
      percent: at && at.cellsInAll > 0 ? Math.floor((100 * at.cellsWritten) / at.cellsInAll) : 0,
      steps: stepsOf(drawing, at, words),
      cancellable: true,
      cancelRemark: words.cancelRemark,
    },
  });
}

function stepsOf(drawing: Drawing, at: DrawProgress | null, words: Words) {
  const now = at ? drawing.sheets.findIndex((sheet) => sheet.name === at.sheet) : -1;
  const sheets = drawing.sheets.map((sheet, index) => ({
    label: sheet.name,
    state: index < now ? ("done" as const) : index === now ? ("now" as const) : ("later" as const),
  }));
  return [{ label: words.stepRead, state: "done" as const }, ...sheets];
}

function showWritten(app: App, drawn: Drawn, drawing: Drawing): void {
  const words = wordsIn(app.store.getState().language);
  app.store.setState({
    busy: null,
    again: null,
    drawn,
    checked: null,
    openCards: [],
    currentCard: null,
    filter: [],
    screen: "check",
    message: {
      look: "ok",
      title: words.written(drawing.sheets.map((sheet) => sheet.name)),
      more: words.writtenMore,
      action: { label: words.undo, run: "undo-write" },
    },
    announcement: {
      text: words.written(drawing.sheets.map((sheet) => sheet.name)),
      assertive: false,
    },
  });
}
