import type { SourceRef } from "../outcome/source-ref";
import type { ContentsEntry } from "../plan/plan";
import { readSectionWord } from "../words/section-words";
import { squeezed } from "../words/plain-text";
import { lineOf, placeOfLine, type Item, type Line } from "./lines";
import { readHeadingText, readLabelled, readMark } from "./marks";
import type { NoticeList } from "./notices";
import { titleKey, type Numbered } from "./numbered";
import { opensProject } from "./numbering";

/** The line that begins the body of a project. */
export interface Head {
  readonly index: number;
  /** Items the heading takes: 2 where a title wraps. */
  readonly length: number;
  readonly numbered: Numbered;
  readonly title: string;
  readonly entry: ContentsEntry | null;
}

/**
 * Numbered headings that begin a body: known from the contents, or followed by the overview of a project. Where a
 * document has none, the titles above the overviews, numbered by us.
 */
export function findHeads(
  items: readonly Item[],
  from: number,
  entries: readonly ContentsEntry[],
  notices: NoticeList,
): readonly Head[] {
  const heads = distinct(numberedHeads(items, from, entries), items, notices);
  if (heads.length > 0) return heads;
  const titled = titledHeads(items, from, entries);
  if (titled.length === 0) return distinct(sectionedHeads(items, from), items, notices);
  if (titled.length > 0 && titled.some(({ entry }) => entry === null)) {
    notices.add("numbers-given", placeOfLine(items[titled[0]?.index ?? 0] as Line));
  }
  return titled;
}

function numberedHeads(
  items: readonly Item[],
  from: number,
  entries: readonly ContentsEntry[],
): readonly Head[] {
  const heads: Head[] = [];
  const byTitle = entriesByTitle(entries);
  let opened = true;
  let numberAbove: number | null = null;
  for (let index = from; index < items.length; index += 1) {
    const line = lineOf(items[index]);
    const head = line?.numbered
      ? (headAt({ items, index, numbered: line.numbered, entries, byTitle, opened }) ??
        (entries.length === 0 ? nextInTurn(items, index, heads.at(-1), numberAbove) : null))
      : null;
    if (line?.numbered) numberAbove = index;
    if (head) {
      heads.push(head);
      index += head.length - 1;
      opened = false;
    } else if (line && speaksOfProject(line)) opened = true;
  }
  return heads;
}

/** The number after that of the last heading, with no other number between them: a project that states no overview. */
function nextInTurn(
  items: readonly Item[],
  index: number,
  last: Head | undefined,
  numberAbove: number | null,
): Head | null {
  const numbered = lineOf(items[index])?.numbered;
  if (!numbered || !last || last.index !== numberAbove) return null;
  if (numbered.no !== last.numbered.no + 1 || !hasBody(items, index)) return null;
  return { index, length: 1, numbered, title: numbered.title.trim(), entry: null };
}

function hasBody(items: readonly Item[], index: number): boolean {
  const below = items[index + 1];
  const line = lineOf(below);
  if (!line) return below !== undefined;
  const { mark, body } = readMark(line.text);
  return mark !== "" || readSectionWord(readHeadingText(body).body) !== null;
}

/** Where nothing says what a project is: numbered lines directly over the heading of a section. */
function sectionedHeads(items: readonly Item[], from: number): readonly Head[] {
  return items.flatMap((item, index): readonly Head[] => {
    const line = index >= from ? lineOf(item) : null;
    const below = lineOf(items[index + 1]);
    const section = below && readSectionWord(readHeadingText(below.text).body);
    if (!line?.numbered || !section) return [];
    const { numbered } = line;
    return [{ index, length: 1, numbered, title: numbered.title.trim(), entry: null }];
  });
}

/** Under 추진배경 a numbered line is a reason, not the next project: that comes after an overview, a period or a cost. */
const speaksOfProject = (line: Line): boolean =>
  readSectionWord(readHeadingText(line.text).body) === "overview" ||
  readLabelled(line.text) !== null;

interface Candidate {
  readonly items: readonly Item[];
  readonly index: number;
  readonly numbered: Numbered;
  readonly entries: readonly ContentsEntry[];
  readonly byTitle: EntriesByTitle;
  readonly opened: boolean;
}

/** So that a long document with a long contents is read in linear time. */
type EntriesByTitle = ReadonlyMap<string, readonly ContentsEntry[]>;

function entriesByTitle(entries: readonly ContentsEntry[]): EntriesByTitle {
  const byTitle = new Map<string, ContentsEntry[]>();
  for (const entry of entries) {
    const key = titleKey(entry.title);
    const known = byTitle.get(key);
    if (known) known.push(entry);
    else byTitle.set(key, [entry]);
  }
  return byTitle;
}

function headAt({ items, index, numbered, entries, byTitle, opened }: Candidate): Head | null {
  const title = numbered.title.trim();
  const below = lineOf(items[index + 1]);
  const joined = below ? `${title} ${below.text.trim()}` : title;
  const titled = byTitle.get(titleKey(title)) ?? [];
  const entry = titled.find(({ no }) => no === numbered.no) ?? titled[0];
  if (entry) return { index, length: 1, numbered, title, entry };
  const wrapped = below && byTitle.get(titleKey(joined))?.[0];
  if (wrapped) return { index, length: 2, numbered, title: joined, entry: wrapped };
  if (!opened || !opensProject(items, index)) return null;
  const ofNumber = entries.find(({ no }) => no === numbered.no) ?? null;
  return { index, length: 1, numbered, title, entry: ofNumber };
}

/** A number that comes back under another group gets the next free one; the same title again is no second project. */
function distinct(
  heads: readonly Head[],
  items: readonly Item[],
  notices: NoticeList,
): readonly Head[] {
  const numbers = new Set<number>();
  const titles = new Set<string>();
  const renumbered: Renumbered[] = [];
  let last = 0;
  const kept = heads.flatMap((head) => {
    const wanted = head.entry?.no ?? head.numbered.no;
    const line = items[head.index] as Line;
    const key = chapterOf(line) + titleKey(head.title);
    const again = titles.has(key);
    const place = placeOfLine(line);
    titles.add(key);
    if (again && numbers.has(wanted)) {
      notices.add("project-repeated", place, `${wanted}. ${head.title}`);
      return [];
    }
    const no = numbers.has(wanted) ? last + 1 : wanted;
    last = Math.max(last, no);
    numbers.add(no);
    if (no !== wanted) renumbered.push({ place, wanted, what: `${head.title} → ${no}` });
    return [{ ...head, numbered: { ...head.numbered, no } }];
  });
  noteRenumbered(renumbered, notices);
  return kept;
}

interface Renumbered {
  readonly place: SourceRef;
  readonly wanted: number;
  readonly what: string;
}

/** Numbers that begin again with 1 are those of the next chapter: nothing is wrong, and one remark says so. */
function noteRenumbered(renumbered: readonly Renumbered[], notices: NoticeList): void {
  const [first, last] = [renumbered[0], renumbered.at(-1)];
  if (!first || !last) return;
  const all = first === last ? first.what : `${first.what}, …, ${last.what}`;
  if (first.wanted === 1) notices.add("numbers-restart", first.place, all);
  else if (renumbered.length > mostSaidSingly) notices.add("number-repeated", first.place, all);
  else for (const { place, what } of renumbered) notices.add("number-repeated", place, what);
}

const mostSaidSingly = 5;

/** "2-3. 제목" of another chapter is another project, also where its title comes again. */
const chapterOf = (line: Line): string => /^\s*(\d{1,2})\s?-\s?(?=\d)/.exec(line.text)?.[0] ?? "";

/** "사업명: …" lines, else the line above each 사업개요. */
function titledHeads(
  items: readonly Item[],
  from: number,
  entries: readonly ContentsEntry[],
): readonly Head[] {
  const labelled = items.flatMap((item, index) => {
    const line = index >= from ? lineOf(item) : null;
    const title = line && titleAfterLabel(line);
    return title ? [{ index, ...title }] : [];
  });
  const found = labelled.length > 0 ? labelled : titlesAboveOverviews(items, from);
  const byTitle = entriesByTitle(entries);
  return found.map(({ index, title, titleStart }, position) => {
    const entry = byTitle.get(titleKey(title))?.[0] ?? null;
    const no = entry?.no ?? position + 1;
    return { index, length: 1, numbered: { no, title, titleStart }, title, entry };
  });
}

interface Title {
  readonly title: string;
  readonly titleStart: number;
}

function titleAfterLabel(line: Line): Title | null {
  const { body, start } = readHeadingText(line.text);
  const match = /^[([<【]?\s*(?:세부\s*)?사\s*업\s*명\s*[)\]>】]?\s*[:\s]\s*(?=\S)/.exec(body);
  if (!match) return null;
  const title = body.slice(match[0].length).trim();
  return title === "" ? null : { title, titleStart: start + match[0].length };
}

function titlesAboveOverviews(
  items: readonly Item[],
  from: number,
): readonly (Title & { index: number })[] {
  return items.flatMap((item, index) => {
    const line = index >= from ? lineOf(item) : null;
    const overview = line && readSectionWord(readHeadingText(line.text).body) === "overview";
    if (!overview) return [];
    for (let above = index - 1; above >= Math.max(from, index - 8); above -= 1) {
      const title = lineOf(items[above]);
      if (!title) return [];
      if (isRemark(title)) continue;
      const { body, start } = readHeadingText(title.text);
      return readSectionWord(body) === null && body.trim().length <= 100
        ? [{ index: above, title: bareTitle(body), titleStart: start }]
        : [];
    }
    return [];
  });
}

/** What a project is for, in a line or two between its title and its overview. */
const isRemark = (line: Line): boolean => /^[-·•‣◦*※⇒→>]$/.test(readMark(line.text).mark);

const bareTitle = (body: string): string =>
  squeezed(body).length < 3 ? body.trim() : body.trim().replace(/^[<[【]\s*|\s*[>\]】]$/g, "");
