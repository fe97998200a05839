import type { Area } from "../engine/area";
import type { TableEntry } from "./book";

export const headerOf = ({ area }: TableEntry): Area => ({ ...area, rows: 1 });

/** An empty table still has one row for data. */
export const bodyOf = ({ area }: TableEntry): Area => ({
  ...area,
  row: area.row + 1,
  rows: Math.max(area.rows - 1, 1),
});
