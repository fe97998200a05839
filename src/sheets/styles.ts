import type { BorderStyle, CellStyle, StyleName } from "./drawing";

/** Every cell of a drawn sheet begins with this font, centred vertically; a style says only what differs. */
export const baseFont = { name: "맑은 고딕", size: 10 } as const;

/**
 * A style name is a list of the words below, laid over each other from left to right: "figure doc total".
 * `d3` gives the number format three decimals. Where a style has a `pattern`, `fill` is the colour of its lines.
 * An unknown word throws: it is a slip in our own code.
 */
export function styleOf(name: StyleName): CellStyle {
  const known = cache.get(name);
  if (known) return known;
  const style = name.split(" ").reduce<CellStyle>(over, { vertical: "center" });
  cache.set(name, style);
  return style;
}

const cache = new Map<StyleName, CellStyle>();

function over(below: CellStyle, word: string): CellStyle {
  const decimals = /^d(\d{1,2})$/.exec(word);
  if (decimals) return withDecimals(below, Number(decimals[1]));
  const above = words[word];
  if (!above) throw new Error(`no such style: ${word}`);
  return {
    ...below,
    ...above,
    ...(below.font || above.font ? { font: { ...below.font, ...above.font } } : {}),
    ...(below.borders || above.borders ? { borders: { ...below.borders, ...above.borders } } : {}),
  };
}

function withDecimals(style: CellStyle, decimals: number): CellStyle {
  if (decimals === 0 || style.numberFormat === undefined) return style;
  const digits = `#,##0.${"0".repeat(decimals)}`;
  return { ...style, numberFormat: style.numberFormat.replaceAll("#,##0", digits) };
}

const line = (color: string, kind: BorderStyle["line"] = "thin"): BorderStyle => ({
  line: kind,
  color,
});
const dark = line("#2F3A48");
const heading = { fill: "#EEF1F5", font: { bold: true }, horizontal: "center" } as const;
const printed = "#1D4F91";
const pine = "#1A6842";

/** Amounts: △ before a negative one, a dash for zero. Differences: ≠ with the sign, ✓ for none. */
export const amountFormat = '#,##0;"△"#,##0;"-"';
export const differenceFormat = '"≠ +"#,##0;"≠ △"#,##0;"✓"';

const words: Readonly<Record<string, CellStyle>> = {
  plain: {},
  // what it is
  title: { font: { size: 14, bold: true } },
  project: { font: { size: 11, bold: true } },
  caption: { font: { size: 9, color: "#5B6470" } },
  small: { font: { size: 9 } },
  text: { numberFormat: "@" },
  figure: { numberFormat: amountFormat, horizontal: "right", shrink: true },
  difference: {
    shrink: true,
    numberFormat: differenceFormat,
    horizontal: "right",
    fill: "#F8F9FB",
    font: { color: pine },
  },
  gap: {
    numberFormat: '"+"#,##0;"△"#,##0;0',
    horizontal: "right",
    shrink: true,
    font: { bold: true },
  },
  share: { numberFormat: "0.00%", horizontal: "right", font: { size: 9, color: "#5B6470" } },
  "national-ko": { numberFormat: '"국비 "0.00%' },
  "national-en": { numberFormat: '"national "0.00%' },
  failures: {
    shrink: true,
    numberFormat: '"≠ "0;;"✓"',
    horizontal: "right",
    fill: "#F8F9FB",
    font: { color: pine },
  },
  won: { numberFormat: "#,##0", horizontal: "right", shrink: true },
  choice: {
    numberFormat: "@",
    horizontal: "center",
    fill: "#FFF4DC",
    font: { bold: true },
    borders: { top: dark, bottom: dark, left: dark, right: dark },
  },
  count: { numberFormat: "0", horizontal: "right" },
  // how it stands out
  doc: { font: { color: printed } },
  link: { font: { color: printed, underline: true } },
  bold: { font: { bold: true } },
  gray: { font: { color: "#5B6470" } },
  center: { horizontal: "center" },
  left: { horizontal: "left" },
  right: { horizontal: "right" },
  across: { horizontal: "centerContinuous" },
  wrap: { wrap: true },
  ok: { font: { color: pine } },
  bad: { font: { color: "#B3261E" } },
  // where it stands
  head: { ...heading, borders: { top: dark, bottom: dark } },
  "head-top": { ...heading, borders: { top: dark, bottom: line("#C3C9D1") } },
  "head-low": { ...heading, borders: { bottom: dark } },
  row: { borders: { bottom: line("#E2E5E9") } },
  total: { font: { bold: true }, borders: { bottom: line("#9AA3AE") } },
  last: { borders: { bottom: dark } },
  grand: { font: { bold: true }, borders: { top: dark, bottom: line("#2F3A48", "double") } },
  check: { fill: "#F8F9FB" },
  unused: { fill: "#FAFBFC" },
  none: { fill: "#F0F2F5", pattern: "lightUp" },
  ask: { fill: "#FFF4DC" },
  missing: { fill: "#FDEFED" },
  culprit: { fill: "#FAD4CF" },
  quantity: { numberFormat: '#,##0;"△"#,##0;0', horizontal: "right", shrink: true },
  date: { numberFormat: "yyyy-mm-dd", horizontal: "center" },
  month: { numberFormat: "m", horizontal: "center", font: { size: 9 } },
  grid: { borders: { right: line("#E2E5E9", "hair"), bottom: line("#E2E5E9") } },
  // findings
  flag: { font: { size: 14, bold: true } },
  error: { font: { bold: true, color: "#B3261E" } },
  review: { font: { bold: true, color: "#7F4E00" } },
  confirm: { font: { bold: true, color: "#683D9C" } },
  note: { font: { bold: true, color: "#4A5767" } },
  rounding: { font: { bold: true, color: "#4A5767" } },
};
