import { invalidArgument, invalidOperation } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { text, whole } from "./arguments";
import type { Book, RangeObject, TableEntry } from "./book";
import { rowsOf, shown, writeValues } from "./range-values";
import { sameName } from "./references";
import { deleteCells, insertCells } from "./restructure";
import { bodyOf, headerOf, totalsOf } from "./table-areas";
import { Filter } from "./table-filter";
import { headersOf, writeHeaders } from "./table-headers";
import { resized } from "./table-resize";

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
  /** The new column moves what is right of the table along. `values` may begin with the header. */
  Add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { sheet, area } = this.table;
    const given = index === undefined || index === null ? -1 : whole(index);
    const at = given === -1 ? area.columns : given;
    if (at < 0 || at > area.columns) throw invalidArgument();
    const added = { ...area, column: area.column + at, columns: 1 };
    insertCells(this.book, { sheet, area: added }, "Right");
    if (this.table.area.columns === area.columns)
      this.table.area = { ...area, columns: area.columns + 1 };
    const column = this.column(at);
    if (values !== undefined && values !== null)
      writeValues(this.book, this.book.range(sheet, columnFor(this.table, added, values)), values);
    if (name !== undefined && name !== null)
      this.book.engine.cells.write(sheet, area.row, added.column, [[{ value: text(name) }]]);
    resized(this.book, this.table, this.table.area);
    return column;
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
  set Values(input: unknown) {
    writeValues(this.book, this.GetRange(), input);
  }
  get Filter(): HostObject {
    return new Filter(this.book, this.table, this.index);
  }
  GetRange(): RangeObject {
    return this.book.range(this.table.sheet, this.part(this.table.area));
  }
  GetTotalRowRange(): RangeObject {
    return this.book.range(this.table.sheet, this.part(totalsOf(this.table)));
  }
  Delete(): void {
    if (this.table.area.columns === 1)
      throw invalidOperation("The last column of a table cannot be deleted.");
    const { sheet, area } = this.table;
    const gone = this.part(area);
    deleteCells(this.book, { sheet, area: gone }, "Left");
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

/** As many values as the data has rows leave the header alone. */
function columnFor(
  table: TableEntry,
  added: TableEntry["area"],
  values: unknown,
): TableEntry["area"] {
  const body = bodyOf(table);
  const isBody = Array.isArray(values) && values.length === body.rows;
  return isBody ? { ...added, row: body.row, rows: body.rows } : added;
}
