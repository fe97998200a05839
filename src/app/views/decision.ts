import { withAmount } from "../../plan/places";
import type { Culprit, Finding } from "../../rules/engine/finding";
import { CellsOfSubjects } from "../cell-links";
import { countsOf } from "../counts";
import type { AppState, Checked } from "../state";
import type { DecisionView } from "../view";
import { wordsIn } from "../wording/words";
import { writeFigureOf } from "./figure-text";

/** "도비 2026년": the labels as printed. */
export const culpritLabel = ({ row, column }: Culprit): string => `${row} ${column}`.trim();

/** Before → after for the one wrong cell, and what happens then, found out by checking the changed plan. */
export function decisionOf(
  findings: readonly Finding[],
  checked: Checked,
  { language }: AppState,
): DecisionView | null {
  const finding = findings.find((each) => each.culprit);
  const culprit = finding?.culprit;
  if (!finding || !culprit) return null;
  const { unit } = finding;
  const now = countsOf(checked.result);
  const then =
    "sheet" in culprit.subject || !checked.checkPlan
      ? { all: now.all, good: now.good + findings.length }
      : countsOf(checked.checkPlan(withAmount(checked.plan, culprit.subject, culprit.suggested)));
  const cell = new CellsOfSubjects(checked.subjects).link(culprit.subject);
  const change = culprit.suggested - culprit.printed;
  return {
    cell,
    label: culpritLabel(culprit),
    before: writeFigureOf(culprit.printed, unit, language),
    after: writeFigureOf(culprit.suggested, unit, language),
    change: writeFigureOf(change, unit, language, { signed: true }),
    then: wordsIn(language).then(now.all - now.good, then.all - then.good),
    canApply: cell !== null,
  };
}
