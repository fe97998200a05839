import type { CellAddress } from "../../grid/cell-address";
import { inExcel } from "./in-excel";
import { noSuchSheet, sheetsProtected } from "./refusals";
import { takeBack } from "./taking-back";

type Place = CellAddress & { readonly sheet: string };

/** Writes a formula into an empty cell; false where something stands there. */
export async function putFormula(
  place: Place,
  formula: string,
  patience: number,
): Promise<boolean> {
  const begun = { writing: false };
  try {
    return await inExcel(
      async (context, turn) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
        sheet.protection.load("protected");
        const cell = cellOf(sheet, place);
        cell.load("formulas");
        cell.format.protection.load("locked");
        await context.sync();
        turn.answered();
        if (sheet.isNullObject) throw noSuchSheet(place.sheet);
        if (sheet.protection.protected && cell.format.protection.locked)
          throw sheetsProtected([place.sheet], "values");
        const [[standing] = []] = cell.formulas as unknown[][];
        if (standing !== "") return false;
        begun.writing = true;
        cell.formulas = [[formula]];
        await context.sync();
        return true;
      },
      { patience, oneUndo: true },
    );
  } catch (error) {
    if (begun.writing) await takeBack(() => empty(place), error);
    throw error;
  }
}

const empty = (place: Place): Promise<void> =>
  inExcel(async (context) => {
    cellOf(context.workbook.worksheets.getItem(place.sheet), place).values = [[""]];
    await context.sync();
  }, {});

const cellOf = (sheet: Excel.Worksheet, { row, column }: Place): Excel.Range =>
  sheet.getRangeByIndexes(row, column, 1, 1);
