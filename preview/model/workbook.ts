import { HostError, itemNotFound } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { parseArea } from "./a1";
import { Application } from "./application";
import { flag, text } from "./arguments";
import type { Book, RangeObject } from "./book";
import { ChartCollection } from "./charts";
import { CommentCollection } from "./comments";
import { CustomXmlPartCollection } from "./custom-xml";
import { DocumentProperties } from "./document-properties";
import { NamedItemCollection } from "./names";
import { SettingCollection } from "./settings";
import { StyleCollection } from "./styles";
import { TableCollection } from "./tables";
import { WorkbookProtection } from "./workbook-protection";
import { workbookFunctions } from "./workbook-functions";
import { WorksheetCollection } from "./worksheets";

/** `context.workbook`. */
export class Workbook extends HostObject {
  readonly typeName = "Workbook";
  override readonly scalars = [
    "AutoSave",
    "CalculationEngineVersion",
    "ChartDataPointTrack",
    "IsDirty",
    "Name",
    "PreviouslySaved",
    "ReadOnly",
    "UsePrecisionAsDisplayed",
  ];
  private isDirty = false;
  private chartDataPointTrack = true;
  private precisionAsDisplayed = false;

  constructor(private readonly book: Book) {
    super();
  }

  get Name(): string {
    return "Book1.xlsx";
  }
  get ReadOnly(): boolean {
    return false;
  }
  get AutoSave(): boolean {
    return false;
  }
  get CalculationEngineVersion(): number {
    return 191_029;
  }
  get ChartDataPointTrack(): boolean {
    return this.chartDataPointTrack;
  }
  set ChartDataPointTrack(value: unknown) {
    this.chartDataPointTrack = flag(value);
  }
  get IsDirty(): boolean {
    return this.isDirty;
  }
  set IsDirty(value: unknown) {
    this.isDirty = flag(value);
  }
  get PreviouslySaved(): boolean {
    return false;
  }
  get UsePrecisionAsDisplayed(): boolean {
    return this.precisionAsDisplayed;
  }
  set UsePrecisionAsDisplayed(value: unknown) {
    this.precisionAsDisplayed = flag(value);
  }
  get Comments(): HostObject {
    return new CommentCollection(this.book, null);
  }
  get CustomXmlParts(): HostObject {
    return new CustomXmlPartCollection(this.book);
  }
  get Properties(): HostObject {
    return new DocumentProperties(this.book);
  }
  get Styles(): HostObject {
    return new StyleCollection(this.book);
  }
  get Functions(): HostObject {
    return workbookFunctions(this.book);
  }
  get Application(): HostObject {
    return new Application(this.book);
  }
  get Worksheets(): HostObject {
    return new WorksheetCollection(this.book);
  }
  get Names(): HostObject {
    return new NamedItemCollection(this.book, null);
  }
  get Tables(): HostObject {
    return new TableCollection(this.book, null);
  }
  get Settings(): HostObject {
    return new SettingCollection(this.book);
  }
  get Protection(): HostObject {
    return new WorkbookProtection(this.book);
  }

  GetActiveChart(): HostObject {
    const chart = this.GetActiveChartOrNullObject();
    if (!chart) throw itemNotFound();
    return chart;
  }
  GetActiveChartOrNullObject(): HostObject | null {
    const { activeChart } = this.book.state;
    if (!activeChart) return null;
    return new ChartCollection(this.book, activeChart.sheet).find(activeChart.chart.id);
  }
  GetIsActiveCollabSession(): boolean {
    return false;
  }
  /** There is no file to save to: what has changed is no longer told as unsaved. */
  Save(): void {
    this.isDirty = false;
  }
  GetSelectedRange(): RangeObject {
    const { sheet, areas } = this.selection();
    const [only, ...more] = areas;
    if (!only || more.length > 0) {
      throw new HostError(
        "InvalidSelection",
        "The current selection is invalid for this operation.",
      );
    }
    return this.book.range(sheet, only);
  }
  GetSelectedRanges(): RangeObject {
    const { sheet, areas } = this.selection();
    return this.book.rangeAreas(sheet, areas);
  }
  /** The upper left cell of what is selected: the engine does not tell which one has the caret. */
  GetActiveCell(): RangeObject {
    const { sheet, areas } = this.selection();
    const last = areas.at(-1) ?? firstCell;
    return this.book.range(sheet, { ...last, rows: 1, columns: 1 });
  }

  /** `event.getRange()`: the reference id that a change carries, `sheet!A1`. */
  _GetRangeForEventByReferenceId(reference: unknown): RangeObject {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): RangeObject | null {
    const given = text(reference);
    const cut = given.lastIndexOf("!");
    const sheet = this.book.sheetNamed(given.slice(0, cut));
    const area = parseArea(given.slice(cut + 1));
    return sheet !== null && area ? this.book.range(sheet, area) : null;
  }

  private selection() {
    const sheet = this.book.engine.sheets.active();
    return { sheet, areas: this.book.state.selections.get(sheet) ?? [firstCell] };
  }
}

const firstCell = { row: 0, column: 0, rows: 1, columns: 1 };
