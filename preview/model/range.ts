import { bounding, intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { SheetId } from "../engine/engine";
import { invalidArgument, itemNotFound, wrongShape } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import { isInGrid, maxColumns, maxRows, quoteSheet, writeArea } from "./a1";
import { oneOf, text, whole } from "./arguments";
import { RangeObject, type Book } from "./book";
import { ConditionalFormatCollection } from "./conditional-formats";
import { RangeFormat } from "./range-format";
import {
  formulaShown,
  isUnbounded,
  numberFormatAt,
  raiseChanged,
  rowsOf,
  shown,
  spread,
  textOf,
  valueType,
  writeValues,
} from "./range-values";

const scalars = [
  "Address",
  "CellCount",
  "ColumnCount",
  "ColumnHidden",
  "ColumnIndex",
  "Formulas",
  "Hidden",
  "IsEntireColumn",
  "IsEntireRow",
  "NumberFormat",
  "RowCount",
  "RowHidden",
  "RowIndex",
  "Text",
  "ValueTypes",
  "Values",
] as const;

export class Range extends RangeObject {
  readonly typeName = "Range";
  override readonly scalars = scalars;

  constructor(
    private readonly book: Book,
    readonly sheet: SheetId,
    readonly area: Area,
  ) {
    super();
  }

  get areas(): readonly Area[] {
    return [this.area];
  }
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
  get Worksheet(): HostObject {
    return this.book.worksheet(this.sheet);
  }
  get Format(): HostObject {
    return new RangeFormat(this.book, this);
  }
  get ConditionalFormats(): HostObject {
    return new ConditionalFormatCollection(this.book, this);
  }

  get Values(): unknown {
    return this.cells((row, column) => shown(this.read(row, column).value));
  }
  set Values(input: unknown) {
    writeValues(this.book, this, input);
  }
  get Formulas(): unknown {
    return this.cells((row, column) => formulaShown(this.read(row, column)));
  }
  set Formulas(input: unknown) {
    writeValues(this.book, this, input);
  }
  get Text(): unknown {
    return this.cells((row, column) =>
      textOf(
        this.book,
        this.read(row, column).value,
        numberFormatAt(this.book, this.sheet, row, column),
      ),
    );
  }
  get ValueTypes(): unknown {
    return this.cells((row, column) => valueType(this.read(row, column).value));
  }
  get NumberFormat(): unknown {
    return this.cells((row, column) => numberFormatAt(this.book, this.sheet, row, column));
  }
  set NumberFormat(input: unknown) {
    this.book.mayFormat(this.sheet);
    if (isUnbounded(this.area) && typeof input === "string") {
      this.book.engine.cells.setLook(this.sheet, this.area, { numberFormat: input });
      return;
    }
    const looks = spread(this.area, input).map((line) =>
      line.map((code) => (code === null ? null : { look: { numberFormat: text(code) } })),
    );
    this.book.engine.cells.write(this.sheet, this.area.row, this.area.column, looks);
  }

  get RowHidden(): boolean | null {
    return this.hidden("row", this.area.row, this.area.rows);
  }
  set RowHidden(hidden: unknown) {
    this.book.engine.cells.setHidden(
      this.sheet,
      "row",
      this.area.row,
      this.area.rows,
      hidden === true,
    );
  }
  get ColumnHidden(): boolean | null {
    return this.hidden("column", this.area.column, this.area.columns);
  }
  set ColumnHidden(hidden: unknown) {
    const { column, columns } = this.area;
    this.book.engine.cells.setHidden(this.sheet, "column", column, columns, hidden === true);
  }
  get Hidden(): boolean {
    return this.RowHidden === true || this.ColumnHidden === true;
  }

  GetCell(row: unknown, column: unknown): Range {
    const { area } = this;
    return this.at({
      row: area.row + whole(row),
      column: area.column + whole(column),
      rows: 1,
      columns: 1,
    });
  }
  GetRow(row: unknown): Range {
    return this.at({ ...this.area, row: this.area.row + whole(row), rows: 1 });
  }
  GetColumn(column: unknown): Range {
    return this.at({ ...this.area, column: this.area.column + whole(column), columns: 1 });
  }
  GetOffsetRange(rows: unknown, columns: unknown): Range {
    const { row, column } = this.area;
    return this.at({ ...this.area, row: row + whole(rows), column: column + whole(columns) });
  }
  GetResizedRange(rows: unknown, columns: unknown): Range {
    const { area } = this;
    return this.at({
      ...area,
      rows: area.rows + whole(rows),
      columns: area.columns + whole(columns),
    });
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.at({ ...this.area, rows: whole(rows), columns: whole(columns) });
  }
  GetBoundingRect(other: unknown): Range {
    return this.at(bounding(this.area, this.other(other)));
  }
  GetIntersection(other: unknown): Range {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const found = intersection(this.area, this.other(other));
    return found && this.at(found);
  }
  GetEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columns: maxColumns });
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rows: maxRows });
  }
  GetLastCell(): Range {
    return this.at({ row: lastRow(this.area), column: lastColumn(this.area), rows: 1, columns: 1 });
  }
  GetLastRow(): Range {
    return this.at({ ...this.area, row: lastRow(this.area), rows: 1 });
  }
  GetLastColumn(): Range {
    return this.at({ ...this.area, column: lastColumn(this.area), columns: 1 });
  }
  GetRowsBelow(count: unknown): Range {
    return this.at({ ...this.area, row: lastRow(this.area) + 1, rows: whole(count, 1) });
  }
  GetRowsAbove(count: unknown): Range {
    const rows = whole(count, 1);
    return this.at({ ...this.area, row: this.area.row - rows, rows });
  }
  GetColumnsAfter(count: unknown): Range {
    return this.at({ ...this.area, column: lastColumn(this.area) + 1, columns: whole(count, 1) });
  }
  GetColumnsBefore(count: unknown): Range {
    const columns = whole(count, 1);
    return this.at({ ...this.area, column: this.area.column - columns, columns });
  }
  GetUsedRange(valuesOnly: unknown): Range {
    const used = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!used) throw itemNotFound();
    return used;
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.book.engine.cells.used(this.sheet, valuesOnly === true);
    const inside = used && intersection(used, this.area);
    return inside && this.at(inside);
  }

  Clear(applyTo: unknown): void {
    const what = oneOf(applyTo ?? "All", ["All", "Contents", "Formats", "RemoveHyperlinks"]);
    if (what === "RemoveHyperlinks") return;
    if (what !== "Formats") this.book.mayEdit(this.sheet, this.area);
    if (what !== "Contents") this.book.mayFormat(this.sheet);
    const { row, column } = this.area;
    const before = this.read(row, column);
    const kinds = { All: "all", Contents: "contents", Formats: "formats" } as const;
    this.book.engine.cells.clear(this.sheet, this.area, kinds[what]);
    if (what !== "Contents") new ConditionalFormatCollection(this.book, this).ClearAll();
    if (what !== "Formats")
      raiseChanged(this.book, { sheet: this.sheet, area: this.area, before, by: "add-in" });
  }
  Select(): void {
    this.book.engine.sheets.select(this.sheet, this.area);
    this.book.selected(this.sheet, [this.area]);
  }
  Merge(across: unknown): void {
    this.book.mayFormat(this.sheet);
    const lines =
      across === true
        ? Array.from({ length: this.area.rows }, (_, i) => this.GetRow(i).area)
        : [this.area];
    for (const area of lines) this.book.engine.cells.merge(this.sheet, area);
  }
  Unmerge(): void {
    this.book.mayFormat(this.sheet);
    for (const area of this.book.engine.cells.merged(this.sheet)) {
      if (intersection(area, this.area)) this.book.engine.cells.unmerge(this.sheet, area);
    }
  }
  /** Asked by office.js before it cuts a write of more than 1,500 cells into chunks of rows. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongShape();
  }

  private read(row: number, column: number) {
    return this.book.engine.cells.read(this.sheet, row, column);
  }
  private cells<T>(read: (row: number, column: number) => T): T[][] | null {
    return isUnbounded(this.area) ? null : rowsOf(this.area, read);
  }
  private at(area: Area): Range {
    if (!isInGrid(area)) throw invalidArgument();
    return new Range(this.book, this.sheet, area);
  }
  private other(reference: unknown): Area {
    return this.book.areaOf(reference, this.sheet).area;
  }
  private hidden(axis: "row" | "column", index: number, count: number): boolean | null {
    const states = Array.from({ length: Math.min(count, 1000) }, (_, i) =>
      this.book.engine.cells.hidden(this.sheet, axis, index + i),
    );
    const [first = false] = states;
    return states.every((state) => state === first) ? first : null;
  }
}
