import { intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { CellWrite, SheetId } from "../engine/engine";
import { invalidOperation } from "../protocol/host-error";
import { isInGrid, maxColumns, maxRows, writeArea } from "./a1";
import type { Book, Place } from "./book";
import { movedFormula } from "./formula-references";
import { placeOf } from "./name-values";
import { isUnbounded, raiseChanged } from "./range-values";
import { headersOf } from "./table-headers";

export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

/** Puts empty cells where the area is; what was there and beyond moves down or to the right. */
export function insertCells(book: Book, { sheet, area }: Place, shift: "Down" | "Right"): void {
  book.mayEdit(sheet, area);
  refuseSplit(book, { sheet, area }, shift);
  const beyond = beyondOf(area, shift);
  relocate(book, sheet, (one) => moved(one, area, shift), beyond, {
    rows: shift === "Down" ? area.rows : 0,
    columns: shift === "Right" ? area.columns : 0,
  });
  tell(book, { sheet, area }, shift);
}

/** Takes the cells of the area out; what is below or to the right moves up. */
export function deleteCells(book: Book, { sheet, area }: Place, shift: "Up" | "Left"): void {
  book.mayEdit(sheet, area);
  refuseSplit(book, { sheet, area }, shift);
  const beyond =
    shift === "Up"
      ? { ...area, row: lastRow(area) + 1, rows: maxRows - lastRow(area) - 1 }
      : { ...area, column: lastColumn(area) + 1, columns: maxColumns - lastColumn(area) - 1 };
  book.engine.cells.clear(sheet, area, "all");
  relocate(book, sheet, (one) => moved(one, area, shift), beyond, {
    rows: shift === "Up" ? -area.rows : 0,
    columns: shift === "Left" ? -area.columns : 0,
  });
  tell(book, { sheet, area }, shift);
}

/** Cuts the cells and puts them elsewhere; formulas that speak of them follow. */
export function moveCells(book: Book, from: Place, to: Place): void {
  book.mayEdit(from.sheet, from.area);
  book.mayEdit(to.sheet, to.area);
  const block = readBlock(book, from);
  book.engine.cells.clear(from.sheet, from.area, "all");
  book.engine.cells.clear(to.sheet, to.area, "all");
  writeBlock(book, to, block);
  const toSheet = from.sheet === to.sheet ? undefined : book.sheetName(to.sheet);
  const shifted = (one: Area): Area | null =>
    isInside(one, from.area)
      ? {
          ...one,
          row: one.row + to.area.row - from.area.row,
          column: one.column + to.area.column - from.area.column,
        }
      : one;
  rewriteFormulas(book, from.sheet, shifted, toSheet);
  for (const place of [from, to]) raiseChanged(book, { ...place, by: "add-in" });
}

/** Null where nothing is left of it. Areas that the shift would tear apart stay as they are. */
export function moved(one: Area, area: Area, shift: ShiftDirection): Area | null {
  const isVertical = shift === "Down" || shift === "Up";
  const across = isVertical ? within(one, area, "column") : within(one, area, "row");
  if (!across) return one;
  const [start, length, at, count] = isVertical
    ? [one.row, one.rows, area.row, area.rows]
    : [one.column, one.columns, area.column, area.columns];
  if (isVertical ? one.rows === maxRows : one.columns === maxColumns) return one;
  const isInsert = shift === "Down" || shift === "Right";
  const before = (position: number) => Math.min(Math.max(position - at, 0), count);
  const from = isInsert ? (at <= start ? start + count : start) : start - before(start);
  const end = start + length;
  const to = isInsert ? (at < end ? end + count : end) : end - before(end);
  if (to <= from) return null;
  const result = isVertical
    ? { ...one, row: from, rows: to - from }
    : { ...one, column: from, columns: to - from };
  return isInGrid(result) ? result : null;
}

const within = (one: Area, area: Area, axis: "row" | "column"): boolean =>
  axis === "row"
    ? one.row >= area.row && lastRow(one) <= lastRow(area)
    : one.column >= area.column && lastColumn(one) <= lastColumn(area);

const isInside = (one: Area, area: Area): boolean =>
  within(one, area, "row") && within(one, area, "column");

const beyondOf = (area: Area, shift: "Down" | "Right"): Area =>
  shift === "Down"
    ? { ...area, rows: maxRows - area.row }
    : { ...area, columns: maxColumns - area.column };

/** A table can lose or get whole rows of its own width, never be torn apart. */
function refuseSplit(book: Book, { sheet, area }: Place, shift: ShiftDirection): void {
  const isVertical = shift === "Down" || shift === "Up";
  const swept = isVertical
    ? { ...area, rows: maxRows - area.row }
    : { ...area, columns: maxColumns };
  for (const table of book.state.tables) {
    if (table.sheet !== sheet || !intersection(table.area, swept)) continue;
    if (!within(table.area, area, isVertical ? "column" : "row"))
      throw invalidOperation("This operation would shift cells in a table on the worksheet.");
  }
  for (const merged of book.engine.cells.merged(sheet)) {
    const isTorn =
      intersection(merged, swept) && !within(merged, area, isVertical ? "column" : "row");
    if (isTorn)
      throw invalidOperation("To do this, all the merged cells need to be the same size.");
  }
}

type Block = readonly (readonly CellWrite[])[];

function readBlock(book: Book, { sheet, area }: Place): Block {
  const { cells } = book.engine;
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => {
      const { value, formula } = cells.read(sheet, area.row + i, area.column + j);
      const look = cells.look(sheet, area.row + i, area.column + j);
      return { ...(formula === undefined ? { value } : { formula }), look };
    }),
  );
}

function writeBlock(book: Book, { sheet, area }: Place, block: Block): void {
  book.engine.cells.write(sheet, area.row, area.column, block);
}

function relocate(
  book: Book,
  sheet: SheetId,
  move: (area: Area) => Area | null,
  beyond: Area,
  by: { readonly rows: number; readonly columns: number },
): void {
  const { cells, conditionalFormats } = book.engine;
  const used = cells.used(sheet, false);
  const source = used && intersection(used, beyond);
  if (source) {
    const block = readBlock(book, { sheet, area: source });
    cells.clear(sheet, source, "all");
    const area = { ...source, row: source.row + by.rows, column: source.column + by.columns };
    if (!isInGrid(area))
      throw invalidOperation("The operation would push cells with data off the worksheet.");
    writeBlock(book, { sheet, area }, block);
  }
  if (isUnbounded(beyond)) moveSizes(book, sheet, beyond, by);
  for (const area of cells.merged(sheet)) {
    const after = move(area);
    if (after && writeArea(after) === writeArea(area)) continue;
    cells.unmerge(sheet, area);
    if (after && after.rows * after.columns > 1) cells.merge(sheet, after);
  }
  for (const format of conditionalFormats.list(sheet)) {
    const areas = format.areas.flatMap((area) => move(area) ?? []);
    if (areas.length === 0) conditionalFormats.remove(sheet, format.id);
    else if (areas.some((area, index) => area !== format.areas[index]))
      conditionalFormats.change(sheet, { ...format, areas });
  }
  moveTables(book, sheet, move);
  book.movedExtras(sheet, move);
  rewriteFormulas(book, sheet, move);
}

/** Whole rows and columns take their sizes along. */
function moveSizes(
  book: Book,
  sheet: SheetId,
  beyond: Area,
  by: { readonly rows: number; readonly columns: number },
): void {
  const { cells } = book.engine;
  const used = cells.used(sheet, false);
  const isRows = by.rows !== 0;
  const count = isRows ? by.rows : by.columns;
  const first = isRows ? beyond.row : beyond.column;
  // As far as sizes were before the move and, where cells are taken out, as far beyond as they come from. Empty rows
  // may have a height as well: those that anybody sees are moved.
  const lastUsed = used ? (isRows ? lastRow(used) : lastColumn(used)) : first;
  const end = Math.max(lastUsed, isRows ? 200 : 52) + 2 * Math.abs(count) + 1;
  const read = isRows ? cells.rowHeight.bind(cells) : cells.columnWidth.bind(cells);
  const write = isRows ? cells.setRowHeight.bind(cells) : cells.setColumnWidth.bind(cells);
  const sizes = Array.from({ length: Math.max(end - first, 0) }, (_, i) => read(sheet, first + i));
  sizes.forEach((size, i) => {
    const at = first + i + count;
    if (at >= 0 && read(sheet, at) !== size) write(sheet, at, 1, size);
  });
}

function moveTables(book: Book, sheet: SheetId, move: (area: Area) => Area | null): void {
  for (const table of book.state.tables.filter((one) => one.sheet === sheet)) {
    const after = move(table.area);
    if (after === table.area || (after && writeArea(after) === writeArea(table.area))) continue;
    book.engine.tables.remove({ ...table, headers: [] });
    if (after) {
      table.area = after;
      book.engine.tables.add({ ...table, headers: headersOf(book, table) });
    } else book.state.tables.splice(book.state.tables.indexOf(table), 1);
  }
}

/** Formulas and names of all sheets. */
function rewriteFormulas(
  book: Book,
  sheet: SheetId,
  move: (area: Area) => Area | null,
  toSheet?: string,
): void {
  const changed = book.sheetName(sheet);
  const rewrite = (formula: string, own: string): string =>
    movedFormula(formula, { own, changed, move, ...(toSheet === undefined ? {} : { toSheet }) });
  for (const { id, name } of book.engine.sheets.list()) {
    const used = book.engine.cells.used(id, true);
    if (!used) continue;
    for (let row = used.row; row <= lastRow(used); row++) {
      for (let column = used.column; column <= lastColumn(used); column++) {
        const { formula } = book.engine.cells.read(id, row, column);
        const after = formula === undefined ? undefined : rewrite(formula, name);
        if (after !== undefined && after !== formula)
          book.engine.cells.write(id, row, column, [[{ formula: after }]]);
      }
    }
  }
  for (const entry of book.state.names) {
    if (placeOf(book, entry.formula)?.sheet !== sheet) continue;
    const after = rewrite(entry.formula, changed);
    if (after === entry.formula) continue;
    entry.formula = after;
    book.engine.names.set(entry.id, entry.name, after, entry.comment, entry.scope);
  }
}

function tell(book: Book, { sheet, area }: Place, shift: ShiftDirection): void {
  const isInsert = shift === "Down" || shift === "Right";
  const what =
    area.columns === maxColumns ? "Row" : area.rows === maxRows ? "Column" : ("Cell" as const);
  raiseChanged(book, {
    sheet,
    area,
    by: "add-in",
    changeType: `${what}${isInsert ? "Inserted" : "Deleted"}`,
    shiftDirection: shift,
  });
}
