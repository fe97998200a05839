import type { BlockWriter, ParagraphStyle } from "../model/block-writer";
import type { Told } from "../model/document-reader";
import { withoutPrivateUse } from "../model/private-use";
import { walkXml, type AttributeOf } from "../package/xml";
import type { WordMarks } from "./list-marks";
import { levelIndex } from "./numbering";
import { outlineLevel, type WordStyle } from "./styles";
import { WordTables } from "./tables";

/** What a Word document is read with. */
export interface WordContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly marks: WordMarks;
  /** Footnotes and endnotes as XML-free paragraphs, by kind and id. */
  readonly notes: Readonly<Record<"note" | "endnote", ReadonlyMap<string, readonly string[]>>>;
}

/** Deleted or moved away, instructions of fields, what is drawn twice for older Words, readings above a text. */
const passedOver = new Set([
  "del",
  "delText",
  "moveFrom",
  "instrText",
  "Fallback",
  "sectPr",
  "rt",
  "pPrChange",
  "rPrChange",
  "tcPrChange",
  "trPrChange",
]);

interface ParagraphState {
  style: string;
  level: number | null;
  list: string | null;
  listLevel: number | null;
  runs: number;
  hidden: boolean;
  page: number;
}

/** The body of a Word document, walked once. */
export class BodyReader {
  private readonly tables: WordTables;
  private readonly paragraphs: ParagraphState[] = [];
  private skipping = 0;
  private texts = 0;
  private page = 1;
  private paged = false;
  private rowProperties = false;
  /** How many parts in another format (`w:altChunk`) stand in the document, whose text is not read. */
  foreignParts = 0;

  constructor(
    private readonly context: WordContext,
    private readonly writer: BlockWriter,
  ) {
    this.tables = new WordTables(writer);
  }

  read(xml: string, walked: Told): void {
    // Word leaves marks of the pages as it last laid them out; other programs do not.
    this.paged = xml.includes("lastRenderedPageBreak");
    walkXml(xml, {
      walked,
      open: (name, attribute) => {
        if (name === "del" && this.rowProperties) this.tables.deleteRow();
        if (this.skipping > 0 || passedOver.has(name)) this.skipping += 1;
        else this.open(name, attribute);
      },
      close: (name) => {
        if (this.skipping > 0) this.skipping -= 1;
        else this.close(name);
      },
      text: (text) => {
        if (this.texts > 0 && this.skipping === 0) this.write(text);
      },
    });
  }

  private open(name: string, attribute: AttributeOf): void {
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case "p":
        this.beginParagraph();
        break;
      case "r":
        if (paragraph) paragraph.runs += 1;
        break;
      case "t":
        this.texts += 1;
        break;
      case "footnoteReference":
        this.note("note", attribute("id") ?? "");
        break;
      case "endnoteReference":
        this.note("endnote", attribute("id") ?? "");
        break;
      case "trPr":
        this.rowProperties = true;
        break;
      case "altChunk":
        this.foreignParts += 1;
        break;
      case "lastRenderedPageBreak":
        this.pageBreak(paragraph);
        break;
      default:
        if (paragraph && paragraph.runs > 0) this.inRun(name, attribute, paragraph);
        else if (!this.tables.open(name, attribute) && paragraph)
          ofParagraph(paragraph, name, attribute("val") ?? "");
    }
  }

  private close(name: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (name === "p" && paragraph) {
      this.paragraphs.pop();
      this.writer.endParagraph(this.paged && this.writer.atTop ? paragraph.page : undefined);
    } else if (name === "r" && paragraph) {
      paragraph.runs -= 1;
      if (paragraph.runs === 0) paragraph.hidden = false;
    } else if (name === "t") this.texts -= 1;
    else if (name === "trPr") this.rowProperties = false;
    else this.tables.close(name);
  }

  private beginParagraph(): void {
    const state: ParagraphState = {
      style: "",
      level: null,
      list: null,
      listLevel: null,
      runs: 0,
      hidden: false,
      page: this.page,
    };
    this.paragraphs.push(state);
    this.writer.beginParagraph(this.styleOf(state));
  }

  /** The properties of a paragraph are read before its text, and asked for after that. */
  private styleOf(state: ParagraphState): ParagraphStyle {
    const { styles, marks } = this.context;
    return {
      get level() {
        return state.level ?? styles.get(state.style)?.level ?? null;
      },
      lead: () => {
        const style = styles.get(state.style);
        const list = state.list ?? style?.list;
        if (!list) return "";
        const ofStyle = state.list === null ? marks.levelOfStyle(list, state.style) : null;
        return marks.next(list, state.listLevel ?? ofStyle ?? style?.listLevel ?? 0);
      },
    };
  }

  private inRun(name: string, attribute: AttributeOf, paragraph: ParagraphState): void {
    switch (name) {
      case "tab":
        this.write("\t");
        break;
      case "cr":
        this.write("\n");
        break;
      case "br":
        if (!["page", "column"].includes(attribute("type") ?? "")) this.write("\n");
        break;
      case "noBreakHyphen":
        this.write("-");
        break;
      case "sym":
        this.write(symbolOf(attribute("char") ?? ""));
        break;
      case "vanish":
        paragraph.hidden = !["0", "false", "off"].includes(attribute("val") ?? "");
        break;
    }
  }

  private write(text: string): void {
    if (this.paragraphs.at(-1)?.hidden !== true) this.writer.addText(text);
  }

  private pageBreak(paragraph: ParagraphState | undefined): void {
    this.page += 1;
    if (paragraph && !this.writer.hasText) paragraph.page = this.page;
  }

  private note(kind: "note" | "endnote", id: string): void {
    const paragraphs = this.context.notes[kind].get(id);
    if (!paragraphs) return;
    this.writer.beginNote();
    for (const text of paragraphs) {
      this.writer.beginParagraph();
      this.writer.addText(text);
      this.writer.endParagraph();
    }
    this.writer.endNote(kind);
  }
}

function ofParagraph(state: ParagraphState, name: string, value: string): void {
  if (name === "pStyle") state.style = value;
  else if (name === "numId") state.list = value;
  else if (name === "ilvl") state.listLevel = levelIndex(value);
  else if (name === "outlineLvl") state.level = outlineLevel(value);
}

/** A character of a symbol font, by its code in hexadecimal digits. */
function symbolOf(code: string): string {
  const point = /^[0-9a-f]{4}$/i.test(code) ? parseInt(code, 16) : 0;
  return point === 0 ? "" : withoutPrivateUse(String.fromCodePoint(point));
}
