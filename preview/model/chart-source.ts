import type { Area } from "../engine/area";
import type { Book, Place, SeriesEntry } from "./book";
import { Kept } from "./kept-object";
import { shown } from "./range-values";

/** The series Excel makes of a block: a first row or column of text names them, the other gives the categories. */
export function seriesFrom(
  book: Book,
  { sheet, area }: Place,
  by: "Auto" | "Columns" | "Rows",
): readonly SeriesEntry[] {
  const inColumns = by === "Columns" || (by === "Auto" && area.rows >= area.columns);
  const read = (row: number, column: number) =>
    shown(book.engine.cells.read(sheet, row, column).value);
  const isText = (row: number, column: number) => typeof read(row, column) === "string";
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const hasTop = area.rows > 1 && isText(area.row, last.column);
  const hasLeft = area.columns > 1 && isText(last.row, area.column);
  const [top, left] = [hasTop ? 1 : 0, hasLeft ? 1 : 0];
  const body: Area = {
    row: area.row + top,
    column: area.column + left,
    rows: area.rows - top,
    columns: area.columns - left,
  };
  const count = inColumns ? body.columns : body.rows;
  const named = inColumns ? hasTop : hasLeft;
  const categorised = inColumns ? hasLeft : hasTop;
  return Array.from({ length: count }, (_, index) => {
    const values = inColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 };
    const categories = inColumns
      ? { ...body, column: area.column, columns: 1 }
      : { ...body, row: area.row, rows: 1 };
    const name = inColumns ? read(area.row, values.column) : read(values.row, area.column);
    return {
      name: named ? String(name) : `계열${index + 1}`,
      values: { sheet, area: values },
      categories: categorised ? { sheet, area: categories } : null,
      trendlines: [],
      kept: new Kept(),
    };
  });
}
