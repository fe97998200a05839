import { refusal } from "../model/refusals";
import { DeflateError, unpackDeflate } from "./deflate";

/** One part of a document unpacked: the longest real one of 200 pages has 4 MB. */
const mostBytes = 64 * 2 ** 20;
/** Real parts are about 18:1, the emptiest sheets about 100:1. */
const mostRatio = 200;
/** Below this size any ratio is harmless. */
const alwaysAllowed = 2 ** 20;

/**
 * Raw DEFLATE data unpacked. `stated` is the size a file claims for them: room is made for it, and it is not believed;
 * the bytes are counted as they come.
 */
export function inflate(packed: Uint8Array, stated = packed.length * 4): Uint8Array {
  if (packed.length === 0) throw refusal("corrupted", "nothing to unpack");
  const most = Math.min(mostBytes, Math.max(alwaysAllowed, packed.length * mostRatio));
  try {
    return unpackDeflate(packed, most, stated);
  } catch (error) {
    if (!(error instanceof DeflateError)) throw error;
    const { why, length, message } = error;
    throw why === "too long"
      ? refusal("zip-bomb", `${packed.length} bytes unpack to ${length}`)
      : refusal("corrupted", message);
  }
}
