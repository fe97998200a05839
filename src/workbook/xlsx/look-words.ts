import type { Borders, FillPatterns } from "@cj-tech-master/excelts";
import type { LineStyle } from "../snapshot";

type FileLine = NonNullable<NonNullable<Borders["top"]>["style"]>;

/** Words of an .xlsx and those of Excel's API for the same thing. */
export const patterns = {
  darkGray: "Gray75",
  mediumGray: "Gray50",
  lightGray: "Gray25",
  gray125: "Gray16",
  gray0625: "Gray8",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
} as const satisfies Readonly<Record<Exclude<FillPatterns, "none" | "solid">, string>>;

export const horizontals = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;

export const verticals = {
  top: "Top",
  middle: "Center",
  justify: "Justify",
  distributed: "Distributed",
} as const;

export const underlines = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const;

export const operators = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
} as const;

/** Three kinds of line that Excel's API has no weight for are drawn as their thin sisters. */
export const lines = {
  thin: "thin",
  hair: "hair",
  dotted: "dotted",
  dashed: "dashed",
  dashDot: "dashDot",
  dashDotDot: "dashDotDot",
  double: "double",
  medium: "medium",
  thick: "thick",
  slantDashDot: "slantDashDot",
  mediumDashed: "dashed",
  mediumDashDot: "dashDot",
  mediumDashDotDot: "dashDotDot",
} as const satisfies Readonly<Record<FileLine, LineStyle>>;

/** Paper by its number in a file. */
export const papers = {
  1: "Letter",
  5: "Legal",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
} as const;

/** The word on the other side of such a list; undefined for one that is not in it. */
export const wordFor = (
  words: Readonly<Record<string, string>>,
  word: string | number,
): string | undefined => (Object.hasOwn(words, word) ? words[word] : undefined);

/** The same, backwards; of several the first. */
export function wordBehind<T extends string>(
  words: Readonly<Record<T, string>>,
  word: string | undefined,
): T | undefined {
  for (const key in words) if (words[key] === word) return key;
  return undefined;
}
