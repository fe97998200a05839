const [clear, end] = [256, 257];
const mostCodes = 4_096;

/**
 * To how many bytes data packed as PDF's LZWDecode does unpack, kept nowhere; no more than just over `most`. Damaged
 * data count as far as they go.
 */
export function lzwLength(packed: Uint8Array, most: number): number {
  /** How many bytes each code stands for. */
  const lengths = new Uint32Array(mostCodes).fill(1);
  let [next, width, before] = [end + 1, 9, 0];
  let [held, bits, length] = [0, 0, 0];
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >>> bits) & ((1 << width) - 1);
    if (code === end || code > next) return length;
    if (code === clear) [next, width, before] = [end + 1, 9, 0];
    else {
      // The code that is only now being made is the one before it and a letter more.
      const own = code === next ? before + 1 : (lengths[code] ?? 1);
      if (before > 0 && next < mostCodes) lengths[next++] = before + 1;
      // One code early, as PDF writes it.
      width = next + 1 >= 2_048 ? 12 : next + 1 >= 1_024 ? 11 : next + 1 >= 512 ? 10 : 9;
      before = own;
      length += own;
      if (length > most) return length;
    }
  }
  return length;
}
