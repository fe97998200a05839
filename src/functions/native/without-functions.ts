import type { CellAddress, CellEdit } from "../../grid/cell-address";
import type { Cell, Grid } from "../../grid/grid";
import type { Bilingual } from "../../outcome/language";
import { BookCells, valueAt, type NamedTable } from "./book-cells";
import { callsIn, type FormulaCall } from "./formula-calls";
import { nativeFormula } from "./formula-conversion";
import { spreadOf } from "./spread";
import { tableNamed } from "./to-native";

/** A cell with functions of ours, and what it becomes for somebody who does not have them. */
export interface CellWithout {
  readonly sheet: string;
  /** On the sheet, counted from 0. */
  readonly cell: CellAddress;
  readonly formula: string;
  readonly becomes: Becomes;
}

export type Becomes =
  /** It gives now what the function gives, and follows the table as it does. */
  | { readonly kind: "formula"; readonly formula: string }
  /** The values it shows now, of the cells that it fills to the right and below too; `why` it cannot be a formula. */
  | {
      readonly kind: "values";
      readonly values: readonly (readonly CellEdit["value"][])[];
      readonly why: Bilingual;
    }
  /** It cannot be replaced as it is now; `why`, and what to do. */
  | { readonly kind: "stays"; readonly why: Bilingual };

/**
 * Every function cell of a workbook, sheet by sheet, with its native formula or, failing that, its values. `grids`: the
 * used range of each sheet. `tablesNamed` reads the tables that formulas name, with their header rows, null for one
 * that is not there; it is asked once, and not at all where there is no function.
 */
export async function withoutFunctions(
  grids: readonly Grid[],
  tablesNamed: (names: readonly string[]) => Promise<readonly (Grid | null)[]>,
): Promise<readonly CellWithout[]> {
  const cells = grids.flatMap(functionCells);
  if (cells.length === 0) return [];
  const names = namesIn(cells);
  const tables = (await tablesNamed(names)).flatMap((grid, at): NamedTable[] => {
    const name = names[at];
    return grid && name !== undefined ? [{ name, grid }] : [];
  });
  const book = new BookCells(grids, tables);
  return cells.map((each) => ({
    sheet: each.grid.sheet,
    cell: each.place,
    formula: each.formula,
    becomes: becomes(each, book),
  }));
}

interface FunctionCell {
  readonly grid: Grid;
  readonly place: CellAddress;
  readonly cell: Cell;
  readonly formula: string;
  readonly calls: readonly FormulaCall[];
}

function functionCells(grid: Grid): readonly FunctionCell[] {
  const found: FunctionCell[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const cell = grid.cellAt(row, column);
      if (cell.formula === undefined || !/BUDGET[._]/i.test(cell.formula)) continue;
      const calls = callsIn(cell.formula);
      if (calls.length === 0) continue;
      const place = { row: grid.origin.row + row, column: grid.origin.column + column };
      found.push({ grid, place, cell, formula: cell.formula, calls });
    }
  }
  return found;
}

/** tblBudget always: a range in which it stands may be written instead of its name. */
function namesIn(cells: readonly FunctionCell[]): readonly string[] {
  const named = cells.flatMap(({ calls }) =>
    calls.flatMap(({ args: [data = ""] }) => tableNamed(data) ?? []),
  );
  return [...new Set(["tblBudget", ...named])];
}

function becomes(asked: FunctionCell, book: BookCells): Becomes {
  const { grid, place, cell, formula } = asked;
  const { sheet } = grid;
  if (cell.kind === "error" && /BUSY|GETTING/.test(cell.text)) return { kind: "stays", why: busy };
  const conversion = nativeFormula(formula, {
    tableOf: (argument) => book.tableOf(argument, sheet),
    cellsOf: (reference) => book.cellsOf(reference, sheet),
  });
  // Where the function shows an error the native formula would show 0.
  if (cell.kind !== "error" && conversion.kind === "native") {
    return { kind: "formula", formula: conversion.formula };
  }
  const spread = spreadOf(asked, book);
  if (spread === null) return { kind: "stays", why: spreadUnknown };
  const values = Array.from({ length: spread.rows }, (_, row) =>
    Array.from({ length: spread.columns }, (__, column) =>
      written(valueAt(grid, place.row + row, place.column + column)),
    ),
  );
  return { kind: "values", values, why: whyValues(asked, conversion) };
}

/** An error is written as its name, which Excel reads as the error. */
function written(value: unknown): CellEdit["value"] {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  return typeof value === "object" && "code" in value ? String(value.code) : null;
}

function whyValues(
  { cell, calls }: FunctionCell,
  conversion: ReturnType<typeof nativeFormula>,
): Bilingual {
  if (cell.kind === "error" && conversion.kind === "native") {
    return {
      ko: `함수가 ${cell.text} 오류를 내고 있어 Excel 수식으로 바꾸면 0이 됩니다. 오류를 그대로 둡니다.`,
      en: `The function shows ${cell.text}, where an Excel formula would show 0. The error is kept.`,
    };
  }
  const names = conversion.kind === "not-native" ? conversion.functions : calls.map(({ id }) => id);
  const list = [...new Set(names)].join(", ");
  return {
    ko: `${list}: 이 인수로는 같은 값을 내는 Excel 수식이 없어 지금 값으로 둡니다.`,
    en: `${list}: no Excel formula gives the same with these arguments, so its value of now is kept.`,
  };
}

const busy = {
  ko: "아직 계산하고 있습니다. 계산이 끝나면 다시 하세요.",
  en: "It is still being calculated. Do this again when it has finished.",
};

const spreadUnknown = {
  ko: "결과가 옆 셀까지 펼쳐지는지 알 수 없습니다. 그 셀들을 골라 복사하고 값으로 붙여 넣으세요.",
  en: "Whether its result fills cells beside it is not known. Copy those cells and paste them as values.",
};
