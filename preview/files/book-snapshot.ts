import type {
  CellSnapshot,
  ConditionalFormatSnapshot,
  NameSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../../src/workbook/snapshot";
import { lastColumn, lastRow } from "../engine/area";
import { isErrorText, type Engine, type SheetId, type SheetState } from "../engine/engine";
import type { Book, SheetExtras } from "../model/book";
import { chartsOf } from "./charts";
import { notesOf } from "./comments";
import { linkAt, protectionOf } from "./links-and-protection";
import { canonicalLook } from "./looks";
import { printOf } from "./print";

/** The workbook as a file would hold it. Formulas must have settled. */
export function snapshotOfBook(book: Book): WorkbookSnapshot {
  const { sheets } = book.engine;
  return {
    active: book.sheetName(sheets.active()),
    sheets: sheets.list().map((sheet) => sheetOf(book, sheet)),
    names: namesOf(book),
  };
}

function sheetOf(book: Book, sheet: SheetState): SheetSnapshot {
  const { engine } = book;
  const extras = book.extras(sheet.id);
  const protection = protectionOf(extras);
  return {
    name: sheet.name,
    visibility: sheet.hidden ? (extras.veryHidden ? "VeryHidden" : "Hidden") : "Visible",
    tabColor: sheet.tabColor.toUpperCase(),
    gridlines: sheet.gridlines,
    headings: extras.showHeadings,
    frozen: sheet.frozen,
    ...sizesOf(engine, sheet.id),
    cells: cellsOf(book, sheet.id, extras),
    merged: engine.cells.merged(sheet.id),
    tables: tablesOf(book, sheet.id),
    conditionalFormats: engine.conditionalFormats
      .list(sheet.id)
      .map(({ areas, rule, look, stopIfTrue }): ConditionalFormatSnapshot => ({
        areas,
        rule:
          rule.kind === "formula" ? rule : { ...rule, formulas: rule.formulas.map(withEqualsSign) },
        look: canonicalLook(look),
        stopIfTrue,
      })),
    validations: extras.validations.flatMap(({ area, rule }) => {
      const list: unknown = Reflect.get(Object(Reflect.get(rule, "list")), "source");
      return typeof list === "string" ? [{ area, list }] : [];
    }),
    charts: chartsOf(book, sheet.id),
    print: printOf(extras),
    ...(protection ? { protection } : {}),
  };
}

const withEqualsSign = (formula: string): string =>
  formula.startsWith("=") ? formula : `=${formula}`;

function cellsOf(book: Book, sheet: SheetId, extras: SheetExtras): readonly CellSnapshot[] {
  const { cells } = book.engine;
  const notes = new Map(notesOf(book, sheet));
  const found: CellSnapshot[] = [];
  cells.each(sheet, (row, column) => {
    const { value, formula } = cells.read(sheet, row, column);
    const look = canonicalLook(cells.look(sheet, row, column));
    const isBlank = value === null || value === "";
    const note = notes.get(`${row},${column}`);
    if (note === undefined && isBlank && formula === undefined && Object.keys(look).length === 0)
      return;
    const isText = typeof value === "string" && !isBlank && formula === undefined;
    const link = isText ? linkAt(extras, row, column) : null;
    found.push({
      row,
      column,
      ...(isBlank ? {} : { value: isErrorText(value) ? { error: value } : value }),
      ...(formula === undefined ? {} : { formula }),
      look,
      ...(link === null ? {} : { link }),
      ...(note === undefined ? {} : { note }),
    });
    notes.delete(`${row},${column}`);
  });
  for (const [place, note] of notes) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    found.push({ row, column, look: {}, note });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

const standardWidth = 72;
const standardHeight = 20;
/** As far as the cells reach, and over the part of an empty sheet that anybody sees. */
const leastRows = 200;
const leastColumns = 52;

function sizesOf({ cells }: Engine, sheet: SheetId) {
  const used = cells.used(sheet, false);
  const rows = indexes(Math.max(used ? lastRow(used) + 1 : 0, leastRows));
  const columns = indexes(Math.max(used ? lastColumn(used) + 1 : 0, leastColumns));
  return {
    columnWidths: unusual(columns, standardWidth, (index) => cells.columnWidth(sheet, index)),
    rowHeights: unusual(rows, standardHeight, (index) => cells.rowHeight(sheet, index)),
    hiddenRows: rows.filter((index) => cells.hidden(sheet, "row", index)),
    hiddenColumns: columns.filter((index) => cells.hidden(sheet, "column", index)),
  };
}

const indexes = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

function unusual(
  all: readonly number[],
  standard: number,
  sizeOf: (index: number) => number,
): Readonly<Record<number, number>> {
  const found: Record<number, number> = {};
  for (const index of all) {
    const size = sizeOf(index);
    // A hidden row or column has no size to speak of.
    if (size !== standard && size > 0) found[index] = size;
  }
  return found;
}

const tablesOf = ({ state }: Book, sheet: SheetId): readonly TableSnapshot[] =>
  state.tables
    .filter((table) => table.sheet === sheet)
    .map(({ name, area, style, flags, filters }) => ({
      name,
      area,
      style,
      bandedRows: flags["showBandedRows"] ?? false,
      bandedColumns: flags["showBandedColumns"] ?? false,
      firstColumn: flags["highlightFirstColumn"] ?? false,
      lastColumn: flags["highlightLastColumn"] ?? false,
      filters: [...filters].map(([column, values]) => ({ column, values })),
    }));

const namesOf = (book: Book): readonly NameSnapshot[] =>
  book.state.names
    .map(({ name, scope, formula, comment, visible }) => ({
      name,
      scope: scope === null ? null : book.sheetName(scope),
      refersTo: formula,
      comment,
      visible,
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const keyOf = ({ name, scope }: NameSnapshot): string => `${name.toLowerCase()}!${scope ?? ""}`;
