import { failingAtEachStep, wholeBook } from "./failing-trips";
import { manyProjects, oneProject } from "./many-projects";
import { openApp, type OpenApp } from "./open-app";

/** Sheets that stand already: whichever trip fails while they are written anew or brought up to date, they stay. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
  await open.preview.person.types("Sheet1!B2", 42);
  await open.actions.paste(manyProjects(4));
  await open.actions.write();
  isOk();
});
afterEach(() => open.preview.dispose());

const isOk = (): void => expect(open.view().failure?.details ?? null).toBeNull();

/** A figure that changed, a project that went, and one that came. */
const newer = manyProjects(5)
  .replace(`1. 생활권 1번 길 정비 2\n`, "")
  .replace(oneProject(1), "")
  .replace("국비\t602\t302\t300", "국비\t602\t300\t302");

async function compared(): Promise<void> {
  await open.actions.paste(newer);
  await open.actions.compareAgain();
  isOk();
  expect(open.view().import).toMatchObject({ phase: "again", again: { canApply: true } });
}

test("writing over the sheets of an earlier write", async () => {
  await open.actions.paste(newer);
  expect(await failingAtEachStep(open, () => open.actions.write())).toBeGreaterThanOrEqual(3);
});

test("taking back a write over an earlier one", async () => {
  const before = await wholeBook(open);
  await open.actions.paste(newer);
  await open.actions.write();
  isOk();
  expect(await failingAtEachStep(open, () => open.actions.undoWrite())).toBeGreaterThanOrEqual(2);
  expect(await wholeBook(open)).toEqual(before);
});

test("comparing with a newer document", async () => {
  await open.actions.paste(newer);
  expect(await failingAtEachStep(open, () => open.actions.compareAgain())).toBeGreaterThan(0);
});

test("importing a newer document, and taking that back", async () => {
  await compared();
  expect(await failingAtEachStep(open, () => open.actions.importAgain())).toBeGreaterThanOrEqual(4);
  expect(await failingAtEachStep(open, () => open.actions.undoWrite())).toBeGreaterThanOrEqual(4);
});
