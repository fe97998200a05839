/** Steps that a search may still take: what makes a hard table end, and say that it ended early. */
export class Budget {
  spent = 0;

  constructor(private readonly limit: number) {}

  /** Takes steps; false once the limit is reached. */
  take(steps: number): boolean {
    this.spent += steps;
    return this.spent <= this.limit;
  }

  get exhausted(): boolean {
    return this.spent > this.limit;
  }
}
