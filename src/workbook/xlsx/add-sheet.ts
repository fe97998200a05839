import type { Style, Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Look, SheetSnapshot } from "../snapshot";
import { fileValue } from "./cell-content";
import { addConditionalFormats } from "./conditional-formats";
import { setUpPrint } from "./print-set-up";
import { protect } from "./protection";
import { pointsPerPixel, standardWidth } from "./standard";
import { argb, styleOfLook } from "./style-of-look";
import { addTable } from "./tables";
import { addValidations } from "./validations";

/** One sheet of a snapshot, at the end of the workbook. `digit`: pixels of one in its default font. */
export function addSheet(workbook: Workbook, snapshot: SheetSnapshot, digit: number): Worksheet {
  const { name, visibility, tabColor } = snapshot;
  const sheet = workbook.addWorksheet(name, {
    views: [viewOf(snapshot)],
    state: states[visibility],
    properties: {
      defaultColWidth: standardWidth / digit,
      ...(tabColor === "" ? {} : { tabColor: argb(tabColor) }),
    },
  });
  setSizes(sheet, snapshot, digit);
  addCells(sheet, snapshot);
  for (const { row, column, rows, columns } of snapshot.merged)
    sheet.mergeCellsWithoutStyle(row + 1, column + 1, row + rows, column + columns);
  for (const table of snapshot.tables) addTable(sheet, table);
  addConditionalFormats(sheet, snapshot.conditionalFormats);
  addValidations(sheet, snapshot.validations);
  setUpPrint(sheet, snapshot.print);
  if (snapshot.protection) protect(sheet, snapshot.protection);
  return sheet;
}

const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function viewOf({ frozen, gridlines, headings }: SheetSnapshot) {
  const shown = { showGridLines: gridlines, showRowColHeaders: headings };
  return frozen.rows > 0 || frozen.columns > 0
    ? ({ state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows, ...shown } as const)
    : ({ state: "normal", ...shown } as const);
}

function setSizes(sheet: Worksheet, snapshot: SheetSnapshot, digit: number): void {
  for (const [index, pixels] of Object.entries(snapshot.columnWidths))
    sheet.getColumn(Number(index) + 1).width = pixels / digit;
  for (const [index, pixels] of Object.entries(snapshot.rowHeights))
    sheet.getRow(Number(index) + 1).height = pixels * pointsPerPixel;
  for (const index of snapshot.hiddenColumns) {
    const column = sheet.getColumn(index + 1);
    column.hidden = true;
    // The library gives a hidden column a width of its own.
    column.width ??= standardWidth / digit;
  }
  for (const index of snapshot.hiddenRows) sheet.getRow(index + 1).hidden = true;
}

function addCells(sheet: Worksheet, { cells }: SheetSnapshot): void {
  const styles = new Map<Look, Partial<Style>>();
  for (const content of cells) {
    const { row, column, look, note } = content;
    const style = styles.get(look) ?? styleOfLook(look);
    styles.set(look, style);
    const cell = sheet.getCell(row + 1, column + 1);
    cell.value = fileValue(content);
    cell.style = style;
    if (note !== undefined) cell.note = note;
  }
}
