/** "%PDF-1.7" at the start, or behind other bytes within the first kilobyte as readers allow. */
export function isPdf(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 6, 1_024);
  for (let at = 0; at < end; at += 1)
    if (head.every((byte, index) => bytes[at + index] === byte) && isDigit(bytes[at + 5]))
      return true;
  return false;
}

const head = [0x25, 0x50, 0x44, 0x46, 0x2d];
const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;
