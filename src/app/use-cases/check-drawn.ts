import type { Grid } from "../../grid/grid";
import type { Checked, Drawn } from "../state";
import type { App } from "../store";
import { checkPlan } from "./check-plan";
import { readAndMark } from "./read-and-mark";

/** The plan as the sheets say now, and what the rules find in it; what they find is marked where `isMarked` says so. */
export async function checkDrawn(
  app: App,
  drawn: Drawn,
  isMarked: () => boolean = () => true,
): Promise<Checked> {
  const { readBack, readRequests } = await import("../../sheets/read-back");
  const requests = readRequests(drawn.index);
  const checkedFrom = (grids: readonly (Grid | null)[]): Checked => {
    const { value, notices } = readBack(drawn.plan, drawn.index, grids);
    return {
      plan: value.plan,
      subjects: value.subjects,
      result: checkPlan(value.plan),
      checkPlan,
      notices,
      at: app.services.clock.now(),
      edit: null,
      fresh: [],
    };
  };
  return readAndMark(app, requests, checkedFrom, isMarked);
}
