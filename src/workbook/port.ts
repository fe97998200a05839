import type { Cancellation } from "../outcome/cancellation";
import type { CellAddress, CellEdit, RangeRef } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import type { Drawing } from "../sheets/drawing";
import type { WorkbookPatch } from "../sheets/patch";

/** What to read: a sheet's used range, a part of it, what a name refers to, or a table (with its header row). */
export type ReadRequest =
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "range"; readonly sheet: string; readonly range: RangeRef }
  /** `cells`: about how many are expected, so that large books are read in several answers. */
  | { readonly kind: "name"; readonly name: string; readonly cells?: number }
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "selection" }
  | { readonly kind: "active-sheet" };

/** A workbook that can be read and drawn into: Excel, or an .xlsx file. */
export interface WorkbookFile {
  /** One grid a request, null where the sheet, name or table does not exist. One trip. */
  read(requests: readonly ReadRequest[]): Promise<readonly (Grid | null)[]>;
  draw(drawing: Drawing, options?: DrawOptions): Promise<DrawReceipt>;
}

export interface DrawOptions {
  /** Sheets of these names that are already there: "replace" empties and redraws them, "refuse" throws `WorkbookRefusal`. */
  readonly existing?: "replace" | "refuse";
  /** Texts the workbook keeps for us unseen, by key, in place of those of an earlier drawing. */
  readonly keep?: Readonly<Record<string, string>>;
  readonly signal?: Cancellation;
  /** Called as cells are written. */
  readonly progress?: (progress: DrawProgress) => void;
}

export interface DrawProgress {
  readonly sheet: string;
  readonly cellsWritten: number;
  readonly cellsInAll: number;
}

export interface DrawReceipt {
  readonly sheets: readonly string[];
  readonly cells: number;
  /**
   * Takes the whole drawing away again, with our marks, and restores what it replaced. Refuses ("changed-since") where
   * somebody has changed a drawn cell.
   */
  readonly undo?: () => Promise<void>;
}

export interface PatchOptions {
  /** As for a drawing. */
  readonly keep: Readonly<Record<string, string>>;
}

/** A workbook somebody has open. */
export interface LiveWorkbook extends WorkbookFile {
  /**
   * Changes sheets where they stand, and nothing at all where it cannot. Refuses ("changed-since") where a cell says
   * something else than the patch was made for.
   */
  patch(patch: WorkbookPatch, options: PatchOptions): Promise<void>;
  /**
   * Reads, has `decide` say what is to be marked, and marks exactly that, in at most three trips. From then on
   * listeners of `onEdit` hear of edits.
   */
  check(
    requests: readonly ReadRequest[],
    decide: (grids: readonly (Grid | null)[]) => Promise<readonly Mark[]>,
  ): Promise<void>;
  /** Puts our marks on, and takes those away that are not in the list. The user's own formats are never touched. */
  mark(marks: readonly Mark[]): Promise<void>;
  clearMarks(): Promise<void>;
  /** Selects the range and brings it into view. */
  reveal(sheet: string, range: RangeRef): Promise<void>;
  /**
   * Applies edits as one step. Resolves to the values that were there before. With `only`, the cells must still hold
   * the values named there.
   */
  edit(edits: readonly BookEdit[], only?: EditOnly): Promise<readonly CellEdit[]>;
  /** Every formula of the workbook becomes the value it has now, on hidden sheets too. */
  asValues(): Promise<ValuesReceipt>;
  /** Writes a formula into an empty cell; false, and nothing written, where something stands there. */
  putFormula(cell: CellAddress & { readonly sheet: string }, formula: string): Promise<boolean>;
  /** Edits a person (or another client) made; our own are left out. */
  onEdit(listener: (edit: WorkbookEdit) => void): Promise<Unsubscribe>;
  onSelect(listener: (selection: WorkbookSelection) => void): Promise<Unsubscribe>;
  /** Texts that the last drawing left in the workbook. */
  kept(): Promise<ReadonlyMap<string, string>>;
  setting(key: string): Promise<string | null>;
  saveSetting(key: string, value: string | null): Promise<void>;
  /** Names of all sheets, or of those that are seen, in order. */
  sheetNames(which?: "visible"): Promise<readonly string[]>;
}

export interface ValuesReceipt {
  /** How many there were. */
  readonly formulas: number;
  /** Brings them back. Refuses ("changed-since") where one of the cells says something else by now. */
  readonly undo: () => Promise<void>;
}

/** Where the cells say something else by now, nothing is written ("changed-since"). */
export interface EditOnly {
  readonly where: readonly BookEdit[];
}

/** A value, which never becomes a formula, or a formula of our own making. */
export type BookEdit =
  CellEdit | { readonly sheet: string; readonly cell: CellAddress; readonly formula: string };

export type Unsubscribe = () => Promise<void>;

export interface WorkbookEdit {
  readonly sheet: string;
  /** null where Excel does not say (whole sheet, several areas). */
  readonly range: RangeRef | null;
  readonly before?: string | number | boolean | null;
  readonly after?: string | number | boolean | null;
}

export interface WorkbookSelection {
  readonly sheet: string;
  readonly range: RangeRef;
}

/** What the layer of marks shows on a cell. */
export interface Mark {
  readonly sheet: string;
  readonly range: RangeRef;
  /** "culprit": the one wrong cell; "failing": a line that does not add up; "question": to be looked at. */
  readonly look: "culprit" | "failing" | "question";
}

/** The workbook would not do it: protected, being edited, too large, gone. `todo` is the next step for the person. */
export class WorkbookRefusal extends Error {
  constructor(
    readonly code: WorkbookRefusalCode,
    readonly what: { readonly ko: string; readonly en: string },
    readonly todo: { readonly ko: string; readonly en: string },
    options?: ErrorOptions,
  ) {
    super(what.en, options);
    this.name = "WorkbookRefusal";
  }
}

export type WorkbookRefusalCode =
  | "protected"
  | "cell-edit"
  | "sheet-exists"
  | "changed-since"
  /** Taking back failed as well: something of ours may be left. */
  | "half-done"
  | "too-large"
  | "read-only"
  | "session-lost"
  | "cancelled"
  | "unknown";
