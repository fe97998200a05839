import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import type { Amount } from "../money/amount";
import { findCulprits, type Repair } from "./culprit";
import { exactUnits } from "./discovery/figures";
import type { DiscoveredRelation, Discovery } from "./discovered-relation";
import { cellKey, type FigureAt } from "./relation";
import { crossingsToTheUnit, crossingsWithinRounding, exactedBy } from "./rounded-crossings";
import type { SumRelation } from "./sum-relation";
import { slipRank, slipReason, type SlipReason } from "./slip-reason";

/** A repair and how the wrong figure may have come about. */
export interface Suspect extends Omit<Repair, "mends"> {
  readonly explains: number;
  readonly reason: SlipReason;
}

export interface Blame {
  /** Cells that alone explain most: no other set of changes as small mends what fails. The plainest case first. */
  readonly claims: readonly Suspect[];
  /** Failing relations where several cells explain as much: a tie, the likelier first, and no claim. */
  readonly ties: readonly {
    readonly relation: DiscoveredRelation;
    readonly suspects: readonly Suspect[];
  }[];
}

/** Which cells explain the failing relations of a discovery. Relations that hold beside them are evidence too. */
export function blame(grid: Grid, { relations, scale }: Discovery): Blame {
  const failing = relations.filter(({ status }) => status === "fails");
  if (failing.length === 0) return { claims: [], ties: [] };
  const figureAt: FigureAt = ({ row, column }) => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, scale) : null;
  };
  const touched = new Set(failing.flatMap((each) => [each.total, ...each.parts].map(cellKey)));
  const nearby = relations.filter(
    (each) =>
      each.status === "holds" &&
      each.difference === 0n &&
      [each.total, ...each.parts].some((cell) => touched.has(cellKey(cell))),
  );
  const originals = new Map<SumRelation, DiscoveredRelation>(
    [...failing, ...nearby].map((each) => [
      withParts(
        each,
        each.parts.filter((part) => figureAt(part) !== null),
      ),
      each,
    ]),
  );
  const { claims, open } = findCulprits([...originals.keys()], figureAt);
  const described = (repair: Omit<Repair, "mends">, explains: number): Suspect => ({
    ...repair,
    explains,
    reason: slipReason(
      repair.printed,
      repair.suggested,
      figuresBeside(grid, repair.cell, figureAt),
    ),
  });
  const originalOf = (relation: SumRelation) => originals.get(relation);
  const suspect = ({ mends, ...repair }: Repair) => described(repair, mends.length);
  const claimed = ({ mends, ...repair }: Repair) => {
    const by = repair.suggested - repair.printed;
    return described(repair, mends.length + exactedBy(repair.cell, by, relations));
  };
  const openRelations = open.flatMap(({ relation }) => originalOf(relation) ?? []);
  const exactly = crossingsToTheUnit(openRelations, relations);
  const crossings = [...exactly, ...crossingsWithinRounding(openRelations, nearby)];
  const mended = new Set(crossings.flatMap(({ mends }) => mends));
  return {
    claims: [
      ...claims.map(claimed),
      ...crossings.flatMap(({ cell, changes, mends }) => {
        const printed = figureAt(cell);
        if (printed === null) return [];
        return changes
          .map((by) => described({ cell, printed, suggested: printed + by }, mends.length))
          .sort((a, b) => slipRank[a.reason] - slipRank[b.reason])
          .slice(0, 1);
      }),
    ].sort(plainestFirst),
    ties: open.flatMap(({ relation, alternatives }) => {
      const original = originalOf(relation);
      const suspects = alternatives
        .map(suspect)
        .sort((a, b) => b.explains - a.explains || slipRank[a.reason] - slipRank[b.reason]);
      return original && !mended.has(original) ? [{ relation: original, suspects }] : [];
    }),
  };
}

/** Those that explain most, that look like a slip of the hand and that are furthest off go first; else by table. */
const plainestFirst = (a: Suspect, b: Suspect): number =>
  b.explains - a.explains || slipRank[a.reason] - slipRank[b.reason] || largerFirst(a, b);

function largerFirst(a: Suspect, b: Suspect): number {
  const [one, other] = [a, b].map(({ printed, suggested }) =>
    suggested < printed ? printed - suggested : suggested - printed,
  );
  return one === other ? 0 : (one ?? 0n) > (other ?? 0n) ? -1 : 1;
}

const withParts = (
  { total, axis, origin, difference }: SumRelation,
  parts: readonly CellAddress[],
): SumRelation => ({ total, parts, axis, origin, difference });

function figuresBeside(
  grid: Grid,
  { row, column }: CellAddress,
  figureAt: FigureAt,
): readonly Amount[] {
  return [
    { row: row - 1, column },
    { row: row + 1, column },
    { row, column: column - 1 },
    { row, column: column + 1 },
  ].flatMap((cell) => {
    const inside =
      cell.row >= 0 && cell.row < grid.rows && cell.column >= 0 && cell.column < grid.columns;
    const figure = inside ? figureAt(cell) : null;
    return figure === null ? [] : [figure];
  });
}
