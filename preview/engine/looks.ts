import type { IBorderData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { BorderLine, BorderSide, LineStyle } from "../../src/workbook/snapshot";
import type { CellLook } from "./engine";

/** Looks of ours ⇄ styles of Univer. What Univer has no word for is kept beside the cell, under `custom.look`. */

const borderStyles: Readonly<Record<LineStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  slantDashDot: 12,
  thick: 13,
};
const horizontals: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Distributed: 6,
};
const verticals: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const sides = { top: "t", bottom: "b", left: "l", right: "r" } as const satisfies Record<
  BorderSide,
  keyof IBorderData
>;

/** The part of a look that Univer draws. Absent keys stay as they are in the cell; null takes away. */
export function styleOf(look: CellLook): IStyleData {
  const style: Record<string, unknown> = {};
  const put = <T>(key: string, value: T | null | undefined, convert: (value: T) => unknown) => {
    if (value !== undefined) style[key] = value === null ? null : convert(value);
  };
  put("bg", look.fill, (rgb) => ({ rgb }));
  put("cl", look.fontColor, (rgb) => ({ rgb }));
  put("ff", look.fontName, (name) => name);
  put("fs", look.fontSize, (size) => size);
  put("bl", look.bold, flag);
  put("it", look.italic, flag);
  put("ul", look.underline, (kind) => ({ s: flag(kind !== "None") }));
  put("st", look.strikethrough, (on) => ({ s: flag(on) }));
  put("ht", look.horizontal, (name) => horizontals[name] ?? null);
  put("vt", look.vertical, (name) => verticals[name] ?? null);
  put("tb", look.wrap, (on) => (on ? wrapped : overflowing));
  put("n", look.numberFormat, (pattern) => ({ pattern }));
  put("bd", look.borders, bordersOf);
  return style;
}

const overflowing = 1;
const wrapped = 3;

const flag = (on: boolean) => (on ? 1 : 0);

function bordersOf(borders: NonNullable<CellLook["borders"]>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = borders[side];
    if (line !== undefined) {
      out[sides[side]] =
        line === null ? null : { s: borderStyles[line.style], cl: { rgb: line.color } };
    }
  }
  return out;
}

const asideKeys = [
  "pattern",
  "patternColor",
  "horizontal",
  "indent",
  "locked",
  "underline",
  "style",
  "orientation",
  "shrink",
  "readingOrder",
] as const;

/** The part of a look that Univer has no word for; undefined where there is none. */
export function asideOf(look: CellLook, before: CellLook): Record<string, unknown> | undefined {
  const named = asideKeys.filter((key) => look[key] !== undefined);
  if (named.length === 0) return undefined;
  const out: Record<string, unknown> = {};
  for (const key of asideKeys) {
    const value = look[key] === undefined ? before[key] : look[key];
    if (value !== null && value !== undefined) out[key] = value;
  }
  return out;
}

export function lookOf(style: Nullable<IStyleData>, cell: Nullable<ICellData>): CellLook {
  const aside = asideIn(cell);
  const horizontal = nameOf(horizontals, style?.ht);
  const vertical = nameOf(verticals, style?.vt);
  const borders = linesOf(style?.bd);
  return {
    ...(style?.bg?.rgb ? { fill: style.bg.rgb } : {}),
    ...(style?.cl?.rgb ? { fontColor: style.cl.rgb } : {}),
    ...(style?.ff ? { fontName: style.ff } : {}),
    ...(style?.fs !== undefined ? { fontSize: style.fs } : {}),
    ...(style?.bl ? { bold: true } : {}),
    ...(style?.it ? { italic: true } : {}),
    ...(style?.ul?.s ? { underline: "Single" } : {}),
    ...(style?.st?.s ? { strikethrough: true } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(Number(style?.tb) === wrapped ? { wrap: true } : {}),
    ...(style?.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(borders ? { borders } : {}),
    ...aside,
  };
}

function asideIn(cell: Nullable<ICellData>): CellLook {
  const custom: unknown = cell?.custom?.["look"];
  return typeof custom === "object" && custom !== null ? custom : {};
}

const nameOf = (names: Readonly<Record<string, number>>, value: unknown): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);

function linesOf(border: Nullable<IBorderData>): CellLook["borders"] | undefined {
  const lines: Partial<Record<BorderSide, BorderLine>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = border?.[sides[side]];
    const style = styleNames.get(line?.s ?? 0);
    if (line && style) lines[side] = { style, color: line.cl.rgb ?? "#000000" };
  }
  return Object.keys(lines).length > 0 ? lines : undefined;
}

const styleNames: ReadonlyMap<number, LineStyle> = new Map([
  [1, "thin"],
  [2, "hair"],
  [3, "dotted"],
  [4, "dashed"],
  [5, "dashDot"],
  [6, "dashDotDot"],
  [7, "double"],
  [8, "medium"],
  [12, "slantDashDot"],
  [13, "thick"],
]);
