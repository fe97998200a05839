import type { ContentsEntry, ProjectGroup } from "../plan/plan";
import { departmentAlone } from "../words/department";
import { readSectionWord } from "../words/section-words";
import { isGroupHeading, noGroup, readGroup } from "./groups";
import { lineOf, placeOfLine, type Item, type Line } from "./lines";
import { readHeadingText, readLabelled, readMark } from "./marks";
import { numberStyles, splitPage, titleKey, type Numbered } from "./numbered";
import { numberedIn } from "./numbering";

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
 * page numbers. Without such a list the first numbered line is a body. Bodies may be numbered in another way than the
 * list ("2-1." under "1."): then their titles tell that it is one.
 */
export function readContents(items: readonly Item[]): Contents {
  const contents = listAtTop(items, items);
  return contents.entries.length > 0 ? contents : (listOfAnotherStyle(items) ?? contents);
}

function listOfAnotherStyle(items: readonly Item[]): Contents | null {
  const titles = new Set(
    items.flatMap((item) => {
      const numbered = lineOf(item)?.numbered;
      return numbered ? [titleKey(numbered.title)] : [];
    }),
  );
  for (const style of numberStyles) {
    const { entries, head, end } = listAtTop(numberedIn(items, style), items);
    const known = entries.filter(({ title }) => titles.has(titleKey(title))).length;
    if (entries.length > 1 && known * 2 >= entries.length) return { entries, head, end };
  }
  return null;
}

/** The list at the top in the numbers of `items`; `bodies` are the same items with the numbers of the bodies. */
function listAtTop(items: readonly Item[], bodies: readonly Item[]): Contents {
  const list = new ContentsList();
  let end = items.length;
  for (const [index, item] of items.entries()) {
    const line = lineOf(item);
    const begins = lineOf(bodies[index])?.numbered ?? null;
    if (!line || list.endsAt(line, index, items) || (begins && list.isEndedBy(begins, line))) {
      end = index;
      break;
    }
    list.take(line, items[index - 1]);
  }
  return list.finish(end, items, bodies);
}

interface Draft {
  no: number;
  title: string;
  page: number | null;
  group: ProjectGroup;
  line: Line;
}

/** A title wraps over two or three lines; text under a list that has no pages is not its last title. */
const longestTitle = 200;

class ContentsList {
  private readonly drafts: Draft[] = [];
  /** The titles so far, without spaces and punctuation. */
  private readonly keys = new Set<string>();
  private readonly head: Line[] = [];
  private group = noGroup;
  private pendingHeading: Line | null = null;
  private lastTaken = -1;
  /** How many lines below its forerunner an entry stands: 2 where blank lines set them apart, as in Markdown. */
  private pitch = 1;

  /** A number that does not go on, a section of a body, or a labelled value ends the list. */
  endsAt(line: Line, index: number, items: readonly Item[]): boolean {
    const { numbered } = line;
    const last = this.drafts.at(-1);
    if (!numbered) {
      const inBody = isSection(line) || readLabelled(line.text) !== null || isBullet(line);
      return this.drafts.length > 0 && inBody;
    }
    if (!last || numbered.no > last.no) return false;
    const { page } = splitPage(numbered.title);
    const goesOn = page === null ? last.page === null : last.page !== null && page >= last.page;
    const begins = this.repeats(numbered.title) || opensBody(items, index);
    return !(goesOn && this.pendingHeading !== null && !begins);
  }

  /** A heading of the bodies, which are numbered in another way than the list. */
  isEndedBy({ title }: Numbered, { numbered }: Line): boolean {
    return this.drafts.length > 1 && numbered === null && this.repeats(title);
  }

  private repeats(title: string): boolean {
    const key = titleKey(splitPage(title).title);
    return this.keys.has(key);
  }

  take(line: Line, before: Item | undefined): void {
    const { numbered } = line;
    const last = this.drafts.at(-1);
    if (numbered && last && before === last.line && line.line === this.lastTaken + 2)
      this.pitch = 2;
    if (numbered) {
      this.takeGroup();
      this.pendingHeading = null;
      const { title, page } = splitPage(numbered.title);
      this.drafts.push({ no: numbered.no, title, page, group: this.group, line });
      this.keys.add(titleKey(title));
    } else if (last && this.continues(last, line, before)) {
      const { title, page } = splitPage(line.text.trim());
      this.keys.delete(titleKey(last.title));
      last.title = `${last.title} ${title}`;
      this.keys.add(titleKey(last.title));
      last.page = page;
    } else {
      if (this.pendingHeading && !last && !this.head.includes(this.pendingHeading))
        this.head.push(this.pendingHeading);
      if (!last && !isHeading(line)) this.head.push(line);
      this.pendingHeading = line;
    }
    this.lastTaken = line.line ?? line.block;
  }

  /** The line above may be the heading of a group, or the title of the plan. */
  private takeGroup(): void {
    const heading = this.pendingHeading;
    if (!heading) return;
    const isGroup = isGroupHeading(heading.text);
    if (isGroup) this.group = readGroup(heading.text);
    // The name of the department may be the head of the plan as well as of a group.
    const mayBeHead = !isGroup || departmentAlone(heading.text) !== null;
    if (mayBeHead && this.drafts.length === 0) this.head.push(heading);
  }

  /** The rest of a wrapped title: directly below an entry that has no page yet, and no heading. */
  private continues(last: Draft, line: Line, before: Item | undefined): boolean {
    const adjacent = line.line === undefined || line.line - this.lastTaken <= this.pitch;
    const isWhole = last.page !== null || last.title.length > longestTitle;
    return !isWhole && adjacent && !isHeading(line) && before !== undefined;
  }

  finish(end: number, items: readonly Item[], bodies: readonly Item[]): Contents {
    const kept = this.isContents(lineOf(bodies[end])) ? this.drafts : [];
    const restarts = new Set(kept.map(({ no }) => no)).size < kept.length;
    const entries = kept.map(({ no, title, page, group, line }, index) => ({
      // Numbers that begin again under each group are counted on.
      no: restarts ? index + 1 : no,
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

  private isContents(stopper: Line | null): boolean {
    if (this.drafts.length === 0) return false;
    const restarts = stopper !== null && stopper.numbered !== null;
    const paged = this.drafts.filter((draft) => draft.page !== null).length;
    return restarts || (paged * 2 > this.drafts.length && this.drafts.length > 1);
  }
}

const isSection = (line: Line): boolean =>
  readSectionWord(readHeadingText(line.text).body) !== null;

/** What follows is about a project, not the next entry. */
function opensBody(items: readonly Item[], index: number): boolean {
  const next = items[index + 1];
  const line = lineOf(next);
  if (!line) return next !== undefined;
  return isSection(line) || isBullet(line) || readLabelled(line.text) !== null;
}

const isBullet = (line: Line): boolean => /^[-·•‣○◦❍]$/.test(readMark(line.text).mark);
const isHeading = (line: Line): boolean =>
  departmentAlone(line.text) !== null ||
  /^[□■◇◆▣▢▷▶○●❍◎]$/.test(readMark(line.text).mark) ||
  /^\s*[ⅠⅡⅢⅣⅤⅥ]/.test(line.text);
