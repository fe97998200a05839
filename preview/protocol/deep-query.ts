import { HostError } from "./host-error";
import { HostCollection, HostObject } from "./host-object";
import type { Members } from "./members";
import { camel, pascal } from "./names";
import { project } from "./query";
import type { WireQuery, WireRecursiveQuery } from "./wire";

/** `loadRecursive`: each object on the way is loaded as its type is asked for, down to a depth. */
export function projectDeep(
  members: Members,
  object: HostObject,
  { Queries = {}, MaxDepth }: WireRecursiveQuery,
  depth = 0,
): Record<string, unknown> {
  if (object instanceof HostCollection) {
    const items = object.items().filter((item) => item instanceof HostObject);
    const inner = items.map((item) => ({
      ...(item.identity === undefined ? {} : { _Id: item.identity }),
      ...projectDeep(members, item, { Queries, ...limit(MaxDepth) }, depth),
    }));
    return { _Items: inner };
  }
  const asked = Queries[object.typeName];
  const out = asked ? project(members, object, asked) : {};
  if (MaxDepth !== undefined && depth >= MaxDepth) return out;
  for (const name of parts(object)) {
    const value: unknown = Reflect.get(object, name);
    if (value instanceof HostObject && isAsked(value, Queries))
      out[name] = projectDeep(members, value, { Queries, ...limit(MaxDepth) }, depth + 1);
  }
  return out;
}

const limit = (depth: number | undefined) => (depth === undefined ? {} : { MaxDepth: depth });

function isAsked(value: HostObject, queries: Readonly<Record<string, WireQuery>>): boolean {
  if (value.typeName in queries) return true;
  return value instanceof HostCollection && value.typeName.replace(/Collection$/, "") in queries;
}

/** Property objects: getters of the wire that are no plain values. */
function parts(object: HostObject): readonly string[] {
  const names = new Set<string>();
  for (
    let holder = Reflect.getPrototypeOf(object);
    holder;
    holder = Reflect.getPrototypeOf(holder)
  ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      if (/^[A-Z]/.test(name) && property.get && !object.scalars.includes(name)) names.add(name);
    }
  }
  return [...names];
}

/** `retrieve`: the same values as a plain object with the developer's names. */
export function plainJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== "object" || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const items = entries.find(([name]) => name === "_Items");
  if (items) return plainJson(items[1]);
  return Object.fromEntries(
    entries
      .filter(([name]) => !name.startsWith("_"))
      .map(([name, inner]) => [camel(name), plainJson(inner)]),
  );
}

/** `ensureUnchanged`: the rest of the batch runs only if the object still is as it was when it was read. */
export function ensureUnchanged(
  members: Members,
  object: HostObject,
  state: Readonly<Record<string, unknown>>,
): void {
  for (const [name, expected] of Object.entries(state)) {
    const value = members.get(object, pascal(name));
    if (value instanceof HostObject) ensureUnchanged(members, value, recordOf(expected));
    else if (JSON.stringify(value) !== JSON.stringify(expected)) throw changed();
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};

const changed = (): HostError =>
  new HostError("Conflict", "The object has been changed since it was read.", 409);
