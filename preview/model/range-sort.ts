import { lastRow, type Area } from "../engine/area";
import type { CellWrite, EngineCell, Scalar, SheetId } from "../engine/engine";
import { accessDenied, invalidArgument, notImplemented } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { field, oneOf, plain } from "./arguments";
import type { Book, RangeObject } from "./book";
import { copiedFormula } from "./formula-references";
import { raiseChanged } from "./range-values";
import { wholeLook } from "./range-transfer";

export class RangeSort extends HostObject {
  readonly typeName = "RangeSort";
  /** What formulas show decides the order. */
  override readonly readsOnCall = new Set(["Apply"]);

  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
  ) {
    super();
  }

  Apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown): void {
    const { area, sheet } = this.range;
    if ((orientation ?? "Rows") === "Columns") throw notImplemented("RangeSort.Apply of columns");
    const skip = hasHeaders === true ? 1 : 0;
    if (area.rows <= skip) return;
    const body = { ...area, row: area.row + skip, rows: area.rows - skip };
    sortRows(this.book, { sheet, area: body, keys: sortKeys(fields, area), matchCase });
  }
}

export interface SortKey {
  /** From the first column of the area. */
  readonly column: number;
  readonly ascending: boolean;
  readonly on: "Value" | "CellColor" | "FontColor";
  readonly color: unknown;
}

export function sortKeys(fields: unknown, area: Area): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return fields.map((given: unknown) => {
    const column = field(given, "key");
    if (typeof column !== "number" || column < 0 || column >= area.columns) throw invalidArgument();
    const on = oneOf(field(given, "sortOn") ?? "Value", ["Value", "CellColor", "FontColor"]);
    const color = field(given, "color");
    return { column, ascending: field(given, "ascending") !== false, on, color };
  });
}

interface SortOrder {
  readonly sheet: SheetId;
  readonly area: Area;
  readonly keys: readonly SortKey[];
  readonly matchCase: unknown;
}

/** Rows keep together; equal ones keep their order; blanks come last whatever the direction. */
export function sortRows(book: Book, { sheet, area, keys, matchCase }: SortOrder): void {
  const { protection } = book.extras(sheet);
  if (protection && protection.options["allowSort"] !== true) throw accessDenied();
  book.mayEdit(sheet, area);
  const { cells } = book.engine;
  const rows = Array.from({ length: area.rows }, (_, i) => {
    const row = area.row + i;
    const at = Array.from({ length: area.columns }, (_unused, j) => ({
      cell: cells.read(sheet, row, area.column + j),
      look: cells.look(sheet, row, area.column + j),
    }));
    return { row, at };
  });
  const order = [...rows].sort((a, b) => {
    for (const key of keys) {
      const [left, right] = [a.at[key.column], b.at[key.column]];
      const result =
        key.on === "Value"
          ? compared(left?.cell, right?.cell, key.ascending, matchCase === true)
          : colorFirst(
              key.on === "CellColor" ? left?.look.fill : left?.look.fontColor,
              key.on === "CellColor" ? right?.look.fill : right?.look.fontColor,
              key,
            );
      if (result !== 0) return result;
    }
    return 0;
  });
  const writes = order.map(({ row, at }, i) =>
    at.map(({ cell, look }): CellWrite => ({
      ...(cell.formula === undefined
        ? { value: cell.value }
        : { formula: copiedFormula(cell.formula, area.row + i - row, 0) }),
      look: wholeLook(look),
    })),
  );
  cells.write(sheet, area.row, area.column, writes);
  raiseChanged(book, { sheet, area, by: "add-in" });
  book.sorted(sheet, { ...area, rows: lastRow(area) - area.row + 1 });
}

function colorFirst(left: unknown, right: unknown, { color, ascending }: SortKey): number {
  const rank = (given: unknown) => (sameText(given, color) === ascending ? 0 : 1);
  return rank(left) - rank(right);
}

const sameText = (a: unknown, b: unknown): boolean =>
  plain(a).toLowerCase() === plain(b).toLowerCase();

/** Numbers, then text, then truth values, then errors. */
function compared(
  left: EngineCell | undefined,
  right: EngineCell | undefined,
  ascending: boolean,
  matchCase: boolean,
): number {
  const [a, b] = [left?.value ?? null, right?.value ?? null];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const ranked = rank(a) - rank(b);
  const plain = ranked === 0 ? within(a, b, matchCase) : ranked;
  return ascending ? plain : -plain;
}

const rank = (value: Scalar): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? (value.startsWith("#") ? 3 : 1) : 2;

function within(a: Scalar, b: Scalar, matchCase: boolean): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const sensitivity = matchCase ? "variant" : "base";
  return String(a).localeCompare(String(b), "ko", { sensitivity });
}
