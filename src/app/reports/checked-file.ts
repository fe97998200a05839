import type { Notice } from "../../outcome/notice";
import type { Unreadable } from "../../outcome/unreadable";
import type { Plan } from "../../plan/plan";
import type { CheckResult, Finding } from "../../rules/engine/finding";

/** One file of a check: read and checked, or not readable. */
export type CheckedFile =
  | {
      readonly kind: "checked";
      readonly file: string;
      readonly plan: Plan;
      readonly notices: readonly Notice[];
      readonly result: CheckResult;
    }
  | { readonly kind: "unreadable"; readonly file: string; readonly error: Unreadable };

export const errorsOf = (file: CheckedFile): readonly Finding[] =>
  file.kind === "checked"
    ? file.result.findings.filter(({ severity }) => severity === "error")
    : [];

/**
 * Notices of the reading that took a figure, a table or a project away from the check: a file with one of them was
 * checked in part. (A missing body or a missing cost is what the document says, not what we failed to read.)
 */
export const lostInReading = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter(({ code }) => losing.has(code));

const losing: ReadonlySet<string> = new Set([
  "no-projects",
  "number-repeated",
  "table-set-aside",
  "table-not-understood",
  "column-unread",
  "cell-unread",
  "unit-missing",
  "cost-unread",
  "part-amount-missing",
  "share-not-whole",
  "source-not-specific",
  "figure-unused",
  "share-differs",
  "summary-differs",
  "summary-total-differs",
]);
