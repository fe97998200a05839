import type { Borders, Style } from "@cj-tech-master/excelts";
import type { BorderStyle, CellStyle, ConditionalFormatDrawing } from "../../sheets/drawing";
import { baseFont } from "../../sheets/styles";

/** A style of a drawing in the library's words. */
export function cellLook(style: CellStyle): Partial<Style> {
  const { font = {}, horizontal, vertical, wrap, numberFormat } = style;
  return {
    font: {
      name: baseFont.name,
      family: 2,
      size: font.size ?? baseFont.size,
      ...(font.bold === undefined ? {} : { bold: font.bold }),
      ...(font.italic === undefined ? {} : { italic: font.italic }),
      ...(font.underline === undefined ? {} : { underline: font.underline }),
      ...(font.color === undefined ? {} : { color: argb(font.color) }),
    },
    alignment: {
      vertical: vertical === "top" ? "top" : "middle",
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(wrap === undefined ? {} : { wrapText: wrap }),
    },
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...fillOf(style),
    ...(style.borders ? { border: bordersOf(style.borders) } : {}),
  };
}

/** A conditional fill is its background, unlike the fill of a cell. */
export function conditionalLook(look: ConditionalLook): Partial<Style> {
  const { fill, fontColor, bold, borderColor } = look;
  const font = {
    ...(fontColor === undefined ? {} : { color: argb(fontColor) }),
    ...(bold === undefined ? {} : { bold }),
  };
  const line = (color: string) => ({ style: "thin", color: argb(color) }) as const;
  return {
    ...(fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(borderColor === undefined
      ? {}
      : {
          border: {
            top: line(borderColor),
            bottom: line(borderColor),
            left: line(borderColor),
            right: line(borderColor),
          },
        }),
  };
}

type ConditionalLook = Omit<ConditionalFormatDrawing, "range" | "formula">;

/** #RRGGBB → the library's ARGB. */
export const argb = (color: string): { argb: string } => ({
  argb: `FF${color.replace("#", "").toUpperCase()}`,
});

/** Of a pattern, `fill` is the colour of its lines (sheets/styles.ts). */
function fillOf({ fill, pattern }: CellStyle): Partial<Style> {
  if (pattern !== undefined) {
    const lines = fill === undefined ? {} : { fgColor: argb(fill) };
    return { fill: { type: "pattern", pattern, ...lines } };
  }
  return fill === undefined
    ? {}
    : { fill: { type: "pattern", pattern: "solid", fgColor: argb(fill) } };
}

function bordersOf(borders: NonNullable<CellStyle["borders"]>): Partial<Borders> {
  const line = ({ line: style, color }: BorderStyle) => ({ style, color: argb(color) });
  const { top, bottom, left, right } = borders;
  return {
    ...(top ? { top: line(top) } : {}),
    ...(bottom ? { bottom: line(bottom) } : {}),
    ...(left ? { left: line(left) } : {}),
    ...(right ? { right: line(right) } : {}),
  };
}
