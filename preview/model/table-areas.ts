import type { Area } from "../engine/area";
import type { TableEntry } from "./book";

export const hasHeaders = ({ flags }: TableEntry): boolean => flags["showHeaders"] !== false;
export const hasTotals = ({ flags }: TableEntry): boolean => flags["showTotals"] === true;

export const headerOf = ({ area }: TableEntry): Area => ({ ...area, rows: 1 });

export const totalsOf = ({ area }: TableEntry): Area => ({
  ...area,
  row: area.row + area.rows - 1,
  rows: 1,
});

/** An empty table still has one row for data. */
export const bodyOf = (table: TableEntry): Area => {
  const { area } = table;
  const top = hasHeaders(table) ? 1 : 0;
  const rows = area.rows - top - (hasTotals(table) ? 1 : 0);
  return { ...area, row: area.row + top, rows: Math.max(rows, 1) };
};
