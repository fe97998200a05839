import { mostCharacters, notText, tooLong } from "./read-text";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "euc-kr";

/**
 * Bytes as text in one encoding; null where the bytes are not valid in it. Handed in, because the browser's euc-kr is
 * CP949 and Node's is not. "euc-kr" means CP949 and may always succeed (wrong bytes become U+FFFD).
 */
export type Decoder = (bytes: Uint8Array, encoding: TextEncoding) => string | null;

/** The encoding by its mark, else UTF-16 by its zeros, else UTF-8 if the bytes are valid in it, else CP949. */
export function decodeText(bytes: Uint8Array, decoder: Decoder): string {
  if (bytes.length > mostCharacters * 2) throw tooLong();
  if (isOtherFormat(bytes)) throw notText();
  const marked = markOf(bytes);
  const order = marked ? [marked.encoding] : guesses(bytes);
  const body = marked ? bytes.subarray(marked.length) : bytes;
  for (const encoding of order) {
    const text = decoder(body, encoding);
    if (text !== null) return text.replace(/^\ufeff/, "");
  }
  throw notText();
}

function markOf(bytes: Uint8Array): { encoding: TextEncoding; length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** In UTF-16 without a mark, spaces, digits and line ends have a zero byte, always on the same side. */
function guesses(bytes: Uint8Array): readonly TextEncoding[] {
  const end = Math.min(bytes.length, 65_536);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[(at % 2) as 0 | 1] += 1;
  const [even, odd] = zeros;
  if (bytes.length % 2 === 0 && odd * 50 > end && even * 20 < odd) return ["utf-16le"];
  if (bytes.length % 2 === 0 && even * 50 > end && odd * 20 < even) return ["utf-16be"];
  return ["utf-8", "euc-kr"];
}

/** hwpx, docx and xlsx are ZIP; hwp, doc and xls are OLE; and PDF. */
function isOtherFormat(bytes: Uint8Array): boolean {
  const starts = (...head: readonly number[]): boolean =>
    head.every((byte, at) => bytes[at] === byte);
  return (
    starts(0x50, 0x4b, 0x03, 0x04) ||
    starts(0xd0, 0xcf, 0x11, 0xe0) ||
    starts(0x25, 0x50, 0x44, 0x46)
  );
}
