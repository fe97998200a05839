import type { CellAddress, RangeRef } from "../grid/cell-address";
import type { Subject } from "../plan/subject";

/** Sheets as pure data: what a renderer (Office.js, .xlsx) puts into a workbook. Rows and columns count from 0. */
export interface Drawing {
  readonly sheets: readonly SheetDrawing[];
  readonly names: readonly NameDrawing[];
  /** Where each figure of the plan stands. */
  readonly subjects: readonly SubjectCell[];
}

export interface SheetDrawing {
  readonly name: string;
  /** #RRGGBB */
  readonly tabColor?: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Pixels at 100 %, from column 0. */
  readonly columnWidths: readonly number[];
  /** Pixels at 100 %; rows that are not named keep the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly CellDrawing[];
  readonly tables: readonly TableDrawing[];
  readonly conditionalFormats: readonly ConditionalFormatDrawing[];
  readonly validations?: readonly ValidationDrawing[];
  readonly charts?: readonly ChartDrawing[];
  readonly print: PrintDrawing;
}

/** A cell that offers a list of texts, none of them with a comma. */
export interface ValidationDrawing extends CellAddress {
  readonly list: readonly string[];
}

/** A native chart over cells of its own sheet. */
export interface ChartDrawing {
  readonly name: string;
  /** Stacked columns, bars (the first on top), a pie. */
  readonly kind: "columns" | "bars" | "pie";
  /** The cell that holds its title. */
  readonly title: CellAddress;
  /** Begins at this cell; pixels at 100 %. */
  readonly box: CellAddress & { readonly width: number; readonly height: number };
  readonly legend: boolean;
  /** Side by side and alike in shape: columns, or one row. */
  readonly series: readonly ChartSeriesDrawing[];
  /** What stands at each point, in this number format; a pie says category and share. Absent: nothing. */
  readonly labels?: string;
  /** Number format of the axis of values; absent: no axis. */
  readonly valueAxis?: string;
}

export interface ChartSeriesDrawing {
  readonly name: string;
  readonly values: RangeRef;
  readonly categories: RangeRef;
  /** #RRGGBB; of a pie one a point. */
  readonly fills: readonly string[];
}

export interface CellDrawing extends CellAddress {
  readonly content: CellContent;
  readonly style: StyleName;
}

export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  /** Written as text, whatever it begins with. */
  | { readonly kind: "text"; readonly text: string }
  /** A native formula of ours, with the value it must have. Nothing newer than Excel 2016. */
  | { readonly kind: "formula"; readonly formula: string; readonly expected: number | string };

/** Key into the drawing's style table (`sheets/styles.ts`). */
export type StyleName = string;

export interface CellStyle {
  readonly font?: {
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly pattern?: "lightUp";
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right" | "centerContinuous";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Letters as small as the cell needs them: a figure is never shown as ####. */
  readonly shrink?: boolean;
  readonly borders?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", BorderStyle>>>;
}

export interface BorderStyle {
  readonly line: "thin" | "double" | "hair";
  readonly color: string;
}

export interface NameDrawing {
  readonly name: string;
  /** `='소요예산'!$B$15:$N$23` */
  readonly refersTo: string;
}

export interface TableDrawing {
  readonly name: string;
  readonly range: RangeRef;
  readonly style: string;
  /** Shown values of a filtered column, by header; the others are hidden. */
  readonly filter?: { readonly column: string; readonly values: readonly string[] };
}

/** Permanent formats: they colour check cells only and speak native formulas, so they live on without the add-in. */
export interface ConditionalFormatDrawing {
  readonly range: RangeRef;
  /** Relative to the top left cell of the range, as in Excel: `=M19<>0`. */
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly borderColor?: string;
  readonly numberFormat?: string;
}

export interface PrintDrawing {
  readonly landscape: boolean;
  /** Per cent; absent: fitted to one page wide. Where columns break the width cannot be fitted. */
  readonly scale?: number;
  /** Fitted to one page in both directions. */
  readonly onePage?: boolean;
  readonly repeatRows?: readonly [first: number, last: number];
  readonly repeatColumns?: readonly [first: number, last: number];
  readonly headerLeft?: string;
  readonly headerRight?: string;
  readonly footerRight?: string;
  /** Rows that begin a new page, so that a block is not split. */
  readonly breaks?: readonly number[];
  /** Columns that begin a new page. */
  readonly columnBreaks?: readonly number[];
}

export interface SubjectCell {
  readonly subject: Subject;
  readonly sheet: string;
  readonly cell: CellAddress;
}
