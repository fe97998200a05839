import { rangeToA1, writeCell } from "../../src/grid/a1";
import type { CellContent, CellDrawing, Drawing, SheetDrawing } from "../../src/sheets/drawing";

/** A drawing as lines that a person can read and a diff can show: one a cell. */
export const drawingAsText = ({ sheets, names, subjects }: Drawing): string =>
  [
    ...sheets.flatMap(linesOf),
    "",
    "names",
    ...names.map(({ name, refersTo }) => `${name} ${refersTo}`),
    `subjects ${subjects.length}`,
    "",
  ].join("\n");

function linesOf(sheet: SheetDrawing): readonly string[] {
  const { name, tabColor = "", gridlines, frozen, columnWidths, rowHeights, print } = sheet;
  return [
    "",
    `== ${name} ${tabColor}${gridlines ? " gridlines" : ""} frozen ${frozen.rows},${frozen.columns}`,
    `widths ${columnWidths.join(" ")}`,
    `heights ${[...rowHeights].map(([row, pixels]) => `${row + 1}:${pixels}`).join(" ")}`,
    `print ${JSON.stringify(print)}`,
    ...sheet.tables.map((table) => `table ${JSON.stringify(table)}`),
    ...(sheet.validations ?? []).map((one) => `list ${writeCell(one)} ${one.list.join(",")}`),
    ...(sheet.charts ?? []).map((chart) => `chart ${JSON.stringify(chart)}`),
    ...sheet.conditionalFormats.map(({ range, ...look }) => {
      return `format ${rangeToA1(range)} ${JSON.stringify(look)}`;
    }),
    ...cellLines(sheet.cells),
  ];
}

/** Blank neighbours of one style are one line. */
function cellLines(cells: SheetDrawing["cells"]): readonly string[] {
  const lines: string[] = [];
  let run: { readonly first: CellDrawing; last: CellDrawing } | null = null;
  const end = (): void => {
    if (!run) return;
    const { first, last } = run;
    const range = { ...first, rows: 1, columns: last.column - first.column + 1 };
    lines.push(`${rangeToA1(range)} [${first.style}]`);
    run = null;
  };
  for (const cell of cells) {
    const follows =
      run?.last.row === cell.row &&
      run.last.column + 1 === cell.column &&
      run.first.style === cell.style;
    if (cell.content.kind === "blank" && run && follows) run.last = cell;
    else {
      end();
      if (cell.content.kind === "blank") run = { first: cell, last: cell };
      else lines.push(`${writeCell(cell)} [${cell.style}] ${said(cell.content)}`);
    }
  }
  end();
  return lines;
}

function said(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return String(content.value);
    case "text":
      return JSON.stringify(content.text);
    case "formula":
      return `${content.formula} → ${JSON.stringify(content.expected)}`;
  }
}
