import type { ByteView } from "../package/byte-view";

/**
 * The text of a paragraph, cut where something stands in it that has a record of its own: a table, a box, a note.
 * Between the pieces n and n + 1 stands control n.
 */
export function piecesOf(data: ByteView, deleted: readonly Range[] = []): readonly string[] {
  const pieces: string[] = [];
  const count = data.length >> 1;
  let piece = "";
  for (let at = 0; at < count; at += 1) {
    const code = data.u16(2 * at);
    const isGone = deleted.some(({ from, to }) => at >= from && at < to);
    if (isGone && !isWide(code)) continue;
    if (code >= 32) piece += String.fromCharCode(code);
    else if (isWide(code)) {
      if (code === 9) piece += "\t";
      else if (!isInline(code)) {
        pieces.push(piece);
        piece = "";
      }
      at += 7;
    } else piece += single[code] ?? "";
  }
  return [...pieces, piece];
}

/** Places in the text of a paragraph, in code units; `to` is behind the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a tracked change deleted: 12 bytes a range, its kind in the highest byte (16 inserted, 17 deleted). */
export function deletedRanges(data: ByteView): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at + 12 <= data.length && ranges.length < mostRanges; at += 12)
    if (data.u8(at + 11) === 17) ranges.push({ from: data.u32(at), to: data.u32(at + 4) });
  return ranges;
}

/** Every letter is looked up among them. */
const mostRanges = 1_000;

/** Codes below 32 that stand for one character; 13 ends the paragraph. */
const single: Readonly<Record<number, string>> = { 10: "\n", 24: "-", 30: " ", 31: " " };

/** Codes that take eight places, their details with them. */
const isWide = (code: number): boolean =>
  (code >= 1 && code <= 9) || code === 11 || code === 12 || (code >= 14 && code <= 23);

/** Of those, the ones without a record of their own: ends of fields, titles, page numbers. */
const isInline = (code: number): boolean => (code >= 4 && code <= 9) || code === 19 || code === 20;
