import type { Cell, Style, Worksheet } from "@cj-tech-master/excelts";
import { readRange } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import type { CellSnapshot, CellValue, ChartSnapshot, SheetSnapshot } from "../snapshot";
import { contentOf } from "./cell-content";
import { conditionalFormatsOf } from "./conditional-formats";
import type { ColorReader } from "./file-colors";
import { lookOfStyle } from "./look-of-style";
import { Losses } from "./losses";
import { printOf } from "./print-set-up";
import { protectionOf } from "./protection";
import { pointsPerPixel, standardHeight, standardWidth } from "./standard";
import type { Stops } from "./stop-if-true";
import type { FiltersInFile } from "./table-filters";
import { tablesOf } from "./tables";
import { validationsOf } from "./validations";

export interface SheetReading {
  readonly color: ColorReader;
  readonly filters: ReadonlyMap<string, FiltersInFile>;
  readonly charts: ReadonlyMap<string, readonly ChartSnapshot[]>;
  /** Pixels of one in the default font: what widths are counted in. */
  readonly digit: number;
  readonly stops: Stops;
  readonly losses: Losses;
}

/** One sheet of a file as a snapshot. */
export function snapshotOfSheet(sheet: Worksheet, reading: SheetReading): SheetSnapshot {
  const { color, losses } = reading;
  const view = viewsOf(sheet).at(0);
  if (view?.state === "split") losses.add("split-panes");
  countLosses(sheet, reading);
  const frozen = view?.state === "frozen" ? view : {};
  return {
    name: sheet.name,
    visibility: visibilities[sheet.state],
    tabColor: color(sheet.properties.tabColor) ?? "",
    gridlines: view?.showGridLines ?? true,
    headings: view?.showRowColHeaders ?? true,
    frozen: { rows: frozen.ySplit ?? 0, columns: frozen.xSplit ?? 0 },
    ...sizesOf(sheet, reading.digit),
    cells: cellsOf(sheet, reading),
    merged: sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rows: bottom - top + 1,
      columns: right - left + 1,
    })),
    tables: tablesOf(sheet, reading),
    conditionalFormats: conditionalFormatsOf(sheet, reading),
    validations: validationsOf(sheet, losses),
    charts: reading.charts.get(sheet.name) ?? [],
    print: printOf(sheet, losses),
    ...protectionIn(sheet, losses),
  };
}

function protectionIn(sheet: Worksheet, losses: Losses): Pick<SheetSnapshot, "protection"> {
  const protection = protectionOf(sheet, losses);
  return protection ? { protection } : {};
}

/** A file need not say how a sheet is looked at, whatever the library's types promise. */
const viewsOf = ({ views = [] }: { readonly views?: Worksheet["views"] }): Worksheet["views"] =>
  views;

/** Values of an area, in reading order. */
export function valuesIn(sheet: Worksheet, area: RangeRef): readonly (CellValue | undefined)[] {
  const nothing = new Losses();
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = sheet.findRow(area.row + 1 + Math.floor(index / area.columns));
    const cell = row?.findCell(area.column + 1 + (index % area.columns));
    return cell && contentOf(cell, nothing).value;
  });
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function cellsOf(sheet: Worksheet, { color, losses }: SheetReading): readonly CellSnapshot[] {
  const found: CellSnapshot[] = [];
  const arrays: RangeRef[] = [];
  eachStoredCell(sheet, (cell, row, column) => {
    const follows = cell.isMerged && cell.master !== cell;
    const area = arrayArea(cell);
    if (area) {
      arrays.push(area);
      losses.add("array-formula");
    }
    // The rest of an array is its formula's to fill.
    const spilled = !area && arrays.some((array) => contains(array, row, column));
    const content = follows || spilled ? {} : contentOf(cell, losses);
    const look = lookOfStyle(cell.style, color, losses);
    const note = noteOf(cell);
    if (note === undefined && Object.keys(content).length + Object.keys(look).length === 0) return;
    found.push({ row, column, ...content, look, ...(note === undefined ? {} : { note }) });
  });
  return found;
}

/** Also cells that hold a look only; nothing is made in the library that was not there. */
function eachStoredCell(
  sheet: Worksheet,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const line = sheet.findRow(row);
    for (let column = 1; column <= (line?.cellCount ?? 0); column += 1) {
      const cell = line?.findCell(column);
      if (cell) visit(cell, row - 1, column - 1);
    }
  }
}

function arrayArea({ value }: Cell): RangeRef | null {
  const isArray = value && typeof value === "object" && "shareType" in value;
  return isArray ? (readRange(value.ref)?.range ?? null) : null;
}

const contains = ({ row, column, rows, columns }: RangeRef, r: number, c: number): boolean =>
  r >= row && c >= column && r < row + rows && c < column + columns;

function noteOf({ note }: Cell): string | undefined {
  if (note === undefined) return undefined;
  const text =
    typeof note === "string" ? note : (note.texts ?? []).map((part) => part.text).join("");
  return text === "" ? undefined : text;
}

function sizesOf(sheet: Worksheet, digit: number) {
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  const [hiddenRows, hiddenColumns]: [number[], number[]] = [[], []];
  const { defaultColWidth } = sheet.properties;
  for (let index = 0; index < Math.min(columnsOf(sheet).length, mostSizes); index += 1) {
    const { width = defaultColWidth, hidden } = sheet.getColumn(index + 1);
    const pixels = Math.round((width ?? standardWidth / digit) * digit);
    if (pixels !== standardWidth && pixels > 0) columnWidths[index] = pixels;
    if (hidden) hiddenColumns.push(index);
  }
  for (let index = 0; index < sheet.rowCount; index += 1) {
    const row = sheet.findRow(index + 1);
    const pixels = Math.round((row?.height ?? 0) / pointsPerPixel);
    if (pixels > 0 && pixels !== standardHeight) rowHeights[index] = pixels;
    if (row?.hidden) hiddenRows.push(index);
  }
  return { columnWidths, rowHeights, hiddenRows, hiddenColumns };
}

/** A width said for "all columns" is not 16,384 widths. */
const mostSizes = 1000;

function countLosses(sheet: Worksheet, { color, losses }: SheetReading): void {
  const { outlineLevelRow, outlineLevelCol } = sheet.properties;
  losses.add("picture", sheet.getImages().length + sheet.getShapes().length);
  losses.add("sparkline", sheet.getSparklineGroups().length);
  losses.add("sheet-filter", sheet.autoFilter ? 1 : 0);
  losses.add("outline", (outlineLevelRow ?? 0) + (outlineLevelCol ?? 0));
  losses.add("whole-look", wholeLooks(sheet, color));
}

const columnsOf = ({ columns }: { readonly columns?: Worksheet["columns"] | null }) =>
  columns ?? [];

/** Rows and columns that look like something where no cell stands. */
function wholeLooks(sheet: Worksheet, color: ColorReader): number {
  const shows = (style: Partial<Style>): boolean => {
    const { fill, borders, pattern } = lookOfStyle(style, color, new Losses());
    return fill !== undefined || borders !== undefined || pattern !== undefined;
  };
  const columns = columnsOf(sheet)
    .slice(0, mostSizes)
    .filter(({ style = {} }: { readonly style?: Partial<Style> }) => shows(style));
  let rows = 0;
  for (let index = 1; index <= sheet.rowCount; index += 1) {
    const row = sheet.findRow(index);
    if (row && shows(row.style)) rows += 1;
  }
  return columns.length + rows;
}
