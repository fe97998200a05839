import { HostCollection, HostObject } from "../protocol/host-object";
import type { Area } from "../engine/area";

import type { Book, RangeObject } from "./book";
import { formulaShown, numberFormatAt, shown, textOf, valueType } from "./range-values";

/** The rows and columns of a range that are in view. */
export class RangeView extends HostObject {
  readonly typeName = "RangeView";
  override readonly scalars = [
    "CellAddresses",
    "ColumnCount",
    "Formulas",
    "Index",
    "NumberFormat",
    "RowCount",
    "Text",
    "ValueTypes",
    "Values",
  ];

  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
    readonly Index = 0,
  ) {
    super();
  }

  get RowCount(): number {
    return this.rowIndexes.length;
  }
  get ColumnCount(): number {
    return this.columnIndexes.length;
  }
  get Values(): unknown {
    return this.read((row, column) => shown(this.cell(row, column).value));
  }
  get Formulas(): unknown {
    return this.read((row, column) => formulaShown(this.cell(row, column)));
  }
  get Text(): unknown {
    const { sheet } = this.range;
    return this.read((row, column) =>
      textOf(
        this.book,
        this.cell(row, column).value,
        numberFormatAt(this.book, sheet, row, column),
      ),
    );
  }
  get ValueTypes(): unknown {
    return this.read((row, column) => valueType(this.cell(row, column).value));
  }
  get NumberFormat(): unknown {
    return this.read((row, column) => numberFormatAt(this.book, this.range.sheet, row, column));
  }
  get CellAddresses(): unknown {
    const { sheet } = this.range;
    return this.read((row, column): unknown =>
      Reflect.get(this.book.range(sheet, one(row, column)), "Address"),
    );
  }
  get Rows(): HostObject {
    return new RangeViewCollection(
      this.rowIndexes.map((row, index) => {
        const line = this.book.range(this.range.sheet, { ...this.range.area, row, rows: 1 });
        return new RangeView(this.book, line, index);
      }),
    );
  }
  GetRange(): RangeObject {
    return this.range;
  }

  private read<T>(of: (row: number, column: number) => T): T[][] {
    return this.rowIndexes.map((row) => this.columnIndexes.map((column) => of(row, column)));
  }
  private cell(row: number, column: number) {
    return this.book.engine.cells.read(this.range.sheet, row, column);
  }
  private get rowIndexes(): readonly number[] {
    const { row, rows } = this.range.area;
    return this.shown("row", row, rows);
  }
  private get columnIndexes(): readonly number[] {
    const { column, columns } = this.range.area;
    return this.shown("column", column, columns);
  }
  private shown(axis: "row" | "column", from: number, count: number): readonly number[] {
    const { cells } = this.book.engine;
    return Array.from({ length: count }, (_, i) => from + i).filter(
      (index) => !cells.hidden(this.range.sheet, axis, index),
    );
  }
}

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

class RangeViewCollection extends HostCollection<RangeView> {
  readonly typeName = "RangeViewCollection";
  constructor(private readonly views: readonly RangeView[]) {
    super();
  }
  items(): readonly RangeView[] {
    return this.views;
  }
  find(): null {
    return null;
  }
}
