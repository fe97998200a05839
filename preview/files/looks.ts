import type { Look } from "../../src/workbook/snapshot";
import type { CellLook } from "../engine/engine";

/** What Excel has where nothing is said; files leave it out too. */
const standard = {
  pattern: "None",
  patternColor: "",
  fill: "",
  fontColor: "#000000",
  fontName: "맑은 고딕",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  locked: true,
  numberFormat: "General",
} as const satisfies Readonly<Record<Exclude<keyof Look, "borders">, unknown>>;

/** A look of the engine without what is standard anyway. */
export function canonicalLook(look: CellLook): Look {
  const borders = bordersOf(look);
  const told = Object.fromEntries(
    Object.entries(look).filter(
      ([key, value]) => value !== null && isPlain(key) && value !== standard[key],
    ),
  );
  return { ...withCapitals(told), ...(borders ? { borders } : {}) };
}

const isPlain = (key: string): key is keyof typeof standard => Object.hasOwn(standard, key);

function withCapitals(look: Look): Look {
  const { fill, fontColor, patternColor } = look;
  return {
    ...look,
    ...(fill === undefined ? {} : { fill: fill.toUpperCase() }),
    ...(fontColor === undefined ? {} : { fontColor: fontColor.toUpperCase() }),
    ...(patternColor === undefined ? {} : { patternColor: patternColor.toUpperCase() }),
  };
}

function bordersOf({ borders = {} }: CellLook): Look["borders"] {
  const lines = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const line = borders[side];
    return line ? [[side, { ...line, color: line.color.toUpperCase() }] as const] : [];
  });
  return lines.length > 0 ? Object.fromEntries(lines) : undefined;
}
