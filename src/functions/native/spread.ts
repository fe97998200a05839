import type { CellAddress } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import { functions } from "../all-functions";
import { messageOfRefusal } from "../answer";
import { valueAt, type BookCells } from "./book-cells";
import type { FormulaCall } from "./formula-calls";

/** How many cells a result fills. */
export interface Spread {
  readonly rows: number;
  readonly columns: number;
}

interface FilledCell {
  readonly grid: Grid;
  readonly place: CellAddress;
  readonly formula: string;
  readonly calls: readonly FormulaCall[];
}

/**
 * The cells that the result of a function cell fills. The function is asked anew for its size, and what stands beside
 * the cell must be what it gives. null where that cannot be told from cells that just stand there.
 */
export function spreadOf(cell: FilledCell, book: BookCells): Spread | null {
  const one = { rows: 1, columns: 1 };
  if (cell.calls.every(({ id }) => !spilling.has(id))) return one;
  const [call, ...others] = cell.calls;
  const isAlone = others.length === 0 && call?.start === 1 && call.end === cell.formula.length;
  if (!isAlone) return isFree(cell) ? one : null;
  const result = resultOf(call, cell.grid.sheet, book);
  if (result === null) return isFree(cell) ? one : null;
  const isAll = result.every((row, r) => row.every((value, c) => holds(cell, r, c, value)));
  if (isAll) return { rows: result.length, columns: result[0]?.length ?? 1 };
  // An Excel that does not spill shows the first value only.
  return one;
}

const spilling: ReadonlySet<string> = new Set([
  "YEARRANGE", "REQUIREDMATCH", "TABLECHECK", "PARSECOST", "ROUNDPLUG", "PERIOD", "REVIEWTIER",
]); // prettier-ignore

function resultOf(call: FormulaCall, sheet: string, book: BookCells): unknown[][] | null {
  const found = Object.entries(functions).find(([id]) => id === call.id)?.[1];
  const args = call.args.map((text) => book.argument(text, sheet));
  if (!found || args.includes(undefined)) return null;
  const given = Array.from({ length: found.length }, (_, at) => args[at] ?? null);
  try {
    const result: unknown = Reflect.apply(found, undefined, given);
    return Array.isArray(result) ? result : null;
  } catch (error) {
    if (messageOfRefusal(error) === null) throw error;
    return [[null]];
  }
}

/** Does nothing but a formula, or nothing, stand to the right and below? */
function isFree({ grid, place: { row, column } }: FilledCell): boolean {
  return [
    [row + 1, column],
    [row, column + 1],
  ].every(([r = 0, c = 0]) => valueAt(grid, r, c) === null || formulaAt(grid, r, c) !== undefined);
}

function holds({ grid, place }: FilledCell, row: number, column: number, value: unknown): boolean {
  if (row === 0 && column === 0) return true;
  const [r, c] = [place.row + row, place.column + column];
  return formulaAt(grid, r, c) === undefined && (valueAt(grid, r, c) ?? "") === (value ?? "");
}

function formulaAt(grid: Grid, row: number, column: number): string | undefined {
  const [r, c] = [row - grid.origin.row, column - grid.origin.column];
  if (r < 0 || c < 0 || r >= grid.rows || c >= grid.columns) return undefined;
  return grid.cellAt(r, c).formula;
}
