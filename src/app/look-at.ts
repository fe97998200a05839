import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import type { Amount } from "../money/amount";
import type { DiscoveredRelation, Discovery } from "../sums/discovered-relation";
import { discoverSums } from "../sums/discover-sums";
import { exactUnits } from "../sums/discovery/figures";
import { findFlaws, type FormulaCheck } from "../sums/formulas/find-flaws";
import { cellKey, differenceOf, relationKey } from "../sums/relation";
import { byLabel } from "./by-label";
import { withDerived, type DerivedSums } from "./derived-sums";
import { isDenied } from "./formulas-and-sums";
import { labelledSums } from "./labelled-sums";

/** What a sheet says of itself: its sums, by labels and figures, what is computed from them, and its formulas. */
export interface LookedAt extends DerivedSums {
  readonly grid: Grid;
  readonly formulas: FormulaCheck | null;
}

export function lookAt(grid: Grid): LookedAt {
  const derived = withDerived(grid, withLabelled(grid, discoverSums(grid)));
  const { discovery } = derived;
  const formulas = findFlaws(grid, discovery);
  if (!formulas) return { ...derived, grid, formulas };
  const relations = discovery.relations.filter((relation) => !isDenied(relation, formulas));
  return { ...derived, discovery: { ...discovery, relations }, grid, formulas };
}

/** A relation is reported once, and what labels say goes before what figures suggest. */
function withLabelled(grid: Grid, discovery: Discovery): Discovery {
  const figureAt = ({ row, column }: CellAddress): Amount | null => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, discovery.scale) : null;
  };
  const known = new Map(discovery.relations.map((each) => [relationKey(each), each]));
  const labelled = labelledSums(grid).flatMap((relation): readonly DiscoveredRelation[] => {
    const difference = differenceOf(relation, figureAt);
    if (difference === null) return [];
    const same = known.get(relationKey(relation));
    const status = difference === 0n ? "holds" : "fails";
    return [
      same ?? { ...relation, origin: "discovered", kind: "sum", difference, status, ...byLabel },
    ];
  });
  const totals = new Set(labelled.map(({ axis, total }) => `${axis} ${cellKey(total)}`));
  const others = discovery.relations.filter(
    ({ axis, total }) => !totals.has(`${axis} ${cellKey(total)}`),
  );
  return {
    ...discovery,
    relations: [...labelled, ...others],
    notEstablished: discovery.notEstablished.filter(
      ({ axis, total }) => !totals.has(`${axis} ${cellKey(total)}`),
    ),
  };
}
