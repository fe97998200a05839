import { invalidArgument, itemNotFound } from "../protocol/host-error";
import { HostCollection, type HostObject } from "../protocol/host-object";
import { oneOf, text, whole } from "./arguments";
import { addressOf, dataLabels, point, seriesFormat, seriesValues, trendline } from "./chart-parts";
import { Kept, KeptObject } from "./kept-object";
import { RangeObject, type Book, type ChartEntry, type Place, type SeriesEntry } from "./book";
import { shown, rowsOf } from "./range-values";

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly typeName = "ChartSeriesCollection";
  constructor(
    private readonly book: Book,
    private readonly chart: ChartEntry,
  ) {
    super();
  }
  items(): readonly ChartSeries[] {
    return this.chart.series.map((entry) => new ChartSeries(this.book, this.chart, entry));
  }
  find(): null {
    return null;
  }
  Add(name: unknown, index: unknown): ChartSeries {
    const entry: SeriesEntry = {
      name: name === undefined ? `계열${this.chart.series.length + 1}` : text(name),
      values: null,
      categories: null,
      trendlines: [],
      kept: new Kept(),
    };
    this.chart.series.splice(whole(index, this.chart.series.length), 0, entry);
    return new ChartSeries(this.book, this.chart, entry);
  }
}

class ChartSeries extends KeptObject {
  override readonly scalars = ["Name", "PlotOrder", ...Object.keys(seriesValues)];
  constructor(
    private readonly book: Book,
    private readonly chart: ChartEntry,
    private readonly entry: SeriesEntry,
  ) {
    super(
      { typeName: "ChartSeries", values: { ...seriesValues, ChartType: chart.type } },
      entry.kept,
    );
  }

  get Name(): string {
    return this.entry.name;
  }
  set Name(value: unknown) {
    this.entry.name = text(value);
  }
  get PlotOrder(): number {
    return this.chart.series.indexOf(this.entry);
  }
  set PlotOrder(value: unknown) {
    const { series } = this.chart;
    series.splice(series.indexOf(this.entry), 1);
    series.splice(whole(value), 0, this.entry);
  }
  get Format(): HostObject {
    return new KeptObject(seriesFormat, this.entry.kept.part("Format"));
  }
  get DataLabels(): HostObject {
    return new KeptObject(dataLabels, this.entry.kept.part("DataLabels"));
  }
  get Points(): HostObject {
    return new ChartPointsCollection(this.book, this.entry);
  }
  get Trendlines(): HostObject {
    return new ChartTrendlineCollection(this.entry);
  }
  SetValues(source: unknown): void {
    this.entry.values = placeIn(source);
  }
  SetXAxisValues(source: unknown): void {
    this.entry.categories = placeIn(source);
  }
  SetBubbleSizes(source: unknown): void {
    placeIn(source);
    this.entry.kept.values.set("BubbleSizes", addressOf(source));
  }
  GetDimensionValues(dimension: unknown): readonly unknown[] {
    const place = this.dimension(dimension);
    return place ? valuesAt(this.book, place) : [];
  }
  GetDimensionDataSourceType(dimension: unknown): string {
    return this.dimension(dimension) ? "LocalRange" : "Unknown";
  }
  GetDimensionDataSourceString(dimension: unknown): unknown {
    const place = this.dimension(dimension);
    if (!place) throw itemNotFound();
    return addressOf(this.book.range(place.sheet, place.area));
  }
  Delete(): void {
    const { series } = this.chart;
    series.splice(series.indexOf(this.entry), 1);
  }

  private dimension(dimension: unknown): Place | null {
    const kind = oneOf(dimension, dimensions);
    if (kind === "BubbleSizes") {
      const sizes = this.entry.kept.values.get(kind);
      return typeof sizes === "string" ? this.book.resolve(sizes, this.chart.source.sheet) : null;
    }
    return kind === "Categories" || kind === "XValues" ? this.entry.categories : this.entry.values;
  }
}

const dimensions = ["BubbleSizes", "Categories", "Values", "XValues", "YValues"] as const;

class ChartPointsCollection extends HostCollection<HostObject> {
  readonly typeName = "ChartPointsCollection";
  constructor(
    private readonly book: Book,
    private readonly entry: SeriesEntry,
  ) {
    super();
  }
  items(): readonly HostObject[] {
    const values = this.entry.values ? valuesAt(this.book, this.entry.values) : [];
    return values.map((Value, index) => {
      const values = { Value, ...point.values };
      return new KeptObject({ ...point, values }, this.entry.kept.part(`Point${index}`));
    });
  }
  find(): null {
    return null;
  }
}

class ChartTrendlineCollection extends HostCollection<HostObject> {
  readonly typeName = "ChartTrendlineCollection";
  constructor(private readonly entry: SeriesEntry) {
    super();
  }
  items(): readonly HostObject[] {
    return this.entry.trendlines.map((kept) => this.object(kept));
  }
  find(key: unknown): HostObject | null {
    const kept = typeof key === "number" ? this.entry.trendlines[key] : undefined;
    return kept ? this.object(kept) : null;
  }
  Add(type: unknown): HostObject {
    const kept = new Kept();
    kept.values.set(
      "Type",
      oneOf(type ?? "Linear", [
        "Linear",
        "Exponential",
        "Logarithmic",
        "MovingAverage",
        "Polynomial",
        "Power",
      ]),
    );
    this.entry.trendlines.push(kept);
    return this.object(kept);
  }
  private object(kept: Kept): HostObject {
    const { trendlines } = this.entry;
    return new KeptObject(
      {
        ...trendline,
        methods: { Delete: () => void trendlines.splice(trendlines.indexOf(kept), 1) },
      },
      kept,
    );
  }
}

export function placeIn(source: unknown): Place {
  if (!(source instanceof RangeObject)) throw invalidArgument();
  return { sheet: source.sheet, area: source.area };
}

const valuesAt = (book: Book, { sheet, area }: Place): readonly unknown[] =>
  rowsOf(area, (row, column) => shown(book.engine.cells.read(sheet, row, column).value)).flat();
