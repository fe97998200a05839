import type { Plan } from "../../plan/plan";
import type { Drawing } from "../../sheets/drawing";
import type { DrawingIndex } from "../../sheets/drawing-index";
import type { DrawProgress } from "../../workbook/port";
import { handlingFailure } from "../failure";
import { settingKeys } from "../setting-keys";
import type { Drawn, Reading } from "../state";
import type { App } from "../store";
import { wordsIn, type Words } from "../wording/words";
import { checkPlan } from "./check-plan";
import { restrictTo } from "./choose-projects";
import { forgetWorkbookPlan } from "./remember-workbook";

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
    const receipt = await app.services.workbook.draw(drawing, {
      existing: "replace",
      signal: abort.signal,
      progress: (progress) => showWriting(app, reading, drawing, progress),
    });
    const index = await remember(app, reading.fileName, plan, drawing);
    app.tasks.undoWrite = async () => {
      await receipt.undo?.();
      await forgetWorkbookPlan(app);
    };
    showWritten(app, { fileName: reading.fileName, plan, index }, drawing);
  });
}

/** Drawing and storing are loaded when they are asked for: the pane opens without them. */
async function drawingOf(app: App, plan: Plan, reading: Reading): Promise<Drawing> {
  const { drawPlan } = await import("../../sheets/draw-plan");
  const { language } = app.store.getState();
  return drawPlan(plan, checkPlan(plan), {
    fileName: reading.fileName,
    notices: reading.notices,
    language,
    checkedAt: wordsIn(language).dateTime(app.services.clock.now()),
  });
}

async function remember(
  app: App,
  fileName: string,
  plan: Plan,
  drawing: Drawing,
): Promise<DrawingIndex> {
  const { workbook } = app.services;
  const { encodePlan } = await import("../../plan/stored-plan");
  const { encodeIndex, indexOf } = await import("../../sheets/drawing-index");
  const index = indexOf(drawing);
  await workbook.saveSetting(settingKeys.plan, encodePlan(plan));
  await workbook.saveSetting(settingKeys.index, encodeIndex(index));
  await workbook.saveSetting(settingKeys.fileName, fileName);
  return index;
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
