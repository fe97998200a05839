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
  private addresses: readonly CellAddress[] | null = null;

  constructor(
    private readonly shared: SharedByLines,
    private readonly line: number,
    readonly difference: bigint,
    readonly status: RelationStatus,
    readonly evidence: Evidence,
  ) {}

  get axis(): Axis {
    return this.shared.axis;
  }

  get kind(): DiscoveredRelation["kind"] {
    return this.shared.kind;
  }

  get confidence(): number {
    return this.shared.confidence;
  }

  get total(): CellAddress {
    return cellOn(this.shared.axis, this.line, this.shared.pattern.total);
  }

  get parts(): readonly CellAddress[] {
    this.addresses ??= this.shared.pattern.parts.map((part) =>
      cellOn(this.shared.axis, this.line, part),
    );
    return this.addresses;
  }

  /** Left to right and downwards by the total; of one total what is across first, then what is surer. */
  static inTableOrder(a: LineRelation, b: LineRelation): number {
    const [across, down] = [a.axis === "row", b.axis === "row"];
    const { line: lineA, shared: one } = a;
    const { line: lineB, shared: other } = b;
    return (
      (across ? lineA : one.pattern.total) - (down ? lineB : other.pattern.total) ||
      (across ? one.pattern.total : lineA) - (down ? other.pattern.total : lineB) ||
      (across === down ? 0 : across ? -1 : 1) ||
      other.confidence - one.confidence
    );
  }
}
