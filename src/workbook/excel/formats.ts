import { rangeToA1 } from "../../grid/a1";
import type { BorderStyle, CellStyle, SheetDrawing, StyleName } from "../../sheets/drawing";
import { addressLists } from "./address-lists";
import type { Write } from "./chunks";
import { rectanglesOf } from "./rectangles";

/** Everything of the styles but number formats: one `RangeAreas` a style (more only when its address gets too long). */
export function formatWrites(
  sheet: SheetDrawing,
  styleOf: (style: StyleName) => CellStyle,
): Write[] {
  return [...cellsByStyle(sheet)].flatMap(([name, cells]) => {
    const style = styleOf(name);
    const rectangles = rectanglesOf(cells, {
      across: !style.borders?.left && !style.borders?.right,
      down: !style.borders?.top && !style.borders?.bottom,
    });
    return addressLists(rectangles.map((range) => rangeToA1(range))).map((addresses) => ({
      sheet: sheet.name,
      bytes: addresses.length + 2_500,
      cells: 0,
      apply(context: Excel.RequestContext) {
        const on = context.workbook.worksheets.getItem(sheet.name);
        applyStyle(on.getRanges(addresses), style);
      },
    }));
  });
}

function cellsByStyle(sheet: SheetDrawing) {
  const groups = new Map<StyleName, { row: number; column: number }[]>();
  for (const cell of sheet.cells) {
    const group = groups.get(cell.style);
    if (group) group.push(cell);
    else groups.set(cell.style, [cell]);
  }
  return groups;
}

function applyStyle({ format }: Excel.RangeAreas, style: CellStyle): void {
  applyFont(format.font, style.font ?? {});
  if (style.pattern !== undefined) {
    // Of a pattern, `fill` is the colour of its lines (sheets/styles.ts).
    format.fill.pattern = "LightUp";
    if (style.fill !== undefined) format.fill.patternColor = style.fill;
  } else if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.shrink !== undefined) format.shrinkToFit = style.shrink;
  for (const [side, edge] of edges) {
    const border = style.borders?.[side];
    if (border) applyBorder(format.borders.getItem(edge), border);
  }
}

function applyFont(font: Excel.RangeFont, wanted: NonNullable<CellStyle["font"]>): void {
  if (wanted.size !== undefined) font.size = wanted.size;
  if (wanted.bold !== undefined) font.bold = wanted.bold;
  if (wanted.italic !== undefined) font.italic = wanted.italic;
  if (wanted.underline !== undefined) font.underline = wanted.underline ? "Single" : "None";
  if (wanted.color !== undefined) font.color = wanted.color;
}

function applyBorder(border: Excel.RangeBorder, wanted: BorderStyle): void {
  border.style = wanted.line === "double" ? "Double" : "Continuous";
  if (wanted.line !== "double") border.weight = wanted.line === "hair" ? "Hairline" : "Thin";
  border.color = wanted.color;
}

const horizontal = {
  left: "Left",
  center: "Center",
  right: "Right",
  centerContinuous: "CenterAcrossSelection",
} as const;

const vertical = { top: "Top", center: "Center" } as const;

const edges = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
] as const;
