import { lastColumn, lastRow, type Area } from "../engine/area";
import type { CellsEngine, SheetId } from "../engine/engine";
import { isUnbounded } from "./range-values";

/** Cells are locked unless said otherwise, so of whole rows and columns some always are. */
export function lockedIn(cells: CellsEngine, sheet: SheetId, area: Area): boolean {
  if (isUnbounded(area)) return true;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      if (cells.look(sheet, row, column).locked !== false) return true;
    }
  }
  return false;
}
