import { cellKey } from "../relation";
import type { CellAddress } from "../../grid/cell-address";
import type { Evidence } from "./evidence";
import type { FormulaFlaw } from "./flaw";
import type { FormulaCell } from "./sheet-formulas";
import { writeSum } from "./write-sum";

/**
 * Sums that take a subtotal together with the cells it adds up. Certain whatever stands beside them: SUM does not know
 * a subtotal; SUBTOTAL passes over others of its kind. `steps` bounds the cells looked at.
 */
export function countedTwice(evidence: Evidence, steps: { left: number }): readonly FormulaFlaw[] {
  const sums = evidence.formulas.cells.filter(({ sum }) => sum !== null);
  const byColumn = new Map<number, FormulaCell[]>();
  for (const cell of sums) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  return sums.flatMap((cell) => {
    const inside = subtotalsIn(cell, byColumn, evidence, steps);
    return inside.length === 0 ? [] : (flawOf(cell, inside, evidence, steps) ?? []);
  });
}

function subtotalsIn(
  cell: FormulaCell,
  byColumn: ReadonlyMap<number, readonly FormulaCell[]>,
  { grid: { origin }, labels }: Evidence,
  steps: { left: number },
): readonly FormulaCell[] {
  const { sum } = cell;
  if (!sum) return [];
  return sum.ranges
    .filter(({ rows, columns }) => rows * columns > 1)
    .flatMap((range) => {
      const [top, left] = [range.row - origin.row, range.column - origin.column];
      return [...byColumn].flatMap(([column, cells]) => {
        if (column < left || column >= left + range.columns) return [];
        steps.left -= cells.length;
        if (steps.left < 0) return [];
        return cells.filter((each) => {
          if (each.row < top || each.row >= top + range.rows || each === cell) return false;
          if (each.sum?.manner === "subtotal" && sum.manner === "subtotal") return false;
          // What is added with + may as well be an item that happens to be taken from two others.
          const named = labels.totalRow[each.row] === 1 || labels.totalColumn[column] === 1;
          return each.sum?.manner !== "plus" || (each.sum.ranges.length > 1 && named);
        });
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
