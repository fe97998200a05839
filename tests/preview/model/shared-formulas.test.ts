import { open, type Opened } from "./open";

let opened: Opened;
beforeEach(() => (opened = open()));
afterEach(() => opened.close());

const shown = (row: number) => opened.engine.cells.read("sheet-1", row, 1).value;

test("cells filled down share a formula, and keep it when the one with its text is overwritten", async () => {
  const { engine, run } = opened;
  engine.cells.write("sheet-1", 0, 0, [[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]]);
  await run("sheet.command.set-range-values", {
    unitId: "book-1",
    subUnitId: "sheet-1",
    range: { startRow: 0, endRow: 2, startColumn: 1, endColumn: 1 },
    value: [[{ f: "=A1*10", si: "one" }], [{ si: "one" }], [{ si: "one" }]],
  });
  await engine.calculation.settle();
  expect([shown(0), shown(1), shown(2)]).toEqual([10, 20, 30]);
  engine.cells.write("sheet-1", 0, 1, [[{ value: 0 }]]);
  engine.cells.write("sheet-1", 1, 0, [[{ value: 5 }]]);
  await engine.calculation.settle();
  expect([shown(0), shown(1), shown(2)]).toEqual([0, 50, 30]);
  expect(engine.cells.read("sheet-1", 2, 1).formula).toBe("=A3*10");
});
