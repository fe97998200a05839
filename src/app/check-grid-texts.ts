import type { Cell, Grid } from "../grid/grid";
import { gridOf, type RawValue } from "../grid/grid-of";
import type { ExactDecimal } from "../money/exact-decimal";
import { readAmount, type AmountReading } from "../money/read-amount";
import { inUnit, isMoney, wonUnit, type MoneyUnit } from "../money/unit";
import { readUnitLine } from "../words/units";

/**
 * The grid with figures that stand as texts ("1,200천원", "△1,374", a number in a cell of texts) as the numbers that a
 * person reads there. Amounts with a unit of their own are counted in the unit that the sheet states, else in the one
 * that all of them carry; where neither is clear they stay texts.
 */
export function withTextFigures(grid: Grid): Grid {
  const texts = textFigures(grid);
  if (texts.length === 0) return grid;
  const unit = unitOf(grid, texts);
  const columns = clearColumns(grid, texts);
  const numbers = new Map<string, ExactDecimal>(
    texts.flatMap((each) => {
      const value = numberOf(each, unit);
      const reads = value !== null && (each.clear || columns.has(each.column));
      return reads ? [[`${each.row},${each.column}`, value] as const] : [];
    }),
  );
  const rowsOf = <T>(take: (cell: Cell, key: string) => T): T[][] =>
    Array.from({ length: grid.rows }, (_, row) =>
      Array.from({ length: grid.columns }, (__, column) =>
        take(grid.cellAt(row, column), `${row},${column}`),
      ),
    );
  return gridOf({
    sheet: grid.sheet,
    origin: grid.origin,
    values: rowsOf((cell, key) => rawOf(numbers.get(key) ?? null, cell)),
    texts: rowsOf((cell) => (cell.kind === "blank" ? "" : cell.text)),
    formulas: rowsOf((cell) => cell.formula ?? null),
  });
}

type Figure = Extract<AmountReading, { kind: "number" | "won" }>;

interface TextFigure {
  readonly row: number;
  readonly column: number;
  readonly reading: Figure;
  /** With separators, a sign or a unit: no heading, no number of an item. */
  readonly clear: boolean;
}

function textFigures(grid: Grid): readonly TextFigure[] {
  const found: TextFigure[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const { kinds } = grid.column(column);
    for (let row = 0; row < grid.rows; row += 1) {
      if (kinds[row] !== textKind) continue;
      const cell = grid.cellAt(row, column);
      if (cell.kind !== "text" || cell.formula !== undefined || !mayBeFigure(cell.text)) continue;
      const reading = readAmount(cell.text);
      if (reading.kind !== "number" && reading.kind !== "won") continue;
      const clear = reading.kind === "won" || /\d,\d{3}|[△▲]\s*\d|^\s*-\s*\d/.test(cell.text);
      found.push({ row, column, reading, clear });
    }
  }
  return found;
}

const textKind = 2;

/** Codes (0012) and years (2026) are words. */
const mayBeFigure = (text: string): boolean =>
  text.length < 40 && /\d/.test(text) && !/^\s*(?:0\d|(?:19|20)\d\d\s*$)/.test(text);

/** Columns in which some other cell is clearly a figure. */
function clearColumns(grid: Grid, texts: readonly TextFigure[]): ReadonlySet<number> {
  const clear = new Set(texts.flatMap((each) => (each.clear ? [each.column] : [])));
  for (let column = 0; column < grid.columns; column += 1)
    if (grid.column(column).kinds.includes(numberKind)) clear.add(column);
  return clear;
}

const numberKind = 1;

function unitOf(grid: Grid, texts: readonly TextFigure[]): MoneyUnit | null {
  const stated = distinct(statedUnits(grid));
  const carried = distinct(
    texts.flatMap(({ reading }) =>
      reading.kind === "won" && isMoney(reading.unit) ? [reading.unit] : [],
    ),
  );
  const units = stated.length > 0 ? stated : carried;
  const [unit, ...others] = units;
  if (unit === undefined || others.length === 0) return unit ?? null;
  const bare = texts.some(({ reading }) => reading.kind === "number");
  return stated.length === 0 && !bare && !hasNumbers(grid) ? wonUnit : null;
}

const hasNumbers = (grid: Grid): boolean =>
  Array.from({ length: grid.columns }, (_, column) => column).some((column) =>
    grid.column(column).kinds.includes(numberKind),
  );

const distinct = (units: readonly MoneyUnit[]): readonly MoneyUnit[] => [
  ...new Map(units.map((unit) => [unit.won, unit])).values(),
];

function statedUnits(grid: Grid): readonly MoneyUnit[] {
  const found: MoneyUnit[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const { kinds } = grid.column(column);
    for (let row = 0; row < grid.rows; row += 1) {
      if (kinds[row] !== textKind) continue;
      const cell = grid.cellAt(row, column);
      const unit =
        cell.kind === "text" && /단\s*위/.test(cell.text) ? readUnitLine(cell.text) : null;
      if (isMoney(unit)) found.push(unit);
    }
  }
  return found;
}

function numberOf({ reading }: TextFigure, unit: MoneyUnit | null): ExactDecimal | null {
  if (reading.kind === "number") return { units: reading.units, scale: reading.scale };
  return unit && inUnit(reading.won, unit);
}

function rawOf(figure: ExactDecimal | null, cell: Cell): RawValue {
  if (figure === null && cell.kind !== "number") return cell.kind === "blank" ? null : cell.text;
  const { units, scale } = figure ?? (cell.kind === "number" ? cell.value : zero);
  return scale === 0 ? units : Number(`${units}e-${scale}`);
}

const zero: ExactDecimal = { units: 0n, scale: 0 };
