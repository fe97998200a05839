import type { ListLevel, NumberFormat } from "../model/list-marks";
import type { ByteView } from "../package/byte-view";
import { RecordCursor, tags } from "./records";

/** What DocInfo says about paragraphs: which are headings or list items, and how lists are marked. */
export interface DocInfo {
  /** By the number of the paragraph shape, from 0. */
  readonly paragraphs: readonly ParagraphHead[];
  /** By their numbers, from 1. */
  readonly numberings: readonly (readonly ListLevel[])[];
  readonly bullets: readonly string[];
}

export interface ParagraphHead {
  readonly kind: "none" | "outline" | "number" | "bullet";
  /** Number of the numbering or bullet it refers to, from 1. */
  readonly list: number;
  /** From 0. */
  readonly level: number;
}

export function readDocInfo(stream: Uint8Array): DocInfo {
  const paragraphs: ParagraphHead[] = [];
  const numberings: (readonly ListLevel[])[] = [];
  const bullets: string[] = [];
  const records = new RecordCursor(stream);
  for (let record = records.take(); record; record = records.take()) {
    const { tag, data } = record;
    if (tag === tags.paragraphShape) paragraphs.push(headOf(data));
    else if (tag === tags.numbering) numberings.push(levelsOf(data));
    else if (tag === tags.bullet) bullets.push(data.length >= 14 ? data.utf16(12, 1) : "");
  }
  return { paragraphs, numberings, bullets };
}

const kinds = ["none", "outline", "number", "bullet"] as const;

function headOf(data: ByteView): ParagraphHead {
  const attributes = data.u32(0);
  return {
    kind: kinds[(attributes >>> 23) & 3] ?? "none",
    level: (attributes >>> 25) & 7,
    list: data.length >= 32 ? data.u16(30) : 0,
  };
}

/** Seven levels: format, distances and letter shape (12 bytes), then the template; the starts come after all. */
function levelsOf(data: ByteView): readonly ListLevel[] {
  const levels: { template: string; format: NumberFormat }[] = [];
  let at = 0;
  while (levels.length < 7 && at + 14 <= data.length) {
    const length = data.u16(at + 12);
    levels.push({
      template: data.utf16(at + 14, length),
      format: formats[(data.u32(at) >>> 5) & 15] ?? "digit",
    });
    at += 14 + 2 * length;
  }
  const starts = at + 2;
  return levels.map((level, index) => {
    const start = starts + 4 * index;
    return { ...level, start: start + 4 <= data.length ? data.u32(start) || 1 : 1 };
  });
}

const formats: readonly NumberFormat[] = [
  "digit",
  "circled-digit",
  "roman-capital",
  "roman-small",
  "latin-capital",
  "latin-small",
  "circled-latin-capital",
  "circled-latin-small",
  "hangul-syllable",
  "circled-hangul-syllable",
  "hangul-jamo",
  "circled-hangul-jamo",
];
