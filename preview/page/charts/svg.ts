/** Pieces of a picture. Coordinates are pixels at 100 %. */
export type Attributes = Readonly<Record<string, string | number>>;

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function shape(
  name: "svg" | "g" | "rect" | "line" | "path" | "circle",
  attributes: Attributes,
  children: readonly Node[] = [],
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === "number" ? String(round(value)) : value);
  element.append(...children);
  return element;
}

export function words(text: string, x: number, y: number, attributes: Attributes = {}): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
  for (const [key, value] of Object.entries({ x: round(x), y: round(y), ...attributes }))
    element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

export const ink = "#595959";
export const textSize = 12;

/** About how wide a text is; a picture cannot measure before it is shown. */
export function widthOf(text: string, size: number = textSize): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) >= firstWide ? 0.96 : 0.56;
  return width * size;
}

/** Hangul and what comes after it takes a whole square. */
const firstWide = 0x1100;

/** The text, or as much of it as fits. */
export function fitted(text: string, width: number, size: number = textSize): string {
  if (widthOf(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 1 && widthOf(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut}…`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
