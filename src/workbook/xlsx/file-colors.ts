/** A colour as a file says it: by value, by place in the theme or by place in the old palette. */
export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** #RRGGBB of a colour; undefined for "automatic". */
export type ColorReader = (color: FileColor | undefined) => string | undefined;

/** `theme` is the XML of the workbook's theme; Office's own where there is none. */
export function colorReader(theme: string | null): ColorReader {
  const slots = themeColors(theme ?? "");
  return (color) => {
    if (!color) return undefined;
    if (color.argb !== undefined) return hashed(color.argb.slice(-6));
    if (color.theme !== undefined) {
      const slot = slots[color.theme];
      return slot === undefined ? undefined : hashed(tinted(slot, color.tint ?? 0));
    }
    const indexed = color.indexed === undefined ? undefined : palette[color.indexed];
    return indexed === undefined ? undefined : hashed(indexed);
  };
}

const hashed = (hex: string): string | undefined =>
  /^[0-9A-F]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : undefined;

/** In the order of `theme="n"`: light and dark stand before each other there (ECMA-376 18.8.3). */
const slotNames = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;

const office = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
] as const;

const themeColors = (xml: string): readonly string[] =>
  slotNames.map((name, index) => {
    const slot = new RegExp(`<a:${name}>([^]*?)</a:${name}>`).exec(xml)?.[1] ?? "";
    return (
      /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(slot)?.[1] ?? office[index] ?? "000000"
    );
  });

/** Towards white or black by so much of the way in HSL lightness (ECMA-376 18.8.19), done channel by channel. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return channels
    .map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0"))
    .join("");
}

/** The palette of Excel 97, which `indexed` still means; 0 to 7 say the same as 8 to 15. */
const eight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const palette = [
  eight,
  eight,
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080",
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF",
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF",
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99",
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696",
  "003366 339966 003300 333300 993300 993366 333399 333333",
].flatMap((line) => line.split(" "));
