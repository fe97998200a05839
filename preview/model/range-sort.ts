import type { Area } from "../engine/area";
import type { CellWrite, EngineCell, Scalar, SheetId } from "../engine/engine";
import { accessDenied, invalidArgument } from "../protocol/host-error";
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
    const by = oneOf(orientation ?? "Rows", ["Rows", "Columns"]);
    const skip = hasHeaders === true ? 1 : 0;
    if ((by === "Rows" ? area.rows : area.columns) <= skip) return;
    const body =
      by === "Rows"
        ? { ...area, row: area.row + skip, rows: area.rows - skip }
        : { ...area, column: area.column + skip, columns: area.columns - skip };
    const keys = sortKeys(fields, by === "Rows" ? area.columns : area.rows);
    sortLines(this.book, { sheet, area: body, keys, matchCase, by });
  }
}

export interface SortKey {
  /** From the first column of the area, the first row where columns are sorted. */
  readonly at: number;
  readonly ascending: boolean;
  readonly on: "Value" | "CellColor" | "FontColor";
  readonly color: unknown;
}

/** `size`: how many columns (or rows) there are to sort by. */
export function sortKeys(fields: unknown, size: number): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return fields.map((given: unknown) => {
    const at = field(given, "key");
    if (typeof at !== "number" || at < 0 || at >= size) throw invalidArgument();
    const on = oneOf(field(given, "sortOn") ?? "Value", ["Value", "CellColor", "FontColor"]);
    const color = field(given, "color");
    return { at, ascending: field(given, "ascending") !== false, on, color };
  });
}

interface SortOrder {
  readonly sheet: SheetId;
  readonly area: Area;
  readonly keys: readonly SortKey[];
  readonly matchCase: unknown;
  readonly by: "Rows" | "Columns";
}

/** Lines keep together; equal ones keep their order; blanks come last whatever the direction. */
export function sortLines(book: Book, { sheet, area, keys, matchCase, by }: SortOrder): void {
  const { protection } = book.extras(sheet);
  if (protection && protection.options["allowSort"] !== true) throw accessDenied();
  book.mayEdit(sheet, area);
  const { cells } = book.engine;
  const inRows = by === "Rows";
  const [count, length] = inRows ? [area.rows, area.columns] : [area.columns, area.rows];
  const place = (line: number, step: number) =>
    inRows
      ? ([area.row + line, area.column + step] as const)
      : ([area.row + step, area.column + line] as const);
  const lines = Array.from({ length: count }, (_, line) => {
    const at = Array.from({ length }, (_unused, step) => ({
      cell: cells.read(sheet, ...place(line, step)),
      look: cells.look(sheet, ...place(line, step)),
    }));
    return { line, at };
  });
  const order = [...lines].sort((a, b) => {
    for (const key of keys) {
      const [left, right] = [a.at[key.at], b.at[key.at]];
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
  const moved = order.map(({ line, at }, to) =>
    at.map(({ cell, look }): CellWrite => ({
      ...(cell.formula === undefined
        ? { value: cell.value }
        : {
            formula: copiedFormula(cell.formula, inRows ? to - line : 0, inRows ? 0 : to - line),
          }),
      look: wholeLook(look),
    })),
  );
  const writes = inRows
    ? moved
    : Array.from({ length }, (_, step) => moved.flatMap((line) => line.slice(step, step + 1)));
  cells.write(sheet, area.row, area.column, writes);
  raiseChanged(book, { sheet, area, by: "add-in" });
  book.sorted(sheet, area, by);
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
