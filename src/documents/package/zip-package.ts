import { refusal } from "../model/refusals";
import { ByteView } from "./byte-view";
import { crc32 } from "./crc32";
import { inflate } from "./inflate";
import { textOfPart } from "./part-text";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** The parts of a .hwpx, .docx or .xlsx. A part is unpacked when it is asked for. */
export interface ZipPackage {
  readonly names: readonly string[];
  /** XML of a part, null where there is no such part. */
  text(name: string): string | null;
}

/** All parts that one document has us unpack. */
const mostUnpacked = 256 * 2 ** 20;

export function openZip(bytes: Uint8Array): ZipPackage {
  const view = new ByteView(bytes);
  const entries = readZipDirectory(bytes);
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    text: (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const part = unpack(view, entry, name);
      unpacked += part.length;
      if (unpacked > mostUnpacked) throw refusal("zip-bomb", `${unpacked} bytes in all`);
      return textOfPart(part);
    },
  };
}

function unpack(view: ByteView, entry: ZipEntry, name: string): Uint8Array {
  if (entry.encrypted) throw refusal("encrypted", name);
  const at = entry.headerAt;
  if (view.u32(at) !== 0x04034b50) throw refusal("corrupted", name);
  const start = at + 30 + view.u16(at + 26) + view.u16(at + 28);
  const packed = view.slice(start, entry.packedSize);
  const part = unpackedBy(entry, packed, name);
  if (crc32(part) !== entry.crc) throw refusal("corrupted", `${name}: checksum`);
  return part;
}

function unpackedBy({ method, size }: ZipEntry, packed: Uint8Array, name: string): Uint8Array {
  if (method === 0) return packed;
  if (method === 8) return inflate(packed, size);
  throw refusal("unsupported", `${name}: method ${method}`);
}
