import { refusal } from "../model/refusals";
import { ByteView } from "./byte-view";
import { readStreamEntries, type StreamEntry } from "./compound-directory";

/** The streams of an OLE compound file ([MS-CFB]): .hwp, and Office files under a password. */
export interface CompoundFile {
  /** Paths such as "BodyText/Section0". */
  readonly names: readonly string[];
  read(name: string): Uint8Array | null;
}

export function openCompound(bytes: Uint8Array): CompoundFile {
  const sectors = new Sectors(new ByteView(bytes));
  const { root, streams } = readStreamEntries(sectors.chain(sectors.directoryStart));
  const small = lazily(() => new SmallSectors(sectors, root));
  return {
    names: [...streams.keys()],
    read: (name) => {
      const entry = streams.get(name);
      if (!entry) return null;
      return entry.size < sectors.smallLimit ? small().stream(entry) : sectors.stream(entry);
    },
  };
}

/** Numbers from here on end a chain or mark a sector as free. */
const firstSpecial = 0xfffffffa;

/** Sectors in chains, as the allocation table links them. No chain is longer than the file. */
class Sectors {
  private readonly size: number;
  private readonly most: number;
  private readonly table: readonly number[];

  constructor(private readonly view: ByteView) {
    const shift = view.u16(30);
    if ((shift !== 9 && shift !== 12) || view.u16(32) !== 6)
      throw refusal("corrupted", "compound file: sector size");
    this.size = 1 << shift;
    this.most = Math.ceil(view.length / this.size);
    this.table = this.tableSectors();
  }

  get directoryStart(): number {
    return this.view.u32(48);
  }

  get smallTableStart(): number {
    return this.view.u32(60);
  }

  get smallLimit(): number {
    return this.view.u32(56);
  }

  stream({ start, size }: StreamEntry): Uint8Array {
    const whole = this.chain(start);
    if (whole.length < size) throw refusal("corrupted", "compound file: short stream");
    return whole.subarray(0, size);
  }

  chain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let sector = start; sector < firstSpecial; sector = this.after(sector)) {
      if (parts.length >= this.most) throw refusal("corrupted", "compound file: endless chain");
      const at = this.at(sector);
      const part = this.view.slice(at, Math.min(this.size, this.view.length - at));
      parts.push(part);
      length += part.length;
    }
    return joined(parts, length);
  }

  private at(sector: number): number {
    return (sector + 1) * this.size;
  }

  private after(sector: number): number {
    const perSector = this.size / 4;
    const part = this.table[Math.floor(sector / perSector)];
    if (part === undefined) throw refusal("corrupted", "compound file: chain leaves the table");
    return this.view.u32(this.at(part) + 4 * (sector % perSector));
  }

  /** The first 109 are in the header, others in sectors linked from there. */
  private tableSectors(): readonly number[] {
    const found: number[] = [];
    const collect = (from: number, count: number): void => {
      for (let index = 0; index < count; index += 1) {
        const sector = this.view.u32(from + 4 * index);
        if (sector < firstSpecial) found.push(sector);
      }
    };
    collect(76, 109);
    const perSector = this.size / 4 - 1;
    for (let sector = this.view.u32(68), steps = 0; sector < firstSpecial; steps += 1) {
      if (steps > this.most) throw refusal("corrupted", "compound file: endless table");
      collect(this.at(sector), perSector);
      sector = this.view.u32(this.at(sector) + 4 * perSector);
    }
    if (found.length > this.most) throw refusal("corrupted", "compound file: table too long");
    return found;
  }
}

/** Short streams lie in 64-byte sectors inside the stream of the root. */
class SmallSectors {
  private readonly content: ByteView;
  private readonly table: ByteView;

  constructor(sectors: Sectors, root: StreamEntry) {
    this.content = new ByteView(sectors.chain(root.start));
    this.table = new ByteView(sectors.chain(sectors.smallTableStart));
  }

  stream({ start, size }: StreamEntry): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let sector = start; length < size; sector = this.table.u32(4 * sector)) {
      if (sector >= firstSpecial) throw refusal("corrupted", "compound file: short stream");
      const part = this.content.slice(64 * sector, Math.min(64, size - length));
      parts.push(part);
      length += part.length;
    }
    return joined(parts, length);
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
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
