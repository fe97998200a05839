import { strFromU8 } from "fflate";

/** XML parts are UTF-8, or UTF-16 with a mark (the standard allows both). */
export function textOfPart(part: Uint8Array): string {
  const [first, second] = part;
  if (first === 0xff && second === 0xfe) return utf16(part, 0, 1);
  if (first === 0xfe && second === 0xff) return utf16(part, 1, 0);
  return strFromU8(part);
}

function utf16(part: Uint8Array, low: 0 | 1, high: 0 | 1): string {
  const pieces: string[] = [];
  for (let at = 2; at + 1 < part.length; at += 2)
    pieces.push(String.fromCharCode((part[at + low] ?? 0) | ((part[at + high] ?? 0) << 8)));
  return pieces.join("");
}
