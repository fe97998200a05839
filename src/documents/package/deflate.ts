/** Why data is not DEFLATE data (RFC 1951), or that they unpack to more than was allowed. */
export class DeflateError extends Error {
  constructor(
    readonly why: "damaged" | "cut short" | "too long",
    /** How many bytes they had unpacked to. */
    readonly length: number,
  ) {
    super(`deflate: ${why} after ${length} bytes`);
  }
}

/**
 * Raw DEFLATE data unpacked, at most `most` bytes; `expected` is how many there probably are. Written for one thing that
 * libraries do not do together: to grow no further than allowed while nothing is copied that need not be.
 */
export function unpackDeflate(packed: Uint8Array, most: number, expected: number): Uint8Array {
  const sink = new Bytes(Math.min(most, Math.max(expected, 1_024)), most);
  run(packed, sink);
  return sink.all();
}

/** To how many bytes raw DEFLATE data unpack, kept nowhere. */
export function deflatedLength(packed: Uint8Array, most: number): number {
  const sink = new Count(most);
  run(packed, sink);
  return sink.length;
}

/** Where unpacked bytes go. */
interface Sink {
  readonly length: number;
  byte(value: number): void;
  bytes(from: Uint8Array): void;
  /** `count` bytes again from `distance` bytes ago. */
  again(distance: number, count: number): void;
}

class Bytes implements Sink {
  length = 0;
  private room: Uint8Array;

  constructor(
    size: number,
    private readonly most: number,
  ) {
    this.room = new Uint8Array(size);
  }

  byte(value: number): void {
    if (this.length === this.room.length) this.grow(1);
    this.room[this.length++] = value;
  }

  bytes(from: Uint8Array): void {
    if (this.length + from.length > this.room.length) this.grow(from.length);
    this.room.set(from, this.length);
    this.length += from.length;
  }

  again(distance: number, count: number): void {
    if (this.length + count > this.room.length) this.grow(count);
    const { room } = this;
    let at = this.length;
    for (const end = at + count; at < end; at += 1) room[at] = room[at - distance] ?? 0;
    this.length = at;
  }

  all(): Uint8Array {
    return this.room.subarray(0, this.length);
  }

  private grow(by: number): void {
    const needed = this.length + by;
    if (needed > this.most) throw new DeflateError("too long", needed);
    const larger = new Uint8Array(Math.min(this.most, Math.max(needed, this.room.length * 2)));
    larger.set(this.room);
    this.room = larger;
  }
}

class Count implements Sink {
  length = 0;

  constructor(private readonly most: number) {}

  byte(): void {
    this.add(1);
  }

  bytes(from: Uint8Array): void {
    this.add(from.length);
  }

  again(_: number, count: number): void {
    this.add(count);
  }

  private add(count: number): void {
    this.length += count;
    if (this.length > this.most) throw new DeflateError("too long", this.length);
  }
}

function run(packed: Uint8Array, sink: Sink): void {
  const input = new Bits(packed, sink);
  let isLast = false;
  while (!isLast) {
    isLast = input.take(1) === 1;
    const kind = input.take(2);
    if (kind === 0) input.copyStored();
    else if (kind === 1) input.unpack(fixedLetters(), fixedDistances());
    else if (kind === 2) {
      const [letters, distances] = ownCodes(input);
      input.unpack(letters, distances);
    } else throw new DeflateError("damaged", sink.length);
  }
}

/** Bits from the lowest of each byte upwards. */
class Bits {
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(
    private readonly packed: Uint8Array,
    private readonly sink: Sink,
  ) {}

  take(bits: number): number {
    while (this.count < bits) {
      const next = this.packed[this.at++];
      if (next === undefined) throw new DeflateError("cut short", this.sink.length);
      this.held |= next << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << bits) - 1);
    this.held >>>= bits;
    this.count -= bits;
    return value;
  }

  symbol(code: Code): number {
    // Beyond the end the bits are zeros; what is then taken of them was not there.
    while (this.count < code.longest) {
      this.held |= (this.packed[this.at++] ?? 0) << this.count;
      this.count += 8;
    }
    const entry = code.table[this.held & ((1 << code.longest) - 1)] ?? 0;
    const length = entry & 15;
    this.held >>>= length;
    this.count -= length;
    const missing = (this.at - this.packed.length) * 8;
    if (missing > this.count) throw new DeflateError("cut short", this.sink.length);
    if (length === 0) throw new DeflateError("damaged", this.sink.length);
    return entry >>> 4;
  }

  copyStored(): void {
    this.take(this.count & 7);
    const [length, check] = [this.take(16), this.take(16)];
    if ((length ^ check) !== 0xffff) throw new DeflateError("damaged", this.sink.length);
    const start = this.at - (this.count >>> 3);
    const end = start + length;
    if (end > this.packed.length) throw new DeflateError("cut short", this.sink.length);
    this.sink.bytes(this.packed.subarray(start, end));
    [this.at, this.held, this.count] = [end, 0, 0];
  }

  unpack(letters: Code, distances: Code): void {
    const { sink } = this;
    for (;;) {
      const symbol = this.symbol(letters);
      if (symbol < endOfBlock) sink.byte(symbol);
      else if (symbol === endOfBlock) return;
      else {
        const length = lengths[symbol - 257];
        if (!length) throw new DeflateError("damaged", sink.length);
        const count = length.base + this.take(length.extra);
        const far = distancesOf[this.symbol(distances)];
        if (!far) throw new DeflateError("damaged", sink.length);
        const distance = far.base + this.take(far.extra);
        if (distance > sink.length) throw new DeflateError("damaged", sink.length);
        sink.again(distance, count);
      }
    }
  }
}

const endOfBlock = 256;

/** Every pattern of `longest` bits with its symbol times 16 and how many of the bits are its own. */
interface Code {
  readonly table: Uint16Array;
  readonly longest: number;
}

/** The code that these lengths, one for each symbol, stand for (RFC 1951, 3.2.2). */
function codeOf(bits: Uint8Array): Code {
  const counts = new Uint16Array(16);
  for (const length of bits) counts[length] = (counts[length] ?? 0) + 1;
  let longest = 15;
  while (longest > 1 && counts[longest] === 0) longest -= 1;
  const next = new Uint16Array(17);
  for (let length = 1; length <= longest; length += 1)
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  const table = new Uint16Array(1 << longest);
  for (let symbol = 0; symbol < bits.length; symbol += 1) {
    const length = bits[symbol] ?? 0;
    if (length === 0) continue;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    const entry = (symbol << 4) | length;
    for (let at = reversed(code, length); at < table.length; at += 1 << length) table[at] = entry;
  }
  return { table, longest };
}

/** Codes are written from their highest bit on. */
function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) turned |= ((code >>> bit) & 1) << (length - 1 - bit);
  return turned;
}

function ownCodes(input: Bits): readonly [Code, Code] {
  const letters = input.take(5) + 257;
  const all = letters + input.take(5) + 1;
  const described = input.take(4) + 4;
  const ofLengths = new Uint8Array(19);
  for (const place of orderOfLengths.slice(0, described)) ofLengths[place] = input.take(3);
  const code = codeOf(ofLengths);
  const bits = new Uint8Array(all);
  for (let at = 0; at < all;) {
    const symbol = input.symbol(code);
    if (symbol < 16) bits[at++] = symbol;
    else {
      const value = symbol === 16 ? (bits[at - 1] ?? 0) : 0;
      const times =
        symbol === 16 ? 3 + input.take(2) : symbol === 17 ? 3 + input.take(3) : 11 + input.take(7);
      bits.fill(value, at, at + times);
      at += times;
    }
  }
  return [codeOf(bits.subarray(0, letters)), codeOf(bits.subarray(letters))];
}

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

interface Step {
  readonly base: number;
  readonly extra: number;
}

/** How long and how far: groups that need one bit more each. */
function steps(first: number, inGroup: number, groups: number): readonly Step[] {
  const made: Step[] = [];
  let base = first;
  for (let group = 0; group < groups; group += 1) {
    const extra = Math.max(0, group - 1);
    for (let each = 0; each < inGroup; each += 1) {
      made.push({ base, extra });
      base += 1 << extra;
    }
  }
  return made;
}

const lengths: readonly Step[] = [...steps(3, 4, 7), { base: 258, extra: 0 }];
const distancesOf: readonly Step[] = steps(1, 2, 15);

let letters: Code | null = null;
const fixedLetters = (): Code =>
  (letters ??= codeOf(new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280)));
let distances: Code | null = null;
const fixedDistances = (): Code => (distances ??= codeOf(new Uint8Array(32).fill(5)));
