import { FunctionRefusal } from "./refusal";
import { headerRow } from "./tidy-headers";
import { standingTable } from "./standing-table";
import { tidyRange, type TidyRange } from "./tidy-range";

type Cells = readonly (readonly unknown[])[];

/**
 * The budget a function is given: the tidy table of 예산DB, or a budget table as it stands on a sheet. A thousand cells
 * hand over the same table a thousand times, in another array each time, so what was read is kept and found again by
 * comparing every cell: a table that differs anywhere is read anew. See decision 0108.
 */
export function budgetTable(data: Cells): TidyRange {
  const at = remembered.findIndex(({ cells }) => isSame(cells, data));
  const [known] = at < 0 ? [] : remembered.splice(at, 1);
  if (known) {
    remembered.unshift(known);
    return known.table;
  }
  const table = standingTable(data, isTidy) ?? tidyRange(data);
  // Errors in a range are objects, made anew in each call: such a table is read each time.
  if (data.every((row) => row.every((cell) => typeof cell !== "object" || cell === null))) {
    // The arrays of a call belong to the caller, who may fill them with something else.
    remember({ cells: data.map((row) => [...row]), table });
  }
  return table;
}

interface Remembered {
  readonly cells: Cells;
  readonly table: TidyRange;
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

/** Last used first. */
const remembered: Remembered[] = [];
/** A workbook has its own plan, last year's, and a few tables as they stand. */
const mostTables = 8;
const mostCells = 2_000_000;

function remember(read: Remembered): void {
  remembered.unshift(read);
  let cells = 0;
  const first = remembered.findIndex((each, at) => {
    cells += each.cells.length * (each.cells[0]?.length ?? 0);
    return at > 0 && (at >= mostTables || cells > mostCells);
  });
  if (first > 0) remembered.splice(first);
}

/** Every cell is looked at in every call, so this is written for speed: plain loops, the identity of values. */
function isSame(before: Cells, data: Cells): boolean {
  if (before.length !== data.length) return false;
  for (let r = 0; r < data.length; r += 1) {
    const [old, row] = [before[r], data[r]];
    if (old?.length !== row?.length || !old || !row) return false;
    for (let c = 0; c < row.length; c += 1) if (row[c] !== old[c]) return false;
  }
  return true;
}

/** Has the range the headings of the tidy table, or, without them, its shape? */
function isTidy(data: Cells): boolean {
  const [first = []] = data;
  if (data.slice(0, 10).some((row) => row.includes("사업번호") && row.includes("열종류")))
    return true;
  if (first.some((cell) => cell === "사업번호" || cell === "열종류")) return true;
  return first.length >= 8 && typeof first[0] === "number" && headerRow(first).columns.재원 === 2;
}
