import { rangeToA1 } from "../../grid/a1";
import type { RangeRef } from "../../grid/cell-address";
import { inExcel } from "./in-excel";
import { errorCode, noSuchSheet } from "./refusals";

/** Selects the range and brings it into view. */
export async function reveal(sheet: string, range: RangeRef, patience: number): Promise<void> {
  await inExcel(
    async (context, turn) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(rangeToA1(range)).select();
      await context.sync();
      turn.answered();
    },
    { patience },
  ).catch((error: unknown) => {
    const cause = error instanceof Error ? error.cause : undefined;
    throw errorCode(cause) === "ItemNotFound" ? noSuchSheet(sheet, cause) : error;
  });
}
