import "../ui/style.css";
import { actionsOf } from "../app/actions-of";
import type { Clock, PlanInput } from "../app/services";
import { createApp, type App } from "../app/store";
import { recallWorkbookPlan } from "../app/use-cases/remember-workbook";
import { associateFunctions } from "../functions/associate";
import type { Language } from "../outcome/language";
import { mountOutside, mountPane } from "../ui/mount";
import { readPreferences, savePreferences } from "../ui/preferences";
import { officeLook } from "../ui/theme/office-theme";
import { associateCommands } from "./commands";
import { lateFunctions, lateReader, lateWorkbook } from "./late";

/** One page carries the pane, the commands and the functions: the shared runtime. */
async function start(root: Element): Promise<void> {
  if (!(await isInExcel())) {
    mountOutside(root, languageOf(navigator.language));
    return;
  }
  const app = createApp(
    { workbook: lateWorkbook(), reader: lateReader, functions: lateFunctions(), sample, clock },
    {
      language: languageOf(Office.context.displayLanguage),
      ...readPreferences(() => localStorage),
    },
  );
  const actions = actionsOf(app);
  associateFunctions();
  associateCommands(actions);
  rememberPreferences(app);
  mountPane(root, app, actions, {
    officeLook: officeLook(themeOfOffice()?.bodyBackgroundColor),
    onReload: () => location.reload(),
  });
  await recallWorkbookPlan(app);
}

/** In a plain browser office.js answers with no host, and without a network it is not there at all. */
async function isInExcel(): Promise<boolean> {
  if (!("Office" in globalThis)) return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

/** Not every Excel says what it looks like, whatever the types promise. */
const themeOfOffice = (): Office.OfficeTheme | undefined => Office.context.officeTheme;

const languageOf = (tag: string): Language => (tag.toLowerCase().startsWith("ko") ? "ko" : "en");

function rememberPreferences({ store }: App): void {
  store.subscribe((state, before) => {
    const chosen = ["language", "theme", "budgetSheets"] as const;
    if (chosen.every((one) => state[one] === before[one])) return;
    savePreferences(() => localStorage, state);
  });
}

const sampleFile = "sample-plan.ko.txt";

async function sample(): Promise<PlanInput> {
  const response = await fetch(`samples/${sampleFile}`);
  if (!response.ok) throw new Error(`samples/${sampleFile}: ${response.status}`);
  return { kind: "file", name: sampleFile, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const clock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

const root = document.getElementById("root");
if (root) void start(root);
