import type { CheckResult } from "../rules/engine/finding";
import { causeOf } from "./causes";

/** Equalities in all, those that hold, and causes left to settle. */
export function countsOf(result: CheckResult): { all: number; good: number; open: number } {
  const all = result.equalities.reduce((sum, each) => sum + each.checked, 0);
  const failed = result.equalities.reduce((sum, each) => sum + each.failed, 0);
  return { all, good: all - failed, open: new Set(result.findings.map(causeOf)).size };
}
