import fc from "fast-check";
import type { CellWrite, Engine } from "../../../preview/engine/engine";
import { bootHeadless } from "../../../preview/engine/headless";
import { loadUniver } from "../../../preview/node/univer-bundle";

let engine: Engine;
let sheet: string;
beforeEach(() => {
  engine = bootHeadless(loadUniver());
  sheet = engine.sheets.active();
});
afterEach(() => engine.dispose());

const write = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 9 }).map((value): CellWrite => ({ value })),
  fc.constantFrom("=A1+1", "=SUM(A1:B3)", "=1/0").map((formula): CellWrite => ({ formula })),
  fc.constant<CellWrite>({ value: null }),
);
const block = fc.record({
  row: fc.integer({ min: 1, max: 3 }),
  column: fc.integer({ min: 0, max: 2 }),
  cells: fc.array(fc.array(write, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
});

test("whatever is written over whatever, a formula that is there is computed and one that is gone is not", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
      engine.cells.clear(sheet, { row: 0, column: 0, rows: 9, columns: 9 }, "all");
      const expected = new Map<string, CellWrite>();
      for (const { row, column, cells } of blocks) {
        engine.cells.write(sheet, row, column, cells);
        await engine.calculation.settle();
        cells.forEach((line, i) =>
          line.forEach((cell, j) => {
            if (cell) expected.set(`${row + i} ${column + j}`, cell);
          }),
        );
      }
      for (const [place, { formula, value = null }] of expected) {
        const [row = 0, column = 0] = place.split(" ").map(Number);
        const found = engine.cells.read(sheet, row, column);
        expect(found.formula).toBe(formula);
        if (formula === undefined) expect(found.value).toBe(value);
        else expect(found.value).not.toBeNull();
      }
    }),
    { numRuns: 25 },
  );
});
