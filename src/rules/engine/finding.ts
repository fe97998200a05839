import type { Amount, Unit } from "../../money/amount";
import type { Bilingual } from "../../outcome/language";
import type { Subject } from "../../plan/subject";

/** 오류, 검토, 확인 요청, 참고, 단수 */
export type Severity = "error" | "review" | "confirm" | "note" | "rounding";

export type FindingData = Readonly<Record<string, string | number | bigint | readonly string[]>>;

/** What a rule reports; the engine adds rule, severity and words. */
export interface Report {
  /** Id of the message in the rule's wording. */
  readonly message: string;
  /** The figures and names the words need. */
  readonly data: FindingData;
  readonly subject: Subject;
  readonly related?: readonly Subject[];
  /** Overrides the rule's own severity (a remark of a rule whose failures are errors). */
  readonly severity?: Severity;
  readonly unit?: Unit | null;
  readonly printed?: Amount;
  readonly expected?: Amount;
  /** Figures that take part in the failing equality, for joining findings with one root and for the sum written out. */
  readonly equality?: Equality;
}

/** total = Σ parts, as printed. Both sides are subjects, so that one figure in two equalities is recognised. */
export interface Equality {
  readonly total: Subject;
  readonly parts: readonly Subject[];
}

/**
 * What, why and what to do about one failing equality or structural defect.
 * `difference` = printed − expected, everywhere.
 */
export interface Finding {
  /** Stable within one check of one plan: used as list key and tag of a mark. */
  readonly id: string;
  /** `R05-text-source-vs-table` */
  readonly rule: string;
  readonly severity: Severity;
  /** Number of the project; the number in the contents for a missing body. null for a grid that is nobody's plan. */
  readonly project: number | null;
  readonly message: string;
  readonly data: FindingData;
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly todo: Bilingual;
  readonly subject: Subject;
  readonly related: readonly Subject[];
  readonly unit?: Unit;
  readonly printed?: Amount;
  readonly expected?: Amount;
  readonly difference?: Amount;
  /** Findings with one root share it: `cause-3-1`. */
  readonly cause?: string;
  readonly culprit?: Culprit;
  readonly equality?: Equality;
}

/** The one cell that explains all failures of its cause, and the value that mends them. */
export interface Culprit {
  readonly subject: Subject;
  /** Index in the project's tables. */
  readonly table: number;
  /** Labels as printed. */
  readonly row: string;
  readonly column: string;
  readonly printed: Amount;
  readonly suggested: Amount;
}

/** An equality that was checked and holds, or could not be checked: for the counts and the map of the check screen. */
export interface Unchecked {
  readonly rule: string;
  readonly project: number | null;
  readonly reason: Bilingual;
  readonly subject: Subject | null;
}

/** Result of a check. `equalities` counts per project what was held against each other, and how many of it failed. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly equalities: readonly ProjectEqualities[];
}

export interface ProjectEqualities {
  readonly project: number;
  readonly checked: number;
  readonly failed: number;
}
