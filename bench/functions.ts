import { functions } from "../src/functions/all-functions";

/**
 * `npm run bench:functions`: 1,000 cells that each pass a table of 50,000 rows, as Excel hands it over (another array in
 * every call), beside a plain loop over the same rows that adds up what SUMIFS would, and beside reading the cells once.
 */
const [rows, cells] = [50_000, 1_000];
const sources = ["국비", "도비", "시비", "민간"];
const table: readonly unknown[][] = Array.from({ length: rows }, (_, at) => {
  const year = 2024 + (Math.floor(at / 4) % 5);
  const project = 1 + Math.floor(at / 20);
  return [project, `사업 ${project}`, sources[at % 4], "연도", year, year, at % 997, "백만원", at];
});
Object.assign(globalThis, { Office: { context: { displayLanguage: "ko-KR" } } });

// Two copies by turns: no call is given the array of the one before.
const copies = [0, 1].map(() => table.map((row) => [...row]));
let turn = 0;
const handedOver = (): unknown[][] => copies[(turn += 1) % 2] ?? [];
console.log(`${cells} cells over ${rows} rows; ms in all, ms a cell`);

function sumIfs(data: readonly (readonly unknown[])[], at: number): number {
  let sum = 0;
  const [year, source] = [2024 + (at % 5), sources[at % 4]];
  for (const row of data) {
    if (row[3] === "연도" && row[4] === year && row[2] === source) sum += Number(row[6]);
  }
  return sum;
}

function readOnce(data: readonly (readonly unknown[])[]): number {
  let seen = 0;
  for (const row of data) for (const cell of row) if (cell === null) seen += 1;
  return seen;
}

const first = time(() => functions.YEARTOTAL(handedOver(), 2026));
console.log(`first call, which reads the table: ${Math.round(first)} ms`);
const runs: readonly (readonly [string, (at: number) => unknown])[] = [
  ["read every cell once", () => readOnce(handedOver())],
  ["plain SUMIFS loop", (at) => sumIfs(handedOver(), at)],
  ["PROJECTTOTAL", (at) => asked(functions.PROJECTTOTAL, handedOver(), 1 + at, null, 2026)],
  ["PROJECTSHARE", (at) => asked(functions.PROJECTSHARE, handedOver(), 1 + at, "국비", 2026)],
  [
    "YEARTOTAL by source",
    (at) => asked(functions.YEARTOTAL, handedOver(), 2024 + (at % 5), sources[at % 4]),
  ],
];
for (const [name, run] of runs) {
  let spent = 0;
  for (let at = 0; at < cells; at += 1) spent += time(() => run(at));

  console.log(
    `${name.padEnd(22)} ${spent.toFixed(0).padStart(7)} ${(spent / cells).toFixed(2).padStart(7)}`,
  );
}

function time(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Excel hands over plain texts where the types say enumerations. */
function asked(run: (...cells: never[]) => number, ...cells: readonly unknown[]): unknown {
  const answer: unknown = Reflect.apply(run, undefined, cells);
  return answer;
}
