import type { CellValue, Worksheet } from "@cj-tech-master/excelts";
import { rangeToA1, writeCell } from "../../grid/a1";
import type { TableDrawing } from "../../sheets/drawing";

/**
 * A table over cells that stand already. A filter hides the rows that do not pass it; `filterCarried` is false where
 * it names more values than the library can write, so that the arrow shows no filter although rows are hidden.
 */
export function drawTable(sheet: Worksheet, drawing: TableDrawing): { filterCarried: boolean } {
  const { name, range, style, filter } = drawing;
  const headers = valuesAt(sheet, range.row + 1, range.column, range.columns).map(textOf);
  const carried = filter === undefined || filter.values.length <= 2;
  sheet.addTable({
    name,
    ref: writeCell(range),
    headerRow: true,
    style: { theme: style, showRowStripes: true },
    columns: headers.map((header) => ({
      name: header,
      ...(filter?.column === header && carried ? filterOf(filter.values) : {}),
    })),
    rows: Array.from({ length: range.rows - 1 }, (_, index) =>
      valuesAt(sheet, range.row + 2 + index, range.column, range.columns),
    ),
  });
  if (filter) hideRows(sheet, drawing, headers.indexOf(filter.column), new Set(filter.values));
  return { filterCarried: carried };
}

/** Two comparisons are all that a custom filter has; the library writes no other kind. */
const filterOf = (values: readonly string[]) => ({
  filterButton: true,
  customFilters: values.map((val) => ({ val })),
});

function hideRows(
  sheet: Worksheet,
  { range, filter }: TableDrawing,
  column: number,
  shown: ReadonlySet<string>,
): void {
  if (column < 0) throw new Error(`no column ${filter?.column ?? ""} in ${rangeToA1(range)}`);
  for (let row = range.row + 2; row <= range.row + range.rows; row += 1) {
    const value = sheet.getCell(row, range.column + column + 1).value;
    if (!shown.has(textOf(value))) sheet.getRow(row).hidden = true;
  }
}

const valuesAt = (sheet: Worksheet, row: number, column: number, count: number): CellValue[] =>
  Array.from({ length: count }, (_, index) => sheet.getCell(row, column + index + 1).value);

function textOf(value: CellValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value && typeof value === "object" && "result" in value) return textOf(value.result);
  return "";
}
