import { lastRow } from "../engine/area";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { flag, text } from "./arguments";
import type { Book, RangeObject, TableEntry } from "./book";
import { EventType, type Events } from "./events";
import { listensTo } from "./listening";
import { mustBeFree, wellFormedName } from "./name-rules";
import { raiseChanged } from "./range-values";
import { bodyOf, headerOf } from "./table-areas";
import { TableColumnCollection } from "./table-columns";
import { showRows } from "./table-filter";
import { headersOf, writeHeaders } from "./table-headers";

export class Table extends HostObject {
  readonly typeName = "Table";
  override readonly scalars = [
    "HighlightFirstColumn",
    "HighlightLastColumn",
    "Id",
    "LegacyId",
    "Name",
    "ShowBandedColumns",
    "ShowBandedRows",
    "ShowFilterButton",
    "ShowHeaders",
    "ShowTotals",
    "Style",
  ];

  constructor(
    private readonly book: Book,
    private readonly entry: TableEntry,
  ) {
    super();
  }

  get events(): Events {
    return this.book.events;
  }
  get eventTarget(): string {
    return this.entry.id;
  }
  override get identity(): string {
    return this.entry.id;
  }
  get Id(): string {
    return this.present().id;
  }
  get LegacyId(): string {
    return this.present().id;
  }
  get Name(): string {
    return this.present().name;
  }
  set Name(value: unknown) {
    const name = wellFormedName(value);
    mustBeFree(this.book, name, this.present().id);
    const former = this.entry.name;
    if (name === former) return;
    this.entry.name = name;
    const spec = { ...this.entry, headers: headersOf(this.book, this.entry) };
    this.book.engine.tables.rename(spec, former);
  }
  get Style(): string {
    return this.present().style;
  }
  set Style(value: unknown) {
    this.book.mayFormat(this.entry.sheet);
    this.present().style = text(value);
  }
  get ShowHeaders(): boolean {
    return true;
  }
  set ShowHeaders(value: unknown) {
    if (!flag(value)) throw notImplemented("Table.ShowHeaders = false");
  }
  get ShowTotals(): boolean {
    return false;
  }
  set ShowTotals(value: unknown) {
    if (flag(value)) throw notImplemented("Table.ShowTotals = true");
  }
  get ShowBandedRows(): boolean {
    return this.flag("showBandedRows");
  }
  set ShowBandedRows(value: unknown) {
    this.setFlag("showBandedRows", value);
  }
  get ShowBandedColumns(): boolean {
    return this.flag("showBandedColumns");
  }
  set ShowBandedColumns(value: unknown) {
    this.setFlag("showBandedColumns", value);
  }
  get ShowFilterButton(): boolean {
    return this.flag("showFilterButton");
  }
  set ShowFilterButton(value: unknown) {
    this.setFlag("showFilterButton", value);
  }
  get HighlightFirstColumn(): boolean {
    return this.flag("highlightFirstColumn");
  }
  set HighlightFirstColumn(value: unknown) {
    this.setFlag("highlightFirstColumn", value);
  }
  get HighlightLastColumn(): boolean {
    return this.flag("highlightLastColumn");
  }
  set HighlightLastColumn(value: unknown) {
    this.setFlag("highlightLastColumn", value);
  }
  get Columns(): HostObject {
    return new TableColumnCollection(this.book, this.present());
  }
  get Worksheet(): HostObject {
    return this.book.worksheet(this.entry.sheet);
  }

  GetRange(): RangeObject {
    return this.book.range(this.entry.sheet, this.present().area);
  }
  GetHeaderRowRange(): RangeObject {
    return this.book.range(this.entry.sheet, headerOf(this.present()));
  }
  GetDataBodyRange(): RangeObject {
    return this.book.range(this.entry.sheet, bodyOf(this.present()));
  }
  ClearFilters(): void {
    this.present().filters.clear();
    showRows(this.book, this.entry);
  }
  Resize(range: unknown): void {
    const { area, sheet } = this.book.areaOf(range, this.present().sheet);
    if (
      sheet !== this.entry.sheet ||
      area.row !== this.entry.area.row ||
      lastRow(area) === area.row
    )
      throw invalidArgument();
    this.book.engine.tables.remove({ ...this.entry, headers: [] });
    this.entry.area = area;
    const headers = writeHeaders(this.book, this.entry);
    this.book.engine.tables.add({ ...this.entry, headers });
  }
  /** The cells stay. */
  ConvertToRange(): RangeObject {
    const range = this.GetRange();
    this.remove();
    return range;
  }
  /** The cells go with it; what is below does not move up, which in Excel it does. */
  Delete(): void {
    const { sheet, area } = this.present();
    this.book.mayEdit(sheet, area);
    this.remove();
    this.book.engine.cells.clear(sheet, area, "all");
    raiseChanged(this.book, { sheet, area, by: "add-in" });
  }

  private present(): TableEntry {
    if (!this.book.state.tables.includes(this.entry)) throw itemNotFound();
    return this.entry;
  }
  private flag(name: string): boolean {
    return this.present().flags[name] ?? false;
  }
  private setFlag(name: string, value: unknown): void {
    this.book.mayFormat(this.entry.sheet);
    this.present().flags[name] = flag(value);
  }
  private remove(): void {
    this.ClearFilters();
    this.book.engine.tables.remove({ ...this.entry, headers: [] });
    const { tables } = this.book.state;
    tables.splice(tables.indexOf(this.entry), 1);
  }
}

listensTo(Table, { DataChanged: EventType.tableChanged });
