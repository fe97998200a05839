import { Kept, type KeptImage } from "./kept-object";

/** What the model keeps, as JSON; maps and kept parts too. */
export const asText = (value: unknown): string => JSON.stringify(plain(value));

/** The text must be one of `asText`, of a value of that type; `empty` where there is none. */
export const fromText = <T>(text: string | undefined, empty: T): T =>
  text === undefined ? empty : (revived(JSON.parse(text)) as T);

const mapKey = "\u0000map";
const keptKey = "\u0000kept";

function plain(value: unknown): unknown {
  if (value instanceof Kept) return { [keptKey]: value.image() };
  if (value instanceof Map) return { [mapKey]: [...value].map(plain) };
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (!isRecord(value)) return value;
  const pairs = value[mapKey];
  if (Array.isArray(pairs)) return new Map(pairs.map(revived).filter(isPair));
  if (isKeptImage(value[keptKey])) return Kept.fromImage(value[keptKey]);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
}

/**
 * Host objects hold on to the entries they are made of: an entry that comes back is the very one it was, and what has
 * changed of it has changed in it.
 */
export class EntryIdentities {
  private readonly known = new Map<string, object>();

  know(entries: readonly { readonly id: string }[]): void {
    for (const entry of entries) this.known.set(entry.id, entry);
  }

  /** Has `target` hold what the text says. */
  restore(target: object, text: string): void {
    if (Array.isArray(target)) this.refill(target, fromText<unknown[]>(text, []));
    else if (target instanceof Map)
      refillMap(target, fromText<Map<unknown, unknown>>(text, new Map()));
    else this.assign(target, fromText<Record<string, unknown>>(text, {}));
  }

  private refill(list: unknown[], fresh: readonly unknown[]): void {
    const before = [...list];
    list.splice(0, list.length, ...fresh.map((item, index) => this.same(before[index], item)));
  }

  /** What stood there before where it is no more than a value that may be replaced. */
  private same(before: unknown, item: unknown): unknown {
    if (item instanceof Kept && before instanceof Kept) {
      before.become(item);
      return before;
    }
    if (!isRecord(item)) return item;
    const id = item["id"];
    const known = typeof id === "string" ? this.known.get(id) : undefined;
    const holder = known ?? (isSeries(item) && isSeries(before) ? before : null);
    if (!holder) return item;
    this.assign(holder, item);
    return holder;
  }

  private assign(target: object, fresh: Readonly<Record<string, unknown>>): void {
    for (const key of Object.keys(target)) if (!(key in fresh)) Reflect.deleteProperty(target, key);
    for (const [key, value] of Object.entries(fresh)) {
      const before: unknown = Reflect.get(target, key);
      if (before instanceof Kept && value instanceof Kept) before.become(value);
      else if (before instanceof Map && value instanceof Map) refillMap(before, value);
      else if (Array.isArray(before) && Array.isArray(value)) this.refill(before, value);
      else Reflect.set(target, key, value);
    }
  }
}

function refillMap(target: Map<unknown, unknown>, fresh: ReadonlyMap<unknown, unknown>): void {
  target.clear();
  for (const [key, value] of fresh) target.set(key, value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);

/** The series of a chart has no id; it is known by its place. */
const isSeries = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && value["kept"] instanceof Kept;

const isPair = (value: unknown): value is [unknown, unknown] =>
  Array.isArray(value) && value.length === 2;

const isKeptImage = (value: unknown): value is KeptImage =>
  isRecord(value) && Array.isArray(value["values"]) && Array.isArray(value["parts"]);
