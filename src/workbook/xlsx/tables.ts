import type { CellValue, Worksheet } from "@cj-tech-master/excelts";
import { readRange, writeCell } from "../../grid/a1";
import type { TableSnapshot } from "../snapshot";
import type { FiltersInFile } from "./table-filters";
import type { Losses } from "./losses";

/** The tables of a sheet; those without a header row become cells like others. */
export function tablesOf(
  sheet: Worksheet,
  {
    filters,
    losses,
  }: { readonly filters: ReadonlyMap<string, FiltersInFile>; readonly losses: Losses },
): readonly TableSnapshot[] {
  return sheet.getTables().flatMap(({ name, model }) => {
    const found = readRange(model.tableRef ?? model.ref);
    if (!found || model.headerRow === false) {
      losses.add("table-kind");
      return [];
    }
    const { range } = found;
    if (model.totalsRow === true) losses.add("totals-row");
    const inFile = filters.get(name.toLowerCase()) ?? { filters: [], others: 0 };
    losses.add("filter-kind", inFile.others);
    const style = model.style ?? {};
    return [
      {
        name,
        area: model.totalsRow === true ? { ...range, rows: range.rows - 1 } : range,
        style: style.theme ?? "",
        bandedRows: style.showRowStripes ?? false,
        bandedColumns: style.showColumnStripes ?? false,
        firstColumn: style.showFirstColumn ?? false,
        lastColumn: style.showLastColumn ?? false,
        filters: inFile.filters,
      },
    ];
  });
}

/** A table over cells that stand already. Its filters are written into the finished file (`table-filters.ts`). */
export function addTable(sheet: Worksheet, table: TableSnapshot): void {
  const { name, area, style } = table;
  const [headers = [], ...rows] = Array.from({ length: area.rows }, (_, index) =>
    Array.from(
      { length: area.columns },
      (__, column) => sheet.getCell(area.row + 1 + index, area.column + 1 + column).value,
    ),
  );
  sheet.addTable({
    name,
    ref: writeCell(area),
    headerRow: true,
    style: {
      ...(style === "" ? {} : { theme: style }),
      showRowStripes: table.bandedRows,
      showColumnStripes: table.bandedColumns,
      showFirstColumn: table.firstColumn,
      showLastColumn: table.lastColumn,
    },
    columns: headers.map((header) => ({ name: textOf(header) })),
    rows,
  });
}

function textOf(value: CellValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value && typeof value === "object" && "result" in value) return textOf(value.result);
  return "";
}
