import { writeCell } from "../../src/grid/a1";
import { failingAtEachStep, wholeBook } from "./failing-trips";
import { openApp, type OpenApp } from "./open-app";

/** Whichever trip to Excel fails, a command leaves the workbook as it was, says why, and succeeds when tried again. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
  await open.preview.person.types("Sheet1!B2", 42);
});
afterEach(() => open.preview.dispose());

const whole = () => wholeBook(open);
const failing = (command: () => Promise<unknown>) => failingAtEachStep(open, command);

async function written(): Promise<void> {
  await open.actions.openSample();
  await open.actions.write();
  expect(open.view().failure).toBeNull();
}

test("writing", async () => {
  await open.actions.openSample();
  expect(await failing(() => open.actions.write())).toBeGreaterThanOrEqual(3);
  expect(open.preview.snapshot().sheets.length).toBeGreaterThan(4);
});

test("checking and marking", async () => {
  await written();
  expect(await failing(() => open.actions.check())).toBe(2);
  expect(open.view().check.phase).toBe("checked");
});

test("marking anew what was marked otherwise", async () => {
  await written();
  await open.actions.check();
  const [cell] = open.app.store.getState().checked?.subjects.slice(-1) ?? [];
  expect(cell).toBeDefined();
  await open.actions.clearMarks();
  expect(await failing(() => open.actions.check())).toBe(2);
});

test("clearing the marks", async () => {
  await written();
  await open.actions.check();
  expect(await failing(() => open.actions.clearMarks())).toBe(2);
});

test("taking a write back", async () => {
  const before = await whole();
  await written();
  await open.actions.check();
  expect(await failing(() => open.actions.undoWrite())).toBeGreaterThanOrEqual(3);
  expect(await whole()).toEqual(before);
});

test("a proposal that is applied and taken back", async () => {
  await written();
  await open.actions.check();
  const { check } = open.view();
  if (check.phase !== "checked") throw new Error(check.phase);
  const { subjects } = open.app.store.getState().checked ?? { subjects: [] };
  const cell = subjects.find(
    ({ subject }) => "project" in subject && subject.at === "cell" && subject.row === 1,
  );
  if (!cell) throw new Error("no cell to break");
  await open.preview.person.types(`${cell.sheet}!${writeCell(cell.cell)}`, 99_999);
  await open.afterEdits();
  const after = open.view().check;
  const cards = after.phase === "checked" ? after.result.cards : [];
  const card = cards.find(({ decision }) => decision?.canApply);
  expect(card).toBeDefined();
  const before = await whole();
  for (const step of [1, 2]) {
    open.preview.faults.failSync(step);
    await open.actions.applyFix(card?.id ?? "");
    expect(open.view().failure).not.toBeNull();
    expect(await whole()).toEqual(before);
  }
});
