import { associateFunctions } from "../../src/functions/associate";
import { commands } from "./commands";
import { failingAtEachStep } from "./failing-trips";
import { openApp, type OpenApp } from "./open-app";
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
