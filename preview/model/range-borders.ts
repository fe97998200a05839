import { lastColumn, lastRow, type Area } from "../engine/area";
import type { BorderLine, BorderSide, LineStyle } from "../../src/workbook/snapshot";
import { invalidArgument, notImplemented } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { color, oneOf } from "./arguments";
import type { Book, RangeObject } from "./book";
import { rowsOf } from "./range-values";

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Edge = (typeof edges)[number];

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly typeName = "RangeBorderCollection";

  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
  ) {
    super();
  }

  items(): readonly RangeBorder[] {
    return edges.map((edge) => new RangeBorder(this.book, this.range, edge));
  }
  find(key: unknown): RangeBorder {
    if (key === "DiagonalDown" || key === "DiagonalUp") throw notImplemented(`RangeBorder ${key}`);
    const edge = edges.find((name) => name === key);
    if (!edge) throw invalidArgument();
    return new RangeBorder(this.book, this.range, edge);
  }
}

class RangeBorder extends HostObject {
  readonly typeName = "RangeBorder";
  override readonly scalars = ["Color", "SideIndex", "Style", "Weight"];

  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
    private readonly edge: Edge,
  ) {
    super();
  }

  override get identity(): string {
    return this.edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): unknown {
    return this.read((line) => (line ? lineName(line.style) : "None"));
  }
  set Style(value: unknown) {
    const name = oneOf(value, ["None", ...lineNames]);
    this.draw((line) =>
      name === "None" ? null : { color: "#000000", ...line, style: styleOf(name, weightOf(line)) },
    );
  }
  get Weight(): unknown {
    return this.read(weightOf);
  }
  set Weight(value: unknown) {
    const weight = oneOf(value, weights);
    this.draw((line) => ({
      color: "#000000",
      ...line,
      style: styleOf(line ? lineName(line.style) : "Continuous", weight),
    }));
  }
  get Color(): unknown {
    return this.read((line) => line?.color ?? "#000000");
  }
  set Color(value: unknown) {
    const given = color(value) ?? "#000000";
    this.draw((line) => ({ style: line?.style ?? "thin", color: given }));
  }

  private read<T>(of: (line: BorderLine | undefined) => T): T | null {
    const seen = this.places().flatMap(({ area, side }) =>
      rowsOf(area, (row, column) => of(this.line(row, column, side))).flat(),
    );
    const [first] = seen;
    return first !== undefined && seen.every((value) => value === first) ? first : null;
  }

  private draw(change: (line: BorderLine | undefined) => BorderLine | null): void {
    this.book.mayFormat(this.range.sheet);
    for (const { area, side } of this.places()) {
      const looks = rowsOf(area, (row, column) => ({
        look: { borders: { [side]: change(this.line(row, column, side)) } },
      }));
      if (looks.length > 0)
        this.book.engine.cells.write(this.range.sheet, area.row, area.column, looks);
    }
  }

  private places() {
    return this.range.areas.map((area) => placeOf(area, this.edge));
  }

  private line(row: number, column: number, side: BorderSide): BorderLine | undefined {
    return this.book.engine.cells.look(this.range.sheet, row, column).borders?.[side] ?? undefined;
  }
}

/** Lines between cells are drawn on the upper and left one. */
function placeOf(area: Area, edge: Edge): { readonly area: Area; readonly side: BorderSide } {
  switch (edge) {
    case "EdgeTop":
      return { area: { ...area, rows: 1 }, side: "top" };
    case "EdgeBottom":
      return { area: { ...area, row: lastRow(area), rows: 1 }, side: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, columns: 1 }, side: "left" };
    case "EdgeRight":
      return { area: { ...area, column: lastColumn(area), columns: 1 }, side: "right" };
    case "InsideHorizontal":
      return { area: { ...area, rows: area.rows - 1 }, side: "bottom" };
    case "InsideVertical":
      return { area: { ...area, columns: area.columns - 1 }, side: "right" };
  }
}

const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Weight = (typeof weights)[number];
const lineNames = [
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
type LineName = (typeof lineNames)[number];

const continuous: Readonly<Record<Weight, LineStyle>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
const others = {
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
} as const satisfies Readonly<Record<Exclude<LineName, "Continuous">, LineStyle>>;

const styleOf = (name: LineName, weight: Weight): LineStyle =>
  name === "Continuous" ? continuous[weight] : others[name];

const lineName = (style: LineStyle): LineName =>
  lineNames.find((name) => name !== "Continuous" && others[name] === style) ?? "Continuous";

const weightOf = (line: BorderLine | undefined): Weight =>
  line?.style === "double"
    ? "Thick"
    : (weights.find((weight) => continuous[weight] === line?.style) ?? "Thin");
