import type { RangeRef } from "../../grid/cell-address";

/** The 함수 panel as plain data, in the language of the person. */
export interface FunctionsView {
  readonly query: string;
  readonly results: readonly FunctionResult[];
  /** Further results that are folded. */
  readonly more: number;
  /** Why there is no table to work with, and what to do; null where there is one. */
  readonly problem: string | null;
  readonly chosen: ChosenFunction | null;
}

export interface FunctionResult {
  readonly id: string;
  /** The title in pieces, those that were asked for marked. */
  readonly title: readonly { readonly text: string; readonly found: boolean }[];
  readonly chosen: boolean;
}

export interface ChosenFunction {
  readonly id: string;
  readonly help: string;
  readonly example: string;
  readonly fields: readonly FunctionField[];
  readonly answer: { readonly text: string; readonly refused: boolean };
  /** The figures the value was taken from. */
  readonly taken: readonly {
    readonly label: string;
    readonly amount: string;
    readonly cell: TakenCell;
  }[];
  readonly takenMore: number;
  readonly formula: string;
  readonly native: boolean;
  readonly hasNative: boolean;
  /** "총괄!T21": where it would be put; null before a cell was selected. */
  readonly target: string | null;
  readonly canInsert: boolean;
}

export interface TakenCell {
  /** "예산DB!G12" */
  readonly label: string;
  readonly sheet: string;
  readonly range: RangeRef;
}

export interface FunctionField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly optional: boolean;
  readonly value: string;
  /** null: it is typed. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
}
