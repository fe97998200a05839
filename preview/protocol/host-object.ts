import { invalidArgument, itemNotFound } from "./host-error";

/**
 * Anything an object path can lead to. Its members with a capital letter are the wire's: office.js reaches them by
 * name. Members that begin small are ours and cannot be reached.
 */
export abstract class HostObject {
  /** The name in errors: `Range` for `Range.values`. */
  abstract readonly typeName: string;
  /** What a bare `load()` brings. */
  readonly scalars: readonly string[] = [];
  /** Methods that answer with something read from cells. */
  readonly readsOnCall: ReadonlySet<string> = new Set();
  /** Identity that office.js keeps: sheets, tables, names, formats have one; ranges have none. */
  get identity(): string | undefined {
    return undefined;
  }
}

export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract items(): readonly Item[];
  abstract find(key: unknown): Item | null;

  GetItem(key: unknown): Item {
    const item = this.find(key);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItemOrNullObject(key: unknown): Item | null {
    return this.find(key);
  }

  GetItemAt(index: unknown): Item {
    const item = typeof index === "number" ? this.items()[index] : undefined;
    if (!item) throw invalidArgument();
    return item;
  }

  GetCount(): number {
    return this.items().length;
  }

  get Count(): number {
    return this.items().length;
  }
}
