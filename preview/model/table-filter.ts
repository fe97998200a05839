import { lastRow } from "../engine/area";
import { accessDenied, notImplemented } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { field, text } from "./arguments";
import type { Book, TableEntry } from "./book";
import { numberFormatAt, textOf } from "./range-values";
import { bodyOf } from "./table-areas";

/** The filter of one column, by the texts that stay in view. */
export class Filter extends HostObject {
  readonly typeName = "Filter";
  override readonly scalars = ["Criteria"];
  /** What a formula shows decides which rows stay. */
  override readonly readsOnCall = new Set(["Apply", "ApplyValuesFilter"]);

  constructor(
    private readonly book: Book,
    private readonly table: TableEntry,
    private readonly column: number,
  ) {
    super();
  }

  get Criteria(): unknown {
    const values = this.table.filters.get(this.column);
    return values ? { filterOn: "Values", values } : null;
  }
  ApplyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw notImplemented("Filter.ApplyValuesFilter without a list");
    this.show(values.map((value: unknown) => text(value)));
  }
  Apply(criteria: unknown): void {
    if (field(criteria, "filterOn") !== "Values")
      throw notImplemented("Filter.Apply but of values");
    this.ApplyValuesFilter(field(criteria, "values"));
  }
  Clear(): void {
    this.show(null);
  }

  private show(values: readonly string[] | null): void {
    const { protection } = this.book.extras(this.table.sheet);
    if (protection && protection.options["allowAutoFilter"] !== true) throw accessDenied();
    if (values) this.table.filters.set(this.column, values);
    else this.table.filters.delete(this.column);
    showRows(this.book, this.table);
  }
}

/** Shows the rows that pass all filters and hides the others. */
export function showRows(book: Book, table: TableEntry): void {
  const { sheet, filters } = table;
  const { cells } = book.engine;
  const body = bodyOf(table);
  for (let row = body.row; row <= lastRow(body); row++) {
    const isShown = [...filters].every(([index, values]) => {
      const column = body.column + index;
      const { value } = cells.read(sheet, row, column);
      return values.includes(textOf(book, value, numberFormatAt(book, sheet, row, column)));
    });
    if (cells.hidden(sheet, "row", row) === isShown)
      cells.setHidden(sheet, "row", row, 1, !isShown);
  }
}
