import { mkdirSync, writeFileSync } from "node:fs";
import { openPreview } from "../preview/node/open-preview";
import { loadUniver } from "../preview/node/univer-bundle";
import { bootHeadless } from "../preview/engine/headless";

/** Run by bench/preview.ts, in the environment of the tests: leaves its times in out/bench-office-js.json. */
const rows = 10_000;
const columns = 10;
const values = Array.from({ length: rows }, (_, r) =>
  Array.from({ length: columns }, (_, c) => r * columns + c),
);

test("100,000 cells are written and read back through office.js", async () => {
  const preview = await openPreview();
  const start = performance.now();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:J10000");
    range.values = values;
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values[rows - 1]?.[columns - 1]).toBe(rows * columns - 1);
  });
  const officeJs = performance.now() - start;
  await preview.dispose();

  const engine = bootHeadless(loadUniver());
  const sheet = engine.sheets.active();
  const peerStart = performance.now();
  engine.cells.write(
    sheet,
    0,
    0,
    values.map((line) => line.map((value) => ({ value }))),
  );
  const back = values.map((line, r) => line.map((_, c) => engine.cells.read(sheet, r, c).value));
  const univer = performance.now() - peerStart;
  expect(back[1]).toEqual(values[1]);
  engine.dispose();

  const limitStart = performance.now();
  expect(JSON.parse(JSON.stringify(values))).toHaveLength(rows);
  const json = performance.now() - limitStart;
  mkdirSync("out", { recursive: true });
  writeFileSync("out/bench-office-js.json", JSON.stringify({ officeJs, univer, json }));
}, 300_000);
