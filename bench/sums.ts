import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import { sumsLine } from "../src/app/reports/sums-document";
import { discoverSums } from "../src/sums/discover-sums";
import { gridOfTexts } from "../src/sums/reading/grid-of-texts";
import { adversarialSheets, ledger } from "./sums-sheets";

/**
 * `npm run bench:sums`: time on large and adversarial sheets, and, where GEOMSAN_DATA has the annotated corpus, the
 * scores of its own scorer beside AggreCol's (EDBT 2022) on the same files, even lines (tuned on) and odd lines apart,
 * and the mutation protocol with seeds 1–5.
 */
const seeds = [1, 2, 3, 4, 5];
const aggreCol = { norm: 0.78, "norm macro": 0.71, nontriv: 0.825, exact: 0.734, cell: 0.817 };

timeSheets();
const folder = path.join(process.env["GEOMSAN_DATA"] ?? "", "sum-annotations");
if (process.env["GEOMSAN_DATA"] === undefined || !existsSync(path.join(folder, "score.mjs"))) {
  console.log("Skipped: the scores. GEOMSAN_DATA names no folder with sum-annotations/score.mjs.");
} else scoreCorpus();

function timeSheets(): void {
  console.log(
    "sheet                      cells   CPU ms      steps  complete  relations  held bytes a cell",
  );
  const sheets = [
    ["warm-up", () => ledger(500, 20)],
    ["ledger 10,000 × 20", () => ledger(10_000, 20)],
    ["ledger 50,000 × 20", () => ledger(50_000, 20)],
    ...adversarialSheets(300),
  ] as const;
  for (const [name, make] of sheets) {
    const grid = make();
    const cells = grid.rows * grid.columns;
    const { ms } = fastestOfFive(() => discoverSums(grid));
    const before = heldBytes();
    const { steps, complete, relations } = discoverSums(grid);
    const held = Math.max(0, (heldBytes() - before) / cells);
    console.log(
      [
        name.padEnd(22),
        String(cells).padStart(9),
        String(ms).padStart(5),
        String(steps).padStart(10),
        String(complete).padStart(9),
        String(relations.length).padStart(10),
        held.toFixed(1).padStart(18),
      ].join(" "),
    );
  }
}

/** Bytes that the program holds on to, after the garbage is collected. */
function heldBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Milliseconds of CPU: what else the machine does is not counted. */
function fastestOfFive<T>(work: () => T): { readonly ms: number; readonly found: T } {
  const runs = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    const found = work();
    const { user, system } = process.cpuUsage(from);
    return { ms: Math.round((user + system) / 1000), found };
  });
  return runs.reduce((best, run) => (run.ms < best.ms ? run : best));
}

function scoreCorpus(): void {
  const work = mkdtempSync(path.join(os.tmpdir(), "geomsan-sums-"));
  try {
    const text = gunzipSync(readFileSync(path.join(folder, "dataset.jl.gz"))).toString("utf8");
    const dataset = path.join(work, "dataset.jl");
    writeFileSync(dataset, text);
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const from = process.cpuUsage();
    const found = lines.map(lineOf);
    const { user, system } = process.cpuUsage(from);
    console.log(
      `\n${lines.length} files: ${((user + system) / 1e6).toFixed(1)} s of CPU, parsing included (AggreCol 265 s)`,
    );
    console.log(`AggreCol F1: ${JSON.stringify(aggreCol)}`);
    const halves = [
      ["all files", () => true],
      ["even lines (tuned on)", (index: number) => index % 2 === 1],
      ["odd lines", (index: number) => index % 2 === 0],
    ] as const;
    for (const [name, wanted] of halves) {
      const [gold, mine] = [path.join(work, "gold.jl"), path.join(work, "mine.jl")];
      writeFileSync(gold, lines.filter((_, index) => wanted(index)).join("\n"));
      writeFileSync(mine, found.filter((_, index) => wanted(index)).join("\n"));
      console.log(`\n${name}\n${node("score.mjs", gold, mine)}`);
    }
    mutations(work, dataset, found);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function mutations(work: string, dataset: string, found: readonly string[]): void {
  const clean = path.join(work, "clean.jl");
  writeFileSync(clean, found.join("\n"));
  console.log(node("mutate.mjs", "make", dataset, work, "--seeds", seeds.join(",")));
  const [first, both, tied] = [{ named: 0 }, { cases: 0 }, { called: 0 }];
  const reports = seeds.map((seed) => {
    const file = path.join(work, `reports-${seed}.jl`);
    const lines = readFileSync(path.join(work, `mutated-${seed}.jl`), "utf8")
      .trim()
      .split("\n");
    const answers = lines.map((line) => {
      const answer = lineOf(line);
      const { mutation } = JSON.parse(line) as { mutation: Mutation };
      const directions = new Set(mutation.relations_with_the_cell.map(({ dir }) => dir));
      const blamed = (JSON.parse(answer) as { reports: { cell?: number[] }[] }).reports.flatMap(
        ({ cell }) => (cell ? [cell.join()] : []),
      );
      if (directions.has("row") && directions.has("col")) {
        both.cases += 1;
        if (blamed[0] === mutation.cell.join()) first.named += 1;
      } else if (blamed.length === 0) tied.called += 1;
      return answer;
    });
    writeFileSync(file, answers.join("\n"));
    return file;
  });
  console.log(node("mutate.mjs", "score", dataset, work, clean, ...reports));
  console.log(
    `cells in sums of both directions: ${first.named} of ${both.cases} named first; elsewhere without a claim: ${tied.called}`,
  );
}

interface Mutation {
  readonly cell: readonly number[];
  readonly relations_with_the_cell: readonly { readonly dir: string }[];
}

/** The corpus has NaN, which JSON does not know. */
function lineOf(line: string): string {
  const table = JSON.parse(line.replace(/\bNaN\b(?=\s*[,}\]])/g, "null")) as {
    file_name: string;
    table_id: string;
    table_array: string[][];
    seed?: number;
  };
  const { file_name, table_id, seed } = table;
  const name = { file_name, table_id, ...(seed === undefined ? {} : { seed }) };
  return JSON.stringify(sumsLine(name, gridOfTexts(table.table_array)));
}

function node(script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [path.join(folder, script), ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
}
