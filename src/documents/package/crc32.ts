/** The CRC-32 that ZIP states for each of its files (ISO 3309), as an unsigned number. Four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      after(3, crc & 0xff) ^
      after(2, (crc >>> 8) & 0xff) ^
      after(1, (crc >>> 16) & 0xff) ^
      after(0, crc >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = after(0, (crc ^ view.getUint8(at)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** What a byte leaves once `zeros` bytes of zeros have followed it. */
const after = (zeros: number, byte: number): number => tables[(zeros << 8) | byte] ?? 0;

const tables = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  tables[byte] = value;
}
for (let each = 256; each < tables.length; each += 1) {
  const before = tables[each - 256] ?? 0;
  tables[each] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
}
