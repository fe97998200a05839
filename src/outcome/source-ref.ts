/** Where something stands: in a cell of a workbook, or in a document. Rows, columns, blocks and lines as stated here. */
export type SourceRef = CellRef | DocumentRef;

/** A cell of a workbook; `row` and `column` count from 0. */
export interface CellRef {
  readonly kind: "cell";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A place in a document. `block` counts from 0 over the blocks of the document; `line` and `page` count from 1,
 * as people read them; `span` is a half-open range of UTF-16 code units in the text of the block, or of the table
 * cell where `cell` is given (`[row, column]` in the block's table, from 0).
 */
export interface DocumentRef {
  readonly kind: "document";
  readonly block: number;
  readonly line?: number;
  readonly page?: number;
  readonly cell?: readonly [row: number, column: number];
  readonly span?: readonly [start: number, end: number];
}
