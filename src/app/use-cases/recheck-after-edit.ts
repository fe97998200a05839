import { addressText } from "../cell-links";
import type { App } from "../store";
import type { WorkbookEdit } from "../../workbook/port";
import { recheckWorkbook } from "./recheck-workbook";

/** Long enough to take several edits of one paste together, short enough that the list follows at once. */
const pause = 150;

/** From the first check on, every edit of a person leads to a check. Our own writes are left out by the workbook. */
export async function listenToEdits(app: App): Promise<void> {
  if (app.tasks.stopListening.length > 0) return;
  app.tasks.stopListening.push(
    await app.services.workbook.onEdit((edit) => recheckSoon(app, edit)),
  );
}

export async function stopListening(app: App): Promise<void> {
  const stops = app.tasks.stopListening.splice(0);
  for (const stop of stops) await stop();
}

function recheckSoon(app: App, edit: WorkbookEdit): void {
  const { checked, drawn } = app.store.getState();
  if (!checked || !(drawn || checked.places)) return;
  app.tasks.postponedCheck?.();
  app.tasks.postponedCheck = app.services.clock.after(pause, () => {
    app.tasks.postponedCheck = null;
    void recheckWorkbook(app, describe(edit));
  });
}

function describe(edit: WorkbookEdit): { cell: string; before: string; after: string } {
  return {
    cell: edit.range ? addressText(edit.sheet, edit.range) : edit.sheet,
    before: shown(edit.before),
    after: shown(edit.after),
  };
}

function shown(value: WorkbookEdit["before"]): string {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: 10 })
    : String(value);
}
