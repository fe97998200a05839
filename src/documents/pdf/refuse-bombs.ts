import { refusal } from "../model/refusals";
import { DeflateError, deflatedLength } from "../package/deflate";
import { lzwLength } from "./lzw-length";

/** What a page or a font unpacks to, each and all together. Pictures are not unpacked by the library (`maxImageSize`). */
const mostOfOne = 32 * 2 ** 20;
const mostInAll = 256 * 2 ** 20;
/** Bare white paper packs about 1,000 to 1 as well: A4 at 600 dots an inch is this large. */
const mostOfPicture = 128 * 2 ** 20;

/** Refuses a PDF whose packed parts would take the machine's memory: the library unpacks them whole, uncounted. */
export function refuseBombs(bytes: Uint8Array): void {
  let all = 0;
  for (const { start, end, isPicture, isLzw } of packedParts(bytes)) {
    const packed = bytes.subarray(start, end);
    if (isPicture && (isLzw || !isSteep(packed))) continue;
    const length = isLzw
      ? lzwLength(packed, mostOfOne)
      : unpackedLength(packed, isPicture ? mostOfPicture : mostOfOne);
    if (isLzw && length > mostOfOne)
      throw refusal("zip-bomb", `pdf: lzw of ${packed.length} bytes`);
    all += isPicture ? 0 : length;
    if (all > mostInAll) throw refusal("zip-bomb", `pdf: ${all} bytes in all`);
  }
}

interface PackedPart {
  readonly start: number;
  readonly end: number;
  readonly isPicture: boolean;
  readonly isLzw: boolean;
}

/** What is deflated, or LZW first of all, behind the word "stream", up to "endstream". */
function* packedParts(bytes: Uint8Array): Generator<PackedPart> {
  for (let at = find(bytes, "stream", 0); at >= 0;) {
    let start = at + 6;
    if (bytes[start] === carriageReturn) start += 1;
    if (bytes[start] === lineFeed) start += 1;
    const end = find(bytes, "endstream", start);
    const stop = end < 0 ? bytes.length : end;
    const dictionary = dictionaryOf(bytes, at);
    const isLzw = /\/Filter\s*\[?\s*\/(?:LZWDecode|LZW)\b/.test(dictionary);
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    if (isLzw || isDeflated(bytes, start)) yield { start, end: stop, isPicture, isLzw };
    at = find(bytes, "stream", stop + 9);
  }
}

const [lineFeed, carriageReturn] = [10, 13];

const isDeflated = (bytes: Uint8Array, at: number): boolean => {
  const [method = 0, check = 0] = [bytes[at], bytes[at + 1]];
  return (method & 15) === 8 && (method * 256 + check) % 31 === 0;
};

/** It ends in front of the stream. */
function dictionaryOf(bytes: Uint8Array, at: number): string {
  const dictionary = String.fromCharCode(...bytes.subarray(Math.max(0, at - 600), at));
  return dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
}

/** Real pictures are seldom 200 to 1; whether these begin so. */
const isSteep = (packed: Uint8Array): boolean =>
  unpackedLength(packed.subarray(0, sample), Infinity) > 200 * sample;
const sample = 65_536;

/** Damaged data count as far as they go: the library reads what it can of them. */
function unpackedLength(packed: Uint8Array, most: number): number {
  try {
    return deflatedLength(packed.subarray(2), most);
  } catch (error) {
    if (!(error instanceof DeflateError)) throw error;
    const { why, length } = error;
    if (why === "too long")
      throw refusal("zip-bomb", `pdf: ${packed.length} bytes unpack to ${length}`);
    return length;
  }
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, word, at)) return at;
  return -1;
}

function isAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 1; index < word.length; index += 1)
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}
