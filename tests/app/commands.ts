import type { Actions } from "../../src/app/actions";
import type { MessageView } from "../../src/app/view";
import type { OpenApp } from "./open-app";
import {
  applyFirstFix,
  cards,
  checked,
  checkedBook,
  checkedTwice,
  compared,
  fixed,
  functionInserted,
  functionsInCells,
  functionsReplaced,
  imported,
  newerPlan,
  openPanel,
  panelOpen,
  plan,
  reveal,
  usersTable,
  written,
  writtenOver,
  wrongPlan,
} from "./stages";

/** One way in which a command meets the workbook: what must have happened before, and the command. */
export interface Meeting {
  readonly what: string;
  before?(open: OpenApp): Promise<void>;
  run(open: OpenApp): unknown;
  /** Rows that Excel has deleted cannot be called back: of their trip, which is the last, it may fail as it begins. */
  readonly deletesRows?: boolean;
}

type PaneOnly = (open: OpenApp) => unknown;
type MessageRun = NonNullable<MessageView["action"]>["run"];

/** A command that fails is offered again: that is the same command. */
const offeredAgain = (command: (open: OpenApp) => unknown) => async (open: OpenApp) => {
  if (open.view().failure === null) {
    open.preview.faults.refuseNext("throttled");
    await command(open);
  }
  await open.actions.retry();
};

const fromMessage = (run: MessageRun, before: (open: OpenApp) => Promise<void>): Meeting => ({
  what: `${run} from a message`,
  before,
  run: ({ actions }) => actions.runMessageAction(run),
});

const messageRuns: Record<MessageRun, Meeting> = {
  "undo-write": fromMessage("undo-write", written),
  "undo-fix": fromMessage("undo-fix", fixed),
  "undo-edit": fromMessage("undo-edit", functionsReplaced),
  check: fromMessage("check", checkedTwice),
  "write-again": fromMessage("write-again", written),
};

/** Every command of the pane: how it meets the workbook, or that it changes nothing but the pane. */
export const commands: Record<keyof Actions, readonly Meeting[] | PaneOnly> = {
  show: [{ what: "opening the panel of functions", before: written, run: openPanel }],
  setLanguage: ({ actions }) => actions.setLanguage("ko"),
  setTheme: ({ actions }) => actions.setTheme("dark"),
  setBudgetSheets: ({ actions }) => actions.setBudgetSheets("one"),
  openFile: ({ actions }) => actions.openFile("plan.txt", new TextEncoder().encode(plan)),
  paste: ({ actions }) => actions.paste(plan),
  openSample: ({ actions }) => actions.openSample(),
  otherFile: ({ actions }) => actions.otherFile(),
  setPlanYear: ({ actions }) => actions.setPlanYear(2026),
  chooseProject: ({ actions }) => actions.chooseProject(1, true),
  chooseGroup: ({ actions }) => actions.chooseGroup("신규시책", true),
  write: [
    {
      what: "writing",
      before: ({ actions }) => actions.paste(wrongPlan),
      run: ({ actions }) => actions.write(),
    },
    {
      what: "writing a sheet for each project",
      before: async ({ actions }) => {
        actions.setBudgetSheets("each");
        await actions.paste(wrongPlan);
      },
      run: ({ actions }) => actions.write(),
    },
    {
      what: "writing over what was written and checked",
      before: async (open) => {
        await checked(open);
        await open.actions.paste(newerPlan);
      },
      run: ({ actions }) => actions.write(),
    },
  ],
  compareAgain: [
    {
      what: "comparing with a newer document",
      before: async (open) => {
        await written(open);
        await open.actions.paste(newerPlan);
      },
      run: ({ actions }) => actions.compareAgain(),
    },
  ],
  backToReview: ({ actions }) => actions.backToReview(),
  chooseDocument: ({ actions }) => actions.chooseDocument("", true),
  importAgain: [
    {
      what: "importing a newer document",
      before: compared,
      deletesRows: true,
      run: ({ actions }) => actions.importAgain(),
    },
  ],
  undoWrite: [
    { what: "taking a write back", before: checked, run: ({ actions }) => actions.undoWrite() },
    {
      what: "taking a write over another back",
      before: writtenOver,
      run: ({ actions }) => actions.undoWrite(),
    },
    {
      what: "taking an import back",
      before: imported,
      run: ({ actions }) => actions.undoWrite(),
      deletesRows: true,
    },
  ],
  cancel: ({ actions }) => actions.cancel(),
  dismissFailure: ({ actions }) => actions.dismissFailure(),
  retry: [
    {
      what: "writing again after a failure",
      before: ({ actions }) => actions.paste(wrongPlan),
      run: offeredAgain(({ actions }) => actions.write()),
    },
    {
      what: "checking again after a failure",
      before: written,
      run: offeredAgain(({ actions }) => actions.check()),
    },
    {
      what: "comparing again after a failed import",
      before: compared,
      run: offeredAgain(({ actions }) => actions.importAgain()),
    },
    {
      what: "taking a write back after a failure",
      before: written,
      run: offeredAgain(({ actions }) => actions.undoWrite()),
    },
    {
      what: "taking a value back after a failure",
      before: fixed,
      run: offeredAgain(({ actions }) => actions.runMessageAction("undo-fix")),
    },
    {
      what: "taking replaced functions back after a failure",
      before: functionsReplaced,
      run: offeredAgain(({ actions }) => actions.runMessageAction("undo-edit")),
    },
  ],
  check: [
    { what: "checking and marking", before: written, run: ({ actions }) => actions.check() },
    {
      what: "marking anew after the marks were cleared",
      before: checkedTwice,
      run: ({ actions }) => actions.check(),
    },
  ],
  checkSheet: [
    {
      what: "checking what is selected",
      before: usersTable,
      run: ({ actions }) => actions.checkSheet(),
    },
    {
      what: "checking the sheet in front",
      before: async (open) => {
        await usersTable();
        await open.preview.person.types("Sheet1!A1", "예산");
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("H20").select();
          await context.sync();
        });
      },
      run: ({ actions }) => actions.checkSheet(),
    },
  ],
  checkBook: [
    {
      what: "checking all sheets",
      before: async (open) => {
        await written(open);
        await usersTable();
      },
      run: ({ actions }) => actions.checkBook(),
    },
    {
      what: "checking all sheets again",
      before: checkedBook,
      run: ({ actions }) => actions.checkBook(),
    },
  ],
  toggleSeverity: ({ actions }) => actions.toggleSeverity("error"),
  openCard: ({ actions }) => actions.openCard("1"),
  foldCard: ({ actions }) => actions.foldCard("1"),
  makeCurrent: [
    {
      what: "going to a finding",
      before: checked,
      run: (open) => open.actions.makeCurrent(cards(open)[0]?.id ?? ""),
    },
  ],
  next: [{ what: "the next finding", before: checked, run: ({ actions }) => actions.next() }],
  previous: [
    { what: "the finding before", before: checked, run: ({ actions }) => actions.previous() },
  ],
  reveal: [{ what: "showing a cell", before: checked, run: reveal }],
  copyText: ({ actions }) => actions.copyText("1"),
  applyFix: [
    { what: "applying a proposal", before: checked, run: applyFirstFix },
    {
      what: "applying a proposal on a sheet of one's own",
      before: async (open) => {
        await usersTable();
        await open.actions.checkSheet();
      },
      run: applyFirstFix,
    },
  ],
  clearMarks: [
    { what: "clearing the marks", before: checked, run: ({ actions }) => actions.clearMarks() },
    {
      what: "clearing the marks of all sheets",
      before: checkedBook,
      run: ({ actions }) => actions.clearMarks(),
    },
  ],
  findFunction: ({ actions }) => actions.findFunction("국비"),
  showAllFunctions: ({ actions }) => actions.showAllFunctions(),
  chooseFunction: ({ actions }) => actions.chooseFunction("PROJECTTOTAL"),
  setArgument: ({ actions }) => actions.setArgument("project", "1"),
  setNative: ({ actions }) => actions.setNative(true),
  insertFunction: [
    {
      what: "putting a formula into a cell",
      before: panelOpen,
      run: ({ actions }) => actions.insertFunction(),
    },
  ],
  explainSelection: [
    {
      what: "explaining the selected cell",
      before: functionInserted,
      run: ({ actions }) => actions.explainSelection(),
    },
  ],
  replaceFunctions: [
    {
      what: "replacing functions",
      before: functionsInCells,
      run: ({ actions }) => actions.replaceFunctions(),
    },
  ],
  workbookAsValues: [
    {
      what: "all formulas as values",
      before: functionsInCells,
      run: ({ actions }) => actions.workbookAsValues(),
    },
  ],
  reportAsValues: [
    {
      what: "the report as values",
      before: checked,
      run: ({ actions }) => actions.reportAsValues(),
    },
  ],
  runMessageAction: [
    ...Object.values(messageRuns),
    {
      what: "taking back the report as values",
      before: async (open) => {
        await checked(open);
        await open.actions.reportAsValues();
      },
      run: ({ actions }) => actions.runMessageAction("undo-edit"),
    },
    {
      what: "taking back a formula that was put into a cell",
      before: functionInserted,
      run: ({ actions }) => actions.runMessageAction("undo-edit"),
    },
  ],
  dismissMessage: ({ actions }) => actions.dismissMessage(),
};
