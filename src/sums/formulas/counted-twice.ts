import { cellKey } from "../relation";
import type { CellAddress } from "../../grid/cell-address";
import type { Evidence } from "./evidence";
import type { FormulaFlaw } from "./flaw";
import { onSheet, type FormulaCell } from "./sheet-formulas";
import { holds } from "./sum-formula";
import { writeSum } from "./write-sum";

/**
 * Sums that take a subtotal together with the cells it adds up. Certain whatever stands beside them: SUM does not know
 * a subtotal; SUBTOTAL passes over others of its kind. `steps` bounds the cells looked at.
 */
export function countedTwice(evidence: Evidence, steps: { left: number }): readonly FormulaFlaw[] {
  const sums = evidence.formulas.cells.filter(({ sum }) => sum !== null);
  const index = indexOf(sums, evidence);
  return sums.flatMap((cell) => {
    const inside = subtotalsIn(cell, index, evidence, steps);
    return inside.length === 0 ? [] : (flawOf(cell, inside, evidence, steps) ?? []);
  });
}

/** A sum along one line takes twice only what is added up along the same line. */
interface SumIndex {
  readonly all: readonly FormulaCell[];
  readonly down: ReadonlyMap<number, readonly FormulaCell[]>;
  readonly across: ReadonlyMap<number, readonly FormulaCell[]>;
}

function indexOf(all: readonly FormulaCell[], { grid: { origin } }: Evidence): SumIndex {
  const [down, across] = [new Map<number, FormulaCell[]>(), new Map<number, FormulaCell[]>()];
  const add = (to: Map<number, FormulaCell[]>, line: number, cell: FormulaCell) => {
    const known = to.get(line);
    if (known) known.push(cell);
    else to.set(line, [cell]);
  };
  for (const cell of all) {
    const [row, column] = [cell.row + origin.row, cell.column + origin.column];
    const ranges = cell.sum?.ranges ?? [];
    if (ranges.every((each) => each.column === column && each.columns === 1))
      add(down, column, cell);
    if (ranges.every((each) => each.row === row && each.rows === 1)) add(across, row, cell);
  }
  return { all, down, across };
}

function subtotalsIn(
  cell: FormulaCell,
  { all, down, across }: SumIndex,
  { grid, labels }: Evidence,
  steps: { left: number },
): readonly FormulaCell[] {
  const { sum } = cell;
  if (!sum) return [];
  return sum.ranges
    .filter(({ rows, columns }) => rows * columns > 1)
    .flatMap((range) => {
      const candidates =
        (range.columns === 1
          ? down.get(range.column)
          : range.rows === 1
            ? across.get(range.row)
            : all) ?? [];
      steps.left -= candidates.length;
      if (steps.left < 0) return [];
      return candidates.filter((each) => {
        if (each === cell || !holds(range, onSheet(grid, each))) return false;
        if (each.sum?.manner === "subtotal" && sum.manner === "subtotal") return false;
        // What is added with + may as well be an item that happens to be taken from two others.
        const named = labels.totalRow[each.row] === 1 || labels.totalColumn[each.column] === 1;
        return each.sum?.manner !== "plus" || (each.sum.ranges.length > 1 && named);
      });
    });
}

function flawOf(
  cell: FormulaCell,
  inside: readonly FormulaCell[],
  evidence: Evidence,
  steps: { left: number },
): FormulaFlaw | null {
  const taken = evidence.figuresOf(cell.sum?.ranges ?? []);
  steps.left -= taken.length;
  const keys = new Set(taken.map(cellKey));
  const under = new Map<string, CellAddress>();
  const twice = inside.filter((subtotal) => {
    const parts = evidence.figuresOf(subtotal.sum?.ranges ?? []);
    steps.left -= parts.length;
    const all = parts.length > 0 && parts.every((part) => keys.has(cellKey(part)));
    if (all) for (const part of parts) under.set(cellKey(part), part);
    return all;
  });
  if (twice.length === 0) return null;
  const direct = taken.filter((part) => !under.has(cellKey(part)));
  const subtotals = twice.map(({ row, column }) => ({ row, column }));
  return {
    kind: "counts-twice",
    cell: { row: cell.row, column: cell.column },
    axis: taken.every(({ row }) => row === cell.row) ? "row" : "column",
    written: cell.formula,
    likely: writeSum(direct, evidence.grid),
    cells: subtotals,
    like: [],
    printed: evidence.amountAt(cell) ?? evidence.sumOf(taken),
    expected: evidence.sumOf(direct),
  };
}
