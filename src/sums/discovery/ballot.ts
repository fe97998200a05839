import type { Pattern } from "./pattern";

/** Candidate patterns, each once with the cheapest of its shapes, and the bits that the lines proposing it carry. */
export class Ballot {
  private readonly byKey = new Map<number | string, Candidate>();

  /** `make` names the pattern when it is seen for the first time, or more cheaply than before. */
  propose(key: number | string, cost: number, bits: number, make: () => Pattern): void {
    const known = this.byKey.get(key);
    if (!known) {
      this.byKey.set(key, { pattern: make(), bits });
      return;
    }
    known.bits += bits;
    if (cost < known.pattern.cost) known.pattern = make();
  }

  candidates(): IterableIterator<Candidate> {
    return this.byKey.values();
  }
}

export interface Candidate {
  pattern: Pattern;
  bits: number;
}
