import { refusal } from "../model/refusals";
import { ByteView } from "./byte-view";

export interface StreamEntry {
  readonly start: number;
  readonly size: number;
}

interface Entry extends StreamEntry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const [storage, stream, rootStorage] = [1, 2, 5];

/** The directory of a compound file: its root, and every stream by its path. */
export function readStreamEntries(directory: Uint8Array): {
  readonly root: StreamEntry;
  readonly streams: ReadonlyMap<string, StreamEntry>;
} {
  const view = new ByteView(directory);
  const root = entryAt(view, 0);
  if (root?.kind !== rootStorage) throw refusal("corrupted", "compound file: no root");
  const streams = new Map<string, StreamEntry>();
  const seen = new Set<number>();
  const todo: { index: number; folder: string }[] = [{ index: root.child, folder: "" }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { index, folder } = next;
    const entry = seen.has(index) ? null : entryAt(view, index);
    seen.add(index);
    if (!entry) continue;
    todo.push({ index: entry.left, folder }, { index: entry.right, folder });
    if (entry.kind === stream) streams.set(folder + entry.name, entry);
    if (entry.kind === storage)
      todo.push({ index: entry.child, folder: `${folder}${entry.name}/` });
  }
  return { root, streams };
}

function entryAt(view: ByteView, index: number): Entry | null {
  const at = index * 128;
  if (at + 128 > view.length) return null;
  const nameBytes = view.u16(at + 64);
  return {
    name: view.utf16(at, Math.max(0, Math.min(31, nameBytes / 2 - 1))),
    kind: view.u8(at + 66),
    left: view.u32(at + 68),
    right: view.u32(at + 72),
    child: view.u32(at + 76),
    start: view.u32(at + 116),
    size: view.u32(at + 120),
  };
}
