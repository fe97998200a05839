import type { ThemeChoice } from "../../app/view";

export type Look = "light" | "dark";

/** Light or dark: the person's own choice, else what Excel looks like. */
export const lookOf = (choice: ThemeChoice, office: Look): Look =>
  choice === "office" ? office : choice;

/** What Excel looks like, by the relative luminance of its ground; a colourful Excel is light. */
export function officeLook(background: string | undefined): Look {
  const hex = /^#?([0-9a-f]{6})$/i.exec(background ?? "")?.[1];
  if (hex === undefined) return "light";
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.4 ? "dark" : "light";
}

/** WCAG 2.2, relative luminance. */
const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
