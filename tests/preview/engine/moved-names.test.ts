import type { Engine } from "../../../preview/engine/engine";
import { bootHeadless } from "../../../preview/engine/headless";
import { loadUniver } from "../../../preview/node/univer-bundle";

let engine: Engine;
let sheet: string;
beforeEach(() => {
  engine = bootHeadless(loadUniver());
  sheet = engine.sheets.active();
});
afterEach(() => engine.dispose());
const put = (row: number, column: number, value: number | null) =>
  engine.cells.write(sheet, row, column, [[{ value }]]);
const formula = (row: number, column: number, text: string) =>
  engine.cells.write(sheet, row, column, [[{ formula: text }]]);

/** Longer than what Univer remembers by its own text. */
const long = `=IF(표시=1,${"단위+0*".repeat(20)}단위,단위)/단위`;

test.each([[false], [true]])(
  "a long formula whose names moved meanwhile is computed by where they stand now (a calculation between: %s)",
  async (between) => {
    put(2, 5, 7);
    put(2, 19, 4);
    engine.names.set("n1", "단위", "=Sheet1!$T$3", "");
    engine.names.set("n3", "표시", "=Sheet1!$F$3", "");
    formula(2, 20, long);
    engine.names.set("n2", "배율", "=Sheet1!$U$3", "");
    formula(5, 5, "=8/배율");
    await engine.calculation.settle();
    expect(engine.cells.read(sheet, 5, 5).value).toBe(8);
    put(2, 19, null);
    put(2, 20, null);
    put(2, 23, 5);
    if (between) await engine.calculation.settle();
    engine.names.set("n1", "단위", "=Sheet1!$X$3", "");
    engine.names.set("n2", "배율", "=Sheet1!$Y$3", "");
    formula(2, 24, long);
    await engine.calculation.settle();
    expect([engine.cells.read(sheet, 2, 24).value, engine.cells.read(sheet, 5, 5).value]).toEqual([
      1, 8,
    ]);
  },
);

test.each([
  ["short", 1],
  ["long", 12],
])(
  "%s formulas follow a sheet that is renamed and named back, and what changes on it meanwhile",
  async (_, times) => {
    const other = engine.sheets.insert("계획", 1);
    const value = (amount: number) => engine.cells.write(other, 0, 0, [[{ value: amount }]]);
    value(1);
    formula(0, 0, `=${Array.from({ length: times }, () => "계획!$A$1").join("+")}`);
    await engine.calculation.settle();
    for (const [name, amount] of [
      ["새 계획", 2],
      ["계획", 3],
      ["계획 '26", 4],
      ["계획", 5],
    ] as const) {
      engine.sheets.rename(other, name);
      await engine.calculation.settle();
      value(amount);
      await engine.calculation.settle();
      expect([name, engine.cells.read(sheet, 0, 0).value]).toEqual([name, amount * times]);
    }
  },
);
