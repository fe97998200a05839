import { invalidArgument } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { flag, number, oneOf } from "./arguments";
import { autofitColumns, autofitRows } from "./autofit";
import type { Book, RangeObject } from "./book";
import { dress, pixels, points, same, sameAlong } from "./dress";
import { RangeBorderCollection } from "./range-borders";
import { FormatProtection, RangeFill, RangeFont } from "./range-look";

/** How a range looks. A property reads null where its cells differ. */
export class RangeFormat extends HostObject {
  readonly typeName = "RangeFormat";
  override readonly scalars = [
    "ColumnWidth",
    "HorizontalAlignment",
    "IndentLevel",
    "ReadingOrder",
    "RowHeight",
    "ShrinkToFit",
    "TextOrientation",
    "UseStandardHeight",
    "UseStandardWidth",
    "VerticalAlignment",
    "WrapText",
  ];

  constructor(
    private readonly book: Book,
    private readonly range: RangeObject,
  ) {
    super();
  }

  get Fill(): HostObject {
    return new RangeFill(this.book, this.range);
  }
  get Font(): HostObject {
    return new RangeFont(this.book, this.range);
  }
  get Borders(): HostObject {
    return new RangeBorderCollection(this.book, this.range);
  }
  get Protection(): HostObject {
    return new FormatProtection(this.book, this.range);
  }
  get HorizontalAlignment(): unknown {
    return same(this.book, this.range, (look) => look.horizontal ?? "General");
  }
  set HorizontalAlignment(value: unknown) {
    const horizontal = oneOf(value, horizontals);
    dress(this.book, this.range, { horizontal: horizontal === "General" ? null : horizontal });
  }
  get VerticalAlignment(): unknown {
    return same(this.book, this.range, (look) => look.vertical ?? "Bottom");
  }
  set VerticalAlignment(value: unknown) {
    dress(this.book, this.range, { vertical: oneOf(value, verticals) });
  }
  get WrapText(): unknown {
    return same(this.book, this.range, (look) => look.wrap ?? false);
  }
  set WrapText(value: unknown) {
    dress(this.book, this.range, { wrap: flag(value) });
  }
  get IndentLevel(): unknown {
    return same(this.book, this.range, (look) => look.indent ?? 0);
  }
  set IndentLevel(value: unknown) {
    dress(this.book, this.range, { indent: number(value) });
  }
  get ColumnWidth(): unknown {
    const { sheet, area } = this.range;
    return sameAlong(area.column, area.columns, (column) =>
      points(this.book.engine.cells.columnWidth(sheet, column)),
    );
  }
  set ColumnWidth(value: unknown) {
    this.book.mayFormat(this.range.sheet);
    const { sheet, areas } = this.range;
    const width = pixels(number(value));
    for (const { column, columns } of areas)
      this.book.engine.cells.setColumnWidth(sheet, column, columns, width);
  }
  get RowHeight(): unknown {
    const { sheet, area } = this.range;
    return sameAlong(area.row, area.rows, (row) =>
      points(this.book.engine.cells.rowHeight(sheet, row)),
    );
  }
  set RowHeight(value: unknown) {
    this.book.mayFormat(this.range.sheet);
    const { sheet, areas } = this.range;
    const height = pixels(number(value));
    for (const { row, rows } of areas)
      this.book.engine.cells.setRowHeight(sheet, row, rows, height);
  }
  get TextOrientation(): unknown {
    return same(this.book, this.range, (look) => look.orientation ?? 0);
  }
  set TextOrientation(value: unknown) {
    const degrees = number(value);
    if (degrees !== 180 && Math.abs(degrees) > 90) throw invalidArgument();
    dress(this.book, this.range, { orientation: degrees === 0 ? null : degrees });
  }
  get ShrinkToFit(): unknown {
    return same(this.book, this.range, (look) => look.shrink ?? false);
  }
  set ShrinkToFit(value: unknown) {
    dress(this.book, this.range, { shrink: flag(value) });
  }
  get ReadingOrder(): unknown {
    return same(this.book, this.range, (look) => look.readingOrder ?? "Context");
  }
  set ReadingOrder(value: unknown) {
    dress(this.book, this.range, {
      readingOrder: oneOf(value, ["Context", "LeftToRight", "RightToLeft"]),
    });
  }
  get UseStandardWidth(): boolean {
    return this.ColumnWidth === points(standard.width);
  }
  set UseStandardWidth(value: unknown) {
    if (flag(value)) this.ColumnWidth = points(standard.width);
  }
  get UseStandardHeight(): boolean {
    return this.RowHeight === points(standard.height);
  }
  set UseStandardHeight(value: unknown) {
    if (flag(value)) this.RowHeight = points(standard.height);
  }
  AdjustIndent(amount: unknown): void {
    const before = this.IndentLevel;
    const after = (typeof before === "number" ? before : 0) + number(amount);
    if (after < 0 || after > 250) throw invalidArgument();
    this.IndentLevel = after;
  }
  AutofitColumns(): void {
    this.book.mayFormat(this.range.sheet);
    for (const area of this.range.areas) autofitColumns(this.book, this.range.sheet, area);
  }
  AutofitRows(): void {
    this.book.mayFormat(this.range.sheet);
    for (const area of this.range.areas) autofitRows(this.book, this.range.sheet, area);
  }
}

/** In pixels. */
const standard = { width: 72, height: 20 };

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
