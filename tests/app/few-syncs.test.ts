import { readFileSync } from "node:fs";
import { withData } from "../data";
import { manyProjects } from "./many-projects";
import { openApp, type OpenApp } from "./open-app";
import { largestRequest, sentBytes, syncsOf } from "./syncs";

/** A trip to Excel costs a tenth of a second on the web: commands need few, whatever a plan holds. */
let open: OpenApp;

beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.preview.dispose());

async function counted(command: () => Promise<void>): Promise<number> {
  await open.preview.quiet();
  open.preview.batches.length = 0;
  await command();
  await open.preview.quiet();
  expect(open.view().failure).toBeNull();
  return syncsOf(open.preview);
}

/** The formulas of so many projects are worked out slowly by the preview's grid; of none is the value asked for here. */
const calculateByHand = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });

async function expectFewSyncs(): Promise<void> {
  expect(await counted(() => open.actions.write())).toBeLessThanOrEqual(6);
  expect(largestRequest(open.preview)).toBeLessThan(1_100_000);
  expect(await counted(() => open.actions.check())).toBeLessThanOrEqual(3);
  expect(await counted(() => open.actions.check())).toBeLessThanOrEqual(3);
}

test("the sample plan is imported with at most six trips and checked with at most three", async () => {
  await open.actions.openSample();
  await expectFewSyncs();
});

test("many projects cost trips by the megabyte, not by the project, and read back as the same plan", async () => {
  await calculateByHand();
  await open.actions.paste(manyProjects(150));
  const writes = await counted(() => open.actions.write());
  const sent = sentBytes(open.preview);
  expect(writes).toBeLessThanOrEqual(4 + Math.ceil(sent / 800_000));
  expect(largestRequest(open.preview)).toBeLessThan(1_100_000);
  const plan = open.app.store.getState().drawn?.plan;
  expect(plan?.projects).toHaveLength(150);
  expect(await counted(() => open.actions.check())).toBeLessThanOrEqual(3);
  expect(open.app.store.getState().checked?.plan).toEqual(plan);
});

withData("the real plan is written with few trips as well", (data) => {
  test("so is the real plan", async () => {
    await open.actions.openFile("plan.txt", readFileSync(data("000_e46d2b9fea0612ee.txt")));
    await expectFewSyncs();
  });
});
