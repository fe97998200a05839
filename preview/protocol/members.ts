import { apiTooNew, HostError, notImplemented } from "./host-error";
import type { HostObject } from "./host-object";
import { camel } from "./names";

/** Reaches members of host objects by their wire names, and keeps a list of those that a run used. */
export class Members {
  private readonly uses = new Map<string, number>();

  /** `knows`: whether the Excel that this host poses as has the member. */
  constructor(private readonly knows: (type: string, member: string) => boolean = () => true) {}

  /** `Class.Member` with how often it was used, by name. */
  used(): ReadonlyMap<string, number> {
    return new Map([...this.uses].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get(object: HostObject, name: string): unknown {
    return at(object, name, (): unknown => {
      this.note(object, name);
      return Reflect.get(object, name);
    });
  }

  set(object: HostObject, name: string, value: unknown): void {
    at(object, name, () => {
      this.note(object, name);
      if (!isSettable(object, name)) throw notImplemented(`Setting ${memberName(object, name)}`);
      Reflect.set(object, name, value);
    });
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    return at(object, name, (): unknown => {
      this.note(object, name);
      const method: unknown = Reflect.get(object, name);
      if (typeof method !== "function") throw notImplemented(memberName(object, name));
      return Reflect.apply(
        method,
        object,
        args.map((arg) => arg ?? undefined),
      );
    });
  }

  private note(object: HostObject, name: string): void {
    const key = memberName(object, name);
    if (!this.knows(object.typeName, name)) throw apiTooNew();
    this.uses.set(key, (this.uses.get(key) ?? 0) + 1);
    if (!/^_?[A-Z]/.test(name) || !(name in object)) throw notImplemented(key);
  }
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
