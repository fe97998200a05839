import { readSource, type FundingLevel } from "../words/funding-source";
import { changed, type Change } from "./change";
import { ceilingCut, flatCut, increase, stop } from "./cuts";
import { isFromYear, isSelected, type Figure } from "./figure";
import { matchingRatio } from "./matching-ratio";
import { deferral, notApproved, sourceSwap } from "./moves";
import type { Operation } from "./operation";

/** The figures after all operations, or the first operation (counted from 0) that cannot be done, and why. */
export type ScenarioResult =
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  | { readonly kind: "refused"; readonly operation: number; readonly why: Refused };

export type Refused = "nothing-to-change" | "ceiling-out-of-reach" | "below-zero";

/**
 * Applies the operations from the first to the last, each to what the ones before it left. Amounts stay whole units of
 * the table; 총사업비 follows. What a `hold` names is left alone by cuts, deferrals and everything else after it.
 */
export function applyScenario(
  base: readonly Figure[],
  operations: readonly Operation[],
): ScenarioResult {
  let figures = base;
  const holds: Extract<Operation, { kind: "hold" }>[] = [];
  for (const [at, operation] of operations.entries()) {
    if (operation.kind === "hold") {
      if (!figures.some((figure) => isHeld(figure, operation))) {
        return { kind: "refused", operation: at, why: "nothing-to-change" };
      }
      holds.push(operation);
      continue;
    }
    const free = figures.filter((figure) => !holds.some((hold) => isHeld(figure, hold)));
    const change = changeOf(operation, free, figures);
    if (change === null) return { kind: "refused", operation: at, why: "nothing-to-change" };
    if (change === "out-of-reach") {
      return { kind: "refused", operation: at, why: "ceiling-out-of-reach" };
    }
    if (takesTooMuch(change)) return { kind: "refused", operation: at, why: "below-zero" };
    figures = changed(figures, change);
  }
  return { kind: "figures", figures };
}

function changeOf(
  operation: Exclude<Operation, { kind: "hold" }>,
  free: readonly Figure[],
  all: readonly Figure[],
): Change | "out-of-reach" | null {
  switch (operation.kind) {
    case "cut":
      return flatCut(free, operation);
    case "ceiling":
      return ceilingCut(free, operation, all);
    case "defer":
      return deferral(free, operation, all);
    case "ratio":
      return matchingRatio(free, operation);
    case "not-approved":
      return notApproved(free, operation, all);
    case "swap":
      return sourceSwap(free, operation, all, (label) => levelIn(all, label));
    case "increase":
      return increase(free, operation);
    case "stop":
      return stop(free, operation);
  }
}

/** A figure that was an amount would become less than nothing: the others cannot give that much. */
const takesTooMuch = ({ amounts }: Change): boolean =>
  [...amounts].some(([figure, amount]) => amount < 0n && figure.amount >= 0n);

const levelIn = (all: readonly Figure[], label: string): FundingLevel | null =>
  all.find((figure) => figure.label === label)?.level ?? readSource(label)?.level ?? null;

function isHeld(figure: Figure, hold: Extract<Operation, { kind: "hold" }>): boolean {
  const inTime =
    hold.year === null || (isFromYear(figure, hold.year) && figure.startYear === hold.year);
  return figure.column !== "총사업비" && inTime && isSelected(figure, hold);
}
