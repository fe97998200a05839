import { HostCollection, HostObject } from "./host-object";
import type { Members } from "./members";
import { pascal } from "./names";
import type { WireQuery } from "./wire";

type Answer = Record<string, unknown>;

/** What a `load` brings: scalars by their wire names, objects nested, collections as lists of items with their ids. */
export function project(members: Members, object: HostObject, query: WireQuery): Answer {
  if (isCollection(object)) return projectItems(members, object, query);
  const out: Answer = {};
  const paths = query.Select?.length ? query.Select : ["*"];
  for (const path of [...paths, ...(query.Expand ?? [])]) {
    select(members, object, path.split("/"), out);
  }
  return out;
}

/** The answer when what had to be computed for it is: properties may be promises. */
export async function computed(answer: Answer): Promise<Answer> {
  for (const [name, value] of Object.entries(answer)) {
    if (value instanceof Promise) answer[name] = await value;
    else if (isAnswer(value)) await computed(value);
    else if (name === "_Items" && Array.isArray(value)) {
      for (const item of value) if (isAnswer(item)) await computed(item);
    }
  }
  return answer;
}

const isCollection = (value: unknown): value is HostCollection<HostObject> =>
  value instanceof HostCollection;

function projectItems(
  members: Members,
  collection: HostCollection<HostObject>,
  query: WireQuery,
): Answer {
  const all = collection.items();
  const paths = (query.Select ?? []).map((path) => path.replace(/^items\/?/i, "")).filter(Boolean);
  const ofItems = paths.filter((path) => path.toLowerCase() !== "count");
  const { Expand } = query;
  const from = query.Skip ?? 0;
  const items = all.slice(from, query.Top === undefined ? undefined : from + query.Top);
  const answer: Answer = {
    _Items: items.map((item) => ({
      ...idOf(item),
      ...project(members, item, { Select: ofItems, ...(Expand ? { Expand } : {}) }),
    })),
  };
  if (paths.length !== ofItems.length || paths.length === 0) answer["Count"] = all.length;
  return answer;
}

/** office.js re-addresses items by id, so the id goes along whatever was asked for. */
const idOf = (item: HostObject): Answer =>
  item.identity === undefined ? {} : { _Id: item.identity };

function select(members: Members, object: HostObject, path: readonly string[], out: Answer): void {
  const [head = "*", ...rest] = path;
  if (head === "*") {
    for (const name of object.scalars) out[name] = members.get(object, name);
    return;
  }
  if (!isName(head)) return;
  const name = pascal(head);
  const value = members.get(object, name);
  if (isCollection(value)) {
    const items = projectItems(members, value, { Select: rest.length > 0 ? [rest.join("/")] : [] });
    out[name] = mergeItems(out[name], items);
  } else if (value instanceof HostObject) {
    const inner = isAnswer(out[name]) ? out[name] : {};
    select(members, value, rest.length > 0 ? rest : ["*"], inner);
    out[name] = inner;
  } else {
    out[name] = value ?? null;
  }
}

/** What cannot be a member is passed over, as in Excel: `load("no-properties-needed")` asks for nothing but the object. */
const isName = (text: string): boolean => /^\w+$/.test(text);

/** Two paths into one collection (`items/a`, `items/b`) fill the same items. */
function mergeItems(before: unknown, after: Answer): Answer {
  if (!isAnswer(before)) return after;
  const old = before["_Items"];
  const fresh = after["_Items"];
  if (!Array.isArray(old) || !Array.isArray(fresh)) return after;
  const items = fresh.map((item: unknown, index) => mergeAnswers(old[index], item));
  return { ...before, ...after, _Items: items };
}

function mergeAnswers(before: unknown, after: unknown): unknown {
  if (!isAnswer(before) || !isAnswer(after)) return after;
  const out: Answer = { ...before };
  for (const [key, value] of Object.entries(after)) out[key] = mergeAnswers(before[key], value);
  return out;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === "object" && value !== null && !Array.isArray(value);
