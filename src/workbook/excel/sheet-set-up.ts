import { columnName, rangeToA1 } from "../../grid/a1";
import type { ConditionalFormatDrawing, PrintDrawing, SheetDrawing } from "../../sheets/drawing";
import { headerText } from "../../sheets/header-text";
import { baseFont } from "../../sheets/styles";
import { addressLists } from "./address-lists";
import type { Write } from "./chunks";
import { applyConditionalLook } from "./conditional-look";

/** `columnWidth` and `rowHeight` of Office.js are points; drawings say pixels at 100 %, 96 to 72 points. */
const pointsPerPixel = 0.75;

/** Before styles: the face of the sheet, its widths and heights. */
export function groundWrites(sheet: SheetDrawing): Write[] {
  const all = boundsOf(sheet);
  return [
    write(sheet, 400, (on) => {
      if (!all) return;
      const { font } = on.getRange(all).format;
      font.name = baseFont.name;
      font.size = baseFont.size;
    }),
    ...sizeWrites(sheet, widthGroups(sheet), (areas, pixels) => {
      areas.format.columnWidth = pixels * pointsPerPixel;
    }),
    ...sizeWrites(sheet, heightGroups(sheet), (areas, pixels) => {
      areas.format.rowHeight = pixels * pointsPerPixel;
    }),
  ];
}

/** After styles: permanent conditional formats, lists, panes, gridlines, tab, print. */
export function settingWrites(sheet: SheetDrawing): Write[] {
  return [
    ...sheet.conditionalFormats.map((format) =>
      write(sheet, conditionalFormatBytes, (on) => addConditionalFormat(on, format)),
    ),
    write(sheet, 2_000 + breakBytes * (sheet.print.breaks?.length ?? 0), (on) => {
      if (sheet.tabColor !== undefined) on.tabColor = sheet.tabColor;
      on.showGridlines = sheet.gridlines;
      freeze(on, sheet.frozen);
      addLists(on, sheet);
      setUpPrint(on.pageLayout, sheet.print);
      breakPages(on, sheet.print);
    }),
  ];
}

/** Of one conditional format with its fill, font and four borders in a request. */
const conditionalFormatBytes = 4_500;

/** Of one page break in a request. */
const breakBytes = 500;

function write(sheet: SheetDrawing, bytes: number, change: (on: Excel.Worksheet) => void): Write {
  return {
    sheet: sheet.name,
    bytes,
    cells: 0,
    apply: (context) => change(context.workbook.worksheets.getItem(sheet.name)),
  };
}

function boundsOf(sheet: SheetDrawing): string | null {
  const [first] = sheet.cells;
  if (!first) return null;
  const box = sheet.cells.reduce(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
  return rangeToA1({
    row: box.top,
    column: box.left,
    rows: box.bottom - box.top + 1,
    columns: box.right - box.left + 1,
  });
}

type SizeGroups = ReadonlyMap<number, readonly string[]>;

function widthGroups(sheet: SheetDrawing): SizeGroups {
  return grouped(
    sheet.columnWidths.map((pixels, column) => {
      const name = columnName(column);
      return [pixels, `${name}:${name}`];
    }),
  );
}

const heightGroups = (sheet: SheetDrawing): SizeGroups =>
  grouped([...sheet.rowHeights].map(([row, pixels]) => [pixels, `${row + 1}:${row + 1}`]));

function grouped(entries: readonly (readonly [pixels: number, address: string])[]): SizeGroups {
  const groups = new Map<number, string[]>();
  for (const [pixels, address] of entries) {
    const group = groups.get(pixels);
    if (group) group.push(address);
    else groups.set(pixels, [address]);
  }
  return groups;
}

function sizeWrites(
  sheet: SheetDrawing,
  groups: SizeGroups,
  change: (areas: Excel.RangeAreas, pixels: number) => void,
): Write[] {
  return [...groups].flatMap(([pixels, addresses]) =>
    addressLists(addresses).map((list) =>
      write(sheet, list.length + 300, (on) => change(on.getRanges(list), pixels)),
    ),
  );
}

function addConditionalFormat(on: Excel.Worksheet, drawing: ConditionalFormatDrawing): void {
  const format = on.getRange(rangeToA1(drawing.range)).conditionalFormats.add("Custom");
  format.custom.rule.formula = drawing.formula;
  applyConditionalLook(format.custom.format, drawing);
}

function addLists(on: Excel.Worksheet, { validations = [] }: SheetDrawing): void {
  for (const { row, column, list } of validations) {
    const source = list.join(",");
    on.getCell(row, column).dataValidation.rule = { list: { inCellDropDown: true, source } };
  }
}

function freeze(on: Excel.Worksheet, { rows, columns }: SheetDrawing["frozen"]): void {
  if (rows > 0 && columns > 0)
    on.freezePanes.freezeAt(rangeToA1({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) on.freezePanes.freezeRows(rows);
  else if (columns > 0) on.freezePanes.freezeColumns(columns);
}

/** A4, one page wide, margins 12 mm and 15 mm at the top, page numbers below (the design's "Print"). */
function setUpPrint(layout: Excel.PageLayout, print: PrintDrawing): void {
  layout.paperSize = "A4";
  layout.orientation = print.landscape ? "Landscape" : "Portrait";
  layout.zoom = zoomOf(print);
  layout.setPrintMargins("Centimeters", {
    top: 1.5,
    bottom: 1.2,
    left: 1.2,
    right: 1.2,
    header: 0.6,
    footer: 0.6,
  });
  if (print.repeatRows) {
    const [first, last] = print.repeatRows;
    layout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.repeatColumns) {
    const [first, last] = print.repeatColumns;
    layout.setPrintTitleColumns(`$${columnName(first)}:$${columnName(last)}`);
  }
  const pages = layout.headersFooters.defaultForAllPages;
  if (print.headerLeft !== undefined) pages.leftHeader = headerText(print.headerLeft);
  if (print.headerRight !== undefined) pages.rightHeader = headerText(print.headerRight);
  pages.centerFooter = "&P / &N";
  if (print.footerRight !== undefined) pages.rightFooter = headerText(print.footerRight);
}

const zoomOf = ({ scale, onePage }: PrintDrawing): Excel.PageLayoutZoomOptions =>
  scale === undefined
    ? { horizontalFitToPages: 1, ...(onePage === true && { verticalFitToPages: 1 }) }
    : { scale };

/** A break stands before the row or column of its cell. */
function breakPages(on: Excel.Worksheet, { breaks = [], columnBreaks = [] }: PrintDrawing): void {
  for (const row of breaks) on.horizontalPageBreaks.add(`A${row + 1}`);
  for (const column of columnBreaks) on.verticalPageBreaks.add(`${columnName(column)}1`);
}
