import { HostError, notImplemented } from "./host-error";
import type { HostObject } from "./host-object";

/** Reaches members of host objects by their wire names, and keeps a list of those that a run used. */
export class Members {
  private readonly uses = new Map<string, number>();

  /** `Class.Member` with how often it was used, by name. */
  used(): ReadonlyMap<string, number> {
    return new Map([...this.uses].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get(object: HostObject, name: string): unknown {
    this.note(object, name);
    return at(object, name, (): unknown => Reflect.get(object, name));
  }

  set(object: HostObject, name: string, value: unknown): void {
    this.note(object, name);
    at(object, name, () => {
      if (!isSettable(object, name)) throw notImplemented(`Setting ${memberName(object, name)}`);
      Reflect.set(object, name, value);
    });
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    this.note(object, name);
    return at(object, name, (): unknown => {
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

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function isSettable(object: HostObject, name: string): boolean {
  for (let holder: object | null = object; holder; holder = Reflect.getPrototypeOf(holder)) {
    const property = Reflect.getOwnPropertyDescriptor(holder, name);
    if (property) return property.set !== undefined || property.writable === true;
  }
  return false;
}
