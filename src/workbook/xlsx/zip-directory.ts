/** What a ZIP file says of itself at its end, read without unpacking anything. */
export interface ZipEntry {
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Of its local header. */
  readonly offset: number;
}

/** The directory of a ZIP file; null where there is none, or it does not fit into the bytes. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(bytes, view, at);
    if (!read) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

/** The packed bytes of an entry; null where its local header is not where the directory says. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize } = entry;
  if (offset + localHeader > bytes.length || view.getUint32(offset, true) !== localSignature) {
    return null;
  }
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + localHeader + names;
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const localHeader = 30;
const centralHeader = 46;
const endRecord = 22;
const longestComment = 0xffff;

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endRecord;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number) {
  if (at + centralHeader > bytes.length || view.getUint32(at, true) !== centralSignature) {
    return null;
  }
  const nameLength = view.getUint16(at + 28, true);
  const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const next = at + centralHeader + nameLength + rest;
  if (next > bytes.length) return null;
  const name = bytes.subarray(at + centralHeader, at + centralHeader + nameLength);
  const entry: ZipEntry = {
    name: new TextDecoder().decode(name),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next };
}
