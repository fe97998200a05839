import type { Language } from "../outcome/language";
import type { Actions } from "./actions";
import { copyText } from "./copy-text";
import { handlingFailure } from "./failure";
import type * as FunctionUse from "./functions/function-desk-use";
import type { App } from "./store";
import type * as OnWorkbook from "./use-cases/on-workbook";
import { chooseGroup, chooseProject, setPlanYear } from "./use-cases/choose-projects";
import { openDocument, openSample, pasteDocument } from "./use-cases/open-document";
import { foldCard, makeCurrent, openCard, revealCell, walk } from "./use-cases/walk-findings";

/** What a person can ask for, each tied to its use case. */
export function actionsOf(app: App): Actions {
  const { setState, getState } = app.store;
  return {
    show: (screen) => {
      setState({ screen });
      if (screen === "functions") void withFunctions(app, (use) => use.openFunctions(app));
    },
    setLanguage: (language) => setLanguage(app, language),
    setTheme: (theme) => setState({ theme }),
    setBudgetSheets: (budgetSheets) => setState({ budgetSheets }),

    openFile: (name, bytes) => openDocument(app, { kind: "file", name, bytes }),
    paste: (text, html) => pasteDocument(app, text, html),
    openSample: () => openSample(app),
    otherFile: () => setState({ reading: null, again: null, failure: null, message: null }),
    setPlanYear: (year) => setPlanYear(app, year),
    chooseProject: (no, chosen) => chooseProject(app, no, chosen),
    chooseGroup: (label, chosen) => chooseGroup(app, label, chosen),
    write: () => onWorkbook(app, (use) => use.writeSheets(app)),
    compareAgain: () => compareAgain(app),
    backToReview: () => setState({ again: null }),
    chooseDocument: (id, takes) => chooseDocument(app, id, takes),
    importAgain: () => importAgain(app),
    undoWrite: () => onWorkbook(app, (use) => use.undoWrite(app)),
    cancel: () => app.tasks.cancelCurrent?.abort(),
    dismissFailure: () => setState({ failure: null }),
    retry: () => retry(app),

    check: () => onWorkbook(app, (use) => use.checkWorkbook(app)),
    checkSheet: () => onWorkbook(app, (use) => use.checkSheet(app)),
    checkBook: () => onWorkbook(app, (use) => use.checkBook(app)),
    toggleSeverity: (severity) => {
      const { filter } = getState();
      const without = filter.filter((each) => each !== severity);
      setState({ filter: without.length < filter.length ? without : [...filter, severity] });
    },
    openCard: (id) => openCard(app, id),
    foldCard: (id) => foldCard(app, id),
    makeCurrent: (id) => makeCurrent(app, id),
    next: () => walk(app, 1),
    previous: () => walk(app, -1),
    reveal: (cell) => revealCell(app, cell),
    copyText: (id) => copyText(getState(), id),
    applyFix: async (id) => (await import("./use-cases/apply-fix")).applyFix(app, id),
    clearMarks: () => onWorkbook(app, (use) => use.clearMarks(app)),

    findFunction: (query) => withFunctions(app, (use) => use.findFunction(app, query)),
    showAllFunctions: () => withFunctions(app, (use) => use.showAllFunctions(app)),
    chooseFunction: (id) => withFunctions(app, (use) => use.chooseFunction(app, id)),
    setArgument: (name, value) => withFunctions(app, (use) => use.setArgument(app, name, value)),
    setNative: (native) => withFunctions(app, (use) => use.setNative(app, native)),
    insertFunction: () => withFunctions(app, (use) => use.insertFunction(app)),
    explainSelection: () => withFunctions(app, (use) => use.explainSelection(app)),

    replaceFunctions: async () => (await import("./use-cases/send-away")).replaceFunctions(app),
    workbookAsValues: async () =>
      (await import("./use-cases/workbook-as-values")).workbookAsValues(app),
    reportAsValues: async () => (await import("./use-cases/report-as-values")).reportAsValues(app),
    runMessageAction: (run) => {
      setState({ message: null });
      switch (run) {
        case "undo-write":
          return onWorkbook(app, (use) => use.undoWrite(app));
        case "undo-fix":
          return undoFix(app);
        case "undo-edit":
          return undoEdit(app);
        case "check":
          return onWorkbook(app, (use) => use.checkWorkbook(app));
        case "write-again":
          return onWorkbook(app, (use) => use.writeSheets(app));
      }
    },
    dismissMessage: () => setState({ message: null }),
  };
}

/** Loaded with the first command that needs the workbook. */
async function onWorkbook(app: App, run: (use: typeof OnWorkbook) => Promise<void>): Promise<void> {
  await handlingFailure(app, null, async () => run(await import("./use-cases/on-workbook")));
}

/** Loaded when the 함수 panel is first opened. */
async function withFunctions(
  app: App,
  run: (use: typeof FunctionUse) => Promise<void>,
): Promise<void> {
  await handlingFailure(app, null, async () => run(await import("./functions/function-desk-use")));
}

/** Loaded with the first comparison: the pane opens without them. */
async function compareAgain(app: App): Promise<void> {
  const { compareAgain: compare } = await import("./use-cases/compare-again");
  await compare(app);
}

async function chooseDocument(app: App, id: string, takes: boolean): Promise<void> {
  const { chooseDocument: choose } = await import("./use-cases/compare-again");
  choose(app, id, takes);
}

async function importAgain(app: App): Promise<void> {
  const { importAgain: write } = await import("./use-cases/import-again");
  await write(app);
}

async function undoFix(app: App): Promise<void> {
  const { undoFix: undo } = await import("./use-cases/apply-fix");
  await undo(app);
}

async function undoEdit(app: App): Promise<void> {
  const { undoEdit: undo } = await import("./use-cases/send-away");
  await undo(app);
}

function setLanguage(app: App, language: Language): void {
  app.store.setState({ language });
  if (!app.store.getState().again) return;
  void import("./use-cases/compare-again").then(({ rewordAgain }) => rewordAgain(app, language));
}

function retry(app: App): Promise<void> {
  const what = app.store.getState().failure?.retry;
  app.store.setState({ failure: null });
  if (what === "write") return onWorkbook(app, (use) => use.writeSheets(app));
  if (what === "again") return compareAgain(app);
  if (what === "check") return onWorkbook(app, (use) => use.checkWorkbook(app));
  if (what === "undo") return onWorkbook(app, (use) => use.undoWrite(app));
  if (what === "undo-fix") return undoFix(app);
  if (what === "undo-edit") return undoEdit(app);
  return Promise.resolve();
}
