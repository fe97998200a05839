import type { CellAddress } from "../../grid/cell-address";
import type { Cells, DeskAnswer, DeskTable, FunctionInfo } from "./desk";
import type { FunctionsView } from "./view";

/** What the 함수 panel knows. */
export interface FunctionsState {
  readonly list: readonly FunctionInfo[];
  readonly table: DeskTable;
  readonly cells: Cells;
  /** Where the first of the cells stands; null without a table. */
  readonly place: (CellAddress & { readonly sheet: string }) | null;
  readonly asked: Asked;
  /** What the chosen function gives; null before one is chosen. */
  readonly worked: Worked | null;
  readonly view: FunctionsView;
}

export interface Worked {
  readonly answer: DeskAnswer;
  /** The native formula; null where there is none. */
  readonly native: string | null;
}

/** What the person has entered. */
export interface Asked {
  readonly query: string;
  readonly all: boolean;
  readonly id: string | null;
  /** By name of the parameter, as in the formula. */
  readonly args: Readonly<Record<string, string>>;
  readonly native: boolean;
  readonly target: (CellAddress & { readonly sheet: string }) | null;
}
