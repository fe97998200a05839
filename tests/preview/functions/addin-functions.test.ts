import type { Engine } from "../../../preview/engine/engine";
import { bootHeadless } from "../../../preview/engine/headless";
import { AddInFunctions } from "../../../preview/functions/addin-functions";
import { readFunctions } from "../../../preview/functions/metadata";
import { loadUniver } from "../../../preview/node/univer-bundle";

const metadata = JSON.stringify({
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "TWICE",
      name: "TWICE",
      parameters: [{ name: "n", type: "number" }],
    },
    {
      id: "SHOW",
      name: "SHOW",
      parameters: [
        { name: "cells", type: "any", dimensionality: "matrix" },
        { name: "more", type: "any", optional: true },
        { name: "text", type: "string", optional: true },
      ],
    },
  ],
});

let engine: Engine;
let functions: AddInFunctions;
let sheet: string;
/** Rounds as they went out: `[id, name, arguments, address, flags]`. */
let rounds: unknown[][][];

beforeEach(() => {
  engine = bootHeadless(loadUniver());
  sheet = engine.sheets.active();
  rounds = [];
  functions = open("null");
});
afterEach(() => engine.dispose());

function open(blanks: "null" | "zero"): AddInFunctions {
  return new AddInFunctions({
    engine,
    namespace: "BUDGET",
    functions: readFunctions(metadata),
    blanks,
  });
}

/** An add-in that answers a round by its arguments, a moment later. */
function addIn(answer: (name: unknown, args: unknown[]) => unknown[]): void {
  functions.ready((entries) => {
    const calls = entries.map(([, , , message]): unknown[] => JSON.parse(message) as unknown[]);
    rounds.push(calls);
    setTimeout(() => {
      functions.answered(calls.map(([id, name, args]) => [id, ...answer(name, args as unknown[])]));
    }, 5);
  });
}

const write = (row: number, column: number, ...formulas: (string | number | null)[]): void =>
  engine.cells.write(sheet, row, column, [
    formulas.map((content) =>
      typeof content === "string" && content.startsWith("=")
        ? { formula: content }
        : { value: content },
    ),
  ]);
const valueAt = (row: number, column: number) => engine.cells.read(sheet, row, column).value;
const twice = (_name: unknown, [n]: unknown[]): unknown[] => [true, Number(n) * 2];

test("a cell shows #BUSY! until the add-in has answered, and what depends on it follows", async () => {
  addIn(twice);
  write(0, 0, 21, "=BUDGET.TWICE(A1)", "=B1+1");
  await engine.calculation.settle();
  expect(valueAt(0, 1)).toBe("#BUSY!");
  await functions.settle();
  expect([valueAt(0, 1), valueAt(0, 2)]).toEqual([42, 43]);
});

test("two hundred cells go out in one round", async () => {
  addIn(twice);
  engine.cells.write(
    sheet,
    0,
    0,
    Array.from({ length: 200 }, (_, row) => [
      { value: row },
      { formula: `=BUDGET.TWICE(A${row + 1})` },
    ]),
  );
  await functions.settle();
  expect(rounds.map((round) => round.length)).toEqual([200]);
  expect(Array.from({ length: 200 }, (_, row) => valueAt(row, 1))).toEqual(
    Array.from({ length: 200 }, (_, row) => row * 2),
  );
});

test("cells that ask the same share one call", async () => {
  addIn(twice);
  write(0, 0, "=BUDGET.TWICE(4)", "=BUDGET.TWICE(4)", "=BUDGET.TWICE(2+2)");
  await functions.settle();
  expect(rounds.map((round) => round.length)).toEqual([1]);
  expect([valueAt(0, 0), valueAt(0, 1), valueAt(0, 2)]).toEqual([8, 8, 8]);
});

test("a cell is asked again when a cell of its range changes", async () => {
  addIn((_, args) => [true, JSON.stringify(args[0])]);
  write(0, 0, 1, 2, "=BUDGET.SHOW(A1:B1)");
  await functions.settle();
  expect(valueAt(0, 2)).toBe("[[1,2]]");
  write(0, 0, 7);
  await functions.settle();
  expect(valueAt(0, 2)).toBe("[[7,2]]");
});

test("blank, omitted, text and errors arrive apart", async () => {
  addIn((_, args) => [true, JSON.stringify(args)]);
  write(0, 0, null, "글", "=1/0", "=BUDGET.SHOW(A1:C1,,A1)");
  await functions.settle();
  expect(valueAt(0, 3)).toBe(
    JSON.stringify([[[null, "글", { type: "CustomFunctionError", code: "#DIV/0!" }]], null, null]),
  );
});

test("blanks are 0 where the switch says so, as in Excel for desktop", async () => {
  functions = open("zero");
  addIn((_, args) => [true, JSON.stringify(args)]);
  write(0, 0, null, "=BUDGET.SHOW(A1,A1)");
  await functions.settle();
  expect(valueAt(0, 1)).toBe(JSON.stringify([[[0]], 0, null]));
});

test("errors of the function become those of the cell", async () => {
  const code = new Map([
    [1, 1],
    [5, 5],
    [7, 7],
  ]);
  addIn((_, [n]) => [false, "message", code.get(Number(n)) ?? 2]);
  write(
    0,
    0,
    "=BUDGET.TWICE(1)",
    "=BUDGET.TWICE(5)",
    "=BUDGET.TWICE(7)",
    "=BUDGET.TWICE(9)",
    '=IFERROR(BUDGET.TWICE(1),"없음")',
  );
  await functions.settle();
  expect([0, 1, 2, 3, 4].map((column) => valueAt(0, column))).toEqual([
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#VALUE!",
    "없음",
  ]);
});

test("what cannot be an argument is refused without asking the add-in", async () => {
  addIn(twice);
  write(
    0,
    0,
    "글",
    '=BUDGET.TWICE("글")',
    "=BUDGET.TWICE(1/0)",
    "=BUDGET.TWICE(A1:B1)",
    "=BUDGET.SHOW()",
  );
  await functions.settle();
  expect([1, 2, 3, 4].map((column) => valueAt(0, column))).toEqual([
    "#VALUE!",
    "#DIV/0!",
    "#VALUE!",
    "#VALUE!",
  ]);
  expect(rounds).toEqual([]);
});

test("an array spills into the cells beside and below", async () => {
  addIn(() => [
    true,
    [
      [1, "나"],
      [3, 4],
    ],
  ]);
  write(0, 0, "=BUDGET.SHOW(1)");
  await functions.settle();
  expect([valueAt(0, 0), valueAt(0, 1), valueAt(1, 0), valueAt(1, 1)]).toEqual([1, "나", 3, 4]);
});

test("a function whose argument waits is called once that has come", async () => {
  addIn(twice);
  write(0, 0, "=BUDGET.TWICE(3)", "=BUDGET.TWICE(A1)");
  await functions.settle();
  expect([valueAt(0, 0), valueAt(0, 1)]).toEqual([6, 12]);
  expect(rounds.map((round) => round.length)).toEqual([1, 1]);
});

test("calls wait for an add-in that is not there yet, and go out again when it was closed under them", async () => {
  write(0, 0, "=BUDGET.TWICE(3)");
  await engine.calculation.settle();
  functions.ready(() => undefined); // closed before it answers
  await engine.calculation.settle();
  functions.gone();
  addIn(twice);
  await functions.settle();
  expect(valueAt(0, 0)).toBe(6);
});

test("text that looks like a number stays text", async () => {
  addIn(() => [true, "007"]);
  write(0, 0, "=BUDGET.SHOW(1)", "=ISTEXT(A1)");
  await functions.settle();
  expect([valueAt(0, 0), valueAt(0, 1)]).toEqual(["007", true]);
});
