import type { Plan } from "../../plan/plan";
import type { Drawing } from "../../sheets/drawing";
import type { Reading } from "../state";
import type { App } from "../store";
import { wordsIn } from "../wording/words";
import { checkPlan } from "./check-plan";

/** Drawing is loaded when it is asked for: the pane opens without it. */
export async function drawingOf(app: App, plan: Plan, reading: Reading): Promise<Drawing> {
  const { drawPlan } = await import("../../sheets/draw-plan");
  const { language, budgetSheets } = app.store.getState();
  const facts = {
    fileName: reading.fileName,
    notices: reading.notices,
    language,
    checkedAt: wordsIn(language).dateTime(app.services.clock.now()),
  };
  return drawPlan(plan, checkPlan(plan), facts, { budget: budgetSheets });
}
