import type { RangeRef } from "../grid/cell-address";

/**
 * A workbook as plain data, in the words of Excel's own API: what an .xlsx file and the preview's model are both read
 * into and made from. Two workbooks that look and calculate alike give equal snapshots. Rows and columns count from 0.
 */
export interface WorkbookSnapshot {
  /** Name of the sheet that is in front. */
  readonly active: string;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetSnapshot[];
  /** By name, then by sheet. */
  readonly names: readonly NameSnapshot[];
}

export interface NameSnapshot {
  readonly name: string;
  /** The sheet that it belongs to; null for names of the whole workbook. */
  readonly scope: string | null;
  /** `='총괄'!$B$2:$C$9`, `=0.5`, `=SUM(…)`. */
  readonly refersTo: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** #RRGGBB; empty for none. */
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Pixels at 100 %, where they are not the standard (72 and 20). */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Row by row; cells with nothing in them and no look are left out. */
  readonly cells: readonly CellSnapshot[];
  readonly merged: readonly RangeRef[];
  readonly tables: readonly TableSnapshot[];
  /** Highest priority first. */
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  /** Lists to choose from; by place. */
  readonly validations: readonly ValidationSnapshot[];
  /** In the order in which they lie over each other. */
  readonly charts: readonly ChartSnapshot[];
  readonly print: PrintSnapshot;
  /** Absent where the sheet is not protected. Passwords are no part of it. */
  readonly protection?: ProtectionSnapshot;
}

export interface ProtectionSnapshot {
  /** What stays allowed: `FormatCells`, `Sort`, … by the alphabet. */
  readonly allowed: readonly string[];
  /** Which cells can be selected. */
  readonly selection: "Normal" | "Unlocked" | "None";
}

/** A cell that offers a list. */
export interface ValidationSnapshot {
  readonly area: RangeRef;
  /** `원,천원,백만원`, or a formula with its equals sign. */
  readonly list: string;
}

export interface ChartSnapshot {
  readonly name: string;
  /** `ColumnStacked`, `BarClustered`, `Pie`. */
  readonly type: string;
  /** Its upper left corner stands in that of this cell; pixels at 100 %. */
  readonly box: {
    readonly row: number;
    readonly column: number;
    readonly width: number;
    readonly height: number;
  };
  /** A text, or `='총괄'!$B$30`; empty for none. */
  readonly title: string;
  /** `Bottom`, `Right`, …; empty for none. */
  readonly legend: string;
  readonly series: readonly ChartSeriesSnapshot[];
  /** What stands at each point; null for nothing. */
  readonly labels: {
    readonly value: boolean;
    readonly category: boolean;
    readonly percentage: boolean;
    readonly numberFormat: string;
  } | null;
  /** Between the bars, per cent of their width; null where there are none. */
  readonly gapWidth: number | null;
  /** First category at the far end: of bars, on top. */
  readonly reversed: boolean;
  /** Number format of the axis of values; empty where it is not shown. */
  readonly valueAxis: string;
}

export interface ChartSeriesSnapshot {
  readonly name: string;
  /** `'총괄'!$F$30:$F$37` */
  readonly values: string;
  readonly categories: string;
  /** #RRGGBB; of a pie one a point. */
  readonly fills: readonly string[];
}

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  /** Of a formula the value that was calculated last. */
  readonly value?: CellValue;
  /** With its equals sign. */
  readonly formula?: string;
  readonly look: Look;
  readonly note?: string;
  /** Of a cell with a text: `https://…`, `mailto:…`, or a place in the workbook, `#'총괄'!A1`. */
  readonly link?: string;
}

export type CellValue = string | number | boolean | ErrorValue;

/** `#N/A` and its like. */
export interface ErrorValue {
  readonly error: string;
}

/** Only what is not Excel's standard: 맑은 고딕 11 in black, General, at the bottom, locked. */
export interface Look {
  /** #RRGGBB, as all colours here. Of a pattern the background. */
  readonly fill?: string;
  /** `LightUp` and its like; a solid fill has none. */
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  /** `Left`, `CenterAcrossSelection`, … */
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  /** Letters as small as the cell needs them. */
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

export interface BorderLine {
  readonly style: LineStyle;
  readonly color: string;
}

export type LineStyle =
  | "thin"
  | "hair"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "double"
  | "medium"
  | "thick"
  | "slantDashDot";

export interface TableSnapshot {
  readonly name: string;
  /** With its header row. */
  readonly area: RangeRef;
  /** `TableStyleLight1`; empty for none. */
  readonly style: string;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  /** Texts that stay in view, by the column's place in the table. */
  readonly filters: readonly TableFilter[];
}

export interface TableFilter {
  readonly column: number;
  readonly values: readonly string[];
}

export interface ConditionalFormatSnapshot {
  readonly areas: readonly RangeRef[];
  readonly rule:
    | { readonly kind: "formula"; readonly formula: string }
    /** `Between`, `GreaterThan`, …; formulas with their equals sign. */
    | { readonly kind: "value"; readonly operator: string; readonly formulas: readonly string[] };
  readonly look: Look;
  readonly stopIfTrue: boolean;
}

export interface PrintSnapshot {
  readonly landscape: boolean;
  /** `A4`, `Letter`; A4 where the file leaves it to the printer. */
  readonly paper: string;
  /** Per cent; null where the pages are fitted. */
  readonly scale: number | null;
  readonly pagesWide: number | null;
  readonly pagesTall: number | null;
  /** Points, to a hundredth. */
  readonly margins: Readonly<Record<Margin, number>>;
  readonly centered: { readonly horizontally: boolean; readonly vertically: boolean };
  readonly gridlines: boolean;
  readonly headings: boolean;
  /** Both ends included. */
  readonly repeatRows: readonly [first: number, last: number] | null;
  readonly repeatColumns: readonly [first: number, last: number] | null;
  readonly area: RangeRef | null;
  /** Rows and columns that begin a page. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly header: HeaderTexts;
  readonly footer: HeaderTexts;
}

export type Margin = "top" | "bottom" | "left" | "right" | "header" | "footer";

/** With Excel's codes: `&P` is the page, `&&` an ampersand. */
export interface HeaderTexts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}
