import type { CellAddress } from "../../grid/cell-address";
import type { DiscoveredRelation, Evidence, RelationStatus } from "../discovered-relation";
import { cellOn, type Axis } from "./field";
import type { Pattern } from "./pattern";

/** What the relations of all lines of a block share. */
export interface SharedByLines {
  readonly axis: Axis;
  readonly pattern: Pattern;
  readonly kind: DiscoveredRelation["kind"];
  readonly confidence: number;
}

/**
 * A pattern on one line. A large sheet has many and nobody looks into most of them: the addresses of the parts are
 * made when they are first asked for.
 */
export class LineRelation implements DiscoveredRelation {
  readonly origin = "discovered";
  readonly total: CellAddress;
  private addresses: readonly CellAddress[] | null = null;

  constructor(
    private readonly shared: SharedByLines,
    private readonly line: number,
    readonly difference: bigint,
    readonly status: RelationStatus,
    readonly evidence: Evidence,
  ) {
    this.total = cellOn(shared.axis, line, shared.pattern.total);
  }

  get axis(): Axis {
    return this.shared.axis;
  }

  get kind(): DiscoveredRelation["kind"] {
    return this.shared.kind;
  }

  get confidence(): number {
    return this.shared.confidence;
  }

  get parts(): readonly CellAddress[] {
    this.addresses ??= this.shared.pattern.parts.map((part) =>
      cellOn(this.shared.axis, this.line, part),
    );
    return this.addresses;
  }
}

/** Left to right and downwards by the total; of one total what is across first, then what is surer. */
export const inTableOrder = (a: DiscoveredRelation, b: DiscoveredRelation): number =>
  a.total.row - b.total.row ||
  a.total.column - b.total.column ||
  (a.axis === b.axis ? 0 : a.axis === "row" ? -1 : 1) ||
  b.confidence - a.confidence;
