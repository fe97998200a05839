import { bootHeadless } from "../../../preview/engine/headless";
import { loadUniver } from "../../../preview/node/univer-bundle";

/** Univer's pause after a change, made so short that it ends in the midst of calculations. */
const longestPause = 6;
const sleepABit = setTimeout;

beforeEach(() => {
  let step = 0;
  jest.spyOn(globalThis, "setTimeout").mockImplementation((run: () => void, pause?: number) => {
    step = (step * 31 + 17) % 101;
    return sleepABit(run, pause === 100 ? (step / 101) * longestPause : pause);
  });
});
afterEach(() => jest.restoreAllMocks());

test("a formula is computed before it is read, whenever the pause after an earlier change ends", async () => {
  const wrong: string[] = [];
  for (let run = 0; run < 40; run++) {
    const engine = bootHeadless(loadUniver());
    const sheet = engine.sheets.active();
    const other = engine.sheets.insert("계획", 1);
    engine.cells.write(sheet, 0, 0, [[{ value: "금액" }], [{ value: 1 }], [{ value: 2 }]]);
    const area = { row: 0, column: 0, rows: 3, columns: 1 };
    engine.tables.add({ id: "t", sheet, name: "표", area, headers: ["금액"] });
    for (let step = 0; step < 12; step++) {
      const on = step % 2 === 0 ? sheet : other;
      engine.cells.write(on, 20, 20, [[{ formula: `=SUM(표[금액])+${step}` }]]);
      await engine.calculation.settle();
      const { value } = engine.cells.read(on, 20, 20);
      if (value !== 3 + step) wrong.push(`workbook ${run}, step ${step}: ${value}`);
      if (run % 3 === 0) await new Promise((resume) => sleepABit(resume, (step * 7) % 9));
    }
    engine.dispose();
  }
  expect(wrong).toEqual([]);
});

const manyFormulas = Array.from({ length: 1500 }, (_, row) => [{ formula: `=ROW()*2+${row}` }]);

/** A calculation of many formulas lets others in between; it has begun and has not ended. */
async function inTheMidst() {
  const engine = bootHeadless(loadUniver());
  const sheet = engine.sheets.active();
  engine.cells.write(sheet, 0, 0, manyFormulas);
  const settled = engine.calculation.settle();
  await new Promise((resume) => setImmediate(resume));
  const last = () => engine.cells.read(sheet, 1499, 0).value;
  expect(last()).toBeNull();
  return { engine, settled, last };
}

test("who waits for rest changes nothing that a calculation is about to write", async () => {
  const { engine, last } = await inTheMidst();
  await engine.calculation.rest();
  expect(last()).toBe(4499);
  engine.dispose();
});

test("what was computed while a sheet was added is computed again, and nothing is lost", async () => {
  const { engine, settled, last } = await inTheMidst();
  engine.sheets.insert("새 시트", 0);
  await settled;
  expect(last()).toBe(4499);
  engine.dispose();
});
