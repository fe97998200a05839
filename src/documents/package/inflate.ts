import { Inflate } from "fflate";
import { Unreadable } from "../../outcome/unreadable";
import { refusal } from "../model/refusals";

/** One part of a document unpacked: the longest real one of 200 pages has 4 MB. */
const mostBytes = 64 * 2 ** 20;
/** Real parts are about 18:1, the emptiest sheets about 100:1. */
const mostRatio = 200;
/** Below this size any ratio is harmless. */
const alwaysAllowed = 2 ** 20;

/** Raw DEFLATE data unpacked. The output is counted while it grows, so a stated size need not be believed. */
export function inflate(packed: Uint8Array): Uint8Array {
  const most = Math.min(mostBytes, Math.max(alwaysAllowed, packed.length * mostRatio));
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw refusal("zip-bomb", `${packed.length} bytes unpack to ${length}`);
    chunks.push(chunk);
  });
  try {
    pushInSteps(stream, packed);
  } catch (error) {
    throw error instanceof Unreadable ? error : refusal("corrupted", `deflate: ${String(error)}`);
  }
  return joined(chunks, length);
}

/** A step unpacks to at most about a thousand times its size before it can be counted. */
const step = 8_192;

function pushInSteps(stream: Inflate, packed: Uint8Array): void {
  if (packed.length === 0) throw refusal("corrupted", "nothing to unpack");
  for (let at = 0; at < packed.length; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
}

export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
