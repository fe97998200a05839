import { lastColumn, lastRow } from "../engine/area";
import type { CellLook, Engine, SheetState } from "../engine/engine";
import { writeArea } from "./a1";
import type { Book } from "./book";

/** Plain data in a fixed order, without ids: two workbooks that look and behave alike give equal snapshots. */
export interface WorkbookSnapshot {
  readonly active: string;
  readonly calculation: "automatic" | "manual";
  readonly isStructureProtected: boolean;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly object[];
  readonly tables: readonly object[];
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly selection: readonly string[];
  readonly protection: object | null;
  /** By address. */
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  readonly merged: readonly string[];
  /** Pixels, where they are not the standard; by index from 0. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly conditionalFormats: readonly object[];
  readonly print: Readonly<Record<string, unknown>>;
  readonly headersAndFooters: Readonly<Record<string, unknown>>;
}

export interface CellSnapshot {
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly look?: CellLook;
}

export function snapshotOf(book: Book): WorkbookSnapshot {
  const { engine, state } = book;
  return {
    active: book.sheetName(engine.sheets.active()),
    calculation: engine.calculation.automatic ? "automatic" : "manual",
    isStructureProtected: state.structure !== null,
    sheets: engine.sheets.list().map((sheet) => sheetOf(book, sheet)),
    names: sortedBy(
      state.names.map(({ name, scope, formula, comment, visible }) => ({
        name,
        scope: scope === null ? null : book.sheetName(scope),
        formula,
        comment,
        visible,
      })),
      ({ name, scope }) => `${name}!${scope ?? ""}`,
    ),
    tables: sortedBy(
      state.tables.map(({ name, sheet, area, style, flags, filters }) => ({
        name,
        sheet: book.sheetName(sheet),
        area: writeArea(area),
        style,
        flags: { ...flags },
        filters: [...filters].sort(([a], [b]) => a - b),
      })),
      ({ name }) => name,
    ),
    settings: Object.fromEntries(sortedBy([...state.settings], ([key]) => key)),
  };
}

function sheetOf(book: Book, sheet: SheetState): SheetSnapshot {
  const { engine } = book;
  const extras = book.extras(sheet.id);
  return {
    name: sheet.name,
    visibility: sheet.hidden ? (extras.veryHidden ? "VeryHidden" : "Hidden") : "Visible",
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    headings: extras.showHeadings,
    frozen: sheet.frozen,
    selection: (book.state.selections.get(sheet.id) ?? []).map((area) => writeArea(area)),
    protection: extras.protection && { ...extras.protection.options },
    cells: cellsOf(engine, sheet.id),
    merged: engine.cells
      .merged(sheet.id)
      .map((area) => writeArea(area))
      .sort(),
    ...sizesOf(engine, sheet.id),
    conditionalFormats: engine.conditionalFormats
      .list(sheet.id)
      .map(({ areas, rule, look, stopIfTrue }) => ({
        areas: areas.map((area) => writeArea(area)),
        rule,
        look: sortedKeys(look),
        stopIfTrue,
      })),
    print: Object.fromEntries(sortedBy([...extras.page], ([key]) => key)),
    headersAndFooters: Object.fromEntries(sortedBy([...extras.headers], ([key]) => key)),
  };
}

function cellsOf({ cells }: Engine, sheet: string): Record<string, CellSnapshot> {
  const used = cells.used(sheet, false);
  const out: Record<string, CellSnapshot> = {};
  if (!used) return out;
  for (let row = used.row; row <= lastRow(used); row++) {
    for (let column = used.column; column <= lastColumn(used); column++) {
      const { value, formula } = cells.read(sheet, row, column);
      const look = sortedKeys(cells.look(sheet, row, column));
      const cell = {
        ...(value === null ? {} : { value }),
        ...(formula === undefined ? {} : { formula }),
        ...(Object.keys(look).length === 0 ? {} : { look }),
      };
      if (Object.keys(cell).length > 0) out[writeArea({ row, column, rows: 1, columns: 1 })] = cell;
    }
  }
  return out;
}

/** As far as the cells reach, and over the part of an empty sheet that anybody sees. */
function sizesOf({ cells }: Engine, sheet: string) {
  const used = cells.used(sheet, false);
  const rows = Math.max(used ? lastRow(used) + 1 : 0, 200);
  const columns = Math.max(used ? lastColumn(used) + 1 : 0, 52);
  const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);
  const unusual = (count: number, standard: number, of: (index: number) => number) =>
    Object.fromEntries(
      indexes(count).flatMap((index) => (of(index) === standard ? [] : [[index, of(index)]])),
    );
  return {
    columnWidths: unusual(columns, 72, (index) => cells.columnWidth(sheet, index)),
    rowHeights: unusual(rows, 20, (index) => cells.rowHeight(sheet, index)),
    hiddenRows: indexes(rows).filter((index) => cells.hidden(sheet, "row", index)),
    hiddenColumns: indexes(columns).filter((index) => cells.hidden(sheet, "column", index)),
  };
}

const sortedBy = <T>(list: readonly T[], key: (item: T) => string): T[] =>
  [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

function sortedKeys(look: CellLook): CellLook {
  return Object.fromEntries(sortedBy(Object.entries(look), ([key]) => key));
}
