import { readFileSync } from "node:fs";
import { openPreview, type Preview, type PreviewOptions } from "../../preview/node/open-preview";
import { actionsOf } from "../../src/app/actions-of";
import type { Actions } from "../../src/app/actions";
import type { PlanInput, PlanReader } from "../../src/app/services";
import { createApp, type App } from "../../src/app/store";
import type { View } from "../../src/app/view";
import { viewOf } from "../../src/app/view-of";
import { readText } from "../../src/documents/text/read-text";
import { createFunctionDesk } from "../../src/entry/function-desk/function-desk";
import { extractPlan } from "../../src/extraction/extract-plan";
import { createExcelWorkbook } from "../../src/workbook/excel/excel-workbook";

/** The pane without its panels, over the real office.js and the preview workbook. */
export interface OpenApp {
  readonly app: App;
  readonly actions: Actions;
  readonly preview: Preview;
  view(): View;
  /** Lets edits reach the add-in and its put-off check run. */
  afterEdits(): Promise<void>;
}

const sample = (): PlanInput => ({
  kind: "text",
  name: "sample-plan.ko.txt",
  text: readFileSync("assets/samples/sample-plan.ko.txt", "utf8"),
});

const reader: PlanReader = (input) =>
  Promise.resolve(
    extractPlan(
      readText(input.kind === "text" ? input.text : new TextDecoder().decode(input.bytes)),
      { fileName: input.name },
    ),
  );

export async function openApp(options: PreviewOptions = {}): Promise<OpenApp> {
  const preview = await openPreview(options);
  let postponed: (() => void) | null = null;
  const app = createApp({
    workbook: createExcelWorkbook(),
    reader,
    functions: createFunctionDesk((language) =>
      Promise.resolve(
        JSON.parse(readFileSync(`assets/functions/functions.${language}.json`, "utf8")),
      ),
    ),
    sample: () => Promise.resolve(sample()),
    clock: {
      now: () => new Date(2026, 0, 5, 14, 20),
      elapsed: () => 0,
      after: (_, run) => {
        postponed = run;
        return () => (postponed = null);
      },
    },
  });
  return {
    app,
    actions: actionsOf(app),
    preview,
    view: () => viewOf(app.store.getState()),
    afterEdits: async () => {
      await until(() => postponed !== null);
      postponed?.();
      postponed = null;
      await until(() => isIdle(app));
    },
  };
}

function isIdle(app: App): boolean {
  const { checking, rechecking } = app.store.getState();
  return !checking && !rechecking;
}

/** Events come as messages, and their handlers ask Excel in their turn. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
