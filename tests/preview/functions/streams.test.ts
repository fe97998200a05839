import type { Engine } from "../../../preview/engine/engine";
import { bootHeadless } from "../../../preview/engine/headless";
import { AddInFunctions } from "../../../preview/functions/addin-functions";
import { readFunctions } from "../../../preview/functions/metadata";
import { loadUniver } from "../../../preview/node/univer-bundle";

const parameters = [{ name: "n", type: "number" }];
const metadata = JSON.stringify({
  functions: [
    { id: "TICK", name: "TICK", parameters, options: { stream: true } },
    { id: "SLOW", name: "SLOW", parameters, options: { cancelable: true } },
  ],
});

let engine: Engine;
let functions: AddInFunctions;
let sheet: string;
/** `[id, name, arguments, address, flags]` of calls, `{ invocationId }` of calls to be stopped. */
let sent: { readonly type: number; readonly message: unknown }[];
const invoke = 1000;
const cancel = 1001;

beforeEach(() => {
  engine = bootHeadless(loadUniver());
  sheet = engine.sheets.active();
  sent = [];
  functions = new AddInFunctions({
    engine,
    namespace: "BUDGET",
    functions: readFunctions(metadata),
  });
  functions.ready((entries) => {
    for (const [, type, , message] of entries)
      sent.push({ type, message: JSON.parse(message) as unknown });
  });
});
afterEach(() => engine.dispose());

async function types(row: number, content: string | number | null): Promise<void> {
  const isFormula = typeof content === "string";
  engine.cells.write(sheet, row, 0, [[isFormula ? { formula: content } : { value: content }]]);
  await turn();
}
async function says(id: number, value: number): Promise<void> {
  functions.answered([[id, true, value]]);
  await turn();
}
/** Calculation is over and what it asked for has gone out. */
async function turn(): Promise<void> {
  await engine.calculation.settle();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await engine.calculation.settle();
}
const shown = (row: number) => engine.cells.read(sheet, row, 0).value;

test("a stream is called once, and the cell follows whatever it says", async () => {
  await types(0, "=BUDGET.TICK(1)");
  await types(1, "=A1*10");
  expect(sent).toEqual([{ type: invoke, message: [1, "TICK", [1], "Sheet1!A1", 2] }]);
  await says(1, 5);
  expect([shown(0), shown(1)]).toEqual([5, 50]);
  await says(1, 6);
  expect([shown(0), shown(1)]).toEqual([6, 60]);
  await functions.settle();
  expect(sent).toHaveLength(1);
});

test("cells that ask for the same share a stream, and the last one that goes stops it", async () => {
  await types(0, "=BUDGET.TICK(1)");
  await types(1, "=BUDGET.TICK(1)");
  await says(1, 5);
  await types(0, null);
  await functions.settle();
  expect(sent).toHaveLength(1);
  await types(1, 7);
  await functions.settle();
  expect(sent.at(-1)).toEqual({ type: cancel, message: { invocationId: 1 } });
  await says(1, 6);
  expect([shown(0), shown(1)]).toEqual([null, 7]);
});

test("other arguments end the stream and begin another", async () => {
  await types(5, 1);
  await types(0, "=BUDGET.TICK(A6)");
  await says(1, 5);
  await types(5, 2);
  expect(sent.slice(1)).toEqual([
    { type: cancel, message: { invocationId: 1 } },
    { type: invoke, message: [2, "TICK", [2], "Sheet1!A1", 2] },
  ]);
  await says(1, 99);
  await says(2, 8);
  expect(shown(0)).toBe(8);
});

test("a formula that asks twice keeps both streams", async () => {
  await types(0, "=BUDGET.TICK(1)+BUDGET.TICK(2)");
  await says(1, 5);
  await says(2, 6);
  expect(shown(0)).toBe(11);
  await says(1, 7);
  expect(shown(0)).toBe(13);
  expect(sent.every(({ type }) => type === invoke)).toBe(true);
});

test("a call that can be cancelled is, when its formula goes before the answer", async () => {
  await types(0, "=BUDGET.SLOW(1)");
  expect(sent).toEqual([{ type: invoke, message: [1, "SLOW", [1], "Sheet1!A1", 1] }]);
  await types(0, 3);
  await functions.settle();
  expect(sent.at(-1)).toEqual({ type: cancel, message: { invocationId: 1 } });
  expect(shown(0)).toBe(3);
});

test("streams begin again with the add-in", async () => {
  await types(0, "=BUDGET.TICK(1)");
  await says(1, 5);
  functions.gone();
  sent = [];
  functions.ready((entries) => {
    for (const [, type, , message] of entries)
      sent.push({ type, message: JSON.parse(message) as unknown });
  });
  await turn();
  expect(sent).toEqual([{ type: invoke, message: [1, "TICK", [1], "Sheet1!A1", 2] }]);
});
