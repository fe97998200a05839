import type { Amount } from "../../money/amount";
import type { Culprit, Report, Severity } from "./finding";
import type { Rule } from "./rule";

/** A report on its way to becoming a finding: not joined with others yet, without words. */
export interface Draft {
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
  readonly project: number | null;
  /** printed − expected, null where the finding is not about two figures. */
  readonly difference: Amount | null;
}

export interface JoinedDraft extends Draft {
  readonly cause: string | null;
  readonly culprit: Culprit | null;
}
