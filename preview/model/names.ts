import type { SheetId } from "../engine/engine";
import { itemAlreadyExists, itemNotFound } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { quoteSheet, writeArea } from "./a1";
import { flag, text } from "./arguments";
import { RangeObject, type Book, type NameEntry } from "./book";
import { constantOf, placeOf } from "./name-values";
import { mustBeFree, wellFormedName } from "./name-rules";
import { sameName } from "./references";
import { invalidOperation } from "../protocol/host-error";

/** Names of the workbook, or those of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly typeName = "NamedItemCollection";

  constructor(
    private readonly book: Book,
    private readonly scope: SheetId | null,
  ) {
    super();
  }

  items(): readonly NamedItem[] {
    return this.entries().map((entry) => new NamedItem(this.book, entry));
  }
  find(key: unknown): NamedItem | null {
    const name = text(key);
    const entry = this.entries().find((one) => sameName(one.name, name));
    return entry ? new NamedItem(this.book, entry) : null;
  }
  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const given = wellFormedName(name);
    if (this.scope === null) mustBeFree(this.book, given);
    else if (this.find(given)) throw itemAlreadyExists();
    const entry: NameEntry = {
      id: `name-${this.book.nextNumber()}`,
      name: given,
      scope: this.scope,
      formula: formulaOf(this.book, reference),
      comment: comment === undefined ? "" : text(comment),
      visible: true,
    };
    this.book.state.names.push(entry);
    tell(this.book, entry);
    return new NamedItem(this.book, entry);
  }
  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): NamedItem {
    return this.Add(name, text(formula), comment);
  }

  private entries(): readonly NameEntry[] {
    return this.book.state.names
      .filter(({ scope }) => scope === this.scope)
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  }
}

class NamedItem extends HostObject {
  readonly typeName = "NamedItem";
  override readonly scalars = ["Comment", "Formula", "Name", "Scope", "Type", "Value", "Visible"];

  constructor(
    private readonly book: Book,
    private readonly entry: NameEntry,
  ) {
    super();
  }

  override get identity(): string {
    return this.entry.name;
  }
  get Name(): string {
    return this.entry.name;
  }
  get Comment(): string {
    return this.entry.comment;
  }
  set Comment(value: unknown) {
    this.entry.comment = text(value);
    tell(this.book, this.present());
  }
  get Formula(): string {
    return this.present().formula;
  }
  set Formula(value: unknown) {
    this.present().formula = formulaOf(this.book, value);
    tell(this.book, this.entry);
  }
  get Scope(): string {
    return this.entry.scope === null ? "Workbook" : "Worksheet";
  }
  get Type(): string | Promise<string> {
    const { known } = this;
    return known ? known.type : this.computed().then(typeOf);
  }
  get Value(): unknown {
    const { known } = this;
    return known ? known.value : this.computed();
  }
  get Visible(): boolean {
    return this.entry.visible;
  }
  set Visible(value: unknown) {
    this.entry.visible = flag(value);
  }
  /** Of the range, or of the constant. */
  get ArrayValues(): HostObject {
    const range = this.GetRangeOrNullObject();
    return new NamedItemArrayValues(
      range ? Reflect.get(range, "Values") : [[this.Value]],
      range ? Reflect.get(range, "ValueTypes") : [[this.Type === "String" ? "String" : "Double"]],
    );
  }
  get Worksheet(): HostObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  get WorksheetOrNullObject(): HostObject | null {
    return this.entry.scope === null ? null : this.book.worksheet(this.entry.scope);
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidOperation("This name does not refer to a range.");
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    const place = placeOf(this.book, this.present().formula);
    return place && this.book.range(place.sheet, place.area);
  }
  Delete(): void {
    const { names } = this.book.state;
    names.splice(names.indexOf(this.present()), 1);
    this.book.engine.names.remove(this.entry.id);
  }

  private present(): NameEntry {
    if (!this.book.state.names.includes(this.entry)) throw itemNotFound();
    return this.entry;
  }
  /** Null where it has to be computed. */
  private get known(): { readonly type: string; readonly value: unknown } | null {
    const { formula } = this.present();
    if (placeOf(this.book, formula)) return { type: "Range", value: formula.slice(1) };
    return constantOf(formula);
  }
  private computed(): Promise<unknown> {
    const { engine } = this.book;
    const sheet = this.entry.scope ?? engine.sheets.active();
    return engine.calculation.evaluate(sheet, this.entry.formula);
  }
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "Array";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && value.startsWith("#") ? "Error" : "String";
}

class NamedItemArrayValues extends HostObject {
  readonly typeName = "NamedItemArrayValues";
  override readonly scalars = ["Types", "Values"];
  constructor(
    readonly Values: unknown,
    readonly Types: unknown,
  ) {
    super();
  }
}

/** A formula as it is; other text is a text constant; a range is where it stands. */
function formulaOf(book: Book, reference: unknown): string {
  if (reference instanceof RangeObject) {
    const sheet = quoteSheet(book.sheetName(reference.sheet));
    return `=${sheet}!${writeArea(reference.area, true)}`;
  }
  const given = text(reference);
  return given.startsWith("=") ? given : `="${given.replaceAll('"', '""')}"`;
}

function tell(book: Book, { id, name, formula, comment, scope }: NameEntry): void {
  book.engine.names.set(id, name, formula, comment, scope);
}
