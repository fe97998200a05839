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

test("many projects cost trips by the megabyte, not by the project", async () => {
  await open.actions.paste(manyProjects(60));
  const writes = await counted(() => open.actions.write());
  const sent = sentBytes(open.preview);
  expect(writes).toBeLessThanOrEqual(5 + Math.ceil(sent / 400_000));
  expect(largestRequest(open.preview)).toBeLessThan(1_100_000);
  expect(open.app.store.getState().drawn?.plan.projects).toHaveLength(60);
  expect(await counted(() => open.actions.check())).toBeLessThanOrEqual(3);
});

withData("the real plan is written with few trips as well", (data) => {
  test("so is the real plan", async () => {
    await open.actions.openFile("plan.txt", readFileSync(data("000_e46d2b9fea0612ee.txt")));
    await expectFewSyncs();
  });
});
