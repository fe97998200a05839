import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openPreview, type Batch } from "../../preview/node/open-preview";
import { scenarios } from "./scenarios";

/**
 * What office.js 1.1.110 sends for a scenario, and what the preview answers. When office.js is updated and one fails,
 * the protocol has changed; when the preview is changed, the add-in may see something else. `GEOMSAN_UPDATE=1` records
 * anew.
 */
const file = path.resolve(__dirname, "recorded.json");
const isUpdate = process.env["GEOMSAN_UPDATE"] !== undefined;
const fresh: Record<string, unknown> = {};
afterAll(() => {
  if (isUpdate) writeFileSync(file, linesOf(fresh));
});

test.each(Object.keys(scenarios))("%s", async (about) => {
  const preview = await openPreview();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("가");
    await context.sync();
    preview.batches.length = 0;
    await scenarios[about]?.(context, sheet);
  });
  const batches = anonymous(preview.batches);
  await preview.dispose();
  fresh[about] = batches;
  const recorded = isUpdate ? fresh : (JSON.parse(readFileSync(file, "utf8")) as typeof fresh);
  expect(batches).toEqual(recorded[about]);
});

/** Without ids made by chance, and the moment of writing. */
function anonymous(batches: readonly Batch[]): unknown {
  const text = JSON.stringify(batches)
    .replace(/sheet-[0-9a-f-]{8,}/g, "<sheet>")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>")
    .replace(/\{?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\}?/g, "<id>");
  return JSON.parse(text);
}

/** A batch a line. */
const linesOf = (recorded: Readonly<Record<string, unknown>>): string =>
  `{\n${Object.entries(recorded)
    .map(
      ([about, batches]) =>
        `${JSON.stringify(about)}: [\n${(batches as readonly unknown[]).map((batch) => JSON.stringify(batch)).join(",\n")}\n]`,
    )
    .join(",\n")}\n}\n`;
