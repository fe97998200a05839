import type { Pattern } from "./pattern";

/**
 * Bits that probe lines carry for each candidate. A candidate is named as a pattern only once it has a share of what
 * it will need: most that meet by chance never do. Keys are whole numbers or text; a table of numbers is many times
 * faster here than a map.
 */
export class Ballot {
  private readonly named = new Map<number | string, Pattern>();
  private readonly texts = new Map<string, number>();
  private keys = new Float64Array(0);
  private bits = new Float64Array(0);
  private used = 0;

  /** Adds what a line says; whether the candidate is to be named now. No pattern is made of those that never are. */
  hear(key: number | string, cost: number, bits: number): boolean {
    const sum = typeof key === "string" ? this.addText(key, bits) : this.addNumber(key, bits);
    if (sum < Math.min(cost + 5, 18) / 2) return false;
    const known = this.named.get(key);
    return known === undefined || cost < known.cost;
  }

  name(key: number | string, pattern: Pattern): void {
    this.named.set(key, pattern);
  }

  /** One that needs no other line; the cheapest of a key stays, the first among equals. */
  tell(key: number | string, pattern: Pattern): void {
    const known = this.named.get(key);
    if (known === undefined || pattern.cost < known.cost) this.named.set(key, pattern);
  }

  patterns(): IterableIterator<Pattern> {
    return this.named.values();
  }

  private addText(key: string, bits: number): number {
    const sum = (this.texts.get(key) ?? 0) + bits;
    this.texts.set(key, sum);
    return sum;
  }

  private addNumber(key: number, bits: number): number {
    if (this.used * 2 >= this.keys.length) this.grow();
    const slot = slotOf(this.keys, key);
    if (this.keys[slot] === 0) {
      this.keys[slot] = key + 1;
      this.used += 1;
    }
    const sum = (this.bits[slot] ?? 0) + bits;
    this.bits[slot] = sum;
    return sum;
  }

  private grow(): void {
    const [keys, bits] = [this.keys, this.bits];
    const size = Math.max(fewestKeys, keys.length * 4);
    this.keys = new Float64Array(size);
    this.bits = new Float64Array(size);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? 0;
      if (key === 0) continue;
      const slot = slotOf(this.keys, key - 1);
      this.keys[slot] = key;
      this.bits[slot] = bits[index] ?? 0;
    }
  }
}

const fewestKeys = 1 << 9;

/** Where a key stands (as key + 1, so that 0 is free) or would stand: open addressing. */
function slotOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1;
  let slot = (Math.imul(key, 2654435761) ^ Math.imul(Math.floor(key / 65536), 40503)) & mask;
  slot = (slot ^ (slot >>> 7)) & mask;
  for (; keys[slot] !== 0 && keys[slot] !== key + 1; slot = (slot + 1) & mask);
  return slot;
}
