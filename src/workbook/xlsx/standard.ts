/** What a cell of Korean Excel has where nothing else is said; snapshots leave it out. */
export const standardFont = { name: "맑은 고딕", size: 11 } as const;
/** Pixels at 100 %. */
export const standardWidth = 72;
export const standardHeight = 20;
export const pointsPerPixel = 0.75;

/** A width in an .xlsx counts digits of the workbook's default font: of 맑은 고딕 11 eight pixels each at 100 %. */
export const standardDigit = 8;

/** Pixels of a digit in the default font of a workbook, from its part of styles: Calibri and Arial are narrower. */
export function digitPixels(styles: string): number {
  const [, font = ""] =
    /<(?:\w+:)?fonts[\s>][^]*?<(?:\w+:)?font>([^]*?)<\/(?:\w+:)?font>/.exec(styles) ?? [];
  const name = /<(?:\w+:)?name\s+val="([^"]*)"/.exec(font)?.[1] ?? "";
  return /[가-힣]|malgun|dotum|gulim|batang/i.test(name) ? standardDigit : 7;
}

/** The part of styles with our default font, so that widths mean the same wherever the font is there. */
export const withStandardFont = (styles: string): string =>
  styles.replace(
    /(<fonts[^>]*>)<font>[^]*?<\/font>/,
    `$1<font><sz val="${standardFont.size}"/><name val="${standardFont.name}"/><family val="2"/></font>`,
  );
