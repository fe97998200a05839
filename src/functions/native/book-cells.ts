import { readRange } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import type { Cell, Grid } from "../../grid/grid";
import { tableOrNull } from "../budget-table";
import type { TidyRange } from "../tidy-range";
import { nativeArgument } from "./native-argument";
import { tableNamed, type NativeTable } from "./to-native";

type Cells = readonly (readonly unknown[])[];

/** A table of the workbook with its header row. */
export interface NamedTable {
  readonly name: string;
  readonly grid: Grid;
}

/** The cells of a workbook as formulas on its sheets name them. */
export class BookCells {
  private readonly read = new Map<string, TidyRange | null>();

  constructor(
    private readonly grids: readonly Grid[],
    private readonly tables: readonly NamedTable[],
  ) {}

  /** What an argument on that sheet is, as Excel hands it over; undefined for what only Excel can work out. */
  argument(text: string, sheet: string): unknown {
    const argument = nativeArgument(text);
    if (argument.kind === "omitted") return null;
    if (argument.kind === "value") return argument.value;
    const cells = this.cellsOf(text, sheet);
    return argument.kind === "cell" ? cells?.[0]?.[0] : (cells ?? undefined);
  }

  /** The cells of a reference or of a table; null for anything else. */
  cellsOf(text: string, sheet: string): Cells | null {
    const table = this.tables.find(({ name }) => sameName(name, tableNamed(text) ?? ""));
    if (table) return cellsIn(table.grid, wholeOf(table.grid));
    const found = readRange(text);
    const name = found?.sheet ?? sheet;
    const grid = this.grids.find((each) => sameName(each.sheet, name));
    return found && grid ? cellsIn(grid, found.range) : null;
  }

  /** The tidy table that a first argument means, also where it is written as the range in which the table stands. */
  tableOf(text: string, sheet: string): NativeTable | null {
    const found = readRange(text);
    const table = this.tables.find(({ name, grid }) => {
      if (sameName(name, tableNamed(text) ?? "")) return true;
      return found && sameName(found.sheet ?? sheet, grid.sheet) && isWhole(grid, found.range);
    });
    const range = table ? this.rangeOf(table) : null;
    return table && range ? { name: table.name, range } : null;
  }

  private rangeOf({ name, grid }: NamedTable): TidyRange | null {
    const known = this.read.get(name);
    if (known !== undefined) return known;
    const range = tableOrNull(cellsIn(grid, wholeOf(grid)));
    this.read.set(name, range);
    return range;
  }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const wholeOf = ({ origin, rows, columns }: Grid): RangeRef => ({ ...origin, rows, columns });

/** The range of a table, with or without its header row. */
function isWhole({ origin, rows, columns }: Grid, range: RangeRef): boolean {
  return (
    range.column === origin.column &&
    range.columns === columns &&
    range.row + range.rows === origin.row + rows &&
    (range.row === origin.row || range.row === origin.row + 1)
  );
}

/** As far as the sheet is filled: a whole column ends with its last filled row. */
function cellsIn(grid: Grid, range: RangeRef): Cells {
  const first = Math.max(range.row, grid.origin.row);
  const end = Math.min(range.row + range.rows, grid.origin.row + grid.rows);
  const isOneRow = range.rows === 1;
  const from = isOneRow ? range.row : first;
  const width = Math.max(1, Math.min(range.columns, grid.columns + grid.origin.column));
  return Array.from({ length: isOneRow ? 1 : Math.max(0, end - first) }, (_, row) =>
    Array.from({ length: width }, (__, column) => valueAt(grid, from + row, range.column + column)),
  );
}

/** A cell as Excel hands it to a function; an error is an object, as there. */
export function valueAt(grid: Grid, row: number, column: number): unknown {
  const [r, c] = [row - grid.origin.row, column - grid.origin.column];
  if (r < 0 || c < 0 || r >= grid.rows || c >= grid.columns) return null;
  return handedOver(grid.cellAt(r, c));
}

function handedOver(cell: Cell): unknown {
  if (cell.kind === "blank") return null;
  if (cell.kind === "number") return Number(`${cell.value.units}e-${cell.value.scale}`);
  return cell.kind === "error" ? { code: cell.text } : cell.text;
}
