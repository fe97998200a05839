import { columnName, quoteSheet } from "../../../grid/a1";
import type { RangeRef } from "../../../grid/cell-address";
import { chartLook } from "../../../sheets/chart-look";
import type { ChartDrawing } from "../../../sheets/drawing";
import type { ChartSnapshot } from "../../snapshot";

/** A chart of a drawing as it stands in a workbook: the same as the Excel renderer makes of it. */
export function chartOf(sheet: string, drawing: ChartDrawing): ChartSnapshot {
  const { name, kind, title, box, legend, series, labels, valueAxis = "" } = drawing;
  return {
    name,
    type: chartTypes[kind],
    box,
    title: `=${reference(sheet, { ...title, rows: 1, columns: 1 })}`,
    legend: legend ? "Bottom" : "",
    series: series.map((one) => ({
      name: one.name,
      values: reference(sheet, one.values),
      categories: reference(sheet, one.categories),
      fills: one.fills,
    })),
    labels:
      labels === undefined
        ? null
        : {
            value: kind !== "pie",
            category: kind === "pie",
            percentage: kind === "pie",
            numberFormat: labels,
          },
    gapWidth: kind === "pie" ? null : chartLook.gapWidth,
    reversed: kind === "bars",
    valueAxis,
  };
}

const chartTypes = { columns: "ColumnStacked", bars: "BarClustered", pie: "Pie" } as const;

function reference(sheet: string, { row, column, rows, columns }: RangeRef): string {
  const cell = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  const [first, last] = [cell(row, column), cell(row + rows - 1, column + columns - 1)];
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
