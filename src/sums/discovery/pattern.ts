/**
 * "The figure at this place is the sum of those": one statement about many parallel lines. `cost` is what it takes to
 * name it, in bits: how many others of its shape could have been meant.
 */
export interface Pattern {
  readonly total: number;
  /** Ascending. */
  readonly parts: readonly number[];
  readonly shape: Shape;
  readonly cost: number;
  /** Where the layout suggests it (a labelled total and the figures beside it, as far as they go): bits less to believe it. */
  readonly allowance?: number;
  /** The total calls itself one and its parts stand unbroken beside it: it is their sum though only one is not 0. */
  readonly beside?: boolean;
  /** The word "total" stands beside it. */
  readonly labelled?: boolean;
}

/** Neighbouring run; run with a gap before it; every so many places; any two; over covered details; any few. */
export type Shape = "adjacent" | "run" | "stride" | "pair" | "cover" | "set";

export const patternKey = ({ total, parts }: Pick<Pattern, "total" | "parts">): string =>
  `${total}=${parts.join("+")}`;
