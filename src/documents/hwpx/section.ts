import type { BlockWriter, CellPlace, ParagraphStyle } from "../model/block-writer";
import type { Told } from "../model/document-reader";
import { ListCounter } from "../model/list-marks";
import { PageCount } from "../model/page-count";
import { bulletOf } from "../model/private-use";
import { walkXml, type AttributeOf } from "../package/xml";
import { wholeNumber, type HwpxHeader } from "./header";

/**
 * Parts that are not read as text where they stand: running heads, remarks, settings, scripts of equations, and what
 * older programs are to show instead (`default` beside `case`).
 */
const passedOver = new Set([
  "header",
  "footer",
  "hiddenComment",
  "parameterset",
  "fieldBegin",
  "script",
  "subText",
  "shapeComment",
  "default",
]);

/** Characters of their own that stand as elements in a text. */
const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  lineBreak: "\n",
  nbSpace: " ",
  fwSpace: " ",
  hyphen: "-",
};

const mostSpan = 100_000;

/** Sections in their order; numbers of lists and pages go on from one to the next. */
export class SectionReader {
  private readonly counter = new ListCounter();
  private readonly pages = new PageCount();
  /** The numbering of outline paragraphs; a section may name its own. */
  private outline = "1";
  private skipping = 0;
  private texts = 0;
  private deleting = false;
  private notes = 0;
  private readonly cells: CellPlace[] = [];

  constructor(
    private readonly header: HwpxHeader,
    private readonly writer: BlockWriter,
  ) {}

  read(xml: string, walked: Told): void {
    this.pages.nextSection();
    walkXml(xml, {
      walked,
      open: (name, attribute) => {
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
    switch (name) {
      case "p":
        if (this.writer.atTop) this.pages.paragraph(attribute("pageBreak") === "1");
        {
          this.writer.beginParagraph(this.styleOf(attribute("paraPrIDRef") ?? ""));
          return;
        }
      case "lineseg":
        if (this.writer.atTop)
          this.pages.line(Number(attribute("vertpos")), attribute("textpos") === "0");
        return;
      case "secPr":
        this.outline = attribute("outlineShapeIDRef") ?? this.outline;
        this.skipping = 1;
        return;
      case "t":
      case "mainText":
        this.texts += 1;
        return;
      case "compose": {
        this.write(attribute("composeText") ?? "");
        return;
      }
      case "autoNum":
        if (this.notes === 0) this.write(attribute("num") ?? "");
        return;
      case "deleteBegin":
        this.deleting = true;
        return;
      case "deleteEnd":
        this.deleting = false;
        return;
      case "footNote":
      case "endNote":
        this.notes += 1;
        {
          this.writer.beginNote();
          return;
        }
      case "tbl": {
        this.writer.beginTable();
        return;
      }
      case "tc":
        this.cells.push({ row: 0, column: 0, rowSpan: 1, columnSpan: 1 });
        {
          this.writer.beginCell({ row: 0, column: 0, rowSpan: 1, columnSpan: 1 });
          return;
        }
      case "cellAddr": {
        this.placeCell({
          row: wholeNumber(attribute("rowAddr"), 0, mostSpan),
          column: wholeNumber(attribute("colAddr"), 0, mostSpan),
        });
        return;
      }
      case "cellSpan": {
        this.placeCell({
          rowSpan: wholeNumber(attribute("rowSpan"), 1, mostSpan),
          columnSpan: wholeNumber(attribute("colSpan"), 1, mostSpan),
        });
        return;
      }
      default:
        if (this.texts > 0) this.write(characters[name] ?? "");
    }
  }

  private close(name: string): void {
    switch (name) {
      case "p": {
        this.writer.endParagraph(this.writer.atTop ? this.pages.page : undefined);
        return;
      }
      case "t":
      case "mainText":
        this.texts -= 1;
        return;
      case "footNote":
      case "endNote":
        this.notes -= 1;
        {
          this.writer.endNote(name === "footNote" ? "note" : "endnote");
          return;
        }
      case "tc": {
        this.writer.endCell(this.cells.pop());
        return;
      }
      case "tbl": {
        this.writer.endTable();
        return;
      }
    }
  }

  /** Text that a tracked change deleted is no longer part of the document. */
  private write(text: string): void {
    if (!this.deleting) this.writer.addText(text);
  }

  /** Where a cell lies is stated after its contents. */
  private placeCell(place: Partial<CellPlace>): void {
    const cell = this.cells.pop();
    if (cell) this.cells.push({ ...cell, ...place });
  }

  private styleOf(shape: string): ParagraphStyle {
    const head = this.header.paragraphs.get(shape);
    if (!head) return { level: null, lead: () => "" };
    const { kind, level } = head;
    const list = kind === "outline" ? this.outline : head.list;
    const levels = this.header.numberings.get(list) ?? [];
    return {
      level: kind === "outline" ? level + 1 : null,
      lead: () =>
        kind === "bullet"
          ? bulletOf(this.header.bullets.get(list) ?? "")
          : this.counter.next(list, levels, level),
    };
  }
}
