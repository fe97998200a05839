import { refusal } from "../model/refusals";
import { asciiOf, ByteView } from "./byte-view";

/** One file of a ZIP as its directory states it. */
export interface ZipEntry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

/** The largest of 55 real documents had 212 files in it. */
const mostEntries = 5_000;
/** Stated sizes together: no document that people write comes near. */
const mostStated = 512 * 2 ** 20;

/** The directory of a ZIP by name of file. Refuses what claims too many files or too large ones. */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new ByteView(bytes);
  const { count, start } = directoryIn(view);
  if (count > mostEntries) throw refusal("zip-bomb", `${count} entries`);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  let [stated, packed] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    if (view.u32(at) !== 0x02014b50) throw refusal("corrupted", "zip directory");
    const [nameLength, extraLength] = [view.u16(at + 28), view.u16(at + 30)];
    const name = asciiOf(view.slice(at + 46, nameLength)).replaceAll("\\", "/");
    const extra = new ByteView(view.slice(at + 46 + nameLength, extraLength));
    const entry = entryAt(view, at, extra);
    entries.set(name, entry);
    stated += entry.size;
    packed += entry.packedSize;
    if (stated > mostStated) throw refusal("zip-bomb", `${stated} bytes stated`);
    at += 46 + nameLength + extraLength + view.u16(at + 32);
  }
  // Files that together are longer than the ZIP lie over one another.
  if (packed > view.length) throw refusal("zip-bomb", "overlapping files");
  return entries;
}

function entryAt(view: ByteView, at: number, extra: ByteView): ZipEntry {
  const wide = wideNumbers(extra);
  return {
    method: view.u16(at + 10),
    encrypted: (view.u16(at + 8) & 1) === 1,
    crc: view.u32(at + 16),
    // In this order the wide numbers follow one another, those alone that did not fit.
    size: wide(view.u32(at + 24)),
    packedSize: wide(view.u32(at + 20)),
    headerAt: wide(view.u32(at + 42)),
  };
}

const didNotFit = 0xffffffff;

/** Zip64 writes all ones where a number does not fit, or where its writer did not know it would, and the number here. */
function wideNumbers(extra: ByteView): (stated: number) => number {
  let field = 0;
  while (field + 4 <= extra.length && extra.u16(field) !== 1) field += 4 + extra.u16(field + 2);
  let at = field + 4;
  return (stated) => {
    if (stated !== didNotFit) return stated;
    at += 8;
    return wideNumber(extra, at - 8);
  };
}

/** Beyond 2^53 bytes nothing is exact, and nothing is read. */
const wideNumber = (view: ByteView, at: number): number =>
  view.u32(at) + view.u32(at + 4) * 2 ** 32;

/** How many files there are, and where their list starts. */
function directoryIn(view: ByteView): { readonly count: number; readonly start: number } {
  const end = endRecordAt(view);
  const [count, start] = [view.u16(end + 10), view.u32(end + 16)];
  if (count !== 0xffff && start !== didNotFit) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.u32(locator) !== 0x07064b50) return { count, start };
  const record = wideNumber(view, locator + 8);
  if (view.u32(record) !== 0x06064b50) throw refusal("corrupted", "zip64 directory");
  return { count: wideNumber(view, record + 32), start: wideNumber(view, record + 48) };
}

/** From the end of the file backwards: a comment of up to 65,535 bytes may follow the record. */
function endRecordAt(view: ByteView): number {
  const lowest = Math.max(0, view.length - 22 - 65_535);
  for (let at = view.length - 22; at >= lowest; at -= 1)
    if (view.u32(at) === 0x06054b50 && at + 22 + view.u16(at + 20) <= view.length) return at;
  throw refusal("corrupted", "zip without a directory");
}
