import type { RangeRef } from "../../grid/cell-address";
import type { Turn } from "./in-excel";

/** A part of a sheet that is read with one request. */
export interface Block {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly range: RangeRef;
}

/** The used ranges of all sheets in blocks, and the ids of the sheets that are protected. Two syncs. */
export async function blocksOfUse(
  context: Excel.RequestContext,
  turn: Turn,
): Promise<{ readonly blocks: readonly Block[]; readonly isProtected: ReadonlySet<string> }> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  turn.answered();
  const used = sheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  await context.sync();
  const blocks = used.flatMap(({ sheet: { id, name }, range }) =>
    range.isNullObject ? [] : inBlocks(range).map((box) => ({ sheet: { id, name }, range: box })),
  );
  const isProtected = new Set(
    sheets.items.filter(({ protection }) => protection.protected).map(({ id }) => id),
  );
  return { blocks, isProtected };
}

/** A cell takes some sixty bytes of an answer, twice: as a value and as a formula. */
const cellsASync = 15_000;

function inBlocks({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): RangeRef[] {
  const height = Math.max(1, Math.floor(cellsASync / columnCount));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => ({
    row: rowIndex + index * height,
    column: columnIndex,
    rows: Math.min(height, rowCount - index * height),
    columns: columnCount,
  }));
}

/** As many blocks with one sync as stay under some megabytes together. */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  take: (
    block: Block,
    values: readonly (readonly (string | number | boolean)[])[],
    formulas: readonly (readonly unknown[])[],
  ) => void,
): Promise<void> {
  let cells = 0;
  const end = blocks.findIndex(({ range: { rows, columns } }, index) => {
    cells += rows * columns;
    return index > 0 && cells > cellsASync;
  });
  const now = end === -1 ? blocks : blocks.slice(0, end);
  if (now.length === 0) return;
  const asked = now.map(({ sheet, range: { row, column, rows, columns } }) => {
    const range = context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(row, column, rows, columns);
    range.load("values,formulas");
    return range;
  });
  await context.sync();
  now.forEach((block, index) => {
    const found = asked[index];
    if (found) take(block, found.values, found.formulas);
  });
  await readBlocks(context, blocks.slice(now.length), take);
}
