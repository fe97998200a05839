import { writeCell } from "../../grid/a1";
import type { CellAddress } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import type { Amount } from "../../money/amount";
import { findChanges } from "../../sums/changes";
import { findRunning } from "../../sums/cumulative";
import { exactUnits } from "../../sums/discovery/figures";
import { dependentsOf } from "../../sums/formulas/dependents";
import type { FormulaCheck } from "../../sums/formulas/find-flaws";
import { onSheet, type SheetFormulas } from "../../sums/formulas/sheet-formulas";
import { findShares } from "../../sums/shares";
import { exactNumber } from "./exact-number";
import type { DerivedDocument, FormulaDocument } from "./formulas-document.schema";

/** The doubtful formulas of a table; `sheets` are those whose formulas may take from them. */
export const formulasDocument = (
  grid: Grid,
  { flaws }: FormulaCheck,
  sheets: readonly SheetFormulas[],
  scale: number,
): FormulaDocument[] =>
  flaws.map(({ kind, cell, written, likely, cells, like, printed, expected }) => ({
    kind,
    cell: pair(cell),
    written,
    ...(likely === null ? {} : { likely }),
    cells: cells.map(pair),
    like: like.map(pair),
    depends: dependentsOf({ sheet: grid.sheet, ...onSheet(grid, cell) }, sheets).map((each) =>
      each.sheet === grid.sheet ? writeCell(each) : `${each.sheet}!${writeCell(each)}`,
    ),
    ...(printed === null ? {} : { printed: exactNumber(printed, scale) }),
    ...(expected === null ? {} : { expected: exactNumber(expected, scale) }),
  }));

/** Changes, running totals and shares of a table. */
export function derivedDocument(grid: Grid, scale: number): DerivedDocument[] {
  const amountAt = ({ row, column }: CellAddress): Amount => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, scale) : 0n;
  };
  const exact = (
    kind: DerivedDocument["kind"],
    cell: CellAddress,
    of: readonly CellAddress[],
    expected: Amount,
  ): DerivedDocument => ({
    kind,
    cell: pair(cell),
    of: of.map(pair),
    printed: exactNumber(amountAt(cell), scale),
    expected: exactNumber(expected, scale),
    status: amountAt(cell) === expected ? "holds" : "fails",
  });
  return [
    ...findChanges(grid).map(({ change, from, to }) =>
      exact("change", change, [from, to], amountAt(to) - amountAt(from)),
    ),
    ...findRunning(grid).map(({ total, before, added }) =>
      exact("running-total", total, [before, added], amountAt(before) + amountAt(added)),
    ),
    ...findShares(grid).map(
      ({ kind, cell, part, whole, printed, expected, decimals, status }): DerivedDocument => ({
        kind,
        cell: pair(cell),
        of: [part, whole].map(pair),
        printed: exactNumber(printed, decimals),
        expected: exactNumber(expected, decimals),
        status,
      }),
    ),
  ];
}

const pair = ({ row, column }: CellAddress): [number, number] => [row, column];
