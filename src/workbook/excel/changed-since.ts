import { writeCell } from "../../grid/a1";
import type { CellContent, Drawing, SheetDrawing } from "../../sheets/drawing";
import { cellText } from "./cell-text";

/** A drawn sheet as it is found again. */
export interface DrawnSheet {
  readonly id: string;
  readonly name: string;
  readonly drawing: SheetDrawing;
}

/** The sheets of a drawing with the ids that Excel gave them, as far as they are still there. */
export function drawnSheets(
  drawing: Drawing,
  ids: readonly string[],
  present: ReadonlyMap<string, { readonly name: string }>,
): readonly DrawnSheet[] {
  return drawing.sheets.flatMap((sheet, index) => {
    const id = ids[index] ?? "";
    const now = present.get(id);
    return now ? [{ id, name: now.name, drawing: sheet }] : [];
  });
}

/**
 * The cells that do not say any more what was drawn, as `소요예산!C19`, and cells that somebody has filled. A formula
 * of ours may have another value, but must still be one.
 */
export async function changedCells(
  context: Excel.RequestContext,
  sheets: readonly DrawnSheet[],
): Promise<readonly string[]> {
  const used = sheets.map(({ id }) => {
    const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  await context.sync();
  const blocks = used.flatMap((range, at) => {
    const sheet = sheets[at];
    if (range.isNullObject || !sheet) return [];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return inBlocks({ row, column, rows, columns }).map((box) => ({ sheet, ...box }));
  });
  const drawn = new Map(sheets.map(({ id, drawing }) => [id, contentsOf(drawing)]));
  await readBlocks(context, blocks, ({ sheet, row, column }, formulas) => {
    const contents = drawn.get(sheet.id);
    formulas.forEach((line, down) =>
      line.forEach((found, across) => {
        const key = `${row + down},${column + across}`;
        if (says(found, contents?.get(key))) contents?.delete(key);
        else contents?.set(key, "changed");
      }),
    );
  });
  return sheets.flatMap(({ id, name }) =>
    [...(drawn.get(id) ?? [])]
      .filter(([, content]) => content === "changed" || !says("", content))
      .map(([key]) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        return `${name}!${writeCell({ row, column })}`;
      }),
  );
}

type Expected = CellContent | "changed";

const contentsOf = ({ cells }: SheetDrawing): Map<string, Expected> =>
  new Map(cells.map(({ row, column, content }) => [`${row},${column}`, content]));

function says(found: unknown, drawn: Expected | undefined): boolean {
  if (drawn === undefined || drawn === "changed" || drawn.kind === "blank") return found === "";
  if (drawn.kind === "number") return found === drawn.value;
  if (drawn.kind === "text") return String(found) === cellText(drawn.text);
  return typeof found === "string" && found.startsWith("=");
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell takes some forty bytes of an answer, so a block stays under a megabyte. */
const cellsABlock = 20_000;

function inBlocks({ row, column, rows, columns }: Box): Box[] {
  const height = Math.max(1, Math.floor(cellsABlock / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, index) => ({
    row: row + index * height,
    column,
    rows: Math.min(height, rows - index * height),
    columns,
  }));
}

type Block = Box & { readonly sheet: DrawnSheet };

/** As many blocks with one sync as stay under a megabyte together. */
async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  take: (block: Block, formulas: readonly (readonly unknown[])[]) => void,
): Promise<void> {
  if (blocks.length === 0) return;
  let cells = 0;
  const now: { block: Block; range: Excel.Range }[] = [];
  for (const block of blocks) {
    cells += block.rows * block.columns;
    if (now.length > 0 && cells > cellsABlock) break;
    const range = context.workbook.worksheets
      .getItem(block.sheet.id)
      .getRangeByIndexes(block.row, block.column, block.rows, block.columns);
    range.load("formulas");
    now.push({ block, range });
  }
  await context.sync();
  for (const { block, range } of now) take(block, range.formulas);
  await readBlocks(context, blocks.slice(now.length), take);
}
