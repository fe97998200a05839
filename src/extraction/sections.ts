import { datesInText } from "../plan/dates-in-text";
import type { Section, SectionItem } from "../plan/plan";
import { readSectionWord, type SectionKind } from "../words/section-words";
import { lineOf, placeOfLine, type Item, type Line } from "./lines";
import { readHeadingText, readMark } from "./marks";

/** A part of a body under one heading, with what it is about where the heading is a known word. */
export interface BodySection {
  readonly kind: SectionKind | null;
  readonly heading: Line;
  readonly section: Section;
  readonly items: readonly Item[];
}

/** Marks that this document uses for headings: at least half of the lines that bear them are known section words. */
export function headingMarks(items: readonly Item[]): ReadonlySet<string> {
  const uses = new Map<string, { all: number; known: number }>();
  for (const item of items) {
    const line = lineOf(item);
    const { mark } = readMark(line?.text ?? "");
    const { body } = readHeadingText(line?.text ?? "");
    if (mark === "") continue;
    const use = uses.get(mark) ?? { all: 0, known: 0 };
    uses.set(mark, { all: use.all + 1, known: use.known + (readSectionWord(body) ? 1 : 0) });
  }
  return new Set([...uses].filter(([, use]) => use.known * 2 >= use.all).map(([mark]) => mark));
}

export function readSections(
  items: readonly Item[],
  marks: ReadonlySet<string>,
): readonly BodySection[] {
  const starts = items.flatMap((item, index) => {
    const line = lineOf(item);
    return line && isHeading(line, marks) ? [{ line, index }] : [];
  });
  return starts.map(({ line, index }, position) => {
    const inside = items.slice(index + 1, starts[position + 1]?.index);
    return sectionOf(line, inside);
  });
}

function isHeading(line: Line, marks: ReadonlySet<string>): boolean {
  const { mark } = readMark(line.text);
  const { body } = readHeadingText(line.text);
  return body.length < 60 && (marks.has(mark) || readSectionWord(body) !== null);
}

function sectionOf(heading: Line, items: readonly Item[]): BodySection {
  const { body, start } = readHeadingText(heading.text);
  const printed = heading.printed.slice(start, start + body.length);
  const title = printed.replace(/\s*[([<〔]\s*단\s*위\s*[:：;].*$/, "").trim();
  return {
    kind: readSectionWord(body),
    heading,
    items,
    section: {
      title,
      place: placeOfLine(heading, [start, heading.text.length]),
      items: sectionItems(items),
    },
  };
}

/** Depth by indent and mark: a deeper mark than the one before lies below it; a line without a mark goes on below. */
function sectionItems(items: readonly Item[]): readonly SectionItem[] {
  const levels: { mark: string; indent: number }[] = [];
  return items.flatMap((item) => {
    const line = lineOf(item);
    if (!line) return [];
    const { mark, body, start, indent } = readMark(line.text);
    const place = placeOfLine(line, [start, line.text.length]);
    const text = line.printed.slice(start, start + body.length);
    const dates = datesInText(text);
    const entry = { text, place, ...(dates.length > 0 && { dates }) };
    if (mark === "") return [{ ...entry, depth: levels.length }];
    while (levels.length > 0 && !isBelow({ mark, indent }, levels.at(-1))) levels.pop();
    levels.push({ mark, indent });
    return [{ ...entry, depth: levels.length - 1 }];
  });
}

function isBelow(
  item: { mark: string; indent: number },
  above: { mark: string; indent: number } | undefined,
): boolean {
  if (!above) return true;
  if (item.indent !== above.indent) return item.indent > above.indent;
  return rank(item.mark) > rank(above.mark);
}

const ranks = ["□■◇◆▣▢", "○●❍◎⊙ㅇ", "-", "◦·•‣∘", "※*⇒→"];
const rank = (mark: string): number => ranks.findIndex((marks) => marks.includes(mark));
