import type { ContentsEntry, ProjectGroup } from "../plan/plan";
import { squeezed } from "../words/plain-text";
import { readSectionWord } from "../words/section-words";
import { lineOf, placeOfLine, type Item, type Line } from "./lines";
import { readLabelled, readMark } from "./marks";
import { readNumbered, splitPage, titleKey } from "./numbered";

/** The list of contents at the head of a document, and where the bodies may begin. */
export interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** Lines before the list: title, department. */
  readonly head: readonly Line[];
  /** Index of the first item after the list. */
  readonly end: number;
}

/**
 * Numbered lines from the top are the contents if a body follows them: the numbers begin again, or the lines carry
 * page numbers. Without such a list the first numbered line is a body.
 */
export function readContents(items: readonly Item[]): Contents {
  const list = new ContentsList();
  let end = items.length;
  for (const [index, item] of items.entries()) {
    const line = lineOf(item);
    if (!line || list.endsAt(line, index, items)) {
      end = index;
      break;
    }
    list.take(line, items[index - 1]);
  }
  return list.finish(end, items);
}

export const noGroup: ProjectGroup = { kind: "other", label: "" };

/** □ 신규시책, Ⅱ. 계속사업: a heading over several projects. */
export function readGroup(text: string): ProjectGroup {
  const label = readMark(text)
    .body.replace(/^[ⅠⅡⅢⅣⅤIVX]{1,4}\s*[.)]?\s+/, "")
    .replace(/[\s.·…]+\d{1,4}$/, "")
    .trim();
  const word = squeezed(label);
  if (/신규|새로운|신설/.test(word)) return { kind: "new", label };
  return { kind: /계속|연례|반복|기존|지속/.test(word) ? "continuing" : "other", label };
}

interface Draft {
  no: number;
  title: string;
  page: number | null;
  group: ProjectGroup;
  line: Line;
}

class ContentsList {
  private readonly drafts: Draft[] = [];
  private readonly head: Line[] = [];
  private group = noGroup;
  private pendingHeading: Line | null = null;
  private lastTaken = -1;

  /** A number that does not go on, a section of a body, or a labelled value ends the list. */
  endsAt(line: Line, index: number, items: readonly Item[]): boolean {
    const numbered = readNumbered(line.text);
    const last = this.drafts.at(-1);
    if (!numbered) {
      const inBody = isSection(line) || readLabelled(line.text) !== null || isBullet(line);
      return this.drafts.length > 0 && inBody;
    }
    if (!last || numbered.no > last.no) return false;
    const { page } = splitPage(numbered.title);
    const goesOn = page !== null && last.page !== null && page >= last.page;
    return !(
      goesOn &&
      this.pendingHeading !== null &&
      !this.repeats(numbered.no, numbered.title, index, items)
    );
  }

  private repeats(no: number, title: string, index: number, items: readonly Item[]): boolean {
    const entry = this.drafts.find((draft) => draft.no === no);
    const next = lineOf(items[index + 1]);
    return (
      entry !== undefined &&
      (titleKey(entry.title) === titleKey(title) || (next !== null && isSection(next)))
    );
  }

  take(line: Line, before: Item | undefined): void {
    const numbered = readNumbered(line.text);
    const last = this.drafts.at(-1);
    if (numbered) {
      if (this.pendingHeading) this.group = readGroup(this.pendingHeading.text);
      this.pendingHeading = null;
      const { title, page } = splitPage(numbered.title);
      this.drafts.push({ no: numbered.no, title, page, group: this.group, line });
    } else if (last && this.continues(last, line, before)) {
      const { title, page } = splitPage(line.text.trim());
      last.title = `${last.title} ${title}`;
      last.page = page;
    } else {
      if (!last && !isHeading(line)) this.head.push(line);
      if (this.pendingHeading && !last) this.head.push(this.pendingHeading);
      this.pendingHeading = line;
    }
    this.lastTaken = line.line ?? line.block;
  }

  /** The rest of a wrapped title: directly below an entry that has no page yet, and no heading. */
  private continues(last: Draft, line: Line, before: Item | undefined): boolean {
    const adjacent = line.line === undefined || line.line === this.lastTaken + 1;
    return last.page === null && adjacent && !isHeading(line) && before !== undefined;
  }

  finish(end: number, items: readonly Item[]): Contents {
    const kept = this.isContents(end, items) ? this.drafts : [];
    const entries = kept.map(({ no, title, page, group, line }) => ({
      no,
      title: title.trim(),
      page,
      group,
      place: placeOfLine(line),
    }));
    const first = this.drafts[0];
    const start = first ? items.findIndex((item) => item === first.line) : 0;
    const last = kept.length > 0 ? end : this.groupStart(start, items);
    return { entries, head: this.head, end: last };
  }

  /** Without contents the first body is the first numbered line, or the group heading over it. */
  private groupStart(start: number, items: readonly Item[]): number {
    const above = lineOf(items[start - 1]);
    return above && isHeading(above) && !this.head.includes(above) ? start - 1 : start;
  }

  private isContents(end: number, items: readonly Item[]): boolean {
    if (this.drafts.length === 0) return false;
    const stopper = lineOf(items[end]);
    const restarts = stopper !== null && readNumbered(stopper.text) !== null;
    const paged = this.drafts.filter((draft) => draft.page !== null).length;
    return restarts || (paged * 2 > this.drafts.length && this.drafts.length > 1);
  }
}

const isSection = (line: Line): boolean => readSectionWord(readMark(line.text).body) !== null;
const isBullet = (line: Line): boolean => /^[-·•‣○◦❍]$/.test(readMark(line.text).mark);
const isHeading = (line: Line): boolean =>
  /^[□■◇◆▣▢▷▶○●❍◎]$/.test(readMark(line.text).mark) || /^\s*[ⅠⅡⅢⅣⅤⅥ]/.test(line.text);
