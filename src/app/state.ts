import type { RangeRef } from "../grid/cell-address";
import type { Coverage } from "../extraction/coverage";
import type { Language } from "../outcome/language";
import type { Notice } from "../outcome/notice";
import type { Plan } from "../plan/plan";
import type { CheckResult, Severity } from "../rules/engine/finding";
import type { SubjectCell } from "../sheets/drawing";
import type { DrawingIndex } from "../sheets/drawing-index";
import type { Again } from "./again/state";
import type { FunctionsState } from "./functions/state";
import type { BudgetSheets, BusyView, FailureView, MessageView, Screen, ThemeChoice } from "./view";

/** Everything the pane knows. Plain data; `viewOf` turns it into what the panels show. */
export interface AppState {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly budgetSheets: BudgetSheets;
  readonly screen: Screen;
  /** A document that was read and waits to be written; null on the first screen. */
  readonly reading: Reading | null;
  /** That document held against what stands in the workbook, before it is imported again. */
  readonly again: Again | null;
  /** What stands in the workbook. */
  readonly drawn: Drawn | null;
  readonly checked: Checked | null;
  /** null until the 함수 panel was opened. */
  readonly functions: FunctionsState | null;
  readonly checking: boolean;
  readonly rechecking: boolean;
  readonly marksShown: boolean;
  readonly filter: readonly Severity[];
  readonly openCards: readonly string[];
  readonly currentCard: string | null;
  readonly message: MessageView | null;
  readonly busy: BusyView | null;
  readonly failure: Failure | null;
  readonly announcement: { readonly text: string; readonly assertive: boolean } | null;
}

export interface Reading {
  readonly fileName: string;
  readonly plan: Plan;
  readonly notices: readonly Notice[];
  /** What became of the numbers of the document; not known of a plan that was kept in a workbook. */
  readonly coverage?: Coverage;
  readonly chosen: readonly number[];
}

export interface Drawn {
  readonly fileName: string;
  /** The plan as it was drawn; what the cells say now is read back over it. */
  readonly plan: Plan;
  readonly index: DrawingIndex;
  /** The drawing as text (`sheets/again/drawn-book`); null where the workbook does not know it. */
  readonly book: string | null;
}

export interface Checked {
  /** As the sheets say now. */
  readonly plan: Plan;
  readonly subjects: readonly SubjectCell[];
  readonly result: CheckResult;
  /** The rules again, for what a change of the plan would come to: the pane opens without them. */
  readonly checkPlan?: (plan: Plan) => CheckResult;
  readonly notices: readonly Notice[];
  readonly at: Date;
  /** The edit that led to this check, null when a person asked for it. */
  readonly edit: EditNote | null;
  /** The sheets, and the parts of them, that were checked where they stand and are nobody's plan. */
  readonly places?: readonly { readonly name: string; readonly range: RangeRef }[];
  /** Causes that were not there before the edit. */
  readonly fresh: readonly string[];
}

export interface EditNote {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly milliseconds: number;
}

export interface Failure {
  readonly view: FailureView;
  readonly retry: "write" | "again" | "check" | "undo" | "undo-fix" | "undo-edit" | null;
}

export const initialState: AppState = {
  language: "ko",
  theme: "office",
  budgetSheets: "one",
  screen: "import",
  reading: null,
  again: null,
  drawn: null,
  checked: null,
  functions: null,
  checking: false,
  rechecking: false,
  marksShown: false,
  filter: [],
  openCards: [],
  currentCard: null,
  message: null,
  busy: null,
  failure: null,
  announcement: null,
};
