import type { CellAddress } from "./cell-address";
import { decimalOf } from "./decimal-of";
import type { Cell, Decimal, Grid, GridColumn } from "./grid";

/** What a workbook returns for a rectangle: one row an array, as Excel's `values`, `text` and `formulas`. */
export interface RawCells {
  readonly sheet: string;
  readonly origin?: CellAddress;
  readonly values: readonly (readonly RawValue[])[];
  /** What a person sees; without it numbers are shown as they are. */
  readonly texts?: readonly (readonly string[])[];
  /** A formula begins with "="; anything else is no formula. */
  readonly formulas?: readonly (readonly RawValue[])[];
}

export type RawValue = number | string | boolean | bigint | null | undefined;

/** Rows may differ in length: the shorter ones end in blanks. */
export function gridOf(raw: RawCells): Grid {
  const rows = raw.values.length;
  const columns = raw.values.reduce((most, row) => Math.max(most, row.length), 0);
  const built = Array.from({ length: columns }, (_, column) => buildColumn(raw, column, rows));
  return {
    sheet: raw.sheet,
    origin: raw.origin ?? { row: 0, column: 0 },
    rows,
    columns,
    column: (column) => columnAt(built, column),
    cellAt: (row, column) => cellAt(raw, columnAt(built, column), row, column),
  };
}

export const kindOfCell = { blank: 0, number: 1, text: 2, error: 3 } as const;

interface BuiltColumn extends GridColumn {
  /** Numbers whose decimals do not fit beside the column's largest: exact here, rounded in `numbers`. */
  readonly exact: ReadonlyMap<number, Decimal>;
}

function columnAt(columns: readonly BuiltColumn[], column: number): BuiltColumn {
  const found = columns[column];
  if (!found) throw new RangeError(`no such column in the grid: ${column}`);
  return found;
}

function buildColumn(raw: RawCells, column: number, rows: number): BuiltColumn {
  const kinds = new Uint8Array(rows);
  const decimals = new Map<number, Decimal>();
  for (let row = 0; row < rows; row += 1) {
    const value = raw.values[row]?.[column];
    const decimal = typeof value === "bigint" ? { units: value, scale: 0 } : numberOf(value);
    if (decimal && isStorable(decimal)) decimals.set(row, decimal);
    kinds[row] = decimals.has(row) ? kindOfCell.number : kindOf(value);
  }
  return { kinds, ...pack(decimals, rows) };
}

const numberOf = (value: RawValue): Decimal | null =>
  typeof value === "number" ? decimalOf(value) : null;

/** Whole part within 63 bits; anything larger is kept as the text it is shown as. */
const isStorable = ({ units, scale }: Decimal): boolean =>
  size(units / 10n ** BigInt(scale)) < largest;

function kindOf(value: RawValue): number {
  if (value === null || value === undefined || value === "") return kindOfCell.blank;
  if (typeof value === "string" && errors.test(value)) return kindOfCell.error;
  return kindOfCell.text;
}

const errors =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!|GETTING_DATA|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

const largest = 2n ** 62n;
const exactInFloat = 2n ** 53n;
const size = (units: bigint): bigint => (units < 0n ? -units : units);

/** The largest scale at which every number of the column fits; float64 where it is exact, int64 beyond. */
function pack(decimals: ReadonlyMap<number, Decimal>, rows: number): Omit<BuiltColumn, "kinds"> {
  let scale = 0;
  for (const decimal of decimals.values()) scale = Math.max(scale, decimal.scale);
  while (
    scale > 0 &&
    ![...decimals.values()].every((each) => size(rescaled(each, scale)) < largest)
  ) {
    scale -= 1;
  }
  const exact = new Map([...decimals].filter(([, decimal]) => decimal.scale > scale));
  const units = new Map([...decimals].map(([row, each]) => [row, rescaled(each, scale)] as const));
  const fits = [...units.values()].every((each) => size(each) <= exactInFloat);
  const numbers = fits ? new Float64Array(rows) : new BigInt64Array(rows);
  for (const [row, value] of units) {
    if (numbers instanceof Float64Array) numbers[row] = Number(value);
    else numbers[row] = value;
  }
  return { numbers, scale, exact };
}

/** At a scale, rounded half away from zero where it has more decimals. */
function rescaled({ units, scale }: Decimal, to: number): bigint {
  if (to === scale) return units;
  if (to > scale) return units * 10n ** BigInt(to - scale);
  const divisor = 10n ** BigInt(scale - to);
  const half = divisor / 2n;
  return (units + (units < 0n ? -half : half)) / divisor;
}

function cellAt(raw: RawCells, packed: BuiltColumn, row: number, column: number): Cell {
  const kind = packed.kinds[row];
  if (kind === undefined) throw new RangeError(`no such row in the grid: ${row}`);
  const formula = raw.formulas?.[row]?.[column];
  const written = typeof formula === "string" && formula.startsWith("=") ? { formula } : {};
  if (kind === kindOfCell.blank) return { kind: "blank", ...written };
  const text = textAt(raw, row, column);
  if (kind === kindOfCell.number)
    return { kind: "number", value: numberAt(packed, row), text, ...written };
  return { kind: kind === kindOfCell.error ? "error" : "text", text, ...written };
}

function textAt(raw: RawCells, row: number, column: number): string {
  const shown = raw.texts?.[row]?.[column];
  const value = raw.values[row]?.[column];
  if (shown !== undefined && shown !== "") return shown;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null || value === undefined ? "" : String(value);
}

function numberAt(packed: BuiltColumn, row: number): Decimal {
  const exact = packed.exact.get(row);
  if (exact) return exact;
  const stored = packed.numbers[row] ?? 0;
  return { units: BigInt(stored), scale: packed.scale };
}
