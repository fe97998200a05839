import type { CellAddress, CellEdit } from "../../grid/cell-address";
import type { Grid } from "../../grid/grid";
import type { Bilingual, Language } from "../../outcome/language";

/** What the 함수 panel asks of the functions themselves; handed in by entry/, because app/ stands below functions/. */
export interface FunctionDesk {
  /** Every function, those of autocompletion first. */
  functions(language: Language): Promise<readonly FunctionInfo[]>;
  /** What can be chosen from a tidy table, cells as Excel hands them to a function; a sentence where it is none. */
  table(cells: Cells, language: Language): Promise<DeskTable>;
  /** What a call over that table gives now. */
  answer(call: DeskCall, cells: Cells, language: Language): Promise<DeskAnswer>;
  /** The native formula of a call, with its =; null where there is none. */
  native(formula: string, cells: Cells): Promise<string | null>;
  /** The first call of ours in a formula, also of its native form; null where there is none that can be read. */
  callIn(formula: string, cells: Cells): Promise<DeskCall | null>;
  /**
   * Every function cell of a workbook and what it becomes for somebody without the add-in. `grids`: the used range of
   * each sheet. `tablesNamed` reads tables by name with their header rows; asked at most once.
   */
  withoutFunctions(
    grids: readonly Grid[],
    tablesNamed: (names: readonly string[]) => Promise<readonly (Grid | null)[]>,
  ): Promise<readonly CellWithout[]>;
}

export interface CellWithout {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly formula: string;
  readonly becomes:
    /** It gives now what the function gives, and follows the table as it does. */
    | { readonly kind: "formula"; readonly formula: string }
    /** The values it shows now, of the cells that it fills to the right and below too; `why` it cannot be a formula. */
    | {
        readonly kind: "values";
        readonly values: readonly (readonly CellEdit["value"][])[];
        readonly why: Bilingual;
      }
    /** It cannot be replaced as it is now; `why`, and what to do. */
    | { readonly kind: "stays"; readonly why: Bilingual };
}

export type Cells = readonly (readonly unknown[])[];

export interface FunctionInfo {
  readonly id: string;
  /** What one wants to know: "한 사업의 재원 비율". */
  readonly title: string;
  readonly help: string;
  /** "=BUDGET.PROJECTTOTAL(tblBudget,11) → 23959" */
  readonly example: string;
  readonly parameters: readonly ParameterInfo[];
}

export interface ParameterInfo {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly optional: boolean;
  /** What fills its list: the table, one of its columns, a fixed list of words, or nothing (it is typed). */
  readonly from: "table" | "project" | "source" | "period" | "year" | "words" | "typed";
  readonly words: readonly Choosable[];
}

export interface Choosable {
  /** As it stands in the formula: 16, "국비". */
  readonly value: string;
  readonly label: string;
}

export type DeskTable =
  | {
      readonly kind: "table";
      readonly projects: readonly Choosable[];
      readonly sources: readonly Choosable[];
      readonly periods: readonly Choosable[];
      readonly years: readonly Choosable[];
    }
  | { readonly kind: "refused"; readonly says: string };

/** A call as it stands in a formula: its arguments in order, "" for one that is left out. */
export interface DeskCall {
  readonly id: string;
  readonly args: readonly string[];
}

export type DeskAnswer =
  | {
      readonly kind: "value";
      readonly text: string;
      /** Rows of the table, counted from 0 with its header, whose amounts the value depends on; null for too large a table. */
      readonly takenRows: readonly number[] | null;
    }
  | { readonly kind: "refused"; readonly says: string }
  /** An argument is a reference or a calculation: only Excel knows. */
  | { readonly kind: "in-cell" };
