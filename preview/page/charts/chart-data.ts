import { readRange } from "../../../src/grid/a1";
import type { SheetId } from "../../engine/engine";
import type { Book, ChartEntry, Place, SeriesEntry } from "../../model/book";
import type { Kept } from "../../model/kept-object";

/** A chart as it is to be drawn: plain data, so that two equal ones are the same picture. */
export interface ChartData {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly titleFont: FontData;
  readonly legend: "Top" | "Bottom" | "Left" | "Right" | null;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  readonly valueAxis: AxisData;
  readonly secondAxis: AxisData;
  readonly categoryAxis: AxisData;
  readonly fill: string | null;
  readonly border: string | null;
  /** Pixels at 100 %, from the corner of A1. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface SeriesData {
  readonly name: string;
  /** Its own kind in a mixed chart. */
  readonly type: string;
  /** A gap where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** The values as they are to be read. */
  readonly texts: readonly string[];
  /** null for none; undefined for Excel's own. */
  readonly color: string | null | undefined;
  readonly pointColors: readonly (string | undefined)[];
  /** What is written at each point; null for nothing. */
  readonly labels: readonly string[] | null;
  readonly second: boolean;
  readonly gap: number;
  readonly hole: number;
}

export interface AxisData {
  readonly visible: boolean;
  readonly title: string;
  readonly gridlines: boolean;
  readonly reversed: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly format: string;
}

export interface FontData {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

/** How a number is shown by a format code. */
export type Format = (pattern: string, value: number) => string;

export function chartData(book: Book, entry: ChartEntry): ChartData {
  const { kept, series, box } = entry;
  const shown = series.filter((one) => one.kept.values.get("Filtered") !== true);
  const [first] = shown;
  const title = kept.part("Title");
  const axes = kept.part("Axes");
  const format = first?.values ? formatAt(book, first.values) : "General";
  const categories = first?.categories ?? null;
  const names = categories ? visible(book, categories).map((place) => textAt(book, place)) : [];
  return {
    id: entry.id,
    type: entry.type,
    title: saidTrue(title, "Visible") ? titleOf(book, title, shown) : "",
    titleFont: fontOf(title.part("Format").part("Font")),
    legend: legendOf(kept.part("Legend"), entry.type, shown.length),
    categories: names,
    series: shown.map((one) => seriesOf(book, entry, one, names)),
    valueAxis: axisOf(axes.part("PrimaryValue"), { format, gridlines: true }),
    secondAxis: axisOf(axes.part("SecondaryValue"), { format, gridlines: false }),
    categoryAxis: axisOf(axes.part("PrimaryCategory"), { format, gridlines: false }),
    fill: colorIn(kept.part("Format").part("Fill")) ?? "#ffffff",
    border: lineColor(kept.part("Format").part("Border"), "#d9d9d9"),
    box: {
      left: box.Left / pointsPerPixel,
      top: box.Top / pointsPerPixel,
      width: box.Width / pointsPerPixel,
      height: box.Height / pointsPerPixel,
    },
  };
}

const pointsPerPixel = 0.75;

interface Cell {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** Excel leaves out of its charts what is hidden. */
function visible({ engine }: Book, { sheet, area }: Place): readonly Cell[] {
  const cells = Array.from({ length: area.rows * area.columns }, (_, index) => ({
    sheet,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
  return cells.filter(
    ({ row, column }) =>
      !engine.cells.hidden(sheet, "row", row) && !engine.cells.hidden(sheet, "column", column),
  );
}

function textAt({ engine }: Book, { sheet, row, column }: Cell): string {
  const { value } = engine.cells.read(sheet, row, column);
  if (typeof value !== "number") return String(value ?? "");
  return engine.format(engine.cells.look(sheet, row, column).numberFormat ?? "General", value);
}

function seriesOf(
  book: Book,
  chart: ChartEntry,
  entry: SeriesEntry,
  categories: readonly string[],
): SeriesData {
  const { engine } = book;
  const { kept } = entry;
  const cells = entry.values ? visible(book, entry.values) : [];
  const values = cells.map(({ sheet, row, column }) => {
    const { value } = engine.cells.read(sheet, row, column);
    return typeof value === "number" ? value : null;
  });
  const own = kept.part("DataLabels").values;
  const all = chart.kept.part("DataLabels").values;
  const said = (key: string): unknown => own.get(key) ?? all.get(key);
  const isLabelled =
    kept.values.get("HasDataLabels") === true || own.get("ShowValue") === true || all.size > 0;
  const total = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  const labelAt = (cell: Cell, index: number): string => {
    const value = values[index] ?? null;
    const format = said("NumberFormat");
    const category = said("ShowCategoryName") === true ? categories[index] : undefined;
    const share = said("ShowPercentage") === true && value !== null && total > 0;
    const shown =
      typeof format === "string" && value !== null
        ? engine.format(format, value)
        : textAt(book, cell);
    return [
      ...(category === undefined ? [] : [category]),
      ...(said("ShowValue") === false ? [] : [shown]),
      ...(share ? [engine.format("0%", Math.abs(value) / total)] : []),
    ].join(" ");
  };
  const type = kept.values.get("ChartType");
  const look = kept.part("Format");
  return {
    name: entry.name,
    type: typeof type === "string" && type !== "" ? type : chart.type,
    values,
    texts: cells.map((cell) => textAt(book, cell)),
    labels: isLabelled ? cells.map(labelAt) : null,
    color: lineKinds.test(typeof type === "string" ? type : chart.type)
      ? lineColor(look.part("Line"), undefined)
      : colorIn(look.part("Fill")),
    pointColors: cells.map(
      (_, index) => colorIn(kept.part(`Point${index}`).part("Format").part("Fill")) ?? undefined,
    ),
    second: kept.values.get("AxisGroup") === "Secondary",
    gap: numberIn(kept.values.get("GapWidth")) ?? 150,
    hole: numberIn(kept.values.get("DoughnutHoleSize")) ?? 75,
  };
}

const lineKinds = /^Line/;

function formatAt({ engine }: Book, { sheet, area }: Place): string {
  return engine.cells.look(sheet, area.row, area.column).numberFormat ?? "General";
}

/** A title may be a cell: `='총괄'!$B$30`. */
function titleOf(book: Book, { values }: Kept, series: readonly SeriesEntry[]): string {
  const text = values.get("Text");
  const cell = typeof text === "string" ? readRange(text) : null;
  const sheet = cell?.sheet ? book.sheetNamed(cell.sheet) : null;
  if (typeof text === "string")
    return cell && sheet !== null ? textAt(book, { ...cell.range, sheet }) : text;
  return series.length === 1 ? (series[0]?.name ?? "") : "";
}

function legendOf(legend: Kept, type: string, series: number): ChartData["legend"] {
  const usual = series > 1 || /^(Pie|Doughnut)/.test(type);
  const said = legend.values.get("Visible");
  if (typeof said === "boolean" ? !said : !usual) return null;
  const place = legend.values.get("Position");
  return place === "Top" || place === "Left" || place === "Right" ? place : "Bottom";
}

function axisOf(
  axis: Kept,
  usual: { readonly format: string; readonly gridlines: boolean },
): AxisData {
  const title = axis.part("Title").values;
  const text = title.get("Text");
  const format = axis.values.get("NumberFormat");
  return {
    visible: saidTrue(axis, "Visible"),
    title: typeof text === "string" && title.get("Visible") !== false ? text : "",
    gridlines: axis.part("MajorGridlines").values.get("Visible") !== false && usual.gridlines,
    reversed: axis.values.get("ReversePlotOrder") === true,
    minimum: numberIn(axis.values.get("Minimum")),
    maximum: numberIn(axis.values.get("Maximum")),
    format: typeof format === "string" ? format : usual.format,
  };
}

function fontOf({ values }: Kept): FontData {
  const color = values.get("Color");
  return {
    size: (numberIn(values.get("Size")) ?? 14) / pointsPerPixel,
    bold: values.get("Bold") === true,
    color: typeof color === "string" && color !== "" ? color : "#595959",
  };
}

const saidTrue = ({ values }: Kept, key: string): boolean => values.get(key) !== false;

const numberIn = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/** "" is a fill that was cleared. */
function colorIn({ values }: Kept): string | null | undefined {
  const color = values.get("Color");
  if (typeof color !== "string") return undefined;
  return color === "" ? null : color;
}

function lineColor<T>(line: Kept, usual: T): string | null | T {
  if (line.values.get("LineStyle") === "None") return null;
  const color = line.values.get("Color");
  return typeof color === "string" && color !== "" ? color : usual;
}
