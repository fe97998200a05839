import { intersection, lastColumn, lastRow, type Area } from "../engine/area";

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const above = { ...area, rows: cut.row - area.row };
  const below = { ...area, row: lastRow(cut) + 1, rows: lastRow(area) - lastRow(cut) };
  const left = { ...cut, column: area.column, columns: cut.column - area.column };
  const right = {
    ...cut,
    column: lastColumn(cut) + 1,
    columns: lastColumn(area) - lastColumn(cut),
  };
  return [above, below, left, right].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
