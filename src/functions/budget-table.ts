import { FunctionRefusal } from "./refusal";
import { headerRow } from "./tidy-headers";
import { standingTable } from "./standing-table";
import { tidyRange, type TidyRange } from "./tidy-range";

type Cells = readonly (readonly unknown[])[];

interface Remembered {
  readonly width: number;
  readonly cells: readonly unknown[];
  readonly table: TidyRange;
}

/**
 * The budget a function is given: the tidy table of 예산DB, or a budget table as it stands on a sheet. A thousand cells
 * hand over the same table a thousand times, so what was read is kept and found again by comparing every cell: a
 * table that differs anywhere is read anew.
 */
export function budgetTable(data: Cells): TidyRange {
  const known = remembered.find((each) => isSame(each, data));
  if (known) return known.table;
  const table = standingTable(data, isTidy) ?? tidyRange(data);
  const width = data[0]?.length ?? 0;
  // Errors in a range are objects, made anew in each call: such a table is read each time.
  const cells = data.flat();
  if (cells.every((cell) => typeof cell !== "object" || cell === null)) {
    remembered.unshift({ width, cells, table });
    remembered.splice(mostTables);
  }
  return table;
}

/** The same; null for what the functions refuse. */
export function tableOrNull(data: Cells): TidyRange | null {
  try {
    return budgetTable(data);
  } catch (error) {
    if (error instanceof FunctionRefusal) return null;
    throw error;
  }
}

const remembered: Remembered[] = [];
/** A workbook has its own plan, last year's, and a few tables as they stand. */
const mostTables = 8;

function isSame({ width, cells }: Remembered, data: Cells): boolean {
  if (data.length * width !== cells.length) return false;
  let at = 0;
  for (const row of data) {
    if (row.length !== width) return false;
    for (const cell of row) {
      if (!Object.is(cell, cells[at])) return false;
      at += 1;
    }
  }
  return true;
}

/** Has the range the headings of the tidy table, or, without them, its shape? */
function isTidy(data: Cells): boolean {
  const [first = []] = data;
  if (first.some((cell) => cell === "사업번호" || cell === "열종류")) return true;
  return first.length >= 8 && typeof first[0] === "number" && headerRow(first).columns.재원 === 2;
}
