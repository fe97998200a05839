import type { RangeRef } from "../grid/cell-address";
import type { NameDrawing } from "./drawing";
import { quoted, writeRange } from "./formula/reference";

/** Names in the workbook that survive moved blocks and renamed sheets. They are the same in every language. */
/** The tidy table on 예산DB. */
export const dataTable = "tblBudget";
/** How the names of cells that are linked to begin. */
export const linkNames = "검산_칸";
export const listName = "검산_총괄";
/** The unit in which 총괄 shows its money, as a text; how many units of the document make one; that unit, in won. */
export const shownUnitName = "표시단위";
export const perShownName = "표시배율";
export const documentUnitName = "문서단위";
export const checksName = "검산_전체";
export const failuresName = "검산_불일치";

/** Gives each project's block its name; a number that occurs twice gets a count. */
export const blockNames = (): ((no: number) => string) => namesFor(blockStart);

/** The same for its tables on 성과. */
export const resultNames = (): ((no: number) => string) => namesFor(resultStart);

function namesFor(start: string): (no: number) => string {
  const taken = new Map<string, number>();
  return (no) => {
    const name = `${start}${String(no).replace(/\D/g, "_").padStart(2, "0")}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  };
}

/** Whether a name is that of a block whose figures are read back. */
export const isBlockName = (name: string): boolean =>
  name === listName || name.startsWith(blockStart) || isResultName(name);

export const isResultName = (name: string): boolean => name.startsWith(resultStart);

const [blockStart, resultStart] = ["검산_사업", "검산_성과"];

export function nameOf(name: string, sheet: string, range: RangeRef): NameDrawing {
  const address = writeRange(sheet, range, { from: sheet, absolute: true });
  return { name, refersTo: `=${quoted(sheet)}!${address}` };
}
