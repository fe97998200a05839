import { invalidArgument } from "../protocol/host-error";
import { colorNames } from "./color-names";

/** What comes over the wire is anybody's; each member says what it takes. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function whole(value: unknown, otherwise?: number): number {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function oneOf<const T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** `#RRGGBB` in capitals, or a name of HTML; "" takes the colour away. */
export function color(value: unknown): string | null {
  const given = text(value).trim();
  if (given === "") return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1] ?? colorNames[given.toLowerCase()];
  if (hex === undefined) throw invalidArgument();
  return `#${hex.toUpperCase()}`;
}

/** A scalar as text; "" for anything else. */
export const plain = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";

/** A field of an option bag. */
export const field = (bag: unknown, name: string): unknown =>
  typeof bag === "object" && bag !== null ? Reflect.get(bag, name) : undefined;
