import { accessDenied } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";
import type { Book } from "./book";

/** Of the workbook's structure: no sheet may be added, deleted, renamed, moved, hidden or shown. */
export class WorkbookProtection extends HostObject {
  readonly typeName = "WorkbookProtection";
  override readonly scalars = ["Protected"];

  constructor(private readonly book: Book) {
    super();
  }

  get Protected(): boolean {
    return this.book.state.structure !== null;
  }
  Protect(password: unknown): void {
    if (this.Protected) throw accessDenied();
    this.book.state.structure = { password: passwordOf(password) };
  }
  Unprotect(password: unknown): void {
    const { structure } = this.book.state;
    if (structure && structure.password !== passwordOf(password)) throw accessDenied();
    this.book.state.structure = null;
  }
}

/** An empty password is none. */
export const passwordOf = (given: unknown): string | undefined =>
  typeof given === "string" && given !== "" ? given : undefined;
