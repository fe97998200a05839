import type { TidyRow } from "../../plan/tidy";
import type { Ref } from "../formula/reference";
import type { Sketch } from "../sketch";
import type { ListRows } from "./draw-totals";
import type { SummaryColumns } from "./summary-columns";

export interface FiguresSpot {
  readonly sketch: Sketch;
  readonly columns: SummaryColumns;
  readonly list: ListRows;
  /** Rows of 예산DB. */
  readonly rows: readonly TidyRow[];
  /** Of all columns, in pixels. */
  readonly widths: readonly number[];
  /** Columns that begin a printed page. Where there are any, the columns before the money stand on each of the pages. */
  readonly pageStarts: readonly number[];
  /** Pixels of a page beside the columns that all of them repeat. */
  readonly pageRoom: number;
  readonly top: number;
}

/** Where the charts find their figures. */
export interface ChartFigures {
  readonly title: Ref;
  readonly mixTitle: Ref;
  readonly first: number;
  /** Without the line of sums. */
  readonly count: number;
}

export interface LargestFigures {
  readonly title: Ref;
  readonly first: number;
  readonly count: number;
}
