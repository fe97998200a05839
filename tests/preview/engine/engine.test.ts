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

const valueAt = (row: number, column: number) => engine.cells.read(sheet, row, column).value;

test("a formula shows its value once the calculation has settled", async () => {
  engine.cells.write(sheet, 0, 0, [[{ value: 2 }, { value: 3 }, { formula: "=A1*B1" }]]);
  await engine.calculation.settle();
  expect(valueAt(0, 2)).toBe(6);
  engine.cells.write(sheet, 0, 0, [[{ value: 5 }]]);
  await engine.calculation.settle();
  expect(valueAt(0, 2)).toBe(15);
});

test("numbers keep every digit whatever their format", async () => {
  engine.cells.write(sheet, 0, 0, [
    [
      { formula: "=1/3", look: { numberFormat: "0.0%" } },
      { value: -90000, look: { numberFormat: "#,##0" } },
    ],
  ]);
  await engine.calculation.settle();
  expect(valueAt(0, 0)).toBe(1 / 3);
  expect(valueAt(0, 1)).toBe(-90000);
});

test("text that looks like a number stays text", () => {
  engine.cells.write(sheet, 0, 0, [[{ value: "007" }, { value: "1e3" }, { value: true }]]);
  expect([valueAt(0, 0), valueAt(0, 1), valueAt(0, 2)]).toEqual(["007", "1e3", true]);
});

test("a sheet grows when something is written beyond its edge", () => {
  engine.cells.write(sheet, 5000, 40, [[{ value: 1 }]]);
  expect(valueAt(5000, 40)).toBe(1);
  expect(engine.cells.used(sheet, true)).toEqual({ row: 5000, column: 40, rows: 1, columns: 1 });
});

test("spilled values are read where they stand", async () => {
  engine.cells.write(sheet, 0, 0, [[{ formula: "=SEQUENCE(2,2)" }]]);
  await engine.calculation.settle();
  expect([valueAt(0, 0), valueAt(0, 1), valueAt(1, 0), valueAt(1, 1)]).toEqual([1, 2, 3, 4]);
});

test("a name and a table can be used in formulas, in Korean too", async () => {
  engine.cells.write(sheet, 0, 0, [
    [{ value: "부서" }, { value: "금액" }],
    [{ value: "가" }, { value: 100 }],
    [{ value: "나" }, { value: 200 }],
  ]);
  engine.tables.add({
    id: "t1",
    sheet,
    name: "예산표",
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    headers: ["부서", "금액"],
  });
  engine.names.set("n1", "예산_합계", "=Sheet1!$B$2:$B$3", "");
  engine.cells.write(sheet, 0, 4, [
    [{ formula: "=SUM(예산표[금액])" }],
    [{ formula: "=SUM(예산_합계)" }],
  ]);
  await engine.calculation.settle();
  expect([valueAt(0, 4), valueAt(1, 4)]).toEqual([300, 300]);
});

test("a function of the add-in sees blank, omitted, error and text apart", async () => {
  const calls: unknown[] = [];
  engine.functions.register("BUDGET.ECHO", (call) => {
    calls.push(call.args);
    return call.args.length;
  });
  engine.cells.write(sheet, 0, 0, [
    [{ value: 1 }, { value: "글" }],
    [{ value: null }, { formula: "=1/0" }],
  ]);
  engine.cells.write(sheet, 4, 0, [[{ formula: '=BUDGET.ECHO(A1:B2,,A2,0,"x")' }]]);
  await engine.calculation.settle();
  expect(valueAt(4, 0)).toBe(5);
  expect(calls.at(-1)).toMatchObject([
    {
      kind: "cells",
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      values: [
        [1, "글"],
        [null, "#DIV/0!"],
      ],
    },
    { kind: "omitted" },
    { kind: "cells", values: [[null]] },
    { kind: "value", value: 0 },
    { kind: "value", value: "x" },
  ]);
});

test("a function of the add-in that throws is #VALUE!, and the next one still runs", async () => {
  engine.functions.register("BUDGET.BAD", () => {
    throw new Error("no");
  });
  engine.functions.register("BUDGET.BUSY", () => "#BUSY!");
  engine.functions.register("BUDGET.NONE", () => 7);
  engine.cells.write(sheet, 0, 0, [
    [
      { formula: "=BUDGET.BAD(1)" },
      { formula: "=1+1" },
      { formula: "=BUDGET.BUSY(1)" },
      { formula: "=C1+1" },
      { formula: "=BUDGET.NONE()" },
    ],
  ]);
  await engine.calculation.settle();
  expect([0, 1, 2, 3, 4].map((column) => valueAt(0, column))).toEqual([
    "#VALUE!",
    2,
    "#BUSY!",
    "#VALUE!",
    7,
  ]);
});

test("undo takes back a step, redo brings it again", async () => {
  engine.history.step(() => {
    engine.cells.write(sheet, 0, 0, [[{ value: 1, look: { fill: "#FF0000" } }]]);
    engine.cells.write(sheet, 1, 0, [[{ value: 2 }]]);
  });
  await engine.history.undo();
  expect([valueAt(0, 0), valueAt(1, 0), engine.cells.look(sheet, 0, 0)]).toEqual([null, null, {}]);
  await engine.history.redo();
  expect([valueAt(0, 0), valueAt(1, 0)]).toEqual([1, 2]);
});

test("looks are kept as written, and null takes them away", () => {
  const look = {
    fill: "#FFC7CE",
    fontColor: "#9C0006",
    bold: true,
    horizontal: "CenterAcrossSelection",
    pattern: "LightUp",
    numberFormat: "#,##0",
    borders: { top: { style: "double", color: "#000000" } },
  } as const;
  engine.cells.write(sheet, 0, 0, [[{ look }]]);
  expect(engine.cells.look(sheet, 0, 0)).toEqual(look);
  engine.cells.write(sheet, 0, 0, [[{ look: { fill: null, pattern: null } }]]);
  expect(engine.cells.look(sheet, 0, 0)).not.toHaveProperty("fill");
  expect(engine.cells.look(sheet, 0, 0)).not.toHaveProperty("pattern");
});
