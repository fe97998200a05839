import type { Drawing } from "../../src/sheets/drawing";

/** A drawing of one sheet whose first column holds these texts. */
export const sheetOfTexts = (texts: readonly string[]): Drawing => ({
  sheets: [
    {
      name: "글",
      gridlines: true,
      frozen: { rows: 0, columns: 0 },
      columnWidths: [],
      rowHeights: new Map(),
      cells: texts.map((text, row) => ({
        row,
        column: 0,
        content: { kind: "text", text },
        style: row % 2 === 0 ? "plain" : "text row",
      })),
      tables: [],
      conditionalFormats: [],
      print: { landscape: false },
    },
  ],
  names: [],
  subjects: [],
});
