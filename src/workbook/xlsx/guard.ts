import { Inflate } from "fflate";
import { Unreadable } from "../../outcome/unreadable";
import { damaged, encrypted, notXlsx, oldFormat, tooLarge } from "./refusals";
import { spansIn } from "./spans";
import { packedBytes, readZipDirectory, type ZipEntry } from "./zip-directory";

/** Above these a file is no workbook of budgets. */
export const limits = {
  /** Bytes of the file, and of what it unpacks to. */
  packed: 64_000_000,
  unpacked: 400_000_000,
  parts: 10_000,
  /** Times the packed size, looked at only where a part is large. Sheets pack about 20 to 1. */
  ratio: 200,
  largePart: 20_000_000,
  /** Cells in merges and names: the library makes an object of every one. */
  spannedCells: 1_000_000,
} as const;

/**
 * Refuses (`Unreadable`) what is no workbook or would take the machine's memory, before the library sees a byte:
 * first by what the file says of itself, then by what its parts really unpack to. Returns the names of its parts.
 */
export function guardXlsx(bytes: Uint8Array): readonly string[] {
  const entries = directoryOf(bytes);
  for (const entry of entries) guardPart(bytes, entry);
  return entries.map(({ name }) => name);
}

function directoryOf(bytes: Uint8Array): readonly ZipEntry[] {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw includesWide(bytes, "EncryptedPackage") ? encrypted() : oldFormat();
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw notXlsx();
  if (bytes.length > limits.packed) throw tooLarge();
  const entries = readZipDirectory(bytes);
  if (!entries) throw damaged();
  if (entries.some((entry) => entry.encrypted)) throw encrypted();
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("xl/workbook.bin")) throw oldFormat();
  if (!names.has("xl/workbook.xml")) throw notXlsx();
  refuseBomb(bytes, entries);
  return entries;
}

function refuseBomb(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const sum = (of: (entry: ZipEntry) => number): number =>
    entries.reduce((total, entry) => total + of(entry), 0);
  const steep = entries.some(
    ({ size, packedSize }) => size > limits.largePart && size > limits.ratio * packedSize,
  );
  if (entries.length > limits.parts || sum(({ size }) => size) > limits.unpacked || steep)
    throw tooLarge();
  // Parts that together are larger than the file lie over each other.
  if (sum(({ packedSize }) => packedSize) > bytes.length) throw damaged();
}

function guardPart(bytes: Uint8Array, entry: ZipEntry): void {
  const packed = packedBytes(bytes, entry);
  if (!packed || (entry.method !== 0 && entry.method !== 8)) throw damaged();
  const spans = spansIn(entry.name);
  let length = 0;
  let spanned = 0;
  unpack(packed, entry.method, (chunk) => {
    length += chunk.length;
    if (length > entry.size) throw damaged();
    spanned += spans(chunk);
    if (spanned > limits.spannedCells) throw tooLarge();
  });
  if (length !== entry.size) throw damaged();
}

/** Piece by piece, so that a lying part is found out before it has filled the memory. */
function unpack(packed: Uint8Array, method: number, take: (chunk: Uint8Array) => void): void {
  if (method === 0) {
    take(packed);
    return;
  }
  const inflate = new Inflate(take);
  for (let at = 0; at < packed.length || at === 0; at += pieceLength) {
    const isLast = at + pieceLength >= packed.length;
    try {
      inflate.push(packed.subarray(at, at + pieceLength), isLast);
    } catch (cause) {
      throw cause instanceof Unreadable ? cause : damaged(cause);
    }
  }
}

const pieceLength = 16_384;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** In UTF-16, as compound files write the names of their streams. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wide = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wide[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
