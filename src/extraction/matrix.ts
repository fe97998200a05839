import type { TableBlock } from "../documents/model/document-model";
import type { DocumentRef } from "../outcome/source-ref";
import { plain } from "../words/plain-text";
import type { TableItem } from "./lines";

/** A cell of a table with merges resolved: a covered cell has no text of its own and knows what lies over it. */
export interface MatrixCell {
  /** Folded; "" where the cell is blank or covered. */
  readonly text: string;
  readonly printed: string;
  /** The text of the merged cell that covers this one, else its own. */
  readonly over: string;
  readonly covered: boolean;
  readonly place: DocumentRef;
}

export type Matrix = readonly (readonly MatrixCell[])[];

export function matrixOf({ table, block, cells }: TableItem): Matrix {
  const over = coverings(table);
  return table.rows.map((row, r) =>
    row.map((cell, c) => {
      const printed = cell?.text.replace(/\s*\n\s*/g, " ").trim() ?? "";
      const place = placeOfCell(table, block, [r, c], cells?.[r]?.[c] ?? [r, c]);
      return {
        text: plain(printed),
        printed,
        over: over.get(`${r},${c}`) ?? plain(printed),
        covered: cell === null,
        place,
      };
    }),
  );
}

/** Rows become columns; places stay where they are. */
export function transposed(matrix: Matrix): Matrix {
  const width = Math.max(0, ...matrix.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => matrix.flatMap((row) => row[column] ?? []));
}

function placeOfCell(
  table: TableBlock,
  block: number,
  [row, column]: readonly [number, number],
  cell: readonly [number, number],
): DocumentRef {
  const line =
    table.rows[row]?.[column]?.line ??
    table.rows[row]?.find((cell) => cell?.line !== undefined)?.line;
  return {
    kind: "document",
    block,
    ...(line !== undefined && { line }),
    ...(table.page !== undefined && { page: table.page }),
    cell,
  };
}

const mostSpan = 256;

function coverings(table: TableBlock): ReadonlyMap<string, string> {
  const over = new Map<string, string>();
  table.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!cell || (cell.rowSpan === 1 && cell.columnSpan === 1)) return;
      const rows = Math.min(cell.rowSpan, table.rows.length - r);
      const columns = Math.min(cell.columnSpan, row.length - c, mostSpan);
      for (let dr = 0; dr < rows; dr += 1)
        for (let dc = 0; dc < columns; dc += 1)
          over.set(`${r + dr},${c + dc}`, plain(cell.text.trim()));
    });
  });
  return over;
}
