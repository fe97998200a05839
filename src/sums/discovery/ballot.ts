import { patternKey, type Pattern, type Shape } from "./pattern";

/** Candidate patterns, each once with the cheapest of its shapes, and the probe lines that proposed it. */
export class Ballot {
  private readonly byKey = new Map<string, Candidate>();

  propose(total: number, parts: readonly number[], shape: Shape, cost: number, line: number): void {
    const key = patternKey({ total, parts });
    const known = this.byKey.get(key);
    if (!known) {
      this.byKey.set(key, { pattern: { total, parts, shape, cost }, lines: [line] });
      return;
    }
    if (known.lines[known.lines.length - 1] !== line) known.lines.push(line);
    if (cost < known.pattern.cost) known.pattern = { total, parts, shape, cost };
  }

  candidates(): readonly Candidate[] {
    return [...this.byKey.values()];
  }
}

export interface Candidate {
  pattern: Pattern;
  readonly lines: number[];
}
