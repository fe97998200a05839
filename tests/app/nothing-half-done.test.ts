import { stopListening } from "../../src/app/use-cases/recheck-after-edit";
import { recheckWorkbook } from "../../src/app/use-cases/recheck-workbook";
import { associateFunctions } from "../../src/functions/associate";
import { commands } from "./commands";
import { failingAtEachStep } from "./failing-trips";
import { openApp, type OpenApp } from "./open-app";
import { cards, checkedBook } from "./stages";
import { syncsOf } from "./syncs";

/** Whichever trip to Excel fails, a command leaves the workbook as it was, says why, and succeeds when tried again. */
let open: OpenApp;
/** office.js keeps what was associated, whichever workbook is behind it. */
let isAssociated = false;

beforeEach(async () => {
  open = await openApp();
  if (!isAssociated) associateFunctions();
  isAssociated = true;
  while (!open.preview.functions.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
  await open.preview.person.types("Sheet1!B2", 42);
});
afterEach(() => open.preview.dispose());

const all = Object.entries(commands);
const meetings = all.flatMap(([, how]) => (typeof how === "function" ? [] : how));

test("no command of the pane is forgotten here", () => {
  expect(all.map(([name]) => name).sort()).toEqual(Object.keys(open.actions).sort());
});

test("what changes the pane alone asks nothing of Excel", async () => {
  await open.actions.openSample();
  await open.preview.quiet();
  for (const [name, how] of all) {
    if (typeof how !== "function") continue;
    open.preview.batches.length = 0;
    await how(open);
    await open.preview.quiet();
    expect([name, syncsOf(open.preview)]).toEqual([name, 0]);
  }
});

test.each(meetings)("$what", async ({ before, run, deletesRows = false }) => {
  await before?.(open);
  expect(open.view().failure?.details ?? null).toBeNull();
  expect(
    await failingAtEachStep(open, () => run(open), { onlyAsItBegins: deletesRows }),
  ).toBeGreaterThan(0);
});

test("the check that follows an edit fails without a trace, and the next one sees what was typed", async () => {
  await checkedBook(open);
  expect(cards(open)).toHaveLength(1);
  await stopListening(open.app);
  await open.preview.person.types("Sheet1!E5", 2_151);
  const note = { cell: "Sheet1!E5", before: "2,241", after: "2,151" };
  expect(await failingAtEachStep(open, () => recheckWorkbook(open.app, note))).toBeGreaterThan(0);
  expect(open.app.store.getState().checked?.edit).toMatchObject(note);
  expect(cards(open)).toEqual([]);
});
