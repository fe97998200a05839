import type { CheckedView } from "../../src/app/view";
import { openApp, type OpenApp } from "./open-app";

/** Import, write, check, edit, mend, clear, take back: over the real office.js on the preview workbook. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.preview.dispose());

const checked = (): CheckedView => {
  const { check, failure } = open.view();
  if (check.phase !== "checked") throw new Error(failure?.details ?? `not checked: ${check.phase}`);
  return check.result;
};

async function written(): Promise<void> {
  await open.actions.openSample();
  await open.actions.write();
  expect(open.view().failure).toBeNull();
}

test("a plan is understood before anything is written", async () => {
  const before = open.preview.snapshot();
  await open.actions.openSample();
  const { import: shown } = open.view();
  if (shown.phase !== "review") throw new Error("no review");
  expect(shown.review.facts.map(({ count }) => count)).toEqual(expect.arrayContaining([16, 15, 9]));
  expect(shown.review.planYear.year).toBe(2026);
  expect(shown.review.groups.flatMap(({ projects }) => projects)).toHaveLength(16);
  expect(open.preview.snapshot()).toEqual(before);
});

test("writing draws the sheets, and the check finds the two causes of the sample", async () => {
  await written();
  await open.actions.check();
  const result = checked();
  const errors = result.cards.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rules }) => rules.join(" "))).toEqual(["R03 R05", "R29"]);
  expect(result.marksShown).toBe(true);
  expect(open.preview.snapshot().sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["총괄", "소요예산", "예산DB", "검산결과"]),
  );
});

test("an edited figure is found at once, and mending it by the card's own value makes the finding go", async () => {
  await written();
  await open.actions.check();
  const holds = checked().holds;
  const { project, column } = await breakTableCell();
  expect(checked().holds).toBe(holds - 2);
  const card = checked().cards.find(({ decision }) => decision !== null);
  expect(card?.project).toContain(project);
  expect(card?.decision?.cell?.label).toBe(`소요예산!${column}`);
  await open.actions.applyFix(card?.id ?? "");
  expect(checked().holds).toBe(holds);
});

test("clearing takes every mark away and leaves the workbook as it was before the check", async () => {
  await written();
  await open.preview.settled();
  const before = open.preview.snapshot();
  await open.actions.check();
  expect(open.preview.snapshot()).not.toEqual(before);
  await open.actions.clearMarks();
  await open.preview.settled();
  expect(open.preview.snapshot()).toEqual(before);
});

test("a write can be taken back: the workbook is as it was", async () => {
  const before = open.preview.snapshot();
  await written();
  await open.actions.undoWrite();
  expect(open.view().failure).toBeNull();
  expect(open.preview.snapshot()).toEqual(before);
});

test("the next finding is selected in its sheet", async () => {
  await written();
  await open.actions.check();
  await open.actions.next();
  const [card] = checked().cards;
  expect(checked().currentId).toBe(card?.id);
  const sheets = open.preview.engine.sheets;
  const active = sheets.list().find(({ id }) => id === sheets.active());
  expect(`${active?.name}!`).toBe(card?.cells[0]?.label.replace(/!.*/, "!"));
});

/** P3's table: one source in one year, which a row and a column both pass through. */
async function breakTableCell(): Promise<{ project: string; column: string }> {
  const { subjects } = open.app.store.getState().checked ?? { subjects: [] };
  const found = subjects.find(
    ({ subject }) =>
      "project" in subject &&
      subject.project === 3 &&
      subject.at === "cell" &&
      subject.row === 1 &&
      subject.column === 1,
  );
  if (!found) throw new Error("no such cell");
  const address = `${String.fromCharCode(65 + found.cell.column)}${found.cell.row + 1}`;
  await open.preview.person.types(`${found.sheet}!${address}`, 3600);
  await open.afterEdits();
  return { project: "3.", column: address };
}
