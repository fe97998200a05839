import { maxColumns, maxRows, quoteSheet, writeArea } from "./a1";
import { points } from "./dress";
import { RangePlaces } from "./range-places";

/** Where a block of cells lies and how large it is, in cells and in points. */
export abstract class RangeExtent extends RangePlaces {
  get Address(): string {
    return `${quoteSheet(this.book.sheetName(this.sheet))}!${writeArea(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === maxColumns;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === maxRows;
  }
  get Left(): number {
    return points(this.sizes("column", 0, this.area.column));
  }
  get Top(): number {
    return points(this.sizes("row", 0, this.area.row));
  }
  get Width(): number {
    return points(this.sizes("column", this.area.column, this.area.columns));
  }
  get Height(): number {
    return points(this.sizes("row", this.area.row, this.area.rows));
  }

  private sizes(axis: "row" | "column", from: number, count: number): number {
    const { cells } = this.book.engine;
    const read = (index: number) =>
      axis === "row" ? cells.rowHeight(this.sheet, index) : cells.columnWidth(this.sheet, index);
    const standard = axis === "row" ? 20 : 72;
    const near = Math.min(count, 2000);
    const sum = Array.from({ length: near }, (_, i) => read(from + i)).reduce((a, b) => a + b, 0);
    return sum + (count - near) * standard;
  }
}
