import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bootHeadless } from "../../preview/engine/headless";
import type * as UniverBundle from "../../preview/node/univer-bundle";
import { criteriaOf, type Row } from "./table";

/** SUMIFS of somebody else: how it was measured, and the milliseconds of one cell (null: not installed). */
export interface PeerTime {
  readonly name: string;
  readonly measured: string;
  readonly perCell: number | null;
}

/**
 * Univer is the engine of the preview. IronCalc and formulajs are no dependencies of ours: `npm install --prefix
 * out/peers-functions --no-save @ironcalc/wasm@0.8.4 @formulajs/formulajs@4.6.1` puts them where they are found. A few
 * cells each, because a thousand take minutes; each cell scans all rows, so that one costs as much as another.
 */
export async function peers(table: readonly Row[]): Promise<readonly PeerTime[]> {
  return [await formulajs(table), await ironCalc(table), await univer(table)];
}

/** Left where it is, for it knows its place by its file. */
const { loadUniver } = createRequire(path.resolve("preview/node/from.js"))(
  "./univer-bundle.js",
) as typeof UniverBundle;

const folder = path.resolve("out/peers-functions/node_modules");
const absent = (name: string): PeerTime => ({ name, measured: "not installed", perCell: null });

async function univer(table: readonly Row[]): Promise<PeerTime> {
  const cells = 5;
  const engine = bootHeadless(loadUniver());
  const sheet = engine.sheets.active();
  const columns = table.map((row) =>
    [row[0], row[2], row[4], row[6]].map((value) => ({ value: value as string | number })),
  );
  engine.cells.write(sheet, 0, 0, columns);
  await engine.calculation.settle();
  const from = performance.now();
  engine.cells.write(
    sheet,
    0,
    6,
    Array.from({ length: cells }, (_, at) => [{ formula: sumIfs(at, table.length) }]),
  );
  await engine.calculation.settle();
  const perCell = (performance.now() - from) / cells;
  same(engine.cells.read(sheet, 0, 6).value, table, 0);
  engine.dispose();
  return { name: "Univer 0.25.1", measured: `${cells} cells`, perCell };
}

interface IronCalc {
  initSync(module: { readonly module: Uint8Array }): unknown;
  readonly Model: new (
    name: string,
    locale: string,
    zone: string,
    language: string,
  ) => {
    pauseEvaluation(): void;
    evaluate(): void;
    setUserInput(sheet: number, row: number, column: number, input: string): void;
    getFormattedCellValue(sheet: number, row: number, column: number): string;
  };
}

async function ironCalc(table: readonly Row[]): Promise<PeerTime> {
  const name = "IronCalc 0.8.4 (Rust, wasm)";
  const place = path.join(folder, "@ironcalc/wasm");
  if (!existsSync(place)) return absent(name);
  const loaded = (await import(pathToFileURL(path.join(place, "wasm.js")).href)) as IronCalc;
  loaded.initSync({ module: readFileSync(path.join(place, "wasm_bg.wasm")) });
  const model = new loaded.Model("bench", "en", "UTC", "en");
  model.pauseEvaluation();
  for (const [at, row] of table.entries()) {
    for (const [column, value] of [row[0], row[2], row[4], row[6]].entries()) {
      model.setUserInput(0, at + 1, column + 1, String(value));
    }
  }
  const cells = 20;
  const empty = time(() => model.evaluate());
  for (let at = 0; at < cells; at += 1) {
    model.setUserInput(0, at + 1, 7, sumIfs(at, table.length));
  }
  const perCell = (time(() => model.evaluate()) - empty) / cells;
  same(Number(model.getFormattedCellValue(0, 1, 7)), table, 0);
  return { name, measured: `${cells} cells`, perCell };
}

type SumIfs = (...ranges: readonly unknown[]) => number;

async function formulajs(table: readonly Row[]): Promise<PeerTime> {
  const name = "formulajs 4.6.1, a function of arrays";
  const place = path.join(folder, "@formulajs/formulajs/lib/cjs/index.cjs");
  if (!existsSync(place)) return absent(name);
  const { SUMIFS } = (await import(pathToFileURL(place).href)) as { readonly SUMIFS: SumIfs };
  const column = (at: number): readonly unknown[] => table.map((row) => row[at]);
  const [projects, years, amounts] = [column(0), column(4), column(6)];
  const run = (at: number): number =>
    SUMIFS(amounts, projects, criteriaOf(at).project, years, criteriaOf(at).year);
  same(run(0), table, 0);
  const cells = 20;
  const spent = time(() => Array.from({ length: cells }, (_, at) => run(at)));
  return { name, measured: `${cells} calls`, perCell: spent / cells };
}

function sumIfs(at: number, rows: number): string {
  const { project, year } = criteriaOf(at);
  return `=SUMIFS($D$1:$D$${rows},$A$1:$A$${rows},${project},$C$1:$C$${rows},${year})`;
}

/** A peer that gives something else was asked something else. */
function same(value: unknown, table: readonly Row[], at: number): void {
  const { project, year } = criteriaOf(at);
  const expected = table
    .filter((row) => row[0] === project && row[4] === year)
    .reduce((sum, row) => sum + Number(row[6]), 0);
  if (value !== expected) throw new Error(`SUMIFS gave ${String(value)}, not ${expected}`);
}

function time(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
