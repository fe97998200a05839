/** A document as an ordered list of blocks, whatever its format was. A block's index is its `SourceRef.block`. */
export interface DocumentModel {
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
}

export type DocumentFormat =
  "text" | "markdown" | "html" | "hwpx" | "hwp" | "docx" | "pdf" | "xlsx" | "clipboard";

export type Block = ParagraphBlock | TableBlock;

/** A paragraph or heading. `line` and `page` count from 1 and stand only where the format has them. */
export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly text: string;
  readonly level?: number;
  readonly line?: number;
  readonly page?: number;
}

export interface TableBlock {
  readonly kind: "table";
  /** `rows[r][c]`; null is covered by a merged cell. All rows have the same length. */
  readonly rows: readonly (readonly (TableCell | null)[])[];
  readonly line?: number;
  readonly page?: number;
}

export interface TableCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly line?: number;
  /** The contents, where a cell holds a table. */
  readonly blocks?: readonly Block[];
}
