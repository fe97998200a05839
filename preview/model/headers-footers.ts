import type { SheetId } from "../engine/engine";
import { HostObject } from "../protocol/host-object";
import { oneOf, text } from "./arguments";
import type { Book } from "./book";

/** What stands above and below the printed pages. */
export class HeaderFooterGroup extends HostObject {
  readonly typeName = "HeaderFooterGroup";
  override readonly scalars = ["State"];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  get State(): string {
    return this.book.extras(this.sheet).headers.get("state") ?? "Default";
  }
  set State(value: unknown) {
    const state = oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]);
    this.book.extras(this.sheet).headers.set("state", state);
  }
  get DefaultForAllPages(): HostObject {
    return this.pages("defaultForAllPages");
  }
  get FirstPage(): HostObject {
    return this.pages("firstPage");
  }
  get OddPages(): HostObject {
    return this.pages("oddPages");
  }
  get EvenPages(): HostObject {
    return this.pages("evenPages");
  }

  private pages(which: string): HostObject {
    return new HeaderFooter(this.book, this.sheet, which);
  }
}

class HeaderFooter extends HostObject {
  readonly typeName = "HeaderFooter";
  override readonly scalars = [
    "CenterFooter",
    "CenterHeader",
    "LeftFooter",
    "LeftHeader",
    "RightFooter",
    "RightHeader",
  ];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
    private readonly pages: string,
  ) {
    super();
  }

  get LeftHeader(): string {
    return this.kept("leftHeader");
  }
  set LeftHeader(value: unknown) {
    this.keep("leftHeader", value);
  }
  get CenterHeader(): string {
    return this.kept("centerHeader");
  }
  set CenterHeader(value: unknown) {
    this.keep("centerHeader", value);
  }
  get RightHeader(): string {
    return this.kept("rightHeader");
  }
  set RightHeader(value: unknown) {
    this.keep("rightHeader", value);
  }
  get LeftFooter(): string {
    return this.kept("leftFooter");
  }
  set LeftFooter(value: unknown) {
    this.keep("leftFooter", value);
  }
  get CenterFooter(): string {
    return this.kept("centerFooter");
  }
  set CenterFooter(value: unknown) {
    this.keep("centerFooter", value);
  }
  get RightFooter(): string {
    return this.kept("rightFooter");
  }
  set RightFooter(value: unknown) {
    this.keep("rightFooter", value);
  }

  private kept(place: string): string {
    return this.book.extras(this.sheet).headers.get(`${this.pages}.${place}`) ?? "";
  }
  private keep(place: string, value: unknown): void {
    this.book.extras(this.sheet).headers.set(`${this.pages}.${place}`, text(value));
  }
}
