import { invalidArgument } from "../protocol/host-error";
import { HostObject } from "../protocol/host-object";

/** What a part of the workbook that is only kept (a chart's axis, a title's font) has been told. */
export class Kept {
  readonly values = new Map<string, unknown>();
  private readonly parts = new Map<string, Kept>();

  /** Made when first asked for. */
  part(name: string): Kept {
    const known = this.parts.get(name);
    if (known) return known;
    const fresh = new Kept();
    this.parts.set(name, fresh);
    return fresh;
  }

  /** All of it as plain data, from which `fromImage` makes the like; empty parts left out. */
  image(): KeptImage {
    const parts = [...this.parts].map(([name, part]) => [name, part.image()] as const);
    return {
      values: byName([...this.values]),
      parts: byName(parts.filter(([, part]) => part.values.length + part.parts.length > 0)),
    };
  }

  static fromImage({ values, parts }: KeptImage): Kept {
    const kept = new Kept();
    for (const [name, value] of values) kept.values.set(name, value);
    for (const [name, part] of parts) kept.parts.set(name, Kept.fromImage(part));
    return kept;
  }

  /** Says from now on what the other one says, in all its parts; who holds this one or a part of it sees it. */
  become(other: Kept): void {
    this.values.clear();
    for (const [name, value] of other.values) this.values.set(name, value);
    for (const [name, part] of this.parts) part.become(other.parts.get(name) ?? new Kept());
    for (const [name, part] of other.parts) if (!this.parts.has(name)) this.parts.set(name, part);
  }

  /** Plain data, empty parts left out. */
  toJSON(): object {
    const parts = [...this.parts].map(([name, part]) => [name, part.toJSON()] as const);
    return Object.fromEntries([
      ...[...this.values].sort(([a], [b]) => (a < b ? -1 : 1)),
      ...parts
        .filter(([, part]) => Object.keys(part).length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  }
}

const byName = <T extends readonly [string, unknown]>(entries: readonly T[]): readonly T[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

export interface KeptImage {
  readonly values: readonly (readonly [string, unknown])[];
  readonly parts: readonly (readonly [string, KeptImage])[];
}

/** The members of such a part: values with what they are before anybody sets them, parts, methods. */
export interface Shape {
  readonly typeName: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly parts?: Readonly<Record<string, Shape>>;
  readonly methods?: Readonly<Record<string, (kept: Kept, ...args: readonly unknown[]) => unknown>>;
}

/** A host object that keeps what it is told, and takes of each value only what is of its kind. */
export class KeptObject extends HostObject {
  readonly typeName: string;
  override readonly scalars: readonly string[];

  constructor(shape: Shape, kept: Kept) {
    super();
    this.typeName = shape.typeName;
    this.scalars = Object.keys(shape.values);
    for (const [name, initial] of Object.entries(shape.values)) {
      Object.defineProperty(this, name, {
        get: () => (kept.values.has(name) ? kept.values.get(name) : initial),
        set: (value: unknown) => kept.values.set(name, checked(value, initial)),
      });
    }
    for (const [name, part] of Object.entries(shape.parts ?? {})) {
      Object.defineProperty(this, name, { get: () => new KeptObject(part, kept.part(name)) });
    }
    for (const [name, method] of Object.entries(shape.methods ?? {})) {
      Object.defineProperty(this, name, {
        value: (...args: readonly unknown[]) => method(kept, ...args),
      });
    }
  }
}

/** Values that begin as "" or null take anything: Excel works those out itself. */
function checked(value: unknown, initial: unknown): unknown {
  const isFree = initial === null || initial === "";
  if (!isFree && value !== null && typeof value !== typeof initial) throw invalidArgument();
  return value;
}
