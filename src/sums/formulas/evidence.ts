import type { CellAddress, RangeRef } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import type { Amount } from "../../money/amount";
import type { DiscoveredRelation, Discovery } from "../discovered-relation";
import { exactUnits } from "../discovery/figures";
import { labelsOf, type Labels } from "../discovery/labels";
import { cellKey } from "../relation";
import { figuresIn, type FormulaCell, type SheetFormulas } from "./sheet-formulas";

/** All that speaks for or against a formula of one sheet. */
export interface Evidence {
  readonly formulas: SheetFormulas;
  readonly grid: Grid;
  readonly labels: Labels;
  /** Of each total the relations that are known of it. */
  readonly relationsOf: (total: CellAddress) => readonly DiscoveredRelation[];
  /** What stands in a cell, in units of 10^-scale; null where no number does. */
  readonly amountAt: (cell: CellAddress) => Amount | null;
  /** null where one of the cells holds no number. */
  readonly sumOf: (cells: readonly CellAddress[]) => Amount | null;
  /** The figures that ranges of the sheet take, each as often as it is taken. */
  readonly figuresOf: (ranges: readonly RangeRef[]) => readonly CellAddress[];
  /** Cells of other places in the same row or column with the same formula. */
  readonly alike: (cell: FormulaCell, axis: "row" | "column") => number;
}

export function evidenceOf(formulas: SheetFormulas, discovery: Discovery): Evidence {
  const { grid } = formulas;
  const relations = new Map<string, DiscoveredRelation[]>();
  for (const relation of discovery.relations) {
    const key = cellKey(relation.total);
    relations.set(key, [...(relations.get(key) ?? []), relation]);
  }
  const counts = new Map<string, number>();
  const keys = ({ row, column, form }: FormulaCell) =>
    ({ row: `row ${row} ${form}`, column: `column ${column} ${form}` }) as const;
  for (const cell of formulas.cells)
    for (const key of Object.values(keys(cell))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const amountAt = ({ row, column }: CellAddress): Amount | null => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, discovery.scale) : null;
  };
  return {
    formulas,
    grid,
    labels: labelsOf(grid),
    relationsOf: (total) => relations.get(cellKey(total)) ?? [],
    amountAt,
    sumOf: (cells) =>
      cells.reduce<Amount | null>((sum, cell) => {
        const amount = amountAt(cell);
        return sum === null || amount === null ? null : sum + amount;
      }, 0n),
    figuresOf: (ranges) => ranges.flatMap((range) => figuresIn(formulas, range)),
    alike: (cell, axis) => (counts.get(keys(cell)[axis]) ?? 1) - 1,
  };
}
