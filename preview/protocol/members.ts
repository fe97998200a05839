import { apiTooNew, HostError, invalidArgument, itemNotFound, notImplemented } from "./host-error";
import { HostCollection, HostObject } from "./host-object";
import { camel } from "./names";

/** Reaches members of host objects by their wire names, and keeps a list of those that a run used. */
export class Members {
  private readonly uses = new Map<string, Use>();

  /** `knows`: whether the Excel that this host poses as has the member. `around`: see `QueryRoot`. */
  constructor(
    private readonly knows: (type: string, member: string) => boolean = () => true,
    private readonly around: Around = (_type, _member, act) => act(),
  ) {}

  /** By `Class.Member`, in the order of names. */
  used(): ReadonlyMap<string, Use> {
    return new Map([...this.uses].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get(object: HostObject, name: string): unknown {
    return at(object, name, (): unknown => {
      this.note(object, name, "read");
      return Reflect.get(object, name);
    });
  }

  set(object: HostObject, name: string, value: unknown): void {
    at(object, name, () => {
      this.note(object, name, "set");
      if (!isSettable(object, name)) throw notImplemented(`Setting ${memberName(object, name)}`);
      this.around(object.typeName, name, () => Reflect.set(object, name, value));
    });
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    return at(object, name, (): unknown => {
      this.note(object, name, "call");
      const method: unknown = Reflect.get(object, name);
      if (typeof method !== "function") throw notImplemented(memberName(object, name));
      const given = args.map((arg) => arg ?? undefined);
      return this.around(object.typeName, name, (): unknown =>
        Reflect.apply(method, object, given),
      );
    });
  }

  /** `items[…]` and what office.js asks for again by its id: `getItem` on the wire, under no name. */
  item(object: HostObject, key: unknown): HostObject {
    if (!(object instanceof HostCollection)) throw notImplemented(`${object.typeName} by index`);
    return at(object, "GetItem", () => {
      this.note(object, "GetItem", "call");
      const found: unknown = object.find(key);
      if (found instanceof HostObject) return found;
      if (key === undefined || key === null) throw invalidArgument();
      throw itemNotFound();
    });
  }

  private note(object: HostObject, name: string, how: How): void {
    const key = memberName(object, name);
    if (!this.knows(object.typeName, name)) throw apiTooNew();
    const { times, ways } = this.uses.get(key) ?? { times: 0, ways: new Set<How>() };
    this.uses.set(key, { times: times + 1, ways: new Set([...ways, how]) });
    if (!/^_?[A-Z]/.test(name) || !(name in object)) throw notImplemented(key);
  }
}

/** Does `act`: a member that is set or called. */
export type Around = (type: string, member: string, act: () => unknown) => unknown;

export type How = "read" | "set" | "call";

/** How often a member was used, and in which ways. */
export interface Use {
  readonly times: number;
  readonly ways: ReadonlySet<How>;
}

const memberName = (object: HostObject, name: string): string => `${object.typeName}.${name}`;

/** Gives an error the place that office.js shows as `debugInfo.errorLocation`. */
export function at<T>(object: HostObject, name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError) error.location ??= `${object.typeName}.${camel(name)}`;
    throw error;
  }
}

function isSettable(object: HostObject, name: string): boolean {
  for (let holder: object | null = object; holder; holder = Reflect.getPrototypeOf(holder)) {
    const property = Reflect.getOwnPropertyDescriptor(holder, name);
    if (property) return property.set !== undefined || property.writable === true;
  }
  return false;
}
