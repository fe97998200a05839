import { invalidArgument, itemNotFound } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { text } from "./arguments";
import type { Book } from "./book";

/** Settings of the add-in in this workbook; values are whatever JSON holds. */
export class SettingCollection extends HostCollection<Setting> {
  readonly typeName = "SettingCollection";

  constructor(private readonly book: Book) {
    super();
  }

  items(): readonly Setting[] {
    return [...this.book.state.settings.keys()].map((key) => new Setting(this.book, key));
  }
  find(key: unknown): Setting | null {
    const name = text(key);
    return this.book.state.settings.has(name) ? new Setting(this.book, name) : null;
  }
  /** Adds it, or gives it another value. */
  Add(key: unknown, value: unknown): Setting {
    const name = text(key);
    if (name === "") throw invalidArgument();
    this.book.state.settings.set(name, value ?? null);
    return new Setting(this.book, name);
  }
}

class Setting extends HostObject {
  readonly typeName = "Setting";
  override readonly scalars = ["Key", "Value"];

  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }

  override get identity(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    this.mustExist();
    return this.book.state.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.mustExist();
    this.book.state.settings.set(this.key, value);
  }
  Delete(): void {
    this.mustExist();
    this.book.state.settings.delete(this.key);
  }

  private mustExist(): void {
    if (!this.book.state.settings.has(this.key)) throw itemNotFound();
  }
}
