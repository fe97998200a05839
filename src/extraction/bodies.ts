import type { ContentsEntry, ProjectGroup } from "../plan/plan";
import { readSectionWord } from "../words/section-words";
import { groupInTitle, isGroupHeading, noGroup, readGroup } from "./groups";
import { findHeads, type Head } from "./heads";
import { isSummary } from "./project-rows";
import { squeezed } from "../words/plain-text";
import { readUnitLine } from "../words/units";
import { lineOf, placeOfLine, type Item, type Line, type TableItem } from "./lines";
import { readMark } from "./marks";
import type { NoticeList } from "./notices";

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

export function readBodies(
  items: readonly Item[],
  from: number,
  entries: readonly ContentsEntry[],
  notices: NoticeList,
): readonly Body[] {
  const heads = findHeads(items, from, entries, notices);
  const appendix = findAppendix(items, heads.at(-1)?.index ?? from);
  noteAppendix(items, appendix, notices);
  noteTables(items, heads[0]?.index ?? appendix, appendix, notices);
  let group = groupAbove(items, heads[0]?.index ?? from);
  return heads.map((head, position) => {
    const next = heads[position + 1]?.index ?? appendix;
    const closing = groupHeadingBefore(items, next, head.index, position + 1 < heads.length);
    group = head.entry?.group ?? group;
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
    group: group.label === "" ? (groupInTitle(head.title) ?? group) : group,
    head: line,
    titleSpan: [start, start + head.numbered.title.length],
    items: items.slice(head.index + head.length, end),
  };
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
  const { body } = readMark(line.text);
  return isGroupHeading(line.text) &&
    readSectionWord(body) === null &&
    body.length < 40 &&
    !body.includes(":")
    ? next - 1
    : null;
}

function groupAbove(items: readonly Item[], first: number): ProjectGroup {
  const line = lineOf(items[first - 1]);
  return line && isGroupHeading(line.text) ? readGroup(line.text) : noGroup;
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

/** Tables above the first project; those of an appendix are told with it. */
function noteTables(
  items: readonly Item[],
  first: number,
  appendix: number,
  notices: NoticeList,
): void {
  items.slice(0, Math.min(first, appendix)).forEach((item, index) => {
    if (item.kind !== "table" || isSummary(item)) return;
    notices.add(
      statesMoney(item, lineOf(items[index - 1])) ? "table-set-aside" : "statistics-set-aside",
      {
        kind: "document",
        block: item.block,
        ...(item.line !== undefined && { line: item.line }),
      },
    );
  });
}

/** 예산, 국비, 천원 near it: not the table of how many people work where. */
function statesMoney({ table }: TableItem, above: Line | null): boolean {
  const unit = above && readUnitLine(above.text);
  if (unit) return unit.won !== null;
  const labels = table.rows.flatMap((row, r) => (r === 0 ? row : row.slice(0, 1)));
  return labels.some((cell) => {
    const text = squeezed(cell?.text ?? "");
    return (
      /예산|사업비|백만원|천원|억원|결산|세입|세출/.test(text) || /^(국|도|시|군|구)비/.test(text)
    );
  });
}
