import { readRange } from "../../src/grid/a1";
import type { CellAddress, RangeRef } from "../../src/grid/cell-address";
import { gridOf, type RawValue } from "../../src/grid/grid-of";
import type { Grid } from "../../src/grid/grid";
import type { Drawing } from "../../src/sheets/drawing";
import { cellText } from "../../src/workbook/excel/cell-text";

/** A drawing as a workbook that people edit: cells by sheet, names by their ranges. Formulas hold their expected values. */
export class DrawnBook {
  private readonly cells = new Map<string, RawValue>();
  private readonly names = new Map<string, { sheet: string; range: RangeRef }>();

  constructor(drawing: Drawing) {
    for (const { name, cells } of drawing.sheets) {
      for (const { row, column, content } of cells) {
        if (content.kind === "number") this.set(name, { row, column }, content.value);
        if (content.kind === "text") this.set(name, { row, column }, cellText(content.text));
        if (content.kind === "formula") this.set(name, { row, column }, content.expected);
      }
    }
    for (const { name, refersTo } of drawing.names) {
      const found = readRange(refersTo);
      if (found?.sheet) this.names.set(name, { sheet: found.sheet, range: found.range });
    }
  }

  set(sheet: string, { row, column }: CellAddress, value: RawValue): void {
    this.cells.set(keyOf(sheet, row, column), value);
  }

  at(sheet: string, { row, column }: CellAddress): RawValue {
    return this.cells.get(keyOf(sheet, row, column));
  }

  insertRows(sheet: string, before: number, count = 1): void {
    this.move((on, row, column) =>
      on === sheet && row >= before ? [on, row + count, column] : [on, row, column],
    );
    this.reshape(sheet, "row", "rows", before, count);
  }

  insertColumns(sheet: string, before: number, count = 1): void {
    this.move((on, row, column) =>
      on === sheet && column >= before ? [on, row, column + count] : [on, row, column],
    );
    this.reshape(sheet, "column", "columns", before, count);
  }

  deleteRow(sheet: string, gone: number): void {
    for (const key of [...this.cells.keys()])
      if (key.startsWith(`${gone},`) && key.endsWith(`,${sheet}`)) this.cells.delete(key);
    this.move((on, row, column) => [on, on === sheet && row > gone ? row - 1 : row, column]);
    for (const [name, { sheet: on, range }] of this.names) {
      const inside = gone >= range.row && gone < range.row + range.rows;
      if (on !== sheet || gone >= range.row + range.rows) continue;
      const rows = inside ? range.rows - 1 : range.rows;
      const row = inside ? range.row : range.row - 1;
      this.names.set(name, { sheet, range: { ...range, row, rows } });
    }
  }

  renameSheet(from: string, to: string): void {
    this.move((on, row, column) => [on === from ? to : on, row, column]);
    for (const [name, at] of this.names)
      if (at.sheet === from) this.names.set(name, { ...at, sheet: to });
  }

  deleteName(name: string): void {
    this.names.delete(name);
  }

  read(requests: readonly { readonly name: string }[]): (Grid | null)[] {
    return requests.map(({ name }) => this.gridNamed(name));
  }

  private gridNamed(name: string): Grid | null {
    const found = this.names.get(name);
    if (!found) return null;
    const { sheet, range } = found;
    const values = Array.from({ length: range.rows }, (_, row) =>
      Array.from({ length: range.columns }, (__, column) =>
        this.cells.get(keyOf(sheet, range.row + row, range.column + column)),
      ),
    );
    return gridOf({ sheet, origin: range, values });
  }

  private move(
    to: (
      sheet: string,
      row: number,
      column: number,
    ) => [sheet: string, row: number, column: number],
  ): void {
    const before = [...this.cells];
    this.cells.clear();
    for (const [key, value] of before) {
      const [row = "", column = "", ...sheet] = key.split(",");
      this.cells.set(keyOf(...to(sheet.join(","), Number(row), Number(column))), value);
    }
  }

  private reshape(
    sheet: string,
    start: "row" | "column",
    length: "rows" | "columns",
    before: number,
    count: number,
  ): void {
    for (const [name, { sheet: on, range }] of this.names) {
      if (on !== sheet || before >= range[start] + range[length]) continue;
      const grown =
        before <= range[start]
          ? { ...range, [start]: range[start] + count }
          : { ...range, [length]: range[length] + count };
      this.names.set(name, { sheet, range: grown });
    }
  }
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet}`;
}
