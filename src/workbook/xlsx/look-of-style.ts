import type { Borders, Style } from "@cj-tech-master/excelts";
import type { BorderLine, BorderSide, Look } from "../snapshot";
import type { ColorReader } from "./file-colors";
import { horizontals, lines, patterns, underlines, verticals, wordFor } from "./look-words";
import { standardFont } from "./standard";
import type { Losses } from "./losses";

/** A style of a file as a look; what looks have no word for is counted in `losses`. */
export function lookOfStyle(style: Partial<Style>, color: ColorReader, losses: Losses): Look {
  return {
    ...cellFill(style, color, losses),
    ...common(style, color, losses),
    ...place(style, losses),
  };
}

/** The same for a conditional format, where a solid fill is the background. */
export function conditionalLookOf(style: Partial<Style>, color: ColorReader, losses: Losses): Look {
  const { fill } = style;
  if (fill?.type === "gradient") losses.add("gradient");
  const shown = fill?.type === "pattern" ? color(fill.bgColor ?? fill.fgColor) : undefined;
  return { ...(shown === undefined ? {} : { fill: shown }), ...common(style, color, losses) };
}

function common(style: Partial<Style>, color: ColorReader, losses: Losses): Look {
  const { font = {}, border } = style;
  const fontColor = color(font.color);
  const borders = border ? bordersOf(border, color, losses) : undefined;
  const numberFormat = typeof style.numFmt === "object" ? style.numFmt.formatCode : style.numFmt;
  const underline =
    font.underline === true ? "Single" : font.underline && wordFor(underlines, font.underline);
  if (font.vertAlign) losses.add("raised-text");
  return {
    ...(fontColor === undefined || fontColor === "#000000" ? {} : { fontColor }),
    ...(font.name === undefined || font.name === standardFont.name ? {} : { fontName: font.name }),
    ...(font.size === undefined || font.size === standardFont.size ? {} : { fontSize: font.size }),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(underline ? { underline } : {}),
    ...(font.strike === true ? { strikethrough: true } : {}),
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat }),
    ...(borders ? { borders } : {}),
  };
}

function cellFill({ fill }: Partial<Style>, color: ColorReader, losses: Losses): Look {
  if (!fill || (fill.type === "pattern" && fill.pattern === "none")) return {};
  if (fill.type === "gradient") {
    losses.add("gradient");
    return {};
  }
  if (fill.pattern === "solid") {
    const solid = color(fill.fgColor);
    return solid === undefined ? {} : { fill: solid };
  }
  const pattern = wordFor(patterns, fill.pattern);
  const [below, above] = [color(fill.bgColor), color(fill.fgColor)];
  return {
    ...(pattern === undefined ? {} : { pattern }),
    ...(below === undefined ? {} : { fill: below }),
    ...(above === undefined ? {} : { patternColor: above }),
  };
}

function place({ alignment = {}, protection }: Partial<Style>, losses: Losses): Look {
  const horizontal = alignment.horizontal && wordFor(horizontals, alignment.horizontal);
  const vertical = alignment.vertical && wordFor(verticals, alignment.vertical);
  if (alignment.textRotation) losses.add("rotation");
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(alignment.wrapText === true ? { wrap: true } : {}),
    ...(alignment.shrinkToFit === true ? { shrink: true } : {}),
    ...(alignment.indent ? { indent: alignment.indent } : {}),
    ...(protection?.locked === false ? { locked: false } : {}),
  };
}

function bordersOf(border: Partial<Borders>, color: ColorReader, losses: Losses) {
  const found: Partial<Record<BorderSide, BorderLine>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = border[side];
    if (!line?.style) continue;
    const style = lines[line.style];
    if (style !== line.style) losses.add("line-kind");
    found[side] = { style, color: color(line.color) ?? "#000000" };
  }
  if (border.diagonal?.style) losses.add("diagonal");
  return Object.keys(found).length > 0 ? found : undefined;
}
