import type { CellEdit } from "../../grid/cell-address";
import type { BookEdit } from "../../workbook/port";
import type { CellWithout } from "../functions/desk";

/** What is written so that a cell needs the add-in no more; nothing where it stays. */
export function editsFor({ sheet, cell, becomes }: CellWithout): readonly BookEdit[] {
  switch (becomes.kind) {
    case "formula":
      return [{ sheet, cell, formula: becomes.formula }];
    case "values":
      return becomes.values.flatMap((line, down) =>
        line.map((value, across) => ({
          sheet,
          cell: { row: cell.row + down, column: cell.column + across },
          value,
        })),
      );
    case "stays":
      return [];
  }
}

/**
 * The function cells last, and what they had filled emptied before: a result spills only over empty cells. Nothing is
 * put back in those.
 */
export function undoOf(
  before: readonly CellEdit[],
  found: readonly CellWithout[],
): readonly CellEdit[] {
  const functions = new Set(found.map(keyOf));
  const [heads, filled] = [before.filter(isHead), before.filter((edit) => !isHead(edit))];
  return [...filled.map((edit) => ({ ...edit, value: null })), ...heads];

  function isHead(edit: CellEdit): boolean {
    return functions.has(keyOf(edit));
  }
}

const keyOf = ({ sheet, cell }: Pick<CellEdit, "sheet" | "cell">): string =>
  `${cell.row},${cell.column},${sheet}`;
