import { invalidArgument } from "../protocol/host-error";

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

/** `#RRGGBB` in capitals, or one of the names of HTML that people use; "" takes the colour away. */
export function color(value: unknown): string | null {
  const given = text(value).trim();
  if (given === "") return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1] ?? names[given.toLowerCase()];
  if (hex === undefined) throw invalidArgument();
  return `#${hex.toUpperCase()}`;
}

const names: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  grey: "808080",
  lightgray: "D3D3D3",
  purple: "800080",
  aqua: "00FFFF",
  brown: "A52A2A",
  cyan: "00FFFF",
  darkblue: "00008B",
  darkgreen: "006400",
  darkred: "8B0000",
  gold: "FFD700",
  indigo: "4B0082",
  lightblue: "ADD8E6",
  lightgreen: "90EE90",
  lightyellow: "FFFFE0",
  lime: "00FF00",
  magenta: "FF00FF",
  maroon: "800000",
  navy: "000080",
  olive: "808000",
  pink: "FFC0CB",
  silver: "C0C0C0",
  teal: "008080",
  turquoise: "40E0D0",
  violet: "EE82EE",
  yellowgreen: "9ACD32",
};

/** A scalar as text; "" for anything else. */
export const plain = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";

/** A field of an option bag. */
export const field = (bag: unknown, name: string): unknown =>
  typeof bag === "object" && bag !== null ? Reflect.get(bag, name) : undefined;
