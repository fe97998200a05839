import type {
  ConditionalFormattingOptions,
  Style,
  Workbook,
  Worksheet,
} from "@cj-tech-master/excelts";
import { rangeToA1 } from "../../grid/a1";
import type {
  CellContent,
  ConditionalFormatDrawing,
  PrintDrawing,
  SheetDrawing,
  StyleName,
} from "../../sheets/drawing";
import { styleOf } from "../../sheets/styles";
import { argb, cellLook, conditionalLook } from "./cell-look";
import { fileText } from "./file-text";

/** One sheet of a drawing, without its tables: those need their cells to stand. */
export function drawSheet(workbook: Workbook, drawing: SheetDrawing): Worksheet {
  const { name, frozen, gridlines, tabColor } = drawing;
  const sheet = workbook.addWorksheet(name, {
    views: [viewOf(frozen, gridlines)],
    ...(tabColor === undefined ? {} : { properties: { tabColor: argb(tabColor) } }),
  });
  drawing.columnWidths.forEach((pixels, column) => {
    sheet.getColumn(column + 1).width = pixels / pixelsPerCharacter;
  });
  for (const [row, pixels] of drawing.rowHeights)
    sheet.getRow(row + 1).height = pixels * pointsPerPixel;
  drawCells(sheet, drawing);
  drawing.conditionalFormats.forEach((format, index) => {
    sheet.addConditionalFormatting(conditionalFormat(format, index + 1));
  });
  setUpPrint(sheet, drawing.print);
  return sheet;
}

/** A width in an .xlsx counts digits of the workbook's default font, 7 pixels each at 100 %. */
const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;

const viewOf = ({ rows, columns }: SheetDrawing["frozen"], showGridLines: boolean) =>
  rows > 0 || columns > 0
    ? ({ state: "frozen", xSplit: columns, ySplit: rows, showGridLines } as const)
    : ({ state: "normal", showGridLines } as const);

function drawCells(sheet: Worksheet, { cells }: SheetDrawing): void {
  const looks = new Map<StyleName, Partial<Style>>();
  for (const { row, column, content, style } of cells) {
    const look = looks.get(style) ?? cellLook(styleOf(style));
    looks.set(style, look);
    const cell = sheet.getCell(row + 1, column + 1);
    cell.value = valueOf(content);
    // Text is "@" whatever its style, so that a person who edits it keeps a text.
    cell.style = content.kind === "text" ? { ...look, numFmt: "@" } : look;
  }
}

function valueOf(content: CellContent) {
  switch (content.kind) {
    case "blank":
      return null;
    case "number":
      return content.value;
    case "text":
      return fileText(content.text).text || null;
    case "formula":
      return { formula: content.formula.replace(/^=/, ""), result: content.expected };
  }
}

function conditionalFormat(
  { range, formula, ...look }: ConditionalFormatDrawing,
  priority: number,
): ConditionalFormattingOptions {
  const formulae = [formula.replace(/^=/, "")];
  return {
    ref: rangeToA1(range),
    rules: [{ type: "expression", priority, formulae, style: conditionalLook(look) }],
  };
}

const centimetres = (length: number): number => length / 2.54;

/** A4, one page wide, margins 12 mm and 15 mm at the top, page numbers below: as in Excel (workbook/excel). */
function setUpPrint(sheet: Worksheet, print: PrintDrawing): void {
  Object.assign(sheet.pageSetup, {
    paperSize: a4,
    orientation: print.landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: centimetres(1.5),
      bottom: centimetres(1.2),
      left: centimetres(1.2),
      right: centimetres(1.2),
      header: centimetres(0.6),
      footer: centimetres(0.6),
    },
    ...(print.repeatRows
      ? { printTitlesRow: `${print.repeatRows[0] + 1}:${print.repeatRows[1] + 1}` }
      : {}),
  });
  const left = print.headerLeft === undefined ? "" : `&L${headerText(print.headerLeft)}`;
  const right = print.headerRight === undefined ? "" : `&R${headerText(print.headerRight)}`;
  if (left + right !== "") sheet.headerFooter.oddHeader = left + right;
  sheet.headerFooter.oddFooter = "&C&P / &N";
}

const a4 = 9;

/** `&` begins a code in headers: a department called "R&D" would print the date. */
const headerText = (text: string): string => text.replaceAll("&", "&&");
