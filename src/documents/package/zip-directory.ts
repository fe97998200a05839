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
  const end = endRecordAt(view);
  const count = view.u16(end + 10);
  if (count > mostEntries) throw refusal("zip-bomb", `${count} entries`);
  const entries = new Map<string, ZipEntry>();
  let at = view.u32(end + 16);
  let stated = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.u32(at) !== 0x02014b50) throw refusal("corrupted", "zip directory");
    const nameLength = view.u16(at + 28);
    const name = asciiOf(view.slice(at + 46, nameLength)).replaceAll("\\", "/");
    const entry = entryAt(view, at);
    entries.set(name, entry);
    stated += entry.size;
    if (stated > mostStated) throw refusal("zip-bomb", `${stated} bytes stated`);
    at += 46 + nameLength + view.u16(at + 30) + view.u16(at + 32);
  }
  return entries;
}

function entryAt(view: ByteView, at: number): ZipEntry {
  const entry = {
    method: view.u16(at + 10),
    encrypted: (view.u16(at + 8) & 1) === 1,
    crc: view.u32(at + 16),
    packedSize: view.u32(at + 20),
    size: view.u32(at + 24),
    headerAt: view.u32(at + 42),
  };
  // Zip64 writes all ones where a number does not fit: more than 4 GB.
  if (entry.size === 0xffffffff || entry.packedSize === 0xffffffff)
    throw refusal("zip-bomb", "zip64 sizes");
  return entry;
}

/** From the end of the file backwards: a comment of up to 65,535 bytes may follow the record. */
function endRecordAt(view: ByteView): number {
  const lowest = Math.max(0, view.length - 22 - 65_535);
  for (let at = view.length - 22; at >= lowest; at -= 1)
    if (view.u32(at) === 0x06054b50 && at + 22 + view.u16(at + 20) <= view.length) return at;
  throw refusal("corrupted", "zip without a directory");
}
