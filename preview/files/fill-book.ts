import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { CellWrite, Engine, SheetId } from "../engine/engine";
import type { Book } from "../model/book";
import { blocksOf } from "./blocks";
import { keepCharts } from "./charts";
import { keepNotes } from "./comments";
import { keepLinks, keepProtection } from "./links-and-protection";
import { keepPrint } from "./print";

/**
 * Puts a workbook in the place of the one that is open. Values come first, then names and tables, then the formulas
 * that speak of them. Nothing of it can be undone; the add-in should start anew, as it does when Excel opens a file.
 */
export function fillBook(book: Book, snapshot: WorkbookSnapshot): void {
  const { engine } = book;
  const former = engine.sheets.list();
  former.forEach(({ id }, index) => engine.sheets.rename(id, `\u2060${index}`));
  const sheets = snapshot.sheets.map((sheet, index) => ({
    sheet,
    id: engine.sheets.insert(sheet.name, former.length + index),
  }));
  const idOf = new Map(sheets.map(({ sheet, id }) => [sheet.name, id]));
  const front = idOf.get(snapshot.active) ?? sheets[0]?.id;
  if (front === undefined) throw new Error("a workbook without sheets");
  engine.sheets.activate(front);
  for (const { id, name } of former) {
    book.forget(id, name);
    engine.sheets.remove(id);
  }
  forgetRest(book);
  for (const { sheet, id } of sheets) drawSheet(book, id, sheet);
  addNames(book, snapshot, idOf);
  for (const { sheet, id } of sheets) addTables(book, id, sheet);
  for (const { sheet, id } of sheets) write(engine, id, sheet.cells, formulaOf);
  for (const { sheet, id } of sheets) keepCharts(book, id, sheet.charts);
  for (const { sheet, id } of sheets) keepNotes(book, id, sheet.cells);
  for (const { sheet, id } of sheets) {
    engine.sheets.setHidden(id, sheet.visibility !== "Visible");
    book.extras(id).veryHidden = sheet.visibility === "VeryHidden";
  }
  book.activate(front);
  engine.history.clear();
}

function forgetRest({ engine, state }: Book): void {
  for (const { id } of state.names) engine.names.remove(id);
  state.names.length = 0;
  state.settings.clear();
  state.comments.length = 0;
  state.selections.clear();
  state.structure = null;
}

function drawSheet(book: Book, id: SheetId, sheet: SheetSnapshot): void {
  const { engine } = book;
  const { cells, sheets, conditionalFormats } = engine;
  write(engine, id, sheet.cells, valueOf);
  for (const area of sheet.merged) cells.merge(id, area);
  for (const [column, pixels] of Object.entries(sheet.columnWidths))
    cells.setColumnWidth(id, Number(column), 1, pixels);
  for (const [row, pixels] of Object.entries(sheet.rowHeights))
    cells.setRowHeight(id, Number(row), 1, pixels);
  for (const row of sheet.hiddenRows) cells.setHidden(id, "row", row, 1, true);
  for (const column of sheet.hiddenColumns) cells.setHidden(id, "column", column, 1, true);
  sheets.setTabColor(id, sheet.tabColor);
  sheets.setGridlines(id, sheet.gridlines);
  if (sheet.frozen.rows + sheet.frozen.columns > 0)
    sheets.freeze(id, sheet.frozen.rows, sheet.frozen.columns);
  // Each goes on top of the others.
  for (const format of [...sheet.conditionalFormats].reverse())
    conditionalFormats.add(id, { ...format, id: `file-${book.nextNumber()}` });
  const extras = book.extras(id);
  extras.showHeadings = sheet.headings;
  keepPrint(extras, sheet.print);
  keepProtection(extras, sheet);
  keepLinks(extras, sheet.cells);
  extras.validations.push(
    ...sheet.validations.map(({ area, list }) => ({
      area,
      rule: { list: { inCellDropDown: true, source: list } },
      errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
      prompt: { message: "", showPrompt: true, title: "" },
      ignoreBlanks: true,
    })),
  );
}

/** What each cell gets in one pass; null leaves it alone. */
function write(
  { cells }: Engine,
  id: SheetId,
  all: readonly CellSnapshot[],
  writeOf: (cell: CellSnapshot) => CellWrite | null,
): void {
  const writes = all.flatMap((cell) => {
    const given = writeOf(cell);
    return given ? [{ row: cell.row, column: cell.column, write: given }] : [];
  });
  for (const { row, column, lines } of blocksOf(writes)) cells.write(id, row, column, lines);
}

function valueOf({ value, formula, look }: CellSnapshot): CellWrite {
  const isStyled = Object.keys(look).length > 0;
  if (value === undefined || formula !== undefined) return { look };
  const plain = typeof value === "object" ? value.error : value;
  return { value: plain, ...(isStyled ? { look } : {}) };
}

const formulaOf = ({ formula }: CellSnapshot): CellWrite | null =>
  formula === undefined ? null : { formula };

function addNames(
  book: Book,
  { names }: WorkbookSnapshot,
  idOf: ReadonlyMap<string, SheetId>,
): void {
  for (const { name, scope, refersTo, comment, visible } of names) {
    const id = `name-${book.nextNumber()}`;
    const on = scope === null ? null : (idOf.get(scope) ?? null);
    book.state.names.push({ id, name, scope: on, formula: refersTo, comment, visible });
    book.engine.names.set(id, name, refersTo, comment, on);
  }
}

function addTables(book: Book, sheet: SheetId, { tables }: SheetSnapshot): void {
  for (const { name, area, style, filters, ...flags } of tables) {
    const id = String(book.nextNumber());
    book.state.tables.push({
      id,
      sheet,
      name,
      area,
      style,
      flags: {
        showBandedRows: flags.bandedRows,
        showBandedColumns: flags.bandedColumns,
        showFilterButton: true,
        highlightFirstColumn: flags.firstColumn,
        highlightLastColumn: flags.lastColumn,
      },
      filters: new Map(filters.map(({ column, values }) => [column, values])),
    });
    const headers = Array.from({ length: area.columns }, (_, index) =>
      String(book.engine.cells.read(sheet, area.row, area.column + index).value ?? ""),
    );
    book.engine.tables.add({ id, sheet, name, area, headers });
  }
}
