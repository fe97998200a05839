import { rangeToA1 } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import { inExcel } from "./in-excel";
import { noSuchSheet, sheetHidden } from "./refusals";
import { takeBack } from "./taking-back";

/** Selects the range and brings it into view; what was in front stays there when that fails. */
export async function reveal(sheet: string, range: RangeRef, patience: number): Promise<void> {
  const begun: { former: string | null } = { former: null };
  try {
    await inExcel(
      async (context, turn) => {
        const { worksheets } = context.workbook;
        const target = worksheets.getItemOrNullObject(sheet);
        target.load("visibility");
        const inFront = worksheets.getActiveWorksheet();
        inFront.load("id");
        await context.sync();
        turn.answered();
        if (target.isNullObject) throw noSuchSheet(sheet);
        if (target.visibility !== "Visible") throw sheetHidden(sheet);
        begun.former = inFront.id;
        target.activate();
        target.getRange(rangeToA1(range)).select();
        await context.sync();
      },
      { patience },
    );
  } catch (error) {
    const { former } = begun;
    if (former !== null) await takeBack(() => bringToFront(former), error);
    throw error;
  }
}

const bringToFront = (id: string): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(id).activate();
    await context.sync();
  }, {});
