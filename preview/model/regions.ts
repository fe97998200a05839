import { bounding, intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { CellsEngine, SheetId } from "../engine/engine";
import { maxColumns, maxRows } from "./a1";

/** Ctrl+A: the block of cells around an area that blank rows and columns bound. */
export function surroundingOf(cells: CellsEngine, sheet: SheetId, area: Area): Area {
  const isFilled = filledOn(cells, sheet);
  let region = area;
  for (let grown = true; grown;) {
    const before = region;
    const top = Math.max(region.row - 1, 0);
    const left = Math.max(region.column - 1, 0);
    const bottom = Math.min(lastRow(region) + 1, maxRows - 1);
    const right = Math.min(lastColumn(region) + 1, maxColumns - 1);
    const inRow = (row: number) => some(left, right, (column) => isFilled(row, column));
    const inColumn = (column: number) => some(top, bottom, (row) => isFilled(row, column));
    const row = inRow(top) ? top : region.row;
    const column = inColumn(left) ? left : region.column;
    const last = inRow(bottom) ? bottom : lastRow(region);
    const lastCol = inColumn(right) ? right : lastColumn(region);
    region = { row, column, rows: last - row + 1, columns: lastCol - column + 1 };
    grown = region.rows !== before.rows || region.columns !== before.columns;
  }
  return region;
}

export type Direction = "Up" | "Down" | "Left" | "Right";

/** Ctrl+arrow: the last filled cell of a run, the next filled cell after a gap, or the end of the sheet. */
export function edgeOf(cells: CellsEngine, sheet: SheetId, from: Area, direction: Direction): Area {
  const isFilled = filledOn(cells, sheet);
  const used = cells.used(sheet, true);
  const [down, right] = steps[direction];
  const end = {
    row: direction === "Up" ? 0 : direction === "Down" ? maxRows - 1 : from.row,
    column: direction === "Left" ? 0 : direction === "Right" ? maxColumns - 1 : from.column,
  };
  const isInside = (row: number, column: number) =>
    row >= 0 &&
    column >= 0 &&
    row <= (used ? Math.max(lastRow(used), from.row) : from.row) &&
    column <= (used ? Math.max(lastColumn(used), from.column) : from.column);
  let { row, column } = from;
  const isRun = isFilled(row, column) && isFilled(row + down, column + right);
  if (isRun) {
    while (isFilled(row + down, column + right)) [row, column] = [row + down, column + right];
    return { row, column, rows: 1, columns: 1 };
  }
  do [row, column] = [row + down, column + right];
  while (isInside(row, column) && !isFilled(row, column));
  const found = isInside(row, column) ? { row, column } : end;
  return { ...found, rows: 1, columns: 1 };
}

const steps = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
} as const satisfies Record<Direction, readonly [number, number]>;

const filledOn =
  (cells: CellsEngine, sheet: SheetId) =>
  (row: number, column: number): boolean => {
    if (row < 0 || column < 0) return false;
    const { value, formula } = cells.read(sheet, row, column);
    return value !== null || formula !== undefined;
  };

function some(from: number, to: number, test: (index: number) => boolean): boolean {
  for (let index = from; index <= to; index++) if (test(index)) return true;
  return false;
}

/** The smallest block that holds all that is used of an area; null where nothing is. */
export function usedWithin(
  cells: CellsEngine,
  sheet: SheetId,
  area: Area,
  valuesOnly: boolean,
): Area | null {
  const used = cells.used(sheet, valuesOnly);
  const inside = used && intersection(used, area);
  if (!inside || contains(area, used)) return inside;
  const isFilled = filledOn(cells, sheet);
  let box: Area | null = null;
  cells.each(sheet, (row, column) => {
    const cell = { row, column, rows: 1, columns: 1 };
    if (!intersection(cell, area) || (valuesOnly && !isFilled(row, column))) return;
    box = box ? bounding(box, cell) : cell;
  });
  return box;
}

const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  lastRow(inner) <= lastRow(outer) &&
  lastColumn(inner) <= lastColumn(outer);
