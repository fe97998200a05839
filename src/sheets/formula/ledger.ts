import type { Amount } from "../../money/amount";
import type { Ref } from "./reference";

/** What the cells of a drawing hold, exactly, in won; null where a formula finds no number. Formulas are computed from it. */
export class Ledger {
  private readonly amounts = new Map<string, Amount | null>();

  set(ref: Ref, amount: Amount | null): void {
    this.amounts.set(keyOf(ref), amount);
  }

  at(ref: Ref): Amount | null {
    return this.amounts.get(keyOf(ref)) ?? null;
  }

  /** As SUM does: what is no number is passed over. */
  sum(refs: readonly Ref[]): Amount {
    return refs.reduce<Amount>((sum, ref) => sum + (this.at(ref) ?? 0n), 0n);
  }

  /** Whether every cell holds a number. */
  complete(refs: readonly Ref[]): boolean {
    return refs.every((ref) => this.at(ref) !== null);
  }
}

const keyOf = ({ sheet, row, column }: Ref): string => `${row},${column},${sheet}`;
