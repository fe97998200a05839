import { HostObject } from "../protocol/host-object";
import { oneOf } from "./arguments";
import type { Book, TableEntry } from "./book";
import { sortKeys, sortLines } from "./range-sort";
import { bodyOf } from "./table-areas";

export class TableSort extends HostObject {
  readonly typeName = "TableSort";
  override readonly scalars = ["Fields", "MatchCase", "Method"];
  override readonly readsOnCall = new Set(["Apply", "Reapply"]);

  constructor(
    private readonly book: Book,
    private readonly table: TableEntry,
  ) {
    super();
  }

  get Fields(): readonly unknown[] {
    return this.table.sort?.fields ?? [];
  }
  get MatchCase(): boolean {
    return this.table.sort?.matchCase ?? false;
  }
  get Method(): string {
    return this.table.sort?.method ?? "PinYin";
  }
  Apply(fields: unknown, matchCase: unknown, method: unknown): void {
    const area = bodyOf(this.table);
    const keys = sortKeys(fields, area.columns);
    this.table.sort = {
      fields: Array.isArray(fields) ? fields : [],
      matchCase: matchCase === true,
      method: oneOf(method ?? "PinYin", ["PinYin", "StrokeCount"]),
    };
    sortLines(this.book, { sheet: this.table.sheet, area, keys, matchCase, by: "Rows" });
  }
  Reapply(): void {
    if (this.table.sort) this.Apply(this.table.sort.fields, this.MatchCase, this.Method);
  }
  /** The order stays, what it came from is forgotten. */
  Clear(): void {
    this.table.sort = null;
  }
}
