import type { BorderLine, BorderSide } from "../../src/workbook/snapshot";
import type { Area } from "./area";

/**
 * What the workbook model asks of a spreadsheet engine. One implementation, over Univer: headless in Node and jest,
 * with a screen in the page. Sheets go by id; rows and columns count from 0.
 */
export interface Engine {
  readonly sheets: SheetsEngine;
  readonly cells: CellsEngine;
  readonly calculation: CalculationEngine;
  readonly conditionalFormats: ConditionalFormatsEngine;
  readonly names: NamesEngine;
  readonly tables: TablesEngine;
  readonly functions: FunctionsEngine;
  readonly history: HistoryEngine;
  /** What a person did in the grid, and what their keys in `edits` did; never what the model wrote. */
  onPerson(listener: (act: PersonAct) => void): () => void;
  /** A number shown by a format code, as Excel shows it. */
  format(pattern: string, value: number): string;
  dispose(): void;
}

export type SheetId = string;

/** `null` is blank. An error is a string such as `#N/A`, see `isErrorText`. */
export type Scalar = string | number | boolean | null;

export interface EngineCell {
  readonly value: Scalar;
  /** With its equals sign. */
  readonly formula?: string;
}

/** What to change; what is not named stays. `formula: null` takes the formula away. */
export interface CellWrite {
  readonly value?: Scalar;
  readonly formula?: string | null;
  readonly look?: CellLook;
}

export interface CellLook {
  readonly fill?: string | null;
  readonly pattern?: string | null;
  /** Of the pattern's lines. */
  readonly patternColor?: string | null;
  readonly fontColor?: string | null;
  readonly fontName?: string | null;
  readonly fontSize?: number | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: string | null;
  readonly strikethrough?: boolean | null;
  readonly horizontal?: string | null;
  readonly vertical?: string | null;
  readonly wrap?: boolean | null;
  readonly indent?: number | null;
  readonly locked?: boolean | null;
  readonly numberFormat?: string | null;
  /** Name of a cell style; the look itself is in the other fields. */
  readonly style?: string | null;
  /** Degrees, 180 for letters one above the other. */
  readonly orientation?: number | null;
  readonly shrink?: boolean | null;
  readonly readingOrder?: string | null;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine | null>>>;
}

export interface CellsEngine {
  read(sheet: SheetId, row: number, column: number): EngineCell;
  look(sheet: SheetId, row: number, column: number): CellLook;
  /** `null` leaves a cell alone. The sheet grows as needed. */
  write(
    sheet: SheetId,
    row: number,
    column: number,
    cells: readonly (readonly (CellWrite | null)[])[],
  ): void;
  /** The same look for every cell of the area; whole rows and columns as far as the sheet goes now. */
  setLook(sheet: SheetId, area: Area, look: CellLook): void;
  clear(sheet: SheetId, area: Area, what: "all" | "contents" | "formats"): void;
  /** Every cell that holds a value, a formula or a look, in no order; what formulas spilled as well. */
  each(sheet: SheetId, visit: (row: number, column: number) => void): void;
  /** `null` on an empty sheet. */
  used(sheet: SheetId, valuesOnly: boolean): Area | null;
  hasFormulas(sheet: SheetId): boolean;
  /** What an array formula in the cell fills; null where it holds none. */
  spilledFrom(sheet: SheetId, row: number, column: number): Area | null;
  /** The cell whose array formula fills this one. */
  spillParent(sheet: SheetId, row: number, column: number): Area | null;
  merge(sheet: SheetId, area: Area): void;
  unmerge(sheet: SheetId, area: Area): void;
  merged(sheet: SheetId): readonly Area[];
  /** Pixels at 100 %. */
  columnWidth(sheet: SheetId, column: number): number;
  setColumnWidth(sheet: SheetId, column: number, columns: number, pixels: number): void;
  rowHeight(sheet: SheetId, row: number): number;
  setRowHeight(sheet: SheetId, row: number, rows: number, pixels: number): void;
  hidden(sheet: SheetId, axis: "row" | "column", index: number): boolean;
  setHidden(
    sheet: SheetId,
    axis: "row" | "column",
    index: number,
    count: number,
    hidden: boolean,
  ): void;
}

export interface SheetsEngine {
  /** In tab order. */
  list(): readonly SheetState[];
  insert(name: string, position: number): SheetId;
  remove(sheet: SheetId): void;
  rename(sheet: SheetId, name: string): void;
  move(sheet: SheetId, position: number): void;
  setHidden(sheet: SheetId, hidden: boolean): void;
  setTabColor(sheet: SheetId, color: string): void;
  setGridlines(sheet: SheetId, shown: boolean): void;
  freeze(sheet: SheetId, rows: number, columns: number): void;
  activate(sheet: SheetId): void;
  active(): SheetId;
  /** Selects an area of a sheet and brings it into view where there is a screen. */
  select(sheet: SheetId, area: Area): void;
}

export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface CalculationEngine {
  /** Resolves when every formula shows its value. Calls of add-in functions that are out are not waited for. */
  settle(): Promise<void>;
  /** Resolves when no calculation runs: what is changed then is not overwritten by what an earlier one found. */
  rest(): Promise<void>;
  readonly automatic: boolean;
  setAutomatic(automatic: boolean): void;
  /** All formulas, changed or not. */
  recalculateAll(): Promise<void>;
  recalculate(cells: readonly CellPlace[]): Promise<void>;
  /** What a formula would show on a sheet, without a cell; rows where it is an array. */
  evaluate(sheet: SheetId, formula: string): Promise<Scalar | readonly (readonly Scalar[])[]>;
}

export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: "formula"; readonly formula: string }
    | { readonly kind: "value"; readonly operator: string; readonly formulas: readonly string[] };
  readonly look: CellLook;
  readonly stopIfTrue: boolean;
  /** What it is to the API where that is more than its rule: a colour scale, a rank, … */
  readonly told?: { readonly type: string; readonly details: Readonly<Record<string, unknown>> };
}

export interface ConditionalFormatsEngine {
  /** Highest priority first. */
  list(sheet: SheetId): readonly ConditionalFormat[];
  find(sheet: SheetId, id: string): ConditionalFormat | null;
  /** On top of the others. */
  add(sheet: SheetId, format: ConditionalFormat): void;
  change(sheet: SheetId, format: ConditionalFormat): void;
  remove(sheet: SheetId, id: string): void;
}

export interface NamesEngine {
  /** `refersTo` with its equals sign. A name of one sheet comes before one of the workbook in the sheet's formulas. */
  set(id: string, name: string, refersTo: string, comment: string, scope?: SheetId | null): void;
  remove(id: string): void;
}

export interface TableSpec {
  readonly id: string;
  readonly sheet: SheetId;
  readonly name: string;
  readonly area: Area;
  readonly headers: readonly string[];
}

export interface TablesEngine {
  add(table: TableSpec): void;
  /** Formulas that use the table follow. */
  rename(table: TableSpec, former: string): void;
  remove(table: TableSpec): void;
}

export interface FunctionsEngine {
  /** Names that formulas may call; `evaluate` must answer at once. */
  register(name: string, evaluate: (call: FunctionCall) => FunctionAnswer): void;
}

export interface FunctionCall extends CellPlace {
  readonly name: string;
  readonly args: readonly FunctionArgument[];
}

export type FunctionArgument =
  | { readonly kind: "omitted" }
  | { readonly kind: "value"; readonly value: Scalar }
  | {
      readonly kind: "cells";
      readonly sheet: SheetId;
      readonly area: Area;
      readonly values: readonly (readonly Scalar[])[];
    }
  | { readonly kind: "array"; readonly values: readonly (readonly Scalar[])[] };

export type FunctionAnswer = Scalar | readonly (readonly Scalar[])[];

/** One stack of steps for what a person did and what the model wrote. */
export interface HistoryEngine {
  /** What is written inside becomes one step of undo; nothing where nothing changed. */
  step<T>(write: () => T): T;
  /** Begins and ends such a step around something that waits. Steps nest: the outermost one counts. */
  begin(): () => void;
  /** A step that may only hold what can be undone. */
  group(): () => void;
  readonly isGrouped: boolean;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Nothing of what happened so far can be undone or redone. */
  clear(): void;
  /** From now on steps take this along. */
  keep(state: KeptState): void;
}

/** What is kept beside the engine and goes back and forth with it. */
export interface KeptState {
  image(): KeptImage;
  /** Takes what is kept from one image to another; only parts that differ are touched. */
  restore(from: KeptImage, to: KeptImage): void;
}

/** By part, as text. */
export type KeptImage = ReadonlyMap<string, string>;

export type PersonAct =
  | {
      readonly kind: "edited";
      readonly sheet: SheetId;
      readonly area: Area;
      /** Where one cell was edited. */
      readonly before?: EngineCell;
    }
  | {
      readonly kind: "shifted";
      readonly sheet: SheetId;
      readonly axis: "row" | "column";
      readonly change: "inserted" | "deleted";
      readonly index: number;
      readonly count: number;
    }
  | { readonly kind: "selected"; readonly sheet: SheetId; readonly areas: readonly Area[] }
  | { readonly kind: "activated"; readonly sheet: SheetId }
  | {
      readonly kind: "sheets";
      readonly change: "added" | "deleted" | "renamed" | "moved";
      readonly sheet: SheetId;
    };

const errorTexts: ReadonlySet<Scalar> = new Set([
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#CYCLE!",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#ERROR!",
  "#GETTING_DATA",
  "#NULL!",
  "#BUSY!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
]);

export const isErrorText = (value: Scalar): value is string => errorTexts.has(value);
