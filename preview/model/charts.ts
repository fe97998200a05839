import type { SheetId } from "../engine/engine";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { number, oneOf, text } from "./arguments";
import type { Book, ChartEntry } from "./book";
import {
  areaFormat,
  axis,
  dataLabels,
  dataTable,
  formatString,
  legend,
  plotArea,
  substringOf,
  title,
} from "./chart-parts";
import { ChartSeriesCollection, placeIn } from "./chart-series";
import { seriesFrom } from "./chart-source";
import { EventType, type Events } from "./events";
import { Kept, KeptObject } from "./kept-object";
import { listensTo } from "./listening";
import { points } from "./dress";
import { sameName } from "./references";

/** The charts of a sheet. Kept as told; the page draws a picture of the kind. */
export class ChartCollection extends HostCollection<Chart> {
  readonly typeName = "ChartCollection";
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
  items(): readonly Chart[] {
    return this.entries.map((entry) => new Chart(this.book, this.sheet, entry));
  }
  find(key: unknown): Chart | null {
    const entry = this.entries.find(({ id, name }) => id === key || sameName(name, text(key)));
    return entry ? new Chart(this.book, this.sheet, entry) : null;
  }
  _GetItem(key: unknown): Chart {
    return this.GetItem(key);
  }
  Add(type: unknown, source: unknown, by: unknown): Chart {
    const chartType = text(type);
    if (!/^[3A-Z]/.test(chartType)) throw invalidArgument();
    const place = placeIn(source);
    const seriesBy = oneOf(by ?? "Auto", ["Auto", "Columns", "Rows"]);
    const number = this.book.nextNumber();
    const entry: ChartEntry = {
      id: `{chart-${number}}`,
      name: `차트 ${number}`,
      type: chartType,
      source: place,
      plotBy: seriesBy,
      box: { Left: 48, Top: 30, Width: 360, Height: 216 },
      series: [...seriesFrom(this.book, place, seriesBy)],
      kept: new Kept(),
    };
    this.entries.push(entry);
    this.raise(EventType.chartAdded, entry.id);
    return new Chart(this.book, this.sheet, entry);
  }

  private raise(type: EventType, chartId: string): void {
    const { sheet } = this;
    this.book.events.raise(type, sheet, () => ({ chartId, source: "Local", worksheetId: sheet }));
  }
  private get entries(): ChartEntry[] {
    return this.book.extras(this.sheet).charts;
  }
}

const box = ["Left", "Top", "Width", "Height"] as const;

export class Chart extends KeptObject {
  override readonly scalars = ["Id", "Name", "ChartType", ...box, ...Object.keys(chartValues)];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
    private readonly entry: ChartEntry,
  ) {
    super({ typeName: "Chart", values: chartValues }, entry.kept);
    for (const side of box) {
      Object.defineProperty(this, side, {
        get: () => this.entry.box[side],
        set: (value: unknown) => (this.present().box[side] = number(value)),
      });
    }
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
  get Name(): string {
    return this.present().name;
  }
  set Name(value: unknown) {
    this.present().name = text(value);
  }
  get ChartType(): string {
    return this.present().type;
  }
  set ChartType(value: unknown) {
    this.present().type = text(value);
  }
  get Worksheet(): HostObject {
    return this.book.worksheet(this.sheet);
  }
  get Title(): HostObject {
    const { kept, series } = this.present();
    const Text = series.length === 1 ? (series[0]?.name ?? "") : "차트 제목";
    const part = kept.part("Title");
    const substring = (own: Kept, start: unknown, length: unknown) =>
      new KeptObject(formatString, substringOf(own, start, length));
    return new KeptObject(
      {
        ...title,
        values: { ...title.values, Text },
        methods: { ...title.methods, GetSubstring: substring },
      },
      part,
    );
  }
  get Legend(): HostObject {
    return new KeptObject(legend, this.part("Legend"));
  }
  get DataLabels(): HostObject {
    return new KeptObject(dataLabels, this.part("DataLabels"));
  }
  get Format(): HostObject {
    return new KeptObject(areaFormat, this.part("Format"));
  }
  get PlotArea(): HostObject {
    return new KeptObject(plotArea, this.part("PlotArea"));
  }
  get Axes(): HostObject {
    return new ChartAxes(this.part("Axes"));
  }
  get Series(): HostObject {
    return new ChartSeriesCollection(this.book, this.present());
  }
  GetDataTable(): HostObject {
    return new KeptObject(dataTable, this.part("DataTable"));
  }
  GetDataTableOrNullObject(): HostObject {
    return this.GetDataTable();
  }
  SetData(source: unknown, by: unknown): void {
    const entry = this.present();
    entry.source = placeIn(source);
    entry.plotBy = oneOf(by ?? "Auto", ["Auto", "Columns", "Rows"]);
    entry.series.splice(0, Infinity, ...seriesFrom(this.book, entry.source, entry.plotBy));
  }
  /** From the upper left corner of the first cell to the lower right corner of the last. */
  SetPosition(start: unknown, end: unknown): void {
    const { cells } = this.book.engine;
    const first = this.book.areaOf(start, this.sheet).area;
    const last = end === undefined ? null : this.book.areaOf(end, this.sheet).area;
    const across = (to: number) => sum(to, (index) => cells.columnWidth(this.sheet, index));
    const down = (to: number) => sum(to, (index) => cells.rowHeight(this.sheet, index));
    const area = this.present().box;
    area.Left = points(across(first.column));
    area.Top = points(down(first.row));
    if (!last) return;
    area.Width = points(across(last.column + last.columns)) - area.Left;
    area.Height = points(down(last.row + last.rows)) - area.Top;
  }
  Activate(): void {
    this.book.state.activeChart = { sheet: this.sheet, chart: this.present() };
    const message = { chartId: this.entry.id, worksheetId: this.sheet };
    for (const target of [this.entry.id, this.sheet])
      this.book.events.raise(EventType.chartActivated, target, () => message);
  }
  /** What a picture looks like only Excel knows. */
  GetImage(): never {
    throw notImplemented("Chart.GetImage");
  }
  Delete(): void {
    const { charts } = this.book.extras(this.sheet);
    charts.splice(charts.indexOf(this.present()), 1);
    const message = { chartId: this.entry.id, source: "Local", worksheetId: this.sheet };
    this.book.events.raise(EventType.chartDeleted, this.sheet, () => message);
  }

  private part(name: string): Kept {
    return this.present().kept.part(name);
  }
  private present(): ChartEntry {
    if (!this.book.extras(this.sheet).charts.includes(this.entry)) throw itemNotFound();
    return this.entry;
  }
}

const chartValues = {
  CategoryLabelLevel: 0,
  DisplayBlanksAs: "NotPlotted",
  PlotBy: "Columns",
  PlotVisibleOnly: true,
  SeriesNameLevel: 0,
  ShowAllFieldButtons: false,
  ShowDataLabelsOverMaximum: true,
  Style: 201,
};

class ChartAxes extends HostObject {
  readonly typeName = "ChartAxes";
  constructor(private readonly kept: Kept) {
    super();
  }
  get CategoryAxis(): HostObject {
    return this.axis("Category", "Primary");
  }
  get ValueAxis(): HostObject {
    return this.axis("Value", "Primary");
  }
  get SeriesAxis(): HostObject {
    return this.axis("Series", "Primary");
  }
  GetItem(type: unknown, group: unknown): HostObject {
    const kind = oneOf(type, ["Category", "Value", "Series"]);
    return this.axis(kind, oneOf(group ?? "Primary", ["Primary", "Secondary"]));
  }
  private axis(type: "Category" | "Value" | "Series", group: string): HostObject {
    return new KeptObject(axis(type), this.kept.part(group + type));
  }
}

const sum = (count: number, of: (index: number) => number): number =>
  Array.from({ length: count }, (_, index) => of(index)).reduce((total, size) => total + size, 0);

listensTo(ChartCollection, {
  Activated: EventType.chartActivated,
  Added: EventType.chartAdded,
  Deactivated: EventType.chartDeactivated,
  Deleted: EventType.chartDeleted,
});
listensTo(Chart, {
  Activated: EventType.chartActivated,
  Deactivated: EventType.chartDeactivated,
});
