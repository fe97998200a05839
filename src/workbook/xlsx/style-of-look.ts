import type { Border, Borders, Fill, Style } from "@cj-tech-master/excelts";
import type { BorderSide, Look } from "../snapshot";
import { horizontals, patterns, underlines, verticals, wordBehind } from "./look-words";
import { standardFont } from "./standard";

/** A look in the library's words. Its font is always named: a file without one shows whatever the reader likes. */
export function styleOfLook(look: Look): Partial<Style> {
  const { fontName = standardFont.name, fontSize = standardFont.size } = look;
  const horizontal = wordBehind(horizontals, look.horizontal);
  const vertical = wordBehind(verticals, look.vertical);
  return {
    ...changesOf(look),
    font: { name: fontName, size: fontSize, family: 2, ...fontChanges(look) },
    alignment: {
      ...(vertical === undefined ? {} : { vertical }),
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(look.wrap === true ? { wrapText: true } : {}),
      ...(look.shrink === true ? { shrinkToFit: true } : {}),
      ...(look.indent ? { indent: look.indent } : {}),
    },
    ...(look.locked === false ? { protection: { locked: false } } : {}),
    ...fillOf(look),
  };
}

/** What a conditional format changes. Its fill is its background, unlike the fill of a cell. */
export function conditionalStyleOf(look: Look): Partial<Style> {
  const font = fontChanges(look);
  return {
    ...changesOf(look),
    ...(look.fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", bgColor: argb(look.fill) } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
  };
}

/** #RRGGBB → the library's ARGB. */
export const argb = (color: string): { argb: string } => ({
  argb: `FF${color.replace("#", "").toUpperCase()}`,
});

const changesOf = ({ numberFormat, borders }: Look): Partial<Style> => ({
  ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  ...(borders ? { border: bordersOf(borders) } : {}),
});

function fontChanges(look: Look): Partial<Style["font"]> {
  const underline = wordBehind(underlines, look.underline);
  return {
    ...(look.bold === undefined ? {} : { bold: look.bold }),
    ...(look.italic === undefined ? {} : { italic: look.italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(look.strikethrough === undefined ? {} : { strike: look.strikethrough }),
    ...(look.fontColor === undefined ? {} : { color: argb(look.fontColor) }),
  };
}

function fillOf({ fill, pattern, patternColor }: Look): { fill?: Fill } {
  const kind = wordBehind(patterns, pattern);
  if (kind !== undefined) {
    return {
      fill: {
        type: "pattern",
        pattern: kind,
        ...(patternColor === undefined ? {} : { fgColor: argb(patternColor) }),
        ...(fill === undefined ? {} : { bgColor: argb(fill) }),
      },
    };
  }
  return fill === undefined
    ? {}
    : { fill: { type: "pattern", pattern: "solid", fgColor: argb(fill) } };
}

function bordersOf(borders: NonNullable<Look["borders"]>): Partial<Borders> {
  const found: Partial<Record<BorderSide, Partial<Border>>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = borders[side];
    if (line) found[side] = { style: line.style, color: argb(line.color) };
  }
  return found;
}
