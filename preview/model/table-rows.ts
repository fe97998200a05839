import { invalidArgument, itemNotFound, wrongShape } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { whole } from "./arguments";
import type { Book, RangeObject, TableEntry } from "./book";
import { raiseChanged, rowsOf, shown, writeValues } from "./range-values";
import { wholeLook } from "./range-transfer";
import { deleteCells, insertCells } from "./restructure";
import { bodyOf } from "./table-areas";
import { resized } from "./table-resize";

export class TableRowCollection extends HostCollection<TableRow> {
  readonly typeName = "TableRowCollection";
  constructor(
    private readonly book: Book,
    private readonly table: TableEntry,
  ) {
    super();
  }
  items(): readonly TableRow[] {
    return Array.from(
      { length: bodyOf(this.table).rows },
      (_, index) => new TableRow(this.book, this.table, index),
    );
  }
  find(): null {
    return null;
  }
  /** `values` is one row or several; formulas of the row above are not copied down. */
  Add(index: unknown, values: unknown): TableRow {
    const body = bodyOf(this.table);
    const rows = rowsIn(values, body.columns);
    const given = index === undefined || index === null ? -1 : whole(index);
    const at = given === -1 ? body.rows : given;
    if (at < 0 || at > body.rows) throw invalidArgument();
    const isBlank = body.rows === 1 && given === -1 && this.isBlank();
    const first = isBlank ? 0 : at;
    const needed = rows.length - (isBlank ? 1 : 0);
    if (needed > 0) makeRoom(this.book, this.table, first + (isBlank ? 1 : 0), needed);
    const area = { ...body, row: body.row + first, rows: rows.length };
    const range = this.book.range(this.table.sheet, area);
    if (values !== undefined && values !== null) writeValues(this.book, range, rows);
    raiseChanged(this.book, {
      sheet: this.table.sheet,
      area,
      by: "add-in",
      changeType: "RowInserted",
      shiftDirection: "Down",
    });
    return new TableRow(this.book, this.table, first);
  }
  DeleteRows(rows: unknown): void {
    if (!Array.isArray(rows)) throw invalidArgument();
    const indexes = rows
      .map((row: unknown) => (row instanceof TableRow ? row.Index : whole(row)))
      .sort((a, b) => b - a);
    for (const index of indexes) this.GetItemAt(index).Delete();
  }
  DeleteRowsAt(index: unknown, count: unknown): void {
    const first = whole(index);
    for (let at = first + whole(count, 1) - 1; at >= first; at--) this.GetItemAt(at).Delete();
  }

  private isBlank(): boolean {
    const { sheet } = this.table;
    return rowsOf(bodyOf(this.table), (row, column) =>
      this.book.engine.cells.read(sheet, row, column),
    ).every((line) => line.every(({ value, formula }) => value === null && !formula));
  }
}

class TableRow extends HostObject {
  readonly typeName = "TableRow";
  override readonly scalars = ["Index", "Values"];
  constructor(
    private readonly book: Book,
    private readonly table: TableEntry,
    private readonly index: number,
  ) {
    super();
  }
  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    const { sheet } = this.table;
    return rowsOf(this.area, (row, column) =>
      shown(this.book.engine.cells.read(sheet, row, column).value),
    );
  }
  set Values(input: unknown) {
    writeValues(this.book, this.GetRange(), input);
  }
  GetRange(): RangeObject {
    return this.book.range(this.table.sheet, this.area);
  }
  /** The last row of data stays, empty. */
  Delete(): void {
    const { area } = this;
    if (bodyOf(this.table).rows === 1) {
      this.book.mayEdit(this.table.sheet, area);
      this.book.engine.cells.clear(this.table.sheet, area, "contents");
      return;
    }
    deleteCells(this.book, { sheet: this.table.sheet, area }, "Up");
  }
  private get area() {
    const body = bodyOf(this.table);
    if (this.index >= body.rows) throw itemNotFound();
    return { ...body, row: body.row + this.index, rows: 1 };
  }
}

/** Room for rows in a table: what is below it moves down, and the new rows look as the one before. */
function makeRoom(book: Book, table: TableEntry, index: number, count: number): void {
  const { sheet } = table;
  const body = bodyOf(table);
  const area = { ...body, row: body.row + index, rows: count };
  const before = table.area;
  insertCells(book, { sheet, area }, "Down");
  if (table.area.rows === before.rows) {
    resized(book, table, { ...before, rows: before.rows + count });
  }
  const model = area.row - (index > 0 ? 1 : -count);
  const looks = Array.from({ length: body.columns }, (_, i) => ({
    look: wholeLook(book.engine.cells.look(sheet, model, body.column + i)),
  }));
  book.engine.cells.write(
    sheet,
    area.row,
    area.column,
    Array.from({ length: count }, () => looks),
  );
}

function rowsIn(values: unknown, columns: number): unknown[][] {
  if (values === undefined || values === null) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values)];
  const isRows = values.every((line: unknown) => Array.isArray(line));
  const rows: unknown[] = isRows ? values : [values];
  return rows.map((line) => {
    if (!Array.isArray(line) || line.length !== columns) throw wrongShape();
    return line.map((value: unknown) => value);
  });
}
