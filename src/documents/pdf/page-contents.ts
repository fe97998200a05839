import type { TableBlock } from "../model/document-model";
import type { Line } from "./lines";
import type { Box } from "./ruled-tables";

/** What stands on a page, or on a part of it: lines outside of tables from top to bottom, and ruled tables. */
export interface PageContents {
  readonly lines: readonly Line[];
  readonly tables: readonly FilledTable[];
}

export interface FilledTable {
  readonly box: Box;
  readonly block: TableBlock;
}
