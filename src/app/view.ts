import type { Severity } from "../rules/engine/finding";
import type { RangeRef } from "../grid/cell-address";
import type { Language } from "../outcome/language";
import type { FundingLevel } from "../words/funding-source";
import type { FunctionsView } from "./functions/view";

/**
 * What the panels show, as plain data in the language of the person: every figure is already text in the unit of its
 * table. Derived from the state by `viewOf` (app/view-of.ts); panels never compute.
 */
export interface View {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly budgetSheets: BudgetSheets;
  readonly screen: Screen;
  /** Errors among the findings, for the pill on the tab; null before the first check. */
  readonly errorCount: number | null;
  /** One strip above the content, the newest only. */
  readonly message: MessageView | null;
  /** Long work: shown instead of the screen after 300 ms. */
  readonly busy: BusyView | null;
  /** What could not be done: shown instead of the screen until dismissed. */
  readonly failure: FailureView | null;
  readonly import: ImportView;
  readonly check: CheckView;
  /** null while it is being opened. */
  readonly functions: FunctionsView | null;
  /** Said by the live region when it changes. */
  readonly announcement: { readonly text: string; readonly assertive: boolean } | null;
}

export type Screen = "import" | "check" | "functions" | "settings";
/** 소요예산 as one sheet, or one for each project. */
export type BudgetSheets = "one" | "each";
export type ThemeChoice = "office" | "light" | "dark";

export interface MessageView {
  readonly look: "info" | "ok" | "review" | "error";
  readonly title: string;
  readonly more?: string;
  readonly action?: {
    readonly label: string;
    readonly run: "undo-write" | "undo-fix" | "undo-edit" | "check" | "write-again";
  };
}

export interface BusyView {
  readonly title: string;
  readonly subject: string;
  readonly now: string;
  /** 0–100, of cells written. null while it cannot be known. */
  readonly percent: number | null;
  readonly steps: readonly { readonly label: string; readonly state: "done" | "now" | "later" }[];
  readonly cancellable: boolean;
  readonly cancelRemark: string;
}

export interface FailureView {
  readonly title: string;
  /** State of the workbook: "통합 문서는 그대로입니다." */
  readonly state: string;
  readonly steps: readonly string[];
  readonly retry: boolean;
  /** Folded details for IT. */
  readonly details: string;
}

export type ImportView =
  | { readonly phase: "first-run" }
  | { readonly phase: "review"; readonly review: ReviewView }
  | { readonly phase: "again"; readonly again: AgainView };

/** A newer document held against the last import and the sheets as they stand, before anything is written. */
export interface AgainView {
  readonly fileName: string;
  /** Whether the sheets can be changed where they stand. */
  readonly possible: boolean;
  readonly title: string;
  readonly say: string;
  readonly facts: readonly { readonly label: string; readonly count: number }[];
  readonly projects: readonly {
    readonly kind: "renamed" | "merged" | "dropped" | "new";
    readonly label: string;
    readonly text: string;
  }[];
  /** Cells that both sides changed; yours stays unless the document's is chosen. */
  readonly conflicts: readonly (AgainLine & { readonly takesDocument: boolean })[];
  /** Figures that only the document changed, and that only you changed. */
  readonly document: readonly AgainLine[];
  readonly yours: readonly AgainLine[];
  /** Rows that stay although the document has them no more. */
  readonly left: readonly string[];
  readonly others: string | null;
  readonly applyLabel: string;
  readonly applySum: string;
  readonly anewLabel: string;
  readonly canApply: boolean;
}

export interface AgainLine {
  readonly id: string;
  /** "3. 디지털헬스케어 …" */
  readonly project: string | null;
  /** "국비 × 2026년" */
  readonly label: string;
  readonly cell: CellLink;
  /** At the last import, on the sheet now, in the new document. */
  readonly base: string;
  readonly now: string;
  readonly document: string;
}

export interface ReviewView {
  readonly fileName: string;
  readonly facts: readonly { readonly label: string; readonly count: number }[];
  readonly coverage: CoverageView | null;
  readonly planYear: {
    readonly year: number | null;
    readonly stated: boolean;
    readonly choices: readonly number[];
  };
  /** "단위: 백만원" */
  readonly unit: string;
  /** Numbers of the projects to look at first. */
  readonly attention: readonly number[];
  /** Notices that belong to no project. */
  readonly notices: readonly NoticeView[];
  readonly groups: readonly ReviewGroup[];
  readonly levels: readonly LevelKey[];
  /** "시트 4장에 쓰기" */
  readonly writeLabel: string;
  /** "사업 15개, 합계 165,254백만 원." */
  readonly writeSum: string;
  readonly canWrite: boolean;
  /** There are sheets of an earlier import, so the changes are shown first. */
  readonly again: boolean;
}

/** What became of the numbers of the document; "7,735" as text, the counts of the parts for their widths. */
export interface CoverageView {
  readonly all: string;
  readonly read: string;
  readonly unread: string;
  readonly parts: readonly {
    readonly use: "budget" | "results" | "other" | "dates";
    readonly count: number;
    readonly text: string;
  }[];
}

export interface LevelKey {
  readonly level: FundingLevel;
  readonly label: string;
}

export interface ReviewGroup {
  readonly label: string;
  readonly count: string;
  readonly chosen: "all" | "some" | "none";
  readonly projects: readonly ReviewProject[];
}

export interface ReviewProject {
  readonly no: number;
  readonly title: string;
  /** "35,000", "–" where there is none. */
  readonly total: string;
  /** Shares of the total for the mix bar, in the order national … other; they sum to 1, empty without a cost. */
  readonly mix: readonly {
    readonly level: FundingLevel;
    readonly share: number;
    readonly text: string;
  }[];
  /** "2026–2030 · 표" */
  readonly meta: string;
  readonly chosen: boolean;
  /** Without a body it cannot be chosen. */
  readonly selectable: boolean;
  readonly notices: readonly NoticeView[];
}

export interface NoticeView {
  readonly look: "error" | "review" | "note";
  readonly text: string;
  /** "101행" */
  readonly place: string | null;
}

export type CheckView =
  /** Nothing was checked yet; `ready` where there are sheets of ours to check. */
  | { readonly phase: "empty"; readonly ready: boolean }
  | { readonly phase: "checking" }
  | { readonly phase: "checked"; readonly result: CheckedView };

export interface CheckedView {
  readonly documentName: string;
  readonly holds: number;
  readonly all: number;
  /** "등식 136개 중 134개가 맞습니다" */
  readonly title: string;
  readonly say: string;
  readonly map: readonly MapColumn[];
  readonly severities: readonly {
    readonly severity: Severity;
    readonly label: string;
    readonly count: number;
    readonly pressed: boolean;
  }[];
  /** "처리할 항목 36건" */
  readonly countLabel: string;
  /** The cards that pass the filter, most serious first. */
  readonly cards: readonly CardView[];
  readonly currentId: string | null;
  /** 1-based position of the current card, null while none is current. */
  readonly position: number | null;
  /** After an edit: which cell, old and new value, and how long the re-check took. */
  readonly edit: {
    readonly cell: string;
    readonly before: string;
    readonly after: string;
    readonly time: string;
  } | null;
  readonly rechecking: boolean;
  readonly unchecked: readonly { readonly title: string; readonly reason: string }[];
  readonly marksShown: boolean;
  /** Nothing to settle. */
  readonly clean: boolean;
  readonly checkedAt: string;
}

export interface MapColumn {
  readonly project: number;
  readonly checked: number;
  readonly failed: number;
  /** "3번, 등식 14개 중 12개 맞음" */
  readonly spoken: string;
}

export interface CardView {
  readonly id: string;
  readonly severity: Severity;
  readonly severityLabel: string;
  /** ["R03", "R05"] */
  readonly rules: readonly string[];
  readonly title: string;
  /** "3. 디지털헬스케어 …", null for a grid that is nobody's plan. */
  readonly project: string | null;
  /** "지적 2건, 원인 1곳", null for a single finding. */
  readonly grouped: string | null;
  /** Folded: "3번 · R03 · R05 · 지적 2건". */
  readonly meta: string;
  readonly documentPlaces: readonly string[];
  readonly cells: readonly CellLink[];
  readonly open: boolean;
  readonly current: boolean;
  /** The cause appeared with the last edit. */
  readonly fresh: boolean;
  readonly proof: ProofView | null;
  readonly cross: CrossView | null;
  readonly contents: ContentsCompareView | null;
  readonly why: readonly string[];
  readonly todo: readonly string[];
  readonly decision: DecisionView | null;
}

export interface CellLink {
  /** "소요예산!L19" */
  readonly label: string;
  readonly sheet: string;
  readonly range: RangeRef;
}

/** The sum written out: one column a source of figures (text, table). `mark` boxes the figure. */
export interface ProofView {
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly figures: readonly ProofFigure[] }[];
  readonly added: readonly ProofFigure[];
  readonly printed: readonly ProofFigure[];
  readonly difference: readonly DifferenceFigure[];
}

export interface ProofFigure {
  readonly text: string;
  readonly mark: boolean;
}

export interface DifferenceFigure {
  /** "≠ +500" or "✓ 0", "" where there is nothing. */
  readonly text: string;
  readonly holds: boolean | null;
  readonly spoken: string;
}

/** The table with the failing row and column tinted and the crossing outlined; differences in the margins. */
export interface CrossView {
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly figures: readonly string[];
    readonly difference: DifferenceFigure;
  }[];
  readonly differences: readonly DifferenceFigure[];
  readonly failingRows: readonly number[];
  readonly failingColumns: readonly number[];
  readonly crossing: { readonly row: number; readonly column: number } | null;
}

/** A window of the numbers in the contents and in the body around a gap. */
export interface ContentsCompareView {
  readonly numbers: readonly {
    readonly no: number;
    readonly listed: boolean;
    readonly body: boolean;
    readonly gap: boolean;
  }[];
}

/** The one wrong cell: before → after, and what happens then. */
export interface DecisionView {
  readonly cell: CellLink | null;
  /** "도비 2026년" */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** "△90" */
  readonly change: string;
  /** "적용하면 어긋난 등식이 4개에서 2개로 줄어듭니다." */
  readonly then: string;
  readonly canApply: boolean;
}
