import type { SheetId } from "../engine/engine";
import { invalidArgument, itemNotFound } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { text } from "./arguments";
import type { Book } from "./book";
import { KeptObject } from "./kept-object";

const written = {
  Author: "",
  Category: "",
  Comments: "",
  Company: "",
  Keywords: "",
  Manager: "",
  RevisionNumber: 0,
  Subject: "",
  Title: "",
};

/** Title, author and so on, and properties of one's own. */
export class DocumentProperties extends KeptObject {
  override readonly scalars = ["CreationDate", "LastAuthor", ...Object.keys(written)];
  constructor(private readonly book: Book) {
    super({ typeName: "DocumentProperties", values: written }, book.state.properties);
  }
  get LastAuthor(): string {
    return "Preview User";
  }
  get CreationDate(): string {
    return this.book.state.created;
  }
  get Custom(): HostObject {
    return new CustomPropertyCollection(this.book);
  }
}

class CustomPropertyCollection extends HostCollection<CustomProperty> {
  readonly typeName = "CustomPropertyCollection";
  constructor(private readonly book: Book) {
    super();
  }
  items(): readonly CustomProperty[] {
    return [...this.book.state.customProperties.keys()].map((key) => this.object(key));
  }
  find(key: unknown): CustomProperty | null {
    const found = keyLike(this.book.state.customProperties, text(key));
    return found === undefined ? null : this.object(found);
  }
  Add(key: unknown, value: unknown): CustomProperty {
    const name = text(key);
    if (name === "" || name.length > 255) throw invalidArgument();
    const known = keyLike(this.book.state.customProperties, name) ?? name;
    this.book.state.customProperties.set(known, scalarIn(value));
    return this.object(known);
  }
  DeleteAll(): void {
    this.book.state.customProperties.clear();
  }
  private object(key: string): CustomProperty {
    return new CustomProperty(this.book.state.customProperties, key);
  }
}

class CustomProperty extends HostObject {
  readonly typeName: string = "CustomProperty";
  override readonly scalars: readonly string[] = ["Key", "Type", "Value"];
  constructor(
    protected readonly kept: Map<string, unknown>,
    protected readonly key: string,
  ) {
    super();
  }
  override get identity(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Type(): string {
    const value = this.Value;
    if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
    return typeof value === "boolean" ? "Boolean" : "String";
  }
  get Value(): unknown {
    if (!this.kept.has(this.key)) throw itemNotFound();
    return this.kept.get(this.key);
  }
  set Value(value: unknown) {
    if (!this.kept.has(this.key)) throw itemNotFound();
    this.kept.set(this.key, scalarIn(value));
  }
  Delete(): void {
    if (!this.kept.delete(this.key)) throw itemNotFound();
  }
}

/** Properties of one sheet; all are text. */
export class WorksheetCustomPropertyCollection extends HostCollection<WorksheetCustomProperty> {
  readonly typeName = "WorksheetCustomPropertyCollection";
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }
  items(): readonly WorksheetCustomProperty[] {
    return [...this.kept.keys()].map((key) => new WorksheetCustomProperty(this.kept, key));
  }
  find(key: unknown): WorksheetCustomProperty | null {
    const found = keyLike(this.kept, text(key));
    return found === undefined ? null : new WorksheetCustomProperty(this.kept, found);
  }
  Add(key: unknown, value: unknown): WorksheetCustomProperty {
    const known = keyLike(this.kept, text(key)) ?? text(key);
    this.kept.set(known, text(value));
    return new WorksheetCustomProperty(this.kept, known);
  }
  private get kept(): Map<string, unknown> {
    return this.book.extras(this.sheet).customProperties;
  }
}

class WorksheetCustomProperty extends CustomProperty {
  override readonly typeName = "WorksheetCustomProperty";
  override readonly scalars = ["Key", "Value", "_Id"];
  get _Id(): string {
    return this.key;
  }
}

const keyLike = (kept: ReadonlyMap<string, unknown>, key: string): string | undefined =>
  [...kept.keys()].find((known) => known.toLowerCase() === key.toLowerCase());

function scalarIn(value: unknown): string | number | boolean {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return text(value);
}
