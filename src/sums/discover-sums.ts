import type { Grid } from "../grid/grid";
import { Budget } from "./discovery/budget";
import { failureCost, type Block } from "./discovery/evidence";
import { fieldAlong, type Axis, type Field } from "./discovery/field";
import { figuresOf } from "./discovery/figures";
import { labelsOf, type Labels } from "./discovery/labels";
import { additiveLines, relationsOf } from "./discovery/relations";
import { roundingHabits } from "./discovery/rounding-habit";
import { crossingBlocks } from "./discovery/crossing";
import { kindSums } from "./discovery/kind-sums";
import { namedSums } from "./discovery/named-sums";
import { sameHeadingSums } from "./discovery/same-heading-sums";
import { inTableOrder, type LineRelation } from "./discovery/line-relation";
import { least, searchBlocks } from "./discovery/search";
import { serialLines } from "./discovery/serial";
import type { Discovery, NotEstablished } from "./discovered-relation";

export interface DiscoveryOptions {
  /** Steps the search may take along each axis; by default 4,000,000 and 30 for each cell. */
  readonly steps?: number;
  /** The sheet says that its figures are rounded (단수조정): small differences are no errors. */
  readonly rounded?: boolean;
}

/**
 * Which cells of a grid are meant to be the sum of which others, labelled or not, and which of them fail. Addresses
 * count from the grid's own corner; amounts are whole units of 10^-scale.
 *
 * Parallel lines are the evidence: a relation that most lines keep is a relation, and the line that does not keep it
 * is a finding. Where too many lines fail it is `notEstablished` instead. The time is near-linear in cells (a bounded
 * number of lines is searched, every line is judged) and never more than the step budget allows; `complete` is false
 * where that ran out. Deterministic.
 */
export function discoverSums(grid: Grid, options: DiscoveryOptions = {}): Discovery {
  const figures = figuresOf(grid);
  const labels = labelsOf(grid);
  const steps = options.steps ?? 4_000_000 + 30 * grid.rows * grid.columns;
  const along = { row: fieldAlong(figures, "row"), column: fieldAlong(figures, "column") };
  const serial = { row: serialLines(along.row), column: serialLines(along.column) };
  const searched = (["row", "column"] as const).map((axis) => {
    const field = along[axis];
    const budget = new Budget(steps);
    const totals = labelled(axis, labels).totals;
    const bits = (place: number) => (totals[place] === 1 ? bitsOfLabel : 0);
    const blocks = blocksAlong({ grid, field, labels, serial, budget });
    return { field, blocks, budget, labelled: bits };
  });
  const [across, down] = searched;
  const crossed =
    across && down
      ? [
          { ...across, blocks: [...across.blocks, ...crossingBlocks(down, across, least)] },
          { ...down, blocks: [...down.blocks, ...crossingBlocks(across, down, least)] },
        ]
      : searched;
  const every = crossed.flatMap(({ field, blocks }) => blocks.map((block) => ({ field, block })));
  const habits = options.rounded === true ? null : roundingHabits(every);
  const relations: LineRelation[] = [];
  const notEstablished: NotEstablished[] = [];
  for (const { field, blocks } of crossed) {
    const additive = additiveLines(blocks);
    for (const block of blocks) {
      const rounded = habits?.get(block) ?? true;
      const found = relationsOf({ grid, field, block, labels, additive, rounded });
      for (const relation of found.relations) relations.push(relation);
      if (found.notEstablished) notEstablished.push(found.notEstablished);
    }
  }
  return {
    scale: figures.scale,
    relations: relations.sort(inTableOrder),
    notEstablished,
    complete: searched.every(({ budget }) => !budget.exhausted),
    steps: searched.reduce((sum, { budget }) => sum + Math.round(budget.spent), 0),
  };
}

interface Searching {
  readonly grid: Grid;
  readonly field: Field;
  readonly labels: Labels;
  /** 1 for the rows, and the columns, that only number the others. */
  readonly serial: Readonly<Record<Axis, Uint8Array>>;
  readonly budget: Budget;
}

function blocksAlong({ grid, field, labels, serial, budget }: Searching): readonly Block[] {
  const { totals, foreignLines, foreignPlaces, changes } = labelled(field.axis, labels);
  const [ownSerial, otherSerial] =
    field.axis === "row" ? [serial.row, serial.column] : [serial.column, serial.row];
  return searchBlocks({
    field,
    budget,
    named: namedSums(grid, field.axis),
    alike: sameHeadingSums(grid, field.axis),
    byKind: kindSums(grid, field.axis),
    weights: {
      foreign: (line) => foreignLines[line] === 1 || ownSerial[line] === 1,
      failure: failureCost,
    },
    strange: (place) => foreignPlaces[place] === 1 || otherSerial[place] === 1,
    change: (place) => changes[place] === 1,
    under: (place) => (field.axis === "column" ? labels.outline.under(place) : []),
    above: (place) => (field.axis === "column" ? labels.outline.above(place) : -1),
    nameless: (place) => field.axis === "column" && labels.outline.nameless[place] === 1,
    labelled: (place) => (totals[place] === 1 ? bitsOfLabel : 0),
  });
}

/** What the word "total" beside a figure is worth. */
const bitsOfLabel = 5;

const labelled = (axis: Axis, labels: Labels) =>
  axis === "row"
    ? {
        totals: labels.totalColumn,
        foreignLines: labels.foreignRow,
        foreignPlaces: labels.foreignColumn,
        changes: labels.changeColumn,
      }
    : {
        totals: labels.totalRow,
        foreignLines: labels.foreignColumn,
        foreignPlaces: labels.foreignRow,
        changes: labels.changeRow,
      };
