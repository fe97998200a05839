import type { CellAddress } from "../grid/cell-address";
import type { SumRelation } from "./sum-relation";

/** "rounding": off by no more than rounding its figures explains, on a sheet that rounds. */
export type RelationStatus = "holds" | "rounding" | "fails";

export interface DiscoveredRelation extends SumRelation {
  readonly origin: "discovered";
  readonly difference: bigint;
  readonly status: RelationStatus;
  /** "difference": one part is the change between the two others (증감 = B − A), checked as B = A + 증감. */
  readonly kind: "sum" | "difference";
  /** From 0 to 1: how likely it is that the figures are meant to add up. */
  readonly confidence: number;
  readonly evidence: Evidence;
}

export interface Evidence {
  /** Parallel lines that hold with two or more parts, and those of them that hold exactly. */
  readonly holding: number;
  readonly exact: number;
  readonly failing: number;
  /** Holding among all lines that say something. */
  readonly coverage: number;
  /** Whether the total's label says that it is one. */
  readonly labelled: boolean;
  /** How unlikely it is that the figures meet by chance, in bits, less the cost of naming the relation. */
  readonly bits: number;
  /** Units by which rounding may move the difference; 0 where all parallel lines hold exactly. */
  readonly rounding: bigint;
}

/** Figures that often, but too often not, add up: whether they are meant to cannot be told. */
export interface NotEstablished {
  readonly axis: "row" | "column";
  /** The first of the totals. */
  readonly total: CellAddress;
  readonly parts: readonly CellAddress[];
  readonly holding: number;
  readonly failing: number;
}

export interface Discovery {
  /** Decimals of all amounts. */
  readonly scale: number;
  readonly relations: readonly DiscoveredRelation[];
  readonly notEstablished: readonly NotEstablished[];
  /** false: the step budget ran out, so there may be more. */
  readonly complete: boolean;
  readonly steps: number;
}
