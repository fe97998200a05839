import { departmentIn } from "../words/department";
import { readSectionWord } from "../words/section-words";
import { isContentsWord, isGroupHeading } from "./groups";
import { lineOf, type Item, type Line } from "./lines";
import { readHeadingText, readLabelled, readMark } from "./marks";
import { numberStyles, readNumbered, splitPage, titleKey, type Numbered } from "./numbered";

/**
 * The plans of a document that holds several one after another (departments, chapters, drafts bound together): each
 * begins with a list of contents of its own, whose titles come again below. A document of one plan is one part.
 */
export function partsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const starts = startsOfLists(items);
  if (starts.length < 2) return [items];
  const cuts = starts.map((start, index) => (index === 0 ? 0 : headAbove(items, start)));
  return cuts.map((cut, index) => items.slice(cut, cuts[index + 1]));
}

interface List {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
}

/** Of lists of which at least half of the titles come again before the next one; between two of them stands a body. */
function startsOfLists(items: readonly Item[]): readonly number[] {
  const lists = listsOf(items);
  if (lists.length < 2) return [];
  const headings = headingsByTitle(items);
  const kept: number[] = [];
  lists.forEach(({ start, end, keys }, index) => {
    const until = lists[index + 1]?.start ?? items.length;
    const again = keys.filter((key) =>
      (headings.get(key) ?? []).some((at) => at >= end && at < until),
    );
    if (again.length * 2 >= keys.length) kept.push(start);
  });
  return kept;
}

/** Lists that begin with 1, have two entries or more, and nothing of a body between them. */
function listsOf(items: readonly Item[]): readonly List[] {
  const lists: List[] = [];
  let open: { start: number; last: Numbered; keys: string[] } | null = null;
  let seenBody = true;
  const close = (end: number): void => {
    if (open && open.keys.length > 1) lists.push({ start: open.start, end, keys: open.keys });
    open = null;
  };
  items.forEach((item, index) => {
    const line = lineOf(item);
    const numbered = line && numberedAnyhow(line.text);
    if (!line || (!numbered && isOfBody(line))) {
      // One title over a body is a heading, not a list.
      close(index);
      seenBody = true;
    } else if (numbered?.no === 1 && seenBody) {
      close(index);
      open = { start: index, last: numbered, keys: [keyOf(numbered)] };
      seenBody = false;
    } else if (open && numbered && numbered.no > open.last.no) {
      open.last = numbered;
      open.keys.push(keyOf(numbered));
    } else if (open && numbered?.no === 1 && open.keys.includes(keyOf(numbered))) {
      // The titles begin again: these are the bodies.
      close(index);
      seenBody = false;
    }
  });
  close(items.length);
  return lists;
}

const keyOf = ({ title }: Numbered): string => titleKey(splitPage(title).title);

function numberedAnyhow(text: string): Numbered | null {
  for (const style of numberStyles) {
    const numbered = style === "bare" ? null : readNumbered(text, style);
    if (numbered) return numbered;
  }
  return null;
}

function isOfBody(line: Line): boolean {
  const { mark } = readMark(line.text);
  if (/^[-·•‣◦❍ㅇ※*]$/.test(mark)) return true;
  return (
    readSectionWord(readHeadingText(line.text).body) !== null || readLabelled(line.text) !== null
  );
}

function headingsByTitle(items: readonly Item[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  items.forEach((item, index) => {
    const line = lineOf(item);
    const numbered = line && numberedAnyhow(line.text);
    if (!numbered) return;
    const key = keyOf(numbered);
    const known = found.get(key);
    if (known) known.push(index);
    else found.set(key, [index]);
  });
  return found;
}

const mostHeadLines = 8;

/** The name of the department, the title and the group above a list belong to its plan. */
function headAbove(items: readonly Item[], list: number): number {
  let start = list;
  for (let at = list - 1; at >= Math.max(0, list - mostHeadLines); at -= 1) {
    const line = lineOf(items[at]);
    if (!line || !isOfHead(line)) break;
    start = at;
  }
  return start;
}

function isOfHead(line: Line): boolean {
  const { body } = readMark(line.text);
  const text = body.trim();
  if (isOfBody(line) || text.length > 40) return false;
  return (
    isContentsWord(text) ||
    isGroupHeading(line.text) ||
    departmentIn(text) !== null ||
    /(계획|보고|현황|설명서|업무)(서|안|\(안\))?\s*$|20\d\d/.test(text)
  );
}
