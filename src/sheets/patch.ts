import type { CellAddress, RangeRef } from "../grid/cell-address";
import type {
  CellContent,
  CellDrawing,
  ConditionalFormatDrawing,
  NameDrawing,
  SheetDrawing,
  StyleName,
} from "./drawing";

/** Changes to sheets that stand in a workbook, so that they follow a newer drawing and keep what people have made. */
export interface WorkbookPatch {
  readonly sheets: readonly SheetPatch[];
  readonly names: readonly NameDrawing[];
  readonly namesGone: readonly string[];
}

/** Rows are inserted first, then everything is written, then rows are taken away. */
export interface SheetPatch {
  /** Its name in the workbook now. */
  readonly sheet: string;
  /** Whole rows, before a row of now; from the top. */
  readonly inserts: readonly { readonly before: number; readonly count: number }[];
  /** What stands in the inserted rows, with its looks; addresses once they are inserted. */
  readonly fresh: {
    readonly cells: readonly CellDrawing[];
    readonly rowHeights: SheetDrawing["rowHeights"];
    readonly conditionalFormats: readonly ConditionalFormatDrawing[];
  };
  readonly writes: readonly CellPatch[];
  /** Rows once rows are inserted, from the top. */
  readonly removes: readonly number[];
  /** Tables that reach further once rows are inserted. */
  readonly tables: readonly { readonly name: string; readonly range: RangeRef }[];
}

export interface CellPatch {
  readonly now: CellAddress;
  /** Once rows are inserted. */
  readonly then: CellAddress;
  readonly content: CellContent;
  /** Whose number format the cell takes; null where it keeps its own. */
  readonly style: StyleName | null;
  /** What stood there when the change was shown: a number, a text or a formula, "" for nothing. */
  readonly was: string | number;
}
