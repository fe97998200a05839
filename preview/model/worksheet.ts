import type { Area } from "../engine/area";
import type { SheetId, SheetState } from "../engine/engine";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { isInGrid, maxColumns, maxRows } from "./a1";
import { color, flag, oneOf, text, whole } from "./arguments";
import type { Book, RangeObject } from "./book";
import { AutoFilter } from "./auto-filter";
import { ChartCollection } from "./charts";
import { CommentCollection } from "./comments";
import { WorksheetCustomPropertyCollection } from "./document-properties";
import { EventType, type Events } from "./events";
import { findAll, findCells, replaceAll } from "./find-text";
import { WorksheetFreezePanes } from "./freeze-panes";
import { listensTo, listensToNamed, namedSheetEvents, sheetEvents } from "./listening";
import { NamedItemCollection } from "./names";
import { PageBreakCollection } from "./page-breaks";
import { showLevels } from "./outline";
import { PageLayout } from "./page-layout";
import { copySheet } from "./sheet-copy";
import { raiseSheet } from "./sheet-events";
import { sheetNameFor } from "./sheet-name";
import { TableCollection } from "./tables";
import { WorksheetProtection } from "./worksheet-protection";

export class Worksheet extends HostObject {
  readonly typeName = "Worksheet";
  override readonly scalars = [
    "EnableCalculation",
    "Id",
    "Name",
    "Position",
    "ShowGridlines",
    "ShowHeadings",
    "StandardHeight",
    "StandardWidth",
    "TabColor",
    "Visibility",
  ];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  get events(): Events {
    return this.book.events;
  }
  get eventTarget(): string {
    return this.sheet;
  }
  override get identity(): string {
    return this.sheet;
  }
  get Id(): string {
    return this.state.id;
  }
  get Name(): string {
    return this.state.name;
  }
  set Name(value: unknown) {
    this.book.mayArrange();
    const former = this.state.name;
    const name = sheetNameFor(this.book, value, this.sheet);
    if (name === former) return;
    this.book.engine.sheets.rename(this.sheet, name);
    this.book.renamed(former, name);
    raiseSheet(this.book, EventType.nameChanged, this.sheet, {
      nameBefore: former,
      nameAfter: name,
    });
  }
  get Position(): number {
    return this.all.findIndex(({ id }) => id === this.sheet);
  }
  set Position(value: unknown) {
    this.book.mayArrange();
    const place = whole(value);
    if (place < 0 || place >= this.all.length) throw invalidArgument();
    const before = this.Position;
    if (place === before) return;
    this.book.engine.sheets.move(this.sheet, place);
    const positions = { positionBefore: before, positionAfter: place };
    raiseSheet(this.book, EventType.moved, this.sheet, positions);
  }
  get Visibility(): string {
    if (!this.state.hidden) return "Visible";
    return this.book.extras(this.sheet).veryHidden ? "VeryHidden" : "Hidden";
  }
  set Visibility(value: unknown) {
    this.book.mayArrange();
    const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
    const before = this.Visibility;
    if (visibility !== "Visible") this.leave();
    this.book.extras(this.sheet).veryHidden = visibility === "VeryHidden";
    this.book.engine.sheets.setHidden(this.sheet, visibility !== "Visible");
    if (visibility === before) return;
    const visibilities = { visibilityBefore: before, visibilityAfter: visibility };
    raiseSheet(this.book, EventType.visibilityChanged, this.sheet, visibilities);
  }
  get TabColor(): string {
    return this.state.tabColor;
  }
  set TabColor(value: unknown) {
    this.book.engine.sheets.setTabColor(this.sheet, color(value) ?? "");
  }
  get ShowGridlines(): boolean {
    return this.state.gridlines;
  }
  set ShowGridlines(value: unknown) {
    this.book.engine.sheets.setGridlines(this.sheet, flag(value));
  }
  get ShowHeadings(): boolean {
    return this.book.extras(this.sheet).showHeadings;
  }
  set ShowHeadings(value: unknown) {
    this.book.extras(this.sheet).showHeadings = flag(value);
  }
  /** office.js reads `ShowGridlines` and `ShowHeadings`, and writes them under these names. */
  set Gridlines(value: unknown) {
    this.ShowGridlines = value;
  }
  set Headings(value: unknown) {
    this.ShowHeadings = value;
  }
  get StandardHeight(): number {
    return 15;
  }
  /** In characters of the standard font, as Excel's own dialog. */
  get StandardWidth(): number {
    return 8.43;
  }
  get Names(): HostObject {
    return new NamedItemCollection(this.book, this.sheet);
  }
  get Tables(): HostObject {
    return new TableCollection(this.book, this.sheet);
  }
  get Charts(): HostObject {
    return new ChartCollection(this.book, this.sheet);
  }
  get Comments(): HostObject {
    return new CommentCollection(this.book, this.sheet);
  }
  get AutoFilter(): HostObject {
    return new AutoFilter(this.book, { sheet: this.sheet });
  }
  get CustomProperties(): HostObject {
    return new WorksheetCustomPropertyCollection(this.book, this.sheet);
  }
  get EnableCalculation(): boolean {
    return this.book.extras(this.sheet).enableCalculation;
  }
  /** Kept; the engine computes a sheet whatever it says. */
  set EnableCalculation(value: unknown) {
    this.book.extras(this.sheet).enableCalculation = flag(value);
  }
  get FreezePanes(): HostObject {
    return new WorksheetFreezePanes(this.book, this.sheet);
  }
  get Protection(): HostObject {
    return new WorksheetProtection(this.book, this.sheet);
  }
  get PageLayout(): HostObject {
    return new PageLayout(this.book, this.sheet);
  }
  get HorizontalPageBreaks(): HostObject {
    return new PageBreakCollection(this.book, this.sheet, "row");
  }
  get VerticalPageBreaks(): HostObject {
    return new PageBreakCollection(this.book, this.sheet, "column");
  }

  GetRange(address: unknown): RangeObject {
    if (address === undefined || address === "") return this.at(everything);
    const place = this.book.resolve(text(address), this.sheet);
    return this.book.range(place.sheet, place.area);
  }
  GetRanges(addresses: unknown): RangeObject {
    const list = addresses === undefined ? [] : text(addresses).split(",");
    const areas = list.map((address) => this.book.resolve(address, this.sheet).area);
    return this.book.rangeAreas(this.sheet, areas.length > 0 ? areas : [everything]);
  }
  GetCell(row: unknown, column: unknown): RangeObject {
    return this.at({ row: whole(row), column: whole(column), rows: 1, columns: 1 });
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
    return this.at({
      row: whole(row),
      column: whole(column),
      rows: whole(rows),
      columns: whole(columns),
    });
  }
  /** An empty sheet answers its first cell. */
  GetUsedRange(valuesOnly: unknown): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at(firstCell);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): RangeObject | null {
    const used = this.book.engine.cells.used(this.state.id, valuesOnly === true);
    return used && this.at(used);
  }
  FindAll(sought: unknown, criteria: unknown): RangeObject {
    return findAll(this.book, this.at(everything), sought, criteria);
  }
  FindAllOrNullObject(sought: unknown, criteria: unknown): RangeObject | null {
    const cells = findCells(this.book, this.at(everything), sought, criteria);
    return cells.length > 0 ? this.book.rangeAreas(this.sheet, cells) : null;
  }
  ReplaceAll(sought: unknown, replacement: unknown, criteria: unknown): number {
    return replaceAll(this.book, this.at(everything), sought, replacement, criteria);
  }
  ShowOutlineLevels(rows: unknown, columns: unknown): void {
    showLevels(this.book, this.sheet, rows, columns);
  }
  /** Formulas are computed before they are read. */
  Calculate(): void {
    return;
  }
  /** Before, after, at the beginning or the end; `None` is right after this one. */
  Copy(position: unknown, relativeTo: unknown): Worksheet {
    this.book.mayArrange();
    const where = oneOf(position ?? "None", ["None", "Before", "After", "Beginning", "End"]);
    const other = relativeTo instanceof Worksheet ? relativeTo : this;
    if ((where === "Before" || where === "After") && relativeTo === undefined)
      throw invalidArgument();
    const places = {
      None: this.Position + 1,
      Before: other.Position,
      After: other.Position + 1,
      Beginning: 0,
      End: this.all.length,
    };
    return new Worksheet(this.book, copySheet(this.book, this.sheet, places[where]));
  }
  /** office.js asks for a sheet that a method answered again by its id. */
  _GetSheetById(id: unknown): Worksheet {
    return this._GetAnotherWorksheetById(id);
  }
  _GetAnotherWorksheetById(id: unknown): Worksheet {
    const found = this.all.find((state) => state.id === id);
    if (!found) throw itemNotFound();
    return new Worksheet(this.book, found.id);
  }
  GetNext(visibleOnly: unknown): Worksheet {
    return this.mustBe(this.GetNextOrNullObject(visibleOnly));
  }
  GetNextOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.neighbour(this.all.slice(this.Position + 1), visibleOnly);
  }
  GetPrevious(visibleOnly: unknown): Worksheet {
    return this.mustBe(this.GetPreviousOrNullObject(visibleOnly));
  }
  GetPreviousOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.neighbour(this.all.slice(0, this.Position).reverse(), visibleOnly);
  }

  Activate(): void {
    if (this.state.hidden) throw invalidOperation("A hidden sheet cannot be activated.");
    this.book.activate(this.sheet);
  }
  Delete(): void {
    this.book.mayArrange();
    if (this.Visibility === "VeryHidden")
      throw invalidOperation("A very hidden sheet cannot be deleted.");
    this.leave();
    this.book.forget(this.sheet, this.state.name);
    this.book.engine.sheets.remove(this.sheet);
  }

  private get all(): readonly SheetState[] {
    return this.book.engine.sheets.list();
  }
  private get state(): SheetState {
    const state = this.all.find(({ id }) => id === this.sheet);
    if (!state) throw itemNotFound();
    return state;
  }
  private at(area: Area): RangeObject {
    if (!isInGrid(area)) throw invalidArgument();
    return this.book.range(this.state.id, area);
  }
  private neighbour(sheets: readonly SheetState[], visibleOnly: unknown): Worksheet | null {
    const found = sheets.find(({ hidden }) => visibleOnly !== true || !hidden);
    return found ? new Worksheet(this.book, found.id) : null;
  }
  private mustBe(sheet: Worksheet | null): Worksheet {
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  /** One sheet must stay in view; where this one was, the next one is, or else the one before. */
  private leave(): void {
    if (this.state.hidden) return;
    const heir = this.GetNextOrNullObject(true) ?? this.GetPreviousOrNullObject(true);
    if (!heir) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    if (this.book.engine.sheets.active() === this.sheet) this.book.activate(heir.sheet);
  }
}

listensTo(Worksheet, sheetEvents);
listensToNamed(Worksheet, namedSheetEvents);

const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 };
const everything: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };
