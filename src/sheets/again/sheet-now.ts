import { decimalOf } from "../../grid/decimal-of";
import type { Cell, Decimal, Grid } from "../../grid/grid";
import { powerOfTen } from "../../money/exact-decimal";
import type { CellContent, CellDrawing } from "../drawing";
import { textInCell } from "../text-in-cell";
import { alignRows, type RowLabel } from "./align-rows";
import type { DrawnSheet } from "./drawn-book";
import { plainFormula } from "./shift-formula";

/** A sheet that was drawn, as it stands in the workbook now: perhaps renamed, null where it is gone. */
export interface SheetNow {
  readonly drawn: string;
  readonly grid: Grid | null;
}

/** Cells of a drawn sheet by row and column. */
export class CellTable {
  readonly rows: number;
  private readonly byRow = new Map<number, Map<number, CellDrawing>>();

  constructor(cells: readonly CellDrawing[]) {
    let rows = 0;
    for (const cell of cells) {
      const line = this.byRow.get(cell.row);
      if (line) line.set(cell.column, cell);
      else this.byRow.set(cell.row, new Map([[cell.column, cell]]));
      rows = Math.max(rows, cell.row + 1);
    }
    this.rows = rows;
  }

  at = (row: number, column: number): CellDrawing | null =>
    this.byRow.get(row)?.get(column) ?? null;

  inRow = (row: number): readonly CellDrawing[] => [...(this.byRow.get(row)?.values() ?? [])];

  columns = (): readonly number[] => [
    ...new Set([...this.byRow.values()].flatMap((line) => [...line.keys()])),
  ];
}

const textOf = ({ content }: CellDrawing): string =>
  content.kind === "text" ? textInCell(content.text) : "";

/** Lines of the document ("35 · 42") name no row: those of one project become those of another when it changes above. */
const isWord = (text: string): boolean => /\p{L}/u.test(text);

/** How a row looks, but for what follows its figures: decimals, and whether one was read. */
export const kindOfStyle = (style: string): string => style.replace(/ (?:d\d+|ask)(?= |$)/g, "");

/** By texts and looks: for one drawing against another. */
export const labelsOf = (table: CellTable): readonly RowLabel[] =>
  Array.from({ length: table.rows }, (_, row) => {
    const cells = [...table.inRow(row)].sort((a, b) => a.column - b.column);
    return {
      text: cells.map(textOf).filter(isWord).join("\n"),
      kind: cells.map(({ column, style }) => `${column} ${kindOfStyle(style)}`).join("\n"),
    };
  });

/** Where rows and columns of a drawn sheet stand now. */
export interface Standing {
  readonly rows: readonly (number | null)[];
  column(drawn: number): number;
}

/** By the words that were drawn: what people have written beside them does not count. */
export function findRows({ cells }: DrawnSheet, grid: Grid): Standing {
  const table = new CellTable(cells);
  const words = new Set(cells.map(textOf));
  const label = (texts: readonly string[]): RowLabel => ({
    text: texts.filter((text) => text !== "" && words.has(text)).join("\n"),
    kind: "",
  });
  const drawn = Array.from({ length: table.rows }, (_, row) =>
    label([...table.inRow(row)].sort((a, b) => a.column - b.column).map(textOf)),
  );
  const found = Array.from({ length: bottom(grid) }, (_, row) => label(textsIn(grid, row)));
  const rows: (number | null)[] = drawn.map(() => null);
  alignRows(drawn, found).forEach((place, row) => {
    if (place !== null) rows[place] = row;
  });
  return { rows, column: columnsBy(table, grid, rows) };
}

export const bottom = ({ origin, rows }: Grid): number => (rows === 0 ? 0 : origin.row + rows);
const right = ({ origin, columns }: Grid): number => (columns === 0 ? 0 : origin.column + columns);

/** Addresses of the sheet, not of the grid. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  const [down, across] = [row - grid.origin.row, column - grid.origin.column];
  const inside = down >= 0 && across >= 0 && down < grid.rows && across < grid.columns;
  return inside ? grid.cellAt(down, across) : { kind: "blank" };
}

function textsIn(grid: Grid, row: number): readonly string[] {
  return Array.from({ length: right(grid) }, (_, column) => {
    const cell = cellAt(grid, row, column);
    return cell.kind === "text" && cell.formula === undefined ? textInCell(cell.text) : "";
  });
}

/** Most words of a column decide where it stands; a column without words stays beside the one before it. */
function columnsBy(
  table: CellTable,
  grid: Grid,
  rows: readonly (number | null)[],
): (drawn: number) => number {
  const votes = new Map<number, Map<number, number>>();
  rows.forEach((now, row) => {
    if (now === null) return;
    const texts = textsIn(grid, now);
    for (const cell of table.inRow(row)) {
      const text = textOf(cell);
      const at = texts.indexOf(text);
      if (text === "" || at < 0 || at !== texts.lastIndexOf(text)) continue;
      const of = votes.get(cell.column) ?? new Map<number, number>();
      votes.set(cell.column, of.set(at, (of.get(at) ?? 0) + 1));
    }
  });
  const known = [...votes]
    .map(([column, of]) => {
      const [best] = [...of].sort((a, b) => b[1] - a[1]);
      return { column, by: (best?.[0] ?? column) - column };
    })
    .sort((a, b) => a.column - b.column);
  return (drawn) => {
    let by = 0;
    for (const each of known) {
      if (each.column > drawn) break;
      by = each.by;
    }
    return drawn + by;
  };
}

/** Whether a cell still says what was drawn; `formula` is that of the content, where its cells stand now. */
export function stillSays(cell: Cell, content: CellContent, formula: string | null): boolean {
  switch (content.kind) {
    case "blank":
      return isEmpty(cell);
    case "number": {
      const value = decimalOf(content.value);
      return (
        cell.kind === "number" &&
        cell.formula === undefined &&
        value !== null &&
        sameDecimal(cell.value, value)
      );
    }
    case "text":
      return textInCell(content.text) === ""
        ? isEmpty(cell)
        : cell.kind !== "blank" &&
            cell.formula === undefined &&
            textInCell(cell.text) === textInCell(content.text);
    case "formula": {
      const now = cell.formula;
      return now !== undefined && formula !== null && plainFormula(now) === plainFormula(formula);
    }
  }
}

const isEmpty = (cell: Cell): boolean =>
  cell.formula === undefined &&
  (cell.kind === "blank" || (cell.kind === "text" && textInCell(cell.text) === ""));

const sameDecimal = (a: Decimal, b: Decimal): boolean =>
  a.units * powerOfTen(b.scale) === b.units * powerOfTen(a.scale);

/** What stands in a cell, as Excel's `formulas` give it: "" for nothing. */
export function writtenIn(cell: Cell): string | number {
  if (cell.formula !== undefined) return cell.formula;
  if (cell.kind === "blank") return "";
  if (cell.kind !== "number") return cell.text;
  return Number(`${cell.value.units}e-${cell.value.scale}`);
}
