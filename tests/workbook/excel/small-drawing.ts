import type { CellDrawing, Drawing, SheetDrawing } from "../../../src/sheets/drawing";

/** One block as 소요예산 has it: three figures, their sum by formula, a table, a name, a permanent format. */
export function smallDrawing(change: Partial<SheetDrawing> = {}): Drawing {
  const cells: CellDrawing[] = [
    { row: 0, column: 0, content: { kind: "text", text: "소요예산" }, style: "title" },
    { row: 2, column: 0, content: { kind: "text", text: "구분" }, style: "head" },
    { row: 2, column: 1, content: { kind: "text", text: "총사업비" }, style: "head" },
    { row: 3, column: 0, content: { kind: "text", text: "국비" }, style: "text" },
    { row: 3, column: 1, content: { kind: "number", value: 24500 }, style: "figure doc" },
    { row: 4, column: 0, content: { kind: "text", text: "시비" }, style: "text" },
    { row: 4, column: 1, content: { kind: "number", value: 10500 }, style: "figure doc" },
    { row: 6, column: 0, content: { kind: "text", text: "=1+1" }, style: "text" },
    { row: 6, column: 1, content: { kind: "text", text: "'-3.5" }, style: "text" },
    {
      row: 7,
      column: 1,
      content: { kind: "formula", formula: "=SUM(B4:B5)", expected: 35000 },
      style: "figure",
    },
  ];
  const sheet: SheetDrawing = {
    name: "소요예산",
    tabColor: "#1D4F91",
    gridlines: false,
    frozen: { rows: 3, columns: 0 },
    columnWidths: [120, 96],
    rowHeights: new Map([[0, 28]]),
    cells,
    tables: [
      {
        name: "tblSmall",
        range: { row: 2, column: 0, rows: 3, columns: 2 },
        style: "TableStyleLight1",
      },
    ],
    conditionalFormats: [
      {
        range: { row: 7, column: 1, rows: 1, columns: 1 },
        formula: "=B8<>35000",
        fill: "#FBE9E7",
        fontColor: "#B3261E",
      },
    ],
    print: { landscape: true, repeatRows: [2, 2], headerLeft: "R&D" },
    ...change,
  };
  return {
    sheets: [sheet],
    names: [{ name: "geomsan.block", refersTo: "='소요예산'!$A$3:$B$5" }],
    subjects: [],
  };
}
