import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type {} from "../preview/page/handle";
import { launchBrowser } from "../scripts/browser";
import { buildPreview } from "../scripts/build-preview";
import { buildWebIfStale } from "../scripts/build-web";
import { serveSite } from "../scripts/site";

/** `npm run bench:preview`: the preview beside what the machine needs at least, and beside its grid without office.js. */
interface Row {
  readonly what: string;
  readonly took: number;
  /** What it may take, in milliseconds. */
  readonly allowed: number;
  readonly others: readonly { readonly name: string; readonly took: number }[];
}

const rows: readonly Row[] = [officeJs(), ...(await page())];
for (const { what, took, allowed, others } of rows) {
  console.log(`${what}: ${took.toFixed(0)} ms (allowed ${allowed} ms)`);
  for (const { name, took: other } of others) {
    console.log(`  ${name}: ${other.toFixed(1)} ms, ratio ${(took / other).toFixed(1)}`);
  }
}
if (rows.some(({ took, allowed }) => took > allowed)) process.exitCode = 1;

function officeJs(): Row {
  const jest = ["node_modules/jest/bin/jest.js", "--config", "bench/preview.jest.config.js", "--testPathPatterns", "bench/office-js"]; // prettier-ignore
  const { status } = spawnSync(process.execPath, jest, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("the part that needs office.js failed");
  const times = JSON.parse(readFileSync("out/bench-office-js.json", "utf8")) as Record<
    "officeJs" | "univer" | "json",
    number
  >;
  return {
    what: "100,000 cells written and read back through office.js, in Node",
    took: times.officeJs,
    allowed: 3000,
    others: [
      { name: "limit: the same values to JSON and back once", took: times.json },
      { name: "peer: Univer 0.25.1 through the engine, without office.js", took: times.univer },
    ],
  };
}

async function page(): Promise<readonly Row[]> {
  await Promise.all([buildWebIfStale(), buildPreview()]);
  const site = await serveSite(0);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const opened = await context.newPage();
    const empty = await timed(() => opened.goto(`${site.origin}/manifest.xml`));
    const first = await timed(async () => {
      await opened.goto(`${site.origin}/preview/`);
      await opened.locator("#grid canvas").first().waitFor();
    });
    const edit = await opened.evaluate(async () => {
      const { engine } = window.geomsanPreview;
      const sheet = engine.sheets.active();
      const line = (row: number) => [
        { value: row },
        { value: 1 },
        { formula: `=SUM(A${row + 1}:B${row + 1})-A$1` },
      ];
      engine.cells.write(
        sheet,
        0,
        0,
        Array.from({ length: 1000 }, (_, row) => line(row)),
      );
      await engine.calculation.settle();
      const painted = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const times: number[] = [];
      for (let round = 0; round < 9; round++) {
        const start = performance.now();
        engine.cells.write(sheet, 0, 0, [[{ value: round + 5 }]]);
        await engine.calculation.settle();
        const computed = performance.now() - start;
        await painted();
        times.push(performance.now() - start, computed);
      }
      const column = Float64Array.from({ length: 1000 }, (_, row) => row);
      const loopStart = performance.now();
      for (let round = 0; round < 1000; round++)
        for (let row = 0; row < 1000; row++) column[row] = row + 1 - round;
      const loop = (performance.now() - loopStart) / 1000;
      const middle = (list: number[]) => list.sort((a, b) => a - b)[4] ?? NaN;
      return {
        shown: middle(times.filter((_, at) => at % 2 === 0)),
        computed: middle(times.filter((_, at) => at % 2 === 1)),
        loop,
      };
    });
    return [
      {
        what: "the first grid of the page",
        took: first,
        allowed: 3000,
        others: [{ name: "limit: one small file from the same server", took: empty }],
      },
      {
        what: "one edit, 1,000 formulas recalculated and repainted",
        took: edit.shown,
        allowed: 200,
        others: [
          { name: "limit: the same sums in a loop over numbers", took: edit.loop },
          { name: "peer: Univer 0.25.1 recalculating, without painting", took: edit.computed },
        ],
      },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
