import { lastRow, type Area } from "../engine/area";
import type { Scalar, SheetId } from "../engine/engine";
import { invalidArgument, notImplemented } from "../protocol/host-error";
import { field, plain } from "./arguments";
import type { Book, Criteria } from "./book";
import { numberFormatAt, textOf } from "./range-values";

export function criteriaIn(given: unknown): Criteria {
  if (typeof given !== "object" || given === null) throw invalidArgument();
  const kind = field(given, "filterOn");
  const known = [
    "BottomItems",
    "BottomPercent",
    "CellColor",
    "Custom",
    "Dynamic",
    "FontColor",
    "TopItems",
    "TopPercent",
    "Values",
  ];
  if (typeof kind !== "string") throw invalidArgument();
  if (!known.includes(kind)) throw notImplemented(`A filter on ${kind}`);
  return { ...given };
}

/** Shows the rows of the body that pass all filters and hides the others. Columns count within the body. */
export function showRows(
  book: Book,
  sheet: SheetId,
  body: Area,
  filters: ReadonlyMap<number, Criteria>,
): void {
  const { cells } = book.engine;
  const tests = [...filters].map(([index, criteria]) =>
    testOf(book, { sheet, area: { ...body, column: body.column + index, columns: 1 } }, criteria),
  );
  for (let row = body.row; row <= lastRow(body); row++) {
    const isShown = tests.every((test) => test(row));
    if (cells.hidden(sheet, "row", row) === isShown)
      cells.setHidden(sheet, "row", row, 1, !isShown);
  }
}

function testOf(
  book: Book,
  { sheet, area }: { readonly sheet: SheetId; readonly area: Area },
  criteria: Criteria,
): (row: number) => boolean {
  const { cells } = book.engine;
  const valueAt = (row: number) => cells.read(sheet, row, area.column).value;
  const textAt = (row: number) =>
    textOf(book, valueAt(row), numberFormatAt(book, sheet, row, area.column));
  const numbers = Array.from({ length: area.rows }, (_, i) => valueAt(area.row + i)).filter(
    (value) => typeof value === "number",
  );
  const first = criteria["criterion1"];
  switch (criteria["filterOn"]) {
    case "Values": {
      const wanted = (Array.isArray(criteria["values"]) ? criteria["values"] : []).map(String);
      return (row) => wanted.some((text) => text.toLowerCase() === textAt(row).toLowerCase());
    }
    case "Custom":
      return (row) => {
        const left = passes(valueAt(row), textAt(row), plain(first));
        const second = criteria["criterion2"];
        if (second === undefined || second === null) return left;
        const right = passes(valueAt(row), textAt(row), plain(second));
        return criteria["operator"] === "Or" ? left || right : left && right;
      };
    case "CellColor":
      return (row) => sameColor(cells.look(sheet, row, area.column).fill, criteria["color"]);
    case "FontColor":
      return (row) => sameColor(cells.look(sheet, row, area.column).fontColor, criteria["color"]);
    case "Dynamic": {
      const mean = numbers.reduce((sum, value) => sum + value, 0) / (numbers.length || 1);
      const kind = criteria["dynamicCriteria"];
      if (kind !== "AboveAverage" && kind !== "BelowAverage")
        throw notImplemented(`The dynamic filter ${String(kind)}`);
      return ranked(valueAt, (value) => (kind === "AboveAverage" ? value > mean : value < mean));
    }
    default:
      return ranked(valueAt, edgeTest(String(criteria["filterOn"]), numbers, Number(first)));
  }
}

const ranked =
  (valueAt: (row: number) => Scalar, test: (value: number) => boolean) =>
  (row: number): boolean => {
    const value = valueAt(row);
    return typeof value === "number" && test(value);
  };

function edgeTest(kind: string, numbers: readonly number[], count: number) {
  const isTop = kind.startsWith("Top");
  const size = kind.endsWith("Percent")
    ? Math.max(Math.floor((numbers.length * count) / 100), 1)
    : count;
  const order = [...numbers].sort((a, b) => (isTop ? b - a : a - b));
  const limit = order[Math.min(size, order.length) - 1] ?? 0;
  return (value: number) => (isTop ? value >= limit : value <= limit);
}

/** `>=100`, `<>`, `=김*`; without a sign it means equal. */
function passes(value: Scalar, shown: string, criterion: string): boolean {
  const [, sign = "=", wanted = ""] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const size = wanted.trim() === "" ? NaN : Number(wanted);
  if (sign === "=" || sign === "<>") {
    const pattern = wanted
      .replace(/[\\^$.+()[\]{}|]/g, "\\$&")
      .replace(/\*/g, ".*")
      .replace(/\?/g, ".");
    const isSame =
      typeof value === "number" && !Number.isNaN(size)
        ? value === size
        : new RegExp(`^${pattern}$`, "i").test(shown);
    return (sign === "=") === isSame;
  }
  const order =
    typeof value === "number" && !Number.isNaN(size)
      ? value - size
      : typeof value === "string" && Number.isNaN(size)
        ? value.localeCompare(wanted)
        : NaN;
  if (sign === ">") return order > 0;
  if (sign === "<") return order < 0;
  return sign === ">=" ? order >= 0 : order <= 0;
}

const sameColor = (a: unknown, b: unknown): boolean =>
  plain(a).toUpperCase() === plain(b).toUpperCase();
