import type { SheetId } from "../engine/engine";
import { itemNotFound } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { maxColumns, maxRows } from "./a1";
import { field, flag, number, oneOf, text } from "./arguments";
import type { Book, RangeObject } from "./book";
import { HeaderFooterGroup } from "./headers-footers";

/** Print set-up of a sheet. Kept, not drawn: the preview prints nothing. */
export class PageLayout extends HostObject {
  readonly typeName = "PageLayout";
  override readonly scalars = [
    "BottomMargin",
    "CenterHorizontally",
    "CenterVertically",
    "FooterMargin",
    "HeaderMargin",
    "LeftMargin",
    "Orientation",
    "PaperSize",
    "PrintGridlines",
    "PrintHeadings",
    "RightMargin",
    "TopMargin",
    "Zoom",
  ];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  get Orientation(): unknown {
    return this.kept("orientation", "Portrait");
  }
  set Orientation(value: unknown) {
    this.keep("orientation", oneOf(value, ["Portrait", "Landscape"]));
  }
  get PaperSize(): unknown {
    return this.kept("paperSize", "A4");
  }
  set PaperSize(value: unknown) {
    this.keep("paperSize", text(value));
  }
  get Zoom(): unknown {
    return this.kept("zoom", { scale: 100 });
  }
  set Zoom(value: unknown) {
    const zoom: Record<string, number> = {};
    for (const name of ["scale", "horizontalFitToPages", "verticalFitToPages"]) {
      const given = field(value, name);
      if (given !== undefined && given !== null) zoom[name] = number(given);
    }
    this.keep("zoom", zoom);
  }
  get CenterHorizontally(): unknown {
    return this.kept("centerHorizontally", false);
  }
  set CenterHorizontally(value: unknown) {
    this.keep("centerHorizontally", flag(value));
  }
  get CenterVertically(): unknown {
    return this.kept("centerVertically", false);
  }
  set CenterVertically(value: unknown) {
    this.keep("centerVertically", flag(value));
  }
  get PrintGridlines(): unknown {
    return this.kept("printGridlines", false);
  }
  set PrintGridlines(value: unknown) {
    this.keep("printGridlines", flag(value));
  }
  get PrintHeadings(): unknown {
    return this.kept("printHeadings", false);
  }
  set PrintHeadings(value: unknown) {
    this.keep("printHeadings", flag(value));
  }
  get TopMargin(): unknown {
    return this.kept("topMargin", 54);
  }
  set TopMargin(value: unknown) {
    this.keep("topMargin", number(value));
  }
  get BottomMargin(): unknown {
    return this.kept("bottomMargin", 54);
  }
  set BottomMargin(value: unknown) {
    this.keep("bottomMargin", number(value));
  }
  get LeftMargin(): unknown {
    return this.kept("leftMargin", 50.4);
  }
  set LeftMargin(value: unknown) {
    this.keep("leftMargin", number(value));
  }
  get RightMargin(): unknown {
    return this.kept("rightMargin", 50.4);
  }
  set RightMargin(value: unknown) {
    this.keep("rightMargin", number(value));
  }
  get HeaderMargin(): unknown {
    return this.kept("headerMargin", 21.6);
  }
  set HeaderMargin(value: unknown) {
    this.keep("headerMargin", number(value));
  }
  get FooterMargin(): unknown {
    return this.kept("footerMargin", 21.6);
  }
  set FooterMargin(value: unknown) {
    this.keep("footerMargin", number(value));
  }
  get HeadersFooters(): HostObject {
    return new HeaderFooterGroup(this.book, this.sheet);
  }

  SetPrintMargins(unit: unknown, margins: unknown): void {
    const factor = pointsPer[oneOf(unit, ["Points", "Inches", "Centimeters"])];
    for (const side of ["top", "bottom", "left", "right", "header", "footer"]) {
      const given = field(margins, side);
      if (given !== undefined && given !== null) this.keep(`${side}Margin`, number(given) * factor);
    }
  }
  SetPrintArea(area: unknown): void {
    this.keep("printArea", this.book.areaOf(area, this.sheet).area);
  }
  SetPrintTitleRows(rows: unknown): void {
    const { area } = this.book.areaOf(rows, this.sheet);
    this.keep("printTitleRows", { ...area, column: 0, columns: maxColumns });
  }
  SetPrintTitleColumns(columns: unknown): void {
    const { area } = this.book.areaOf(columns, this.sheet);
    this.keep("printTitleColumns", { ...area, row: 0, rows: maxRows });
  }
  GetPrintArea(): RangeObject {
    return this.found(this.GetPrintAreaOrNullObject());
  }
  GetPrintAreaOrNullObject(): RangeObject | null {
    const area = this.area("printArea");
    return area && this.book.rangeAreas(this.sheet, [area]);
  }
  GetPrintTitleRows(): RangeObject {
    return this.found(this.GetPrintTitleRowsOrNullObject());
  }
  GetPrintTitleRowsOrNullObject(): RangeObject | null {
    const area = this.area("printTitleRows");
    return area && this.book.range(this.sheet, area);
  }
  GetPrintTitleColumns(): RangeObject {
    return this.found(this.GetPrintTitleColumnsOrNullObject());
  }
  GetPrintTitleColumnsOrNullObject(): RangeObject | null {
    const area = this.area("printTitleColumns");
    return area && this.book.range(this.sheet, area);
  }

  private kept(key: string, otherwise: unknown): unknown {
    return this.book.extras(this.sheet).page.get(key) ?? otherwise;
  }
  private keep(key: string, value: unknown): void {
    this.book.extras(this.sheet).page.set(key, value);
  }
  private found(range: RangeObject | null): RangeObject {
    if (!range) throw itemNotFound();
    return range;
  }
  private area(key: "printArea" | "printTitleRows" | "printTitleColumns") {
    const kept = this.kept(key, null);
    return isArea(kept) ? kept : null;
  }
}

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const isArea = (value: unknown): value is RangeObject["area"] =>
  typeof field(value, "row") === "number" && typeof field(value, "columns") === "number";
