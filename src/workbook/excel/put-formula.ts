import type { CellAddress } from "../../grid/cell-address";
import { inExcel } from "./in-excel";

/** Writes a formula into an empty cell; false where something stands there. */
export async function putFormula(
  { sheet, row, column }: CellAddress & { readonly sheet: string },
  formula: string,
  patience: number,
): Promise<boolean> {
  return inExcel(
    async (context, turn) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      cell.load("formulas");
      await context.sync();
      turn.answered();
      const [[standing] = []] = cell.formulas as unknown[][];
      if (standing !== "") return false;
      cell.formulas = [[formula]];
      await context.sync();
      return true;
    },
    { patience, oneUndo: true },
  );
}
