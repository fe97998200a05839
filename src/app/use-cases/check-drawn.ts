import type { Checked, Drawn } from "../state";
import type { App } from "../store";
import { checkPlan } from "./check-plan";

/** The plan as the sheets say now, and what the rules find in it. */
export async function checkDrawn(app: App, drawn: Drawn): Promise<Checked> {
  const { readBack, readRequests } = await import("../../sheets/read-back");
  const grids = await app.services.workbook.read(readRequests(drawn.index));
  const { value, notices } = readBack(drawn.plan, drawn.index, grids);
  return {
    plan: value.plan,
    subjects: value.subjects,
    result: checkPlan(value.plan),
    notices,
    at: app.services.clock.now(),
    edit: null,
    fresh: [],
  };
}
