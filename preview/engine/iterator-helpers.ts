/** Node 20 lacks the iterator helpers (ES2025) that Univer 0.25 calls on `Map.keys()`. Absent ones are added. */
const prototype: object =
  Reflect.getPrototypeOf(Reflect.getPrototypeOf([][Symbol.iterator]()) ?? {}) ?? {};

const helpers = {
  some(this: Iterable<unknown>, test: (value: unknown) => boolean) {
    for (const value of this) if (test(value)) return true;
    return false;
  },
  every(this: Iterable<unknown>, test: (value: unknown) => boolean) {
    for (const value of this) if (!test(value)) return false;
    return true;
  },
  find(this: Iterable<unknown>, test: (value: unknown) => boolean) {
    for (const value of this) if (test(value)) return value;
    return undefined;
  },
  toArray(this: Iterable<unknown>) {
    return [...this];
  },
  *map(this: Iterable<unknown>, convert: (value: unknown, index: number) => unknown) {
    let index = 0;
    for (const value of this) yield convert(value, index++);
  },
  *filter(this: Iterable<unknown>, test: (value: unknown, index: number) => boolean) {
    let index = 0;
    for (const value of this) if (test(value, index++)) yield value;
  },
  forEach(this: Iterable<unknown>, visit: (value: unknown, index: number) => void) {
    let index = 0;
    for (const value of this) visit(value, index++);
  },
};

for (const [name, value] of Object.entries(helpers)) {
  if (!Reflect.has(prototype, name)) {
    Reflect.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}
