import type { ListLevel, NumberFormat } from "../model/list-marks";
import { walkXml, type AttributeOf } from "../package/xml";

/** What header.xml says about paragraphs: which are headings or list items, and how lists are marked. */
export interface HwpxHeader {
  /** By paragraph shape; shapes that are plain text are left out. */
  readonly paragraphs: ReadonlyMap<string, ParagraphHead>;
  readonly numberings: ReadonlyMap<string, readonly ListLevel[]>;
  readonly bullets: ReadonlyMap<string, string>;
}

export interface ParagraphHead {
  readonly kind: "outline" | "number" | "bullet";
  /** Numbering or bullet it refers to. */
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

export function readHeader(xml: string): HwpxHeader {
  const paragraphs = new Map<string, ParagraphHead>();
  const numberings = new Map<string, ListLevel[]>();
  const bullets = new Map<string, string>();
  let shape: string | undefined;
  let numbering: ListLevel[] | null = null;
  let level: { index: number; format: NumberFormat; start: number; template: string } | null = null;
  walkXml(xml, {
    open: (name, attribute) => {
      const id = attribute("id") ?? "";
      if (name === "paraPr") shape = id;
      else if (name === "heading" && shape !== undefined) {
        const head = headOf(attribute);
        if (head && !paragraphs.has(shape)) paragraphs.set(shape, head);
      } else if (name === "numbering") numberings.set(id, (numbering = []));
      else if (name === "bullet") bullets.set(id, attribute("char") ?? "");
      else if (name === "paraHead" && numbering) level = levelOf(attribute);
    },
    text: (text) => {
      if (level) level.template += text;
    },
    close: (name) => {
      if (name === "paraPr") shape = undefined;
      else if (name === "numbering") numbering = null;
      else if (name === "paraHead" && level) {
        if (numbering) numbering[level.index] = level;
        level = null;
      }
    },
  });
  return { paragraphs, numberings, bullets };
}

const kinds: Readonly<Record<string, ParagraphHead["kind"]>> = {
  OUTLINE: "outline",
  NUMBER: "number",
  BULLET: "bullet",
};

function headOf(attribute: AttributeOf): ParagraphHead | null {
  const kind = kinds[attribute("type") ?? ""];
  return kind
    ? { kind, list: attribute("idRef") ?? "", level: wholeNumber(attribute("level"), 0, 9) }
    : null;
}

function levelOf(attribute: AttributeOf): ListLevel & { index: number } {
  return {
    index: Math.max(0, wholeNumber(attribute("level"), 1, 10) - 1),
    format: formats[attribute("numFormat") ?? ""] ?? "digit",
    start: wholeNumber(attribute("start"), 1, 100_000),
    template: "",
  };
}

/** A whole number as stated, or `usual` where none is; never above `most`. */
export function wholeNumber(stated: string | undefined, usual: number, most: number): number {
  const number = Number(stated ?? usual);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, most) : usual;
}

const formats: Readonly<Record<string, NumberFormat>> = {
  DIGIT: "digit",
  CIRCLED_DIGIT: "circled-digit",
  ROMAN_CAPITAL: "roman-capital",
  ROMAN_SMALL: "roman-small",
  LATIN_CAPITAL: "latin-capital",
  LATIN_SMALL: "latin-small",
  CIRCLED_LATIN_CAPITAL: "circled-latin-capital",
  CIRCLED_LATIN_SMALL: "circled-latin-small",
  HANGUL_SYLLABLE: "hangul-syllable",
  CIRCLED_HANGUL_SYLLABLE: "circled-hangul-syllable",
  HANGUL_JAMO: "hangul-jamo",
  CIRCLED_HANGUL_JAMO: "circled-hangul-jamo",
};
