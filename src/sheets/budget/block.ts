import type { FundingSource } from "../../words/funding-source";
import type { Ref } from "../formula/reference";

/** Columns of 소요예산; the number of figure columns follows the widest table. */
export interface BudgetColumns {
  readonly label: number;
  readonly figures: number;
  readonly count: number;
  readonly across: number;
  readonly acrossDifference: number;
  readonly text: number;
  readonly textDifference: number;
  readonly source: number;
}

/** The least pixels of the column of labels, and of one of figures. */
export const [labelWidth, figureWidth] = [104, 84] as const;

/** Five figure columns as in most documents, more where a table has more. */
export function budgetColumns(widest: number): BudgetColumns {
  const count = Math.max(5, widest);
  const across = 2 + count + 1;
  const text = across + 3;
  return {
    label: 1,
    figures: 2,
    count,
    across,
    acrossDifference: across + 1,
    text,
    textDifference: text + 1,
    source: text + 2,
  };
}

/** Where a project's figures stand on 소요예산: what 총괄 and 예산DB point at. */
export interface BlockMap {
  readonly title: Ref;
  /** Every cell that holds a difference. */
  readonly checks: readonly Ref[];
  /** 사업비 line: the total and its parts; cells of the line under 소요예산 where there is no other. */
  readonly text: FigureMap | null;
  readonly table: TableMap | null;
  /** Every figure of the block by the key of its subject. */
  readonly figures: ReadonlyMap<string, Ref>;
}

export interface FigureMap {
  readonly total: Ref | null;
  readonly parts: readonly { readonly source: FundingSource; readonly cell: Ref }[];
}

/** The project's (first) budget table. */
export interface TableMap {
  /** Cells of a column that make up its total: the row 계, or the sum drawn below where there is no such row. */
  readonly totalOf: (column: number) => Ref | null;
  /** `cell(row, column)` of the table as in the plan. */
  readonly cell: (row: number, column: number) => Ref;
  /** A row's total: its cell in 총사업비, or the sum drawn beside it. */
  readonly acrossOf: (row: number) => Ref | null;
  readonly grandTotal: Ref | null;
}
