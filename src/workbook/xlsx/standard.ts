/** What a cell of Korean Excel has where nothing else is said; snapshots leave it out. */
export const standardFont = { name: "맑은 고딕", size: 11 } as const;
/** Pixels at 100 %. */
export const standardWidth = 72;
export const standardHeight = 20;

/** A width in an .xlsx counts digits of the workbook's default font, 7 pixels each at 100 %. */
export const pixelsPerCharacter = 7;
export const pointsPerPixel = 0.75;
