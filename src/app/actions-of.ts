import type { Actions } from "./actions";
import { copyText } from "./copy-text";
import type { App } from "./store";
import { applyFix, undoFix } from "./use-cases/apply-fix";
import { checkSheet } from "./use-cases/check-sheet";
import { checkWorkbook } from "./use-cases/check-workbook";
import { chooseGroup, chooseProject, setPlanYear } from "./use-cases/choose-projects";
import { clearMarks } from "./use-cases/clear-marks";
import { openDocument, openSample, pasteDocument } from "./use-cases/open-document";
import { undoWrite } from "./use-cases/undo-write";
import { foldCard, makeCurrent, openCard, revealCell, walk } from "./use-cases/walk-findings";
import { writeSheets } from "./use-cases/write-sheets";

/** What a person can ask for, each tied to its use case. */
export function actionsOf(app: App): Actions {
  const { setState, getState } = app.store;
  return {
    show: (screen) => setState({ screen }),
    setLanguage: (language) => setState({ language }),
    setTheme: (theme) => setState({ theme }),

    openFile: (name, bytes) => openDocument(app, { kind: "file", name, bytes }),
    paste: (text, html) => pasteDocument(app, text, html),
    openSample: () => openSample(app),
    otherFile: () => setState({ reading: null, failure: null, message: null }),
    setPlanYear: (year) => setPlanYear(app, year),
    chooseProject: (no, chosen) => chooseProject(app, no, chosen),
    chooseGroup: (label, chosen) => chooseGroup(app, label, chosen),
    write: () => writeSheets(app),
    undoWrite: () => undoWrite(app),
    cancel: () => app.tasks.cancelCurrent?.abort(),
    dismissFailure: () => setState({ failure: null }),
    retry: () => retry(app),

    check: () => checkWorkbook(app),
    checkSheet: () => checkSheet(app),
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
    applyFix: (id) => applyFix(app, id),
    clearMarks: () => clearMarks(app),
    runMessageAction: (run) => {
      setState({ message: null });
      switch (run) {
        case "undo-write":
          return undoWrite(app);
        case "undo-fix":
          return undoFix(app);
        case "check":
          return checkWorkbook(app);
        case "write-again":
          return writeSheets(app);
      }
    },
    dismissMessage: () => setState({ message: null }),
  };
}

function retry(app: App): Promise<void> {
  const what = app.store.getState().failure?.retry;
  app.store.setState({ failure: null });
  if (what === "write") return writeSheets(app);
  if (what === "check") return checkWorkbook(app);
  return Promise.resolve();
}
