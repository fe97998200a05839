import type { Pattern } from "./pattern";

/**
 * Bits that probe lines carry for each candidate. A candidate is named as a pattern only once it has a share of what
 * it will need: most that meet by chance never do.
 */
export class Ballot {
  private readonly bits = new Map<number | string, number>();
  private readonly named = new Map<number | string, Pattern>();

  propose(key: number | string, cost: number, bits: number, make: () => Pattern): void {
    const sum = (this.bits.get(key) ?? 0) + bits;
    this.bits.set(key, sum);
    if (sum < Math.min(cost + 5, 18) / 2) return;
    const known = this.named.get(key);
    if (!known || cost < known.cost) this.named.set(key, make());
  }

  patterns(): IterableIterator<Pattern> {
    return this.named.values();
  }
}
