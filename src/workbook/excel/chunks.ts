/** One thing to be written, with the size of its request. `cells` counts for the progress shown. */
export interface Write {
  readonly sheet: string;
  readonly bytes: number;
  readonly cells: number;
  apply(context: Excel.RequestContext): void;
}

/**
 * Excel on the web takes 5 MB a request; at 1 MB the estimate may be wrong by far, a sync stays short enough for
 * 취소 to be felt, and the plan of any project fits into one.
 */
const chunkBytes = 1_000_000;

/** The same writes in the same order, in requests of at most about 1 MB (a single larger write stands alone). */
export function chunksOf(writes: Iterable<Write>, limit = chunkBytes): Write[][] {
  const chunks: Write[][] = [];
  let room = 0;
  for (const write of writes) {
    const last = chunks.at(-1);
    if (last && write.bytes <= room) {
      last.push(write);
      room -= write.bytes;
    } else {
      chunks.push([write]);
      room = limit - write.bytes;
    }
  }
  return chunks;
}

/** Bytes of a value in JSON, as UTF-8: an upper bound that is near enough. */
export function jsonBytes(value: string | number | null): number {
  if (typeof value !== "string") return 20;
  return 3 * value.length + 3;
}
