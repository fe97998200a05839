import type { Grid } from "../src/grid/grid";
import { gridOf } from "../src/grid/grid-of";

/** Deterministic figures: a linear congruential generator. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A sheet with a total in the last column of every row and a subtotal row after every nine rows. */
export function ledger(rows: number, columns: number): Grid {
  const below = random(7);
  const values: number[][] = [];
  let block: number[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const figures =
      row % 10 === 9
        ? Array.from({ length: columns - 1 }, (_, column) =>
            block.reduce((sum, each) => sum + (each[column] ?? 0), 0),
          )
        : Array.from({ length: columns - 1 }, () => below(900_000) + 1000);
    const full = [...figures, figures.reduce((sum, each) => sum + each, 0)];
    block = row % 10 === 9 ? [] : [...block, full];
    values.push(full);
  }
  return gridOf({ sheet: "", values });
}

/** Sheets on which every figure could be the sum of any others; squares of `side` cells. Made when asked for. */
export function adversarialSheets(side: number): readonly (readonly [string, () => Grid])[] {
  const sheet = (at: (row: number, column: number) => number) => () =>
    gridOf({
      sheet: "",
      values: Array.from({ length: side }, (_, row) =>
        Array.from({ length: side }, (_each, column) => at(row, column)),
      ),
    });
  const below = random(11);
  return [
    ["all zeros", sheet(() => 0)],
    ["all equal", sheet(() => 7)],
    ["powers of two", sheet((row, column) => 2 ** ((row + column) % 50))],
    ["random digits", sheet(() => below(10))],
    ["counting", sheet((row, column) => row * side + column + 1)],
    ["signed digits", sheet(() => below(19) - 9)],
  ];
}
