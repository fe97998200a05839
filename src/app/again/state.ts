import type { DrawnBook } from "../../sheets/again/drawn-book";
import type { AgainView } from "../view";
import type { Compared } from "./again-view";

/** A newer document held against the last import and the sheets as they stand; nothing of it is written yet. */
export interface Again extends Compared {
  /** null where the workbook does not know what was drawn. */
  readonly last: DrawnBook | null;
  readonly view: AgainView;
}
