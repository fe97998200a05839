import type { Engine } from "../../../preview/engine/engine";
import { bootHeadless } from "../../../preview/engine/headless";
import { loadUniver } from "../../../preview/node/univer-bundle";

let engine: Engine;
let sheet: string;
let other: string;
beforeEach(() => {
  engine = bootHeadless(loadUniver());
  sheet = engine.sheets.active();
  other = engine.sheets.insert("계획", 1);
});
afterEach(() => engine.dispose());

async function shown(on: string, formula: string): Promise<unknown> {
  engine.cells.write(on, 20, 20, [[{ formula }]]);
  await engine.calculation.settle();
  return engine.cells.read(on, 20, 20).value;
}

test.each(["tbl_예산", "예산_표", "Budget.2026", "tblBudget", "_표"])(
  "structured references reach a table called %s, and columns with _ and Korean in them",
  async (name) => {
    engine.cells.write(sheet, 0, 0, [
      [{ value: "사업_이름" }, { value: "금액_원" }, { value: "amount_2" }],
      [{ value: "가" }, { value: 1 }, { value: 10 }],
      [{ value: "나" }, { value: 2 }, { value: 20 }],
    ]);
    const area = { row: 0, column: 0, rows: 3, columns: 3 };
    const headers = ["사업_이름", "금액_원", "amount_2"];
    engine.tables.add({ id: "t", sheet, name, area, headers });
    expect(await shown(sheet, `=SUM(${name}[금액_원])`)).toBe(3);
    expect(await shown(other, `=SUM(${name}[amount_2])`)).toBe(30);
    expect(await shown(other, `=ROWS(${name}[#All])`)).toBe(3);
    expect(await shown(other, `=ROWS(${name}[[#All],[사업_이름]])`)).toBe(3);
    expect(await shown(other, `=SUM(${name}[[금액_원]:[amount_2]])`)).toBe(33);
  },
);

test("a name of a sheet holds on that sheet, one of the workbook everywhere else", async () => {
  engine.cells.write(sheet, 0, 0, [[{ value: 1 }]]);
  engine.cells.write(other, 0, 0, [[{ value: 2 }]]);
  engine.names.set("n1", "합계", "=Sheet1!$A$1", "");
  engine.names.set("n2", "합계", "=계획!$A$1", "", other);
  expect(await shown(sheet, "=합계*10")).toBe(10);
  expect(await shown(other, "=합계*10")).toBe(20);
  expect(await shown(sheet, "=계획!합계*10")).toBe(20);
  expect(engine.cells.read(other, 20, 20).formula).toBe("=합계*10");
  engine.names.set("n2", "합계", "=계획!$A$1+1", "", other);
  await engine.calculation.settle();
  expect(engine.cells.read(other, 20, 20).value).toBe(30);
  engine.names.remove("n2");
  await engine.calculation.settle();
  expect(engine.cells.read(other, 20, 20).value).toBe(10);
});

test("a name of one sheet means nothing on another", async () => {
  engine.cells.write(other, 0, 0, [[{ value: 2 }]]);
  engine.names.set("n2", "자기것", "=계획!$A$1", "", other);
  expect(await shown(other, '=자기것&"자기것"')).toBe("2자기것");
  expect(await shown(sheet, "=자기것")).toBe("#NAME?");
});
