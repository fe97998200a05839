import { invalidArgument } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { text } from "./arguments";
import type { Book, RangeObject, TableEntry } from "./book";
import { rowsOf, shown } from "./range-values";
import { sameName } from "./references";
import { bodyOf, headerOf } from "./table-areas";
import { Filter } from "./table-filter";
import { headersOf, writeHeaders } from "./table-headers";

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly typeName = "TableColumnCollection";

  constructor(
    private readonly book: Book,
    private readonly table: TableEntry,
  ) {
    super();
  }

  items(): readonly TableColumn[] {
    return headersOf(this.book, this.table).map((_, index) => this.column(index));
  }
  /** By name, or by id: ids count from 1. */
  find(key: unknown): TableColumn | null {
    const names = headersOf(this.book, this.table);
    const named = typeof key === "string" ? names.findIndex((name) => sameName(name, key)) : -1;
    const index = named >= 0 ? named : Number(key) - 1;
    return Number.isInteger(index) && names[index] !== undefined ? this.column(index) : null;
  }

  private column(index: number): TableColumn {
    return new TableColumn(this.book, this.table, index);
  }
}

class TableColumn extends HostObject {
  readonly typeName = "TableColumn";
  override readonly scalars = ["Id", "Index", "Name", "Values"];

  constructor(
    private readonly book: Book,
    private readonly table: TableEntry,
    private readonly index: number,
  ) {
    super();
  }

  override get identity(): string {
    return String(this.index + 1);
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return headersOf(this.book, this.table)[this.index] ?? "";
  }
  set Name(value: unknown) {
    const name = text(value);
    const { sheet, area } = this.table;
    const others = headersOf(this.book, this.table).filter((_, index) => index !== this.index);
    if (name === "" || others.some((other) => sameName(other, name))) throw invalidArgument();
    this.book.mayEdit(sheet, this.part(headerOf(this.table)));
    this.book.engine.cells.write(sheet, area.row, area.column + this.index, [[{ value: name }]]);
    this.book.engine.tables.remove({ ...this.table, headers: [] });
    this.book.engine.tables.add({ ...this.table, headers: writeHeaders(this.book, this.table) });
  }
  get Values(): unknown {
    return rowsOf(this.part(this.table.area), (row, column) =>
      shown(this.book.engine.cells.read(this.table.sheet, row, column).value),
    );
  }
  get Filter(): HostObject {
    return new Filter(this.book, this.table, this.index);
  }
  GetRange(): RangeObject {
    return this.book.range(this.table.sheet, this.part(this.table.area));
  }
  GetHeaderRowRange(): RangeObject {
    return this.book.range(this.table.sheet, this.part(headerOf(this.table)));
  }
  GetDataBodyRange(): RangeObject {
    return this.book.range(this.table.sheet, this.part(bodyOf(this.table)));
  }

  private part(area: TableEntry["area"]): TableEntry["area"] {
    return { ...area, column: area.column + this.index, columns: 1 };
  }
}
