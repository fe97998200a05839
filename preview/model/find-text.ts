import { intersection, lastColumn, lastRow, type Area } from "../engine/area";
import { itemNotFound } from "../protocol/host-error";
import { field, text } from "./arguments";
import type { Book, RangeObject } from "./book";
import { formulaShown, raiseChanged } from "./range-values";
import { typed } from "./typing";

/** Cells whose formula or constant has the text, row by row. `?` and `*` stand for any letter and any text. */
export function findCells(
  book: Book,
  range: RangeObject,
  sought: unknown,
  criteria: unknown,
): Area[] {
  const test = matcher(text(sought), criteria);
  const used = book.engine.cells.used(range.sheet, true);
  const inside = used && intersection(used, range.area);
  const out: Area[] = [];
  if (!inside) return out;
  for (let row = inside.row; row <= lastRow(inside); row++) {
    for (let column = inside.column; column <= lastColumn(inside); column++) {
      const shown = formulaShown(book.engine.cells.read(range.sheet, row, column));
      if (shown !== "" && test.test(String(shown))) out.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return field(criteria, "searchDirection") === "Backwards" ? out.reverse() : out;
}

/** Null where there is none. */
export function findFirst(
  book: Book,
  range: RangeObject,
  sought: unknown,
  criteria: unknown,
): RangeObject | null {
  const [first] = findCells(book, range, sought, criteria);
  return first ? book.range(range.sheet, first) : null;
}

/** All at once; throws `ItemNotFound` where there is none. */
export function findAll(
  book: Book,
  range: RangeObject,
  sought: unknown,
  criteria: unknown,
): RangeObject {
  const cells = findCells(book, range, sought, criteria);
  if (cells.length === 0) throw itemNotFound();
  return book.rangeAreas(range.sheet, cells);
}

/** Answers how many cells changed. */
export function replaceAll(
  book: Book,
  range: RangeObject,
  sought: unknown,
  replacement: unknown,
  criteria: unknown,
): number {
  const cells = findCells(book, range, sought, criteria);
  const flags = field(criteria, "matchCase") === true ? "g" : "gi";
  const pattern = new RegExp(sourceOf(text(sought)), flags);
  for (const area of cells) {
    book.mayEdit(range.sheet, area);
    const before = book.engine.cells.read(range.sheet, area.row, area.column);
    const after = String(formulaShown(before)).replace(pattern, () => text(replacement));
    const format = book.engine.cells.look(range.sheet, area.row, area.column).numberFormat;
    const write = typed(after, format ?? "General", (given) => book.readNumber(given));
    book.engine.cells.write(range.sheet, area.row, area.column, [[write]]);
    raiseChanged(book, { sheet: range.sheet, area, before, by: "add-in" });
  }
  return cells.length;
}

function matcher(sought: string, criteria: unknown): RegExp {
  const flags = field(criteria, "matchCase") === true ? "" : "i";
  const source = sourceOf(sought);
  return new RegExp(field(criteria, "completeMatch") === true ? `^${source}$` : source, flags);
}

/** `~` before `*`, `?` or `~` means the letter itself. */
const sourceOf = (sought: string): string =>
  sought.replace(/~([*?~])|[\\^$.*+?()[\]{}|]/g, (letter, escaped?: string) =>
    escaped === undefined
      ? letter === "*"
        ? ".*"
        : letter === "?"
          ? "."
          : `\\${letter}`
      : `\\${escaped}`,
  );
