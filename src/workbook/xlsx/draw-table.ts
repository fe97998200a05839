import type { CellValue, Worksheet } from "@cj-tech-master/excelts";
import { writeCell } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import type { TableDrawing } from "../../sheets/drawing";

/**
 * A table over cells that stand already. A filter hides the rows that do not pass it; `filterCarried` is false where
 * the library cannot write it, so that rows are hidden although the arrow shows no filter.
 */
export function drawTable(sheet: Worksheet, drawing: TableDrawing): { filterCarried: boolean } {
  const { name, range, style, filter } = drawing;
  const [headers = [], ...rows] = Array.from({ length: range.rows }, (_, index) =>
    valuesAt(sheet, range.row + 1 + index, range),
  );
  const names = headers.map(textOf);
  const filtered = filter ? names.indexOf(filter.column) : -1;
  const texts = rows.map((row) => textOf(row[filtered] ?? null));
  const comparisons = filter && comparisonsOf(filter.values, texts);
  sheet.addTable({
    name,
    ref: writeCell(range),
    headerRow: true,
    style: { theme: style, showRowStripes: true },
    columns: names.map((header, column) => ({
      name: header,
      ...(comparisons && column === filtered
        ? { filterButton: true, customFilters: comparisons }
        : {}),
    })),
    rows,
  });
  if (filter) {
    texts.forEach((text, index) => {
      if (!filter.values.includes(text)) sheet.getRow(range.row + 2 + index).hidden = true;
    });
  }
  return { filterCarried: !filter || comparisons !== null };
}

/**
 * The library writes custom filters only, and of those one comparison or two of which either may hold: the values
 * shown, or all but one. null where that does not say it.
 */
function comparisonsOf(shown: readonly string[], texts: readonly string[]): Comparison[] | null {
  if (shown.length <= 2) return shown.map((val) => ({ val }));
  const [hidden, ...more] = new Set(texts.filter((text) => !shown.includes(text)));
  return hidden === undefined || more.length > 0 ? null : [{ operator: "notEqual", val: hidden }];
}

interface Comparison {
  readonly val: string;
  readonly operator?: "notEqual";
}

const valuesAt = (sheet: Worksheet, row: number, { column, columns }: RangeRef): CellValue[] =>
  Array.from({ length: columns }, (_, index) => sheet.getCell(row, column + index + 1).value);

function textOf(value: CellValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value && typeof value === "object" && "result" in value) return textOf(value.result);
  return "";
}
