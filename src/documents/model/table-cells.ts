import type { Block, TableBlock, TableCell } from "./document-model";
import { refusal } from "./refusals";

/** A cell where its file puts it; spans as stated, which may be nonsense. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly Block[];
}

/** The widest table of 17 real documents had 30 columns. */
const mostRows = 20_000;
const mostColumns = 256;
const mostCells = 200_000;

/** Placed cells as rows of one length; null where a merged cell lies over a place. Null for a table without cells. */
export function tableOf(cells: readonly PlacedCell[]): TableBlock | null {
  if (cells.length === 0) return null;
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (height > mostRows || width > mostColumns || height * width > mostCells)
    throw refusal("too-large", `table of ${height} x ${width}`);
  const rows = Array.from({ length: height }, () => Array<TableCell | null>(width).fill(null));
  for (const cell of cells) {
    const row = rows[cell.row];
    if (row) row[cell.column] = cellOf(cell, height, width);
  }
  return { kind: "table", rows };
}

function cellOf(cell: PlacedCell, height: number, width: number): TableCell {
  const { row, column, rowSpan, columnSpan, blocks } = cell;
  return {
    text: blocks.flatMap((block) => (block.kind === "paragraph" ? block.text : [])).join("\n"),
    rowSpan: within(rowSpan, height - row),
    columnSpan: within(columnSpan, width - column),
    ...(blocks.some(({ kind }) => kind === "table") && { blocks }),
  };
}

const within = (span: number, most: number): number => Math.max(1, Math.min(span, most));
