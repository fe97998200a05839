import { functions } from "../src/functions/all-functions";
import { criteriaOf, tableOf, type Row } from "./functions/table";
import { peers } from "./functions/peers";

/**
 * `npm run bench:functions`: 1,000 cells that each pass a table of 50,000 rows, as office.js hands it over (parsed anew
 * for every call, so another array each time), beside the parsing itself, beside reading its cells once, beside the
 * same figures as SUMIFS in other engines, and beside a table of a fifth of the rows. All in one process.
 */
const cells = 1_000;
Object.assign(globalThis, { Office: { context: { displayLanguage: "ko-KR" } } });

const whole = ours(50_000);
const fifth = ours(10_000);
console.log(
  `${cells} cells cost ${(whole.all / whole.first).toFixed(1)} times what the first call costs ` +
    `(10,000 rows: ${(fifth.all / fifth.first).toFixed(1)}); five times the rows cost ` +
    `${(whole.all / fifth.all).toFixed(1)} times as much`,
);
console.log(
  "peers: SUMIFS over the same 50,000 rows, which are theirs already; ms a cell, ratio to ours",
);
for (const { name, measured, perCell } of await peers(tableOf(50_000))) {
  const ratio =
    perCell === null ? "" : `${perCell.toFixed(2)} ms, ${(perCell / whole.perCell).toFixed(1)} ×`;
  console.log(`  ${name} (${measured}): ${ratio}`);
}

interface Ours {
  /** Of the call that reads the table, in ms. */
  readonly first: number;
  /** Of all cells of the slowest function, its first included. */
  readonly all: number;
  readonly perCell: number;
}

function ours(rows: number): Ours {
  const text = JSON.stringify(tableOf(rows));
  const parsed = (): unknown[][] => JSON.parse(text) as unknown[][];
  // Four copies by turns: no call is given the array of the one before.
  const copies = Array.from({ length: 4 }, parsed);
  let turn = 0;
  const handedOver = (): unknown[][] => copies[(turn += 1) % copies.length] ?? [];

  const first = time(() => functions.YEARTOTAL(handedOver(), 2026));
  const parsing = Math.min(...Array.from({ length: 5 }, () => time(parsed)));
  console.log(`${rows} rows`);
  console.log(`  first call, which reads the table: ${first.toFixed(0)} ms`);
  console.log(`  limit: office.js parses the table for one call: ${parsing.toFixed(1)} ms`);
  const once = perCell((at) => readOnce(handedOver(), at));
  console.log(`  limit: every cell of the table is looked at once: ${once.toFixed(2)} ms`);
  const timed = runs(handedOver).map(([name, run]) => {
    const each = perCell(run);
    console.log(
      `  ${name.padEnd(20)} ${each.toFixed(2)} ms a cell, ${(each / once).toFixed(1)} × looking once, ` +
        `${((100 * each) / parsing).toFixed(0)} % of the parsing`,
    );
    return each;
  });
  const slowest = Math.max(...timed);
  return { first, all: first + slowest * cells, perCell: slowest };
}

type Run = readonly [name: string, run: (at: number) => unknown];

function runs(handedOver: () => unknown[][]): readonly Run[] {
  const { YEARTOTAL, PROJECTTOTAL, PROJECTSHARE, PORTFOLIOSHARE } = functions;
  return [
    ["PROJECTTOTAL", (at) => asked(PROJECTTOTAL, handedOver(), criteriaOf(at).project, null, 2026)],
    [
      "PROJECTSHARE",
      (at) => asked(PROJECTSHARE, handedOver(), criteriaOf(at).project, "국비", 2026),
    ],
    ["PORTFOLIOSHARE", (at) => asked(PORTFOLIOSHARE, handedOver(), criteriaOf(at).project, 2026)],
    [
      "YEARTOTAL",
      (at) => asked(YEARTOTAL, handedOver(), criteriaOf(at).year, criteriaOf(at).source),
    ],
  ];
}

function perCell(run: (at: number) => unknown): number {
  return time(() => Array.from({ length: cells }, (_, at) => run(at))) / cells;
}

function readOnce(data: readonly Row[], at: number): number {
  let seen = 0;
  for (let r = 0; r < data.length; r += 1) {
    const row = data[r] ?? [];
    for (let c = 0; c < row.length; c += 1) if (row[c] === at) seen += 1;
  }
  return seen;
}

function time(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Excel hands over plain texts where the types say enumerations. */
function asked(run: (...cells: never[]) => number, ...given: readonly unknown[]): unknown {
  const answer: unknown = Reflect.apply(run, undefined, given);
  return answer;
}
