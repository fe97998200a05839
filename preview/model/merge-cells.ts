import { intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { Engine, SheetId } from "../engine/engine";

/** One cell of many, as Excel does it: the first that holds something is kept in the corner, the others are emptied. */
export function mergeCells({ cells }: Engine, sheet: SheetId, area: Area): void {
  const filled: { readonly row: number; readonly column: number }[] = [];
  const used = cells.used(sheet, true);
  const inside = used && intersection(used, area);
  for (let row = inside?.row ?? 0; inside && row <= lastRow(inside); row++) {
    for (let column = inside.column; column <= lastColumn(inside); column++) {
      const { value, formula } = cells.read(sheet, row, column);
      if (formula !== undefined || (value !== null && value !== "")) filled.push({ row, column });
    }
  }
  const [first, ...dropped] = filled;
  const isCorner = first?.row === area.row && first.column === area.column;
  if (first && !isCorner) {
    const { value, formula } = cells.read(sheet, first.row, first.column);
    cells.write(sheet, area.row, area.column, [[formula === undefined ? { value } : { formula }]]);
  }
  for (const cell of first && !isCorner ? filled : dropped)
    cells.clear(sheet, { ...cell, rows: 1, columns: 1 }, "contents");
  cells.merge(sheet, area);
}
