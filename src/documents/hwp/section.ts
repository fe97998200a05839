import type { BlockWriter, ParagraphStyle } from "../model/block-writer";
import type { Told } from "../model/document-reader";
import { ListCounter } from "../model/list-marks";
import { PageCount } from "../model/page-count";
import { bulletOf } from "../model/private-use";
import { refusal } from "../model/refusals";
import type { ByteView } from "../package/byte-view";
import type { DocInfo } from "./doc-info";
import { deletedRanges, piecesOf } from "./paragraph-text";
import { RecordCursor, tags, type HwpRecord } from "./records";

/** Bytes between one word of how far it is and the next. */
const stretch = 32_768;

/** Lists of paragraphs inside one another: tables, boxes and notes together. */
const mostDepth = 48;

/** Sections in their order; numbers of lists and pages go on from one to the next. */
export class SectionReader {
  private readonly counter = new ListCounter();
  private readonly pages = new PageCount();
  /** The numbering of outline paragraphs; a section may name its own. */
  private outline = 1;
  private depth = 0;

  constructor(
    private readonly info: DocInfo,
    private readonly writer: BlockWriter,
  ) {}

  read(stream: Uint8Array, told: Told): void {
    this.pages.nextSection();
    const records = new RecordCursor(stream);
    let next = stretch;
    while (records.current) {
      if (records.behind >= next) {
        told(records.behind / stream.length);
        next = records.behind + stretch;
      }
      if (records.current.tag === tags.paragraph) this.paragraph(records);
      else records.take();
    }
  }

  /** A paragraph, with the records below it: its text, the layout of its lines, and what stands in it. */
  private paragraph(records: RecordCursor): void {
    const head = records.take();
    if (!head) return;
    const isTop = this.depth === 0;
    if (isTop) this.pages.paragraph((head.data.u8(11) & 4) !== 0);
    this.writer.beginParagraph(this.styleOf(head.data.u16(8)));
    let text: ByteView | null = null;
    let pieces: readonly string[] = [];
    let written = 0;
    const writeNext = (): void => this.writer.addText(pieces[written++] ?? "");
    for (let next = records.current; next && next.level > head.level; next = records.current) {
      if (next.tag === tags.paragraphText && next.level === head.level + 1) {
        text = next.data;
        pieces = piecesOf(text);
        records.take();
      } else if (next.tag === tags.ranges && next.level === head.level + 1 && text) {
        // Stands behind the text and in front of what stands in it.
        pieces = piecesOf(text, deletedRanges(next.data));
        records.take();
      } else if (next.tag === tags.lineLayout && isTop) {
        this.layout(next.data);
        records.take();
      } else if (next.tag === tags.control && next.level === head.level + 1) {
        writeNext();
        this.control(records);
      } else records.take();
    }
    while (written < pieces.length) writeNext();
    this.writer.endParagraph(isTop ? this.pages.page : undefined);
  }

  /** 36 bytes a line, the vertical position at 4. */
  private layout(data: ByteView): void {
    for (let at = 0; at + 36 <= data.length; at += 36) this.pages.line(data.i32(at + 4), at === 0);
  }

  private control(records: RecordCursor): void {
    const control = records.take();
    if (!control) return;
    const { data, level } = control;
    switch (nameOf(data)) {
      case "secd":
        if (data.length >= 20) this.outline = data.u16(18) || 1;
        break;
      case "tbl ": {
        this.table(records, level);
        return;
      }
      case "gso ": {
        this.lists(records, level);
        return;
      }
      case "fn  ": {
        this.note(records, level, "note");
        return;
      }
      case "en  ": {
        this.note(records, level, "endnote");
        return;
      }
      case "atno":
        if (data.length >= 10 && !this.inNote) this.writer.addText(String(data.u16(8)));
        break;
      case "tdut":
      case "tcps":
        if (data.length >= 6) this.writer.addText(data.utf16(6, data.u16(4)));
        break;
    }
    passOver(records, level);
  }

  private inNote = false;

  private note(records: RecordCursor, level: number, kind: "note" | "endnote"): void {
    this.inNote = true;
    this.writer.beginNote();
    this.lists(records, level);
    this.writer.endNote(kind);
    this.inNote = false;
  }

  /** A list above the record of the table is its caption; those below are its cells. */
  private table(records: RecordCursor, level: number): void {
    let begun = false;
    for (let next = records.current; next && next.level > level; next = records.current) {
      if (next.tag === tags.table && !begun) {
        begun = true;
        this.writer.beginTable();
      }
      records.take();
      if (next.tag !== tags.list) continue;
      if (begun && next.data.length >= 16) this.cell(records, next);
      else this.list(records, next);
    }
    if (begun) this.writer.endTable();
  }

  private cell(records: RecordCursor, list: HwpRecord): void {
    const { data } = list;
    this.writer.beginCell({
      column: data.u16(8),
      row: data.u16(10),
      columnSpan: data.u16(12),
      rowSpan: data.u16(14),
    });
    this.list(records, list);
    this.writer.endCell();
  }

  /** All lists of paragraphs below a control, as the boxes of a drawing are. */
  private lists(records: RecordCursor, level: number): void {
    for (let next = records.current; next && next.level > level; next = records.current) {
      records.take();
      if (next.tag === tags.list) this.list(records, next);
    }
  }

  /** The paragraphs of a list stand after it on its own level, as many as it says. */
  private list(records: RecordCursor, { data, level }: HwpRecord): void {
    this.depth += 1;
    if (this.depth > mostDepth) throw refusal("too-deep", "hwp lists");
    const count = data.u16(0);
    for (let read = 0; read < count; read += 1) {
      const next = records.current;
      if (next?.tag !== tags.paragraph || next.level !== level) break;
      this.paragraph(records);
    }
    this.depth -= 1;
  }

  private styleOf(shape: number): ParagraphStyle {
    const head = this.info.paragraphs[shape];
    if (!head || head.kind === "none") return { level: null, lead: () => "" };
    const { kind, level } = head;
    const list = kind === "outline" ? this.outline : head.list;
    const levels = this.info.numberings[list - 1] ?? [];
    return {
      level: kind === "outline" ? level + 1 : null,
      lead: () =>
        kind === "bullet"
          ? bulletOf(this.info.bullets[list - 1] ?? "")
          : this.counter.next(String(list), levels, level),
    };
  }
}

/** Four letters, written backwards. */
function nameOf(data: ByteView): string {
  if (data.length < 4) return "";
  return String.fromCharCode(data.u8(3), data.u8(2), data.u8(1), data.u8(0));
}

function passOver(records: RecordCursor, level: number): void {
  while (records.current && records.current.level > level) records.take();
}
