import type { SheetId } from "../engine/engine";
import { accessDenied } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import { field, flag } from "./arguments";
import type { Book } from "./book";
import { EventType } from "./events";
import { raiseSheet } from "./sheet-events";
import { passwordOf } from "./workbook-protection";

export class WorksheetProtection extends HostObject {
  readonly typeName = "WorksheetProtection";
  override readonly scalars = ["Options", "Protected"];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.book.extras(this.sheet).protection !== null;
  }
  get Options(): object {
    return this.book.extras(this.sheet).protection?.options ?? optionsOf(undefined);
  }
  Protect(options: unknown, password: unknown): void {
    if (this.Protected) throw accessDenied();
    this.book.extras(this.sheet).protection = {
      options: optionsOf(options),
      password: passwordOf(password),
    };
    this.tell();
  }
  Unprotect(password: unknown): void {
    const extras = this.book.extras(this.sheet);
    if (extras.protection && extras.protection.password !== passwordOf(password))
      throw accessDenied();
    const was = extras.protection !== null;
    extras.protection = null;
    if (was) this.tell();
  }
  get CanPauseProtection(): boolean {
    return false;
  }
  get IsPasswordProtected(): boolean {
    return this.book.extras(this.sheet).protection?.password !== undefined;
  }
  CheckPassword(password: unknown): boolean {
    const { protection } = this.book.extras(this.sheet);
    return protection === null || protection.password === passwordOf(password);
  }

  private tell(): void {
    const isProtected = this.Protected;
    raiseSheet(this.book, EventType.protectionChanged, this.sheet, { isProtected });
  }
}

const permissions = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** Nothing is allowed that is not said to be. */
function optionsOf(given: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries([
    ...permissions.map((name) => [name, flag(field(given, name) ?? false)] as const),
    ["selectionMode", field(given, "selectionMode") ?? "Normal"] as const,
  ]);
}
