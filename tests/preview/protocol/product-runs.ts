import { openApp, type OpenApp } from "../../app/open-app";
import type { CheckedView } from "../../../src/app/view";
import { associateFunctions } from "../../../src/functions/associate";
import type { Use } from "../../../preview/protocol/members";

type Run = (open: OpenApp) => Promise<void>;

/** All that the product does in a workbook, each in one of its own: what it used of Excel's API. */
export async function productRuns(): Promise<readonly ReadonlyMap<string, Use>[]> {
  const used: ReadonlyMap<string, Use>[] = [];
  for (const run of [mainJob, mendAndWalk, takenBack, anySheet, functionsInCells]) {
    const open = await openApp();
    await run(open);
    await open.preview.quiet();
    const { failure } = open.view();
    if (failure) throw new Error(`${run.name}: ${failure.title} ${failure.details}`);
    used.push(open.preview.endpoint.membersUsed);
    await open.preview.dispose();
  }
  return used;
}

const mainJob: Run = async ({ actions }) => {
  await actions.openSample();
  await actions.write();
  await actions.check();
  await actions.clearMarks();
};

/** A figure is broken by hand, found while the person types, walked to, mended and the mending taken back. */
const mendAndWalk: Run = async (open) => {
  const { actions, preview } = open;
  await actions.openSample();
  await actions.write();
  await actions.check();
  await preview.person.types(placeOfATableCell(open), 3600);
  await open.afterEdits();
  const card = checked(open).cards.find(({ decision }) => decision !== null);
  if (!card) throw new Error("the broken figure was not found");
  await actions.makeCurrent(card.id);
  await actions.next();
  await actions.previous();
  await actions.applyFix(card.id);
  await actions.runMessageAction("undo-fix");
};

const takenBack: Run = async ({ actions }) => {
  await actions.openSample();
  await actions.write();
  await actions.write();
  await actions.undoWrite();
};

const anySheet: Run = async ({ actions, preview }) => {
  const rows = [
    ["구분", "합계", "본예산", "추경"],
    ["도로", 4_812, 3_571, 1_241],
    ["하천", 7_369, 5_128, 2_241],
    ["합계", 12_181, 8_699, 3_400],
  ];
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries())
      await preview.person.types(`Sheet1!${"BCDE".charAt(column)}${row + 3}`, value);
  }
  await actions.checkSheet();
  await actions.clearMarks();
};

const functionsInCells: Run = async ({ preview }) => {
  associateFunctions();
  // office.js tells a moment after it has started.
  while (!preview.functions.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
  await preview.person.types("Sheet1!A1", "=BUDGET.SUMCHECK(300,100,150)");
};

function checked({ view }: OpenApp): CheckedView {
  const { check } = view();
  if (check.phase !== "checked") throw new Error(`not checked: ${check.phase}`);
  return check.result;
}

function placeOfATableCell({ app }: OpenApp): string {
  const { subjects } = app.store.getState().checked ?? { subjects: [] };
  const found = subjects.find(
    ({ subject }) =>
      "project" in subject &&
      subject.project === 3 &&
      subject.at === "cell" &&
      subject.row === 1 &&
      subject.column === 1,
  );
  if (!found) throw new Error("no cell of a table");
  return `${found.sheet}!${String.fromCharCode(65 + found.cell.column)}${found.cell.row + 1}`;
}
