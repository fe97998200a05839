import { readSectionWord } from "../words/section-words";
import { lineOf, type Item, type Line } from "./lines";
import { readHeadingText, readLabelled } from "./marks";
import { numberStyles, readNumbered, type NumberStyle } from "./numbered";

/** The items with every line's number, in the style that this document numbers its projects in. */
export const withNumbers = (items: readonly Item[]): readonly Item[] =>
  numberedIn(items, styleOf(items));

/** The items with the numbers of one style. */
export function numberedIn(items: readonly Item[], style: NumberStyle): readonly Item[] {
  return items.map((item) => {
    const numbered = item.kind === "line" ? readNumbered(item.text, style) : null;
    return item.kind === "line" && numbered ? { ...item, numbered } : item;
  });
}

/** The first heading below is that of an overview, or the period or the cost come first; before the next number. */
export function opensProject(
  items: readonly Item[],
  index: number,
  isNumbered: (line: Line) => boolean = (line) => line.numbered !== null,
): boolean {
  for (const item of items.slice(index + 1, index + 25)) {
    const line = lineOf(item);
    if (!line || isNumbered(line)) return false;
    const section = readSectionWord(readHeadingText(line.text).body);
    if (section) return section === "overview" || section === "background";
    if (readLabelled(line.text)) return true;
  }
  return false;
}

const isNumberedIn = (item: Item, style: NumberStyle): boolean =>
  item.kind === "line" && readNumbered(item.text, style) !== null;

/** The style in which most lines begin a project. */
function styleOf(items: readonly Item[]): NumberStyle {
  let best: { style: NumberStyle; opened: number } = { style: "arabic", opened: 0 };
  for (const style of numberStyles) {
    const numbered = new Set(items.filter((item) => isNumberedIn(item, style)));
    if (numbered.size <= best.opened) continue;
    const opened = items.filter(
      (item, index) =>
        numbered.has(item) && opensProject(items, index, (line) => numbered.has(line)),
    ).length;
    if (opened > best.opened) best = { style, opened };
  }
  return best.style;
}
