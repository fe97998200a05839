import { mkdirSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { textsToKeep } from "../src/app/kept-plan";
import { drawPlan } from "../src/sheets/draw-plan";
import { indexOf } from "../src/sheets/drawing-index";
import { readBack, readRequests } from "../src/sheets/read-back";
import { XlsxWorkbook } from "../src/workbook/xlsx/xlsx-workbook";
import { manyProjects } from "../tests/app/many-projects";
import { openApp, type OpenApp } from "../tests/app/open-app";
import { largestRequest, sentBytes, syncsOf } from "../tests/app/syncs";

/** Run by bench/sheets.ts, in the environment of the tests: leaves what it counted in out/bench-sheets.json. */
const sizes = (process.env["GEOMSAN_PROJECTS"] ?? "150,500").split(",").map(Number);
const rows: object[] = [];

test.each(sizes)(
  "%i projects",
  async (count) => {
    const open = await openApp();
    await calculateByHand();
    await open.actions.paste(manyProjects(count));
    const write = await counted(open, () => open.actions.write());
    const { drawn } = open.app.store.getState();
    if (!drawn) throw new Error("nothing drawn");
    const check = await counted(open, () => open.actions.check());
    const { checked } = open.app.store.getState();
    const isSame = isDeepStrictEqual(checked?.plan, drawn.plan);
    const file = await throughFile(open);
    rows.push({ count, write, check, isSame, file });
    await open.preview.dispose();
    mkdirSync("out", { recursive: true });
    writeFileSync("out/bench-sheets.json", JSON.stringify(rows));
    expect({ isSame, isSameInFile: file.isSame }).toEqual({ isSame: true, isSameInFile: true });
  },
  900_000,
);

/**
 * The grid of the preview takes minutes to work out the formulas of a thousand projects; Excel does not, and what is
 * measured here is our half of the conversation.
 */
const calculateByHand = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });

async function counted({ preview, view }: OpenApp, command: () => Promise<void>) {
  await preview.quiet();
  preview.batches.length = 0;
  const start = performance.now();
  await command();
  const took = performance.now() - start;
  await preview.quiet();
  const { failure } = view();
  if (failure) throw new Error(`${failure.title} ${failure.details}`);
  return {
    syncs: syncsOf(preview),
    sent: sentBytes(preview),
    largest: largestRequest(preview),
    took,
  };
}

async function throughFile({ app }: OpenApp) {
  const { drawn } = app.store.getState();
  if (!drawn) throw new Error("nothing drawn");
  const facts = { fileName: "plan.txt", notices: [], language: "ko", checkedAt: "" } as const;
  const startDrawing = performance.now();
  const drawing = drawPlan(drawn.plan, null, facts);
  const startWriting = performance.now();
  const workbook = XlsxWorkbook.empty();
  await workbook.draw(drawing, { keep: textsToKeep(drawn) });
  const bytes = await workbook.bytes();
  const startReading = performance.now();
  const { value: opened } = await XlsxWorkbook.open(bytes);
  const index = indexOf(drawing);
  const grids = await opened.read(readRequests(index));
  const { value } = readBack(drawn.plan, index, grids);
  const end = performance.now();
  return {
    isSame: isDeepStrictEqual(value.plan, drawn.plan),
    bytes: bytes.length,
    drawn: startWriting - startDrawing,
    written: startReading - startWriting,
    read: end - startReading,
  };
}
