import { HostError, notImplemented } from "./host-error";
import { HostObject } from "./host-object";
import { Members, type Around } from "./members";
import { ensureUnchanged, plainJson, projectDeep } from "./deep-query";
import { pascal } from "./names";
import { computed, project } from "./query";
import {
  ActionType,
  ObjectPathType,
  type BatchRequest,
  type BatchResponse,
  type WireAction,
  type WireArguments,
  type WireError,
  type WireObjectPath,
} from "./wire";

export interface QueryRoot {
  /** Object path kind 1. */
  readonly root: HostObject;
  /** Object path kind 2: services by type name. */
  readonly services: Readonly<Record<string, () => HostObject>>;
  /** Awaited before anything is read, so that formulas show their values. */
  readonly beforeRead: () => Promise<void>;
  /** Awaited before each action; absent: nothing else is at work on the workbook. */
  readonly beforeChange?: () => Promise<void>;
  /** Whether the Excel that is posed as has a member; absent: it has all. */
  readonly knows?: (type: string, member: string) => boolean;
  /** Does each setting and each call of a member; absent: they are just done. */
  readonly around?: Around;
  /** Called before each action with its place in the batch; what it throws is that action's error. */
  readonly beforeAction?: (index: number, action: WireAction) => void;
}

/** `null` is a null object: whatever is chained on it is one too. */
type Node = HostObject | null;

/** Interprets the batches of one client. Knows nothing of Excel: it walks object paths over host objects. */
export class QuerySession {
  readonly members: Members;
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private nextReference = 1;

  constructor(private readonly host: QueryRoot) {
    this.members = new Members(host.knows, host.around);
  }

  /** Actions before a failing one stay applied, as in Excel. */
  async execute(request: BatchRequest): Promise<BatchResponse> {
    const batch = new Batch(request);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        await this.host.beforeChange?.();
        this.host.beforeAction?.(index, action);
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: (await this.act(action, batch)) ?? null });
      } catch (error) {
        return { Error: wireError(error, index), TraceIds: traceIds, Results: results };
      }
    }
    return { Results: results, ...(traceIds.length > 0 ? { TraceIds: traceIds } : {}) };
  }

  private async act(action: WireAction, batch: Batch): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const node = await this.resolve(action.ObjectPathId, batch);
    if (node === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(node);
      case ActionType.query:
        await this.host.beforeRead();
        return computed(project(this.members, node, action.QueryInfo ?? {}));
      case ActionType.queryAsJson:
        await this.host.beforeRead();
        return plainJson(await computed(project(this.members, node, action.QueryInfo ?? {})));
      case ActionType.recursiveQuery:
        await this.host.beforeRead();
        return computed(projectDeep(this.members, node, action.RecursiveQueryInfo ?? {}));
      case ActionType.ensureUnchanged:
        await this.host.beforeRead();
        ensureUnchanged(this.members, node, action.ObjectState ?? {});
        return null;
      case ActionType.method:
        return this.invoke(node, action, batch);
      case ActionType.setProperty: {
        const [value] = await this.args(action.ArgumentInfo, batch);
        this.members.set(node, action.Name, value);
        return null;
      }
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.members.set(node, pascal(name), value);
        }
        return null;
      default:
        throw notImplemented(`Action kind ${String(action.ActionType)}`);
    }
  }

  private async invoke(node: HostObject, action: WireAction, batch: Batch): Promise<unknown> {
    const args = await this.args(action.ArgumentInfo, batch);
    switch (action.Name) {
      case "_KeepReference":
        this.keep(node);
        return null;
      case "_RemoveReference":
        this.references.delete(String(args[0]));
        return null;
      case "_RemoveAllReferences":
        this.references.clear();
        return null;
      default: {
        if (node.readsOnCall.has(action.Name)) await this.host.beforeRead();
        return await this.members.call(node, action.Name, args);
      }
    }
  }

  /** Lazily and once a batch, in the order of the actions: a path that adds something adds it once. */
  private async resolve(id: number, batch: Batch): Promise<Node> {
    const known = batch.nodes.get(id);
    if (known !== undefined) return known;
    const path = batch.request.ObjectPaths[id];
    if (!path) throw new HostError("InvalidRequest", `Unknown object path ${id}.`);
    const node = await this.follow(path, batch);
    batch.nodes.set(id, node);
    return node;
  }

  private async follow(path: WireObjectPath, batch: Batch): Promise<Node> {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.host.root;
      case ObjectPathType.newObject:
        return this.service(path.Name);
      case ObjectPathType.reference:
        return this.referenced(path.Name);
      case ObjectPathType.nullObject:
        return null;
      default:
        return await this.followFromParent(path, batch);
    }
  }

  private async followFromParent(path: WireObjectPath, batch: Batch): Promise<Node> {
    const { ParentObjectPathId } = path;
    const parent = ParentObjectPathId ? await this.resolve(ParentObjectPathId, batch) : null;
    if (parent === null) return null;
    const args = await this.args(path.ArgumentInfo, batch);
    if (parent.readsOnCall.has(path.Name)) await this.host.beforeRead();
    const found =
      path.ObjectPathType === ObjectPathType.property
        ? this.members.get(parent, path.Name)
        : path.ObjectPathType === ObjectPathType.indexer
          ? this.members.item(parent, args[0])
          : await this.members.call(parent, path.Name, args);
    if (found === null || found === undefined) return null;
    if (found instanceof HostObject) return found;
    throw notImplemented(`${parent.typeName}.${path.Name} as an object`);
  }

  private service(name: string): HostObject {
    const make = this.host.services[name];
    if (!make) throw notImplemented(name);
    return make();
  }

  private referenced(id: string): HostObject {
    const node = this.references.get(id);
    if (node) return node;
    throw new HostError(
      "InvalidReference",
      "This reference is not valid for the current operation.",
    );
  }

  private keep(node: HostObject): void {
    const id = this.referenceIds.get(node) ?? `ref-${this.nextReference++}`;
    this.referenceIds.set(node, id);
    this.references.set(id, node);
  }

  private identity(node: HostObject): Record<string, string> {
    const reference = this.referenceIds.get(node);
    const isKept = reference !== undefined && this.references.has(reference);
    return {
      ...(isKept ? { _ReferenceId: reference } : {}),
      ...(node.identity === undefined ? {} : { Id: node.identity }),
    };
  }

  private async args(info: WireArguments | undefined, batch: Batch): Promise<unknown[]> {
    const paths = info?.ReferencedObjectPathIds;
    return each(info?.Arguments ?? [], (value, i) => this.argument(value, paths?.[i], batch));
  }

  private async argument(value: unknown, path: unknown, batch: Batch): Promise<unknown> {
    if (typeof path === "number" && path !== 0) return this.resolve(path, batch);
    if (Array.isArray(value) && Array.isArray(path)) {
      return each(value, (inner, i) => this.argument(inner, path[i], batch));
    }
    if (typeof value === "object" && value !== null) {
      const inner: unknown = Reflect.get(value, "_ObjectPathId");
      if (typeof inner === "number") return this.resolve(inner, batch);
      if (Array.isArray(value)) return value; // of values: never objects, and there may be 100,000
      const fields = Object.entries(value);
      const given = await each(fields, ([, field]) => this.argument(field, null, batch));
      return Object.fromEntries(fields.map(([name], i) => [name, given[i]] as const));
    }
    return value;
  }
}

/** One after another: what an argument leads to may have to be made first. */
async function each<T>(
  list: readonly T[],
  answer: (item: T, index: number) => Promise<unknown>,
): Promise<unknown[]> {
  const out: unknown[] = [];
  for (const [index, item] of list.entries()) out.push(await answer(item, index));
  return out;
}

class Batch {
  readonly nodes = new Map<number, Node>();
  constructor(readonly request: BatchRequest) {}
}

function wireError(error: unknown, index: number): WireError {
  if (error instanceof HostError) {
    return {
      Code: error.code,
      Message: error.message,
      ...(error.location === undefined ? {} : { Location: error.location }),
      ActionIndex: index,
      HttpStatusCode: error.httpStatusCode,
    };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: "GeneralException",
    Message: `The preview workbook failed: ${text}`,
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}
