import { cleanText } from "./clean-text";
import type { Block, ParagraphBlock } from "./document-model";
import { withoutPrivateUse } from "./private-use";
import { refusal } from "./refusals";
import { tableOf, type PlacedCell } from "./table-cells";
import { tidyBlocks } from "./tidy-blocks";

export interface ParagraphStyle {
  /** Heading level from 1; null for text. */
  readonly level: number | null;
  /** The automatic number or bullet; asked for once, when the paragraph turns out to have text. */
  lead(): string;
}

/** Where a cell lies in its table; spans are at least 1. */
export type CellPlace = Omit<PlacedCell, "blocks">;

export interface WrittenCell extends PlacedCell {
  rowSpan: number;
  columnSpan: number;
}

const plainStyle: ParagraphStyle = { level: null, lead: () => "" };

interface OpenParagraph {
  readonly style: ParagraphStyle;
  /** How many lists of blocks were open when it began: what lies deeper is inside it. */
  readonly depth: number;
  text: string;
  led: boolean;
}

/** So many paragraphs and tables are about 1,000 pages. */
const mostBlocks = 50_000;
const mostCells = 400_000;
/** A short file may name one long text, or one long mark of a list, many times over. */
const mostCharacters = 16_000_000;
/** As deep as tables may lie in tables; `walkXml` stops at about the same depth. */
const mostTables = 40;

/**
 * Builds the blocks of a document from what a reader meets from its start to its end. A paragraph that holds a table
 * or a box becomes what stands before it, the table, and what stands after it.
 */
export class BlockWriter {
  private readonly lists: Block[][] = [[]];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: PlacedCell[][] = [];
  private readonly places: CellPlace[] = [];
  private readonly noteCounts = { note: 0, endnote: 0 };
  private notes: ParagraphBlock[] = [];
  private blocks = 0;
  private cells = 0;
  private characters = 0;

  /** Whether what is written now stands in no table, box or note. */
  get atTop(): boolean {
    return this.lists.length === 1 && this.paragraphs.length <= 1;
  }

  /** Whether the open paragraph has text so far. */
  get hasText(): boolean {
    const paragraph = this.paragraphs.at(-1);
    return paragraph !== undefined && (paragraph.led || paragraph.text.trim() !== "");
  }

  beginParagraph(style: ParagraphStyle = plainStyle): void {
    this.flush();
    this.paragraphs.push({ style, depth: this.lists.length, text: "", led: false });
  }

  addText(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  /** The last paragraph ends; at the top of the document its blocks get their page, and its notes follow. */
  endParagraph(page?: number): void {
    this.flush();
    this.paragraphs.pop();
    if (this.lists.length > 1 || this.paragraphs.length > 0) return;
    for (const note of this.notes.splice(0)) this.push(note);
    if (page === undefined) return;
    const { list } = this;
    for (let at = list.length - 1; at >= 0; at -= 1) {
      const block = list[at];
      if (!block || block.page !== undefined) break;
      list[at] = { ...block, page };
    }
  }

  beginTable(): void {
    this.flush();
    if (this.tables.push([]) > mostTables) throw refusal("too-deep", "tables");
  }

  beginCell(place: CellPlace): void {
    this.cells += 1;
    if (this.cells > mostCells) throw refusal("too-large", "cells");
    this.places.push(place);
    this.lists.push([]);
  }

  /** The cell as it will stand in the table: its spans may still grow until the table ends. */
  endCell(changed?: Partial<CellPlace>): WrittenCell | null {
    const place = this.places.pop();
    const blocks = this.lists.pop();
    if (!place || !blocks) return null;
    const cell = { ...place, ...changed, blocks };
    this.tables.at(-1)?.push(cell);
    return cell;
  }

  /** What was written into this cell belongs to no cell: it is covered by another. */
  dropCell(): void {
    this.places.pop();
    this.lists.pop();
  }

  endTable(): void {
    const cells = this.tables.pop();
    const table = cells && tableOf(cells);
    if (table) this.push(table);
  }

  /** A footnote or an endnote: its paragraphs follow the paragraph it belongs to as "주 1) …". */
  beginNote(): void {
    this.lists.push([]);
  }

  endNote(kind: "note" | "endnote"): void {
    const blocks = this.lists.pop() ?? [];
    const text = blocks
      .flatMap((block) => (block.kind === "paragraph" ? block.text : []))
      .join(" ");
    if (text === "") return;
    this.noteCounts[kind] += 1;
    const name = kind === "note" ? "주" : "미주";
    this.notes.push({
      kind: "paragraph",
      text: `${name} ${this.noteCounts[kind]}) ${text.trim()}`,
    });
  }

  finish(): readonly Block[] {
    for (const note of this.notes.splice(0)) this.push(note);
    return tidyBlocks(this.lists[0] ?? []);
  }

  private get list(): Block[] {
    return this.lists.at(-1) ?? [];
  }

  /** Writes what the open paragraph of this list holds so far. */
  private flush(): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || paragraph.depth !== this.lists.length) return;
    const { style, text } = paragraph;
    paragraph.text = "";
    if (text.trim() === "") return;
    const lead = paragraph.led ? "" : style.lead();
    paragraph.led = true;
    const whole = lead === "" ? text : `${lead} ${text.trimStart()}`;
    this.characters += whole.length;
    if (this.characters > mostCharacters) throw refusal("too-large", "text");
    this.push({
      kind: "paragraph",
      text: withoutPrivateUse(cleanText(whole)).trimEnd(),
      ...(style.level !== null && this.lists.length === 1 && { level: style.level }),
    });
  }

  private push(block: Block): void {
    this.blocks += 1;
    if (this.blocks > mostBlocks) throw refusal("too-large", "blocks");
    this.list.push(block);
  }
}
