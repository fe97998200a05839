import { lastRow } from "../engine/area";
import { invalidArgument, itemNotFound } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { flag, text } from "./arguments";
import type { Book, RangeObject, TableEntry } from "./book";
import { AutoFilter } from "./auto-filter";
import { EventType, wholeWorkbook, type Events } from "./events";
import { listensTo } from "./listening";
import { mustBeFree, wellFormedName } from "./name-rules";
import { deleteCells } from "./restructure";
import { bodyOf, hasHeaders, hasTotals, headerOf, totalsOf } from "./table-areas";
import { TableColumnCollection } from "./table-columns";
import { clearFilters, showRows } from "./table-filter";
import { headersOf } from "./table-headers";
import { resized } from "./table-resize";
import { TableRowCollection } from "./table-rows";
import { TableSort } from "./table-sort";
import { showHeaders, showTotals } from "./table-totals";

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
    return hasHeaders(this.present());
  }
  /** The row of headers goes with its cells and comes back empty of all but their names. */
  set ShowHeaders(value: unknown) {
    if (flag(value) === this.ShowHeaders) return;
    showHeaders(this.book, this.present(), value === true);
  }
  get ShowTotals(): boolean {
    return hasTotals(this.present());
  }
  set ShowTotals(value: unknown) {
    if (flag(value) === this.ShowTotals) return;
    showTotals(this.book, this.present(), value === true);
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
  get Rows(): HostObject {
    return new TableRowCollection(this.book, this.present());
  }
  get Sort(): HostObject {
    return new TableSort(this.book, this.present());
  }
  get AutoFilter(): HostObject {
    return new AutoFilter(this.book, { sheet: this.entry.sheet, table: this.present() });
  }
  get Worksheet(): HostObject {
    return this.book.worksheet(this.entry.sheet);
  }

  GetRange(): RangeObject {
    return this.book.range(this.entry.sheet, this.present().area);
  }
  GetTotalRowRange(): RangeObject {
    if (!this.ShowTotals) throw itemNotFound();
    return this.book.range(this.entry.sheet, totalsOf(this.present()));
  }
  GetHeaderRowRange(): RangeObject {
    if (!this.ShowHeaders) throw itemNotFound();
    return this.book.range(this.entry.sheet, headerOf(this.present()));
  }
  GetDataBodyRange(): RangeObject {
    return this.book.range(this.entry.sheet, bodyOf(this.present()));
  }
  ClearFilters(): void {
    clearFilters(this.book, this.present());
  }
  ReapplyFilters(): void {
    showRows(this.book, this.present());
  }
  Resize(range: unknown): void {
    const { area, sheet } = this.book.areaOf(range, this.present().sheet);
    if (
      sheet !== this.entry.sheet ||
      area.row !== this.entry.area.row ||
      lastRow(area) === area.row
    )
      throw invalidArgument();
    resized(this.book, this.entry, area);
  }
  /** The cells stay. */
  ConvertToRange(): RangeObject {
    const range = this.GetRange();
    this.remove();
    return range;
  }
  /** The cells go with it, and what is below moves up. */
  Delete(): void {
    const { sheet, area } = this.present();
    this.book.mayEdit(sheet, area);
    this.remove();
    deleteCells(this.book, { sheet, area }, "Up");
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
    const { id, name, sheet } = this.entry;
    const message = { source: "Local", tableId: id, tableName: name, worksheetId: sheet };
    this.book.events.raise(EventType.tableDeleted, wholeWorkbook, () => message);
  }
}

listensTo(Table, {
  DataChanged: EventType.tableChanged,
  SelectionChanged: EventType.tableSelectionChanged,
});
