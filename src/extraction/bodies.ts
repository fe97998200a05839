import type { ContentsEntry, ProjectGroup } from "../plan/plan";
import { readSectionWord } from "../words/section-words";
import { noGroup, readGroup } from "./contents";
import { lineOf, placeOfLine, type Item, type Line } from "./lines";
import { readLabelled, readMark } from "./marks";
import type { NoticeList } from "./notices";
import { readNumbered, titleKey, type Numbered } from "./numbered";

/** The part of a document that is about one project: its heading and what follows up to the next. */
export interface Body {
  readonly no: number;
  readonly title: string;
  readonly group: ProjectGroup;
  readonly head: Line;
  /** Span of the title in the heading line. */
  readonly titleSpan: readonly [number, number];
  readonly items: readonly Item[];
}

interface Head {
  readonly index: number;
  /** Items the heading takes: 2 where a title wraps. */
  readonly length: number;
  readonly numbered: Numbered;
  readonly title: string;
  readonly entry: ContentsEntry | null;
}

/** Numbered headings that begin a body: known from the contents, or followed by the sections of a project. */
export function readBodies(
  items: readonly Item[],
  from: number,
  entries: readonly ContentsEntry[],
  notices: NoticeList,
): readonly Body[] {
  const heads = distinct(findHeads(items, from, entries), items, notices);
  const appendix = findAppendix(items, heads.at(-1)?.index ?? from);
  noteAppendix(items, appendix, notices);
  let group = groupAbove(items, heads[0]?.index ?? from, from);
  return heads.map((head, position) => {
    const next = heads[position + 1]?.index ?? appendix;
    const closing = groupHeadingBefore(items, next, head.index, position + 1 < heads.length);
    const body = bodyOf(items, head, closing ?? next, group);
    const heading = closing === null ? null : lineOf(items[closing]);
    if (heading) group = readGroup(heading.text);
    return body;
  });
}

function bodyOf(items: readonly Item[], head: Head, end: number, group: ProjectGroup): Body {
  const line = items[head.index] as Line;
  const start = head.numbered.titleStart;
  return {
    no: head.numbered.no,
    title: head.title,
    group: head.entry?.group ?? group,
    head: line,
    titleSpan: [start, start + head.numbered.title.length],
    items: items.slice(head.index + head.length, end),
  };
}

function findHeads(
  items: readonly Item[],
  from: number,
  entries: readonly ContentsEntry[],
): readonly Head[] {
  const heads: Head[] = [];
  for (let index = from; index < items.length; index += 1) {
    const head = headAt(items, index, entries, heads.at(-1)?.numbered.no ?? 0);
    if (head) {
      heads.push(head);
      index += head.length - 1;
    }
  }
  return heads;
}

function headAt(
  items: readonly Item[],
  index: number,
  entries: readonly ContentsEntry[],
  lastNo: number,
): Head | null {
  const line = lineOf(items[index]);
  const numbered = line && readNumbered(line.text);
  if (!numbered) return null;
  const title = numbered.title.trim();
  const entry = entries.find((each) => each.no === numbered.no) ?? null;
  if (entry && titleKey(entry.title) === titleKey(title))
    return { index, length: 1, numbered, title, entry };
  const wrapped = entry && wrappedTitle(items, index, title, entry);
  if (wrapped) return { index, length: 2, numbered, title: wrapped, entry };
  const goesOn = entries.length > 0 || numbered.no > lastNo;
  return goesOn && opensProject(items, index) ? { index, length: 1, numbered, title, entry } : null;
}

function wrappedTitle(
  items: readonly Item[],
  index: number,
  title: string,
  entry: ContentsEntry,
): string | null {
  const rest = lineOf(items[index + 1]);
  const joined = rest ? `${title} ${rest.text.trim()}` : "";
  return rest && titleKey(joined) === titleKey(entry.title) ? joined : null;
}

/** The first heading below is that of an overview, or the period or the cost come first; before the next number. */
function opensProject(items: readonly Item[], index: number): boolean {
  for (const item of items.slice(index + 1, index + 25)) {
    const line = lineOf(item);
    if (!line || readNumbered(line.text)) return false;
    const section = readSectionWord(readMark(line.text).body);
    if (section) return section === "overview" || section === "background";
    if (readLabelled(line.text)) return true;
  }
  return false;
}

/** A number that comes back is no second project. */
function distinct(
  heads: readonly Head[],
  items: readonly Item[],
  notices: NoticeList,
): readonly Head[] {
  const seen = new Set<number>();
  return heads.filter((head) => {
    const fresh = !seen.has(head.numbered.no);
    seen.add(head.numbered.no);
    if (!fresh) {
      notices.add(
        "number-repeated",
        placeOfLine(items[head.index] as Line),
        `${head.numbered.no}. ${head.title}`,
      );
    }
    return fresh;
  });
}

/** □ 계속사업 as the last line before a heading: it belongs to what follows. */
function groupHeadingBefore(
  items: readonly Item[],
  next: number,
  after: number,
  isHead: boolean,
): number | null {
  const line = isHead && next - 1 > after ? lineOf(items[next - 1]) : null;
  if (!line) return null;
  const { mark, body } = readMark(line.text);
  const heading = /^[□■◇◆▣▢○●❍◎]$/.test(mark) || /^\s*[ⅠⅡⅢⅣⅤ]/.test(line.text);
  return heading && readSectionWord(body) === null && body.length < 40 && !body.includes(":")
    ? next - 1
    : null;
}

function groupAbove(items: readonly Item[], first: number, from: number): ProjectGroup {
  const line = first - 1 >= from ? lineOf(items[first - 1]) : null;
  return line ? readGroup(line.text) : noGroup;
}

function findAppendix(items: readonly Item[], lastHead: number): number {
  const found = items.findIndex((item, index) => {
    const line = index > lastHead ? lineOf(item) : null;
    return (
      line !== null &&
      /^\s*[[<【□■#]*\s*(부록|별첨|붙임|별표)\s*\d*\s*(?:[\].>】:.)]|\s|$)/.test(line.text)
    );
  });
  return found < 0 ? items.length : found;
}

function noteAppendix(items: readonly Item[], appendix: number, notices: NoticeList): void {
  const line = lineOf(items[appendix]);
  if (line) notices.add("appendix-set-aside", placeOfLine(line), line.text.trim());
}
