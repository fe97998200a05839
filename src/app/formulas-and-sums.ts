import { cellKey } from "../sums/relation";
import type { DiscoveredRelation, Discovery } from "../sums/discovered-relation";
import type { FormulaCheck } from "../sums/formulas/find-flaws";
import type { FormulaFlaw } from "../sums/formulas/flaw";
import { figuresIn, onSheet, reachedFrom, referencesIn } from "../sums/formulas/sheet-formulas";
import { holds } from "../sums/formulas/sum-formula";

/** The doubtful formula that makes a sum fail: its total's own, or that of a part which is off by as much, as far as that is known. */
export function flawBehind(
  { total, parts, difference }: DiscoveredRelation,
  flaws: readonly FormulaFlaw[],
): FormulaFlaw | null {
  const keys = new Set(parts.map(cellKey));
  const size = (amount: bigint) => (amount < 0n ? -amount : amount);
  return (
    flaws.find(({ cell }) => cellKey(cell) === cellKey(total)) ??
    flaws.find((flaw) => {
      if (!keys.has(cellKey(flaw.cell))) return false;
      if (flaw.printed === null || flaw.expected === null) return true;
      const by = size(flaw.printed - flaw.expected);
      return by !== 0n && by === size(difference);
    }) ??
    null
  );
}

/** What is left to look for a wrong figure in: sums that fail by a formula say nothing of the figures. */
export const withoutFlawed = (discovery: Discovery, flaws: readonly FormulaFlaw[]): Discovery => ({
  ...discovery,
  relations: discovery.relations.filter(
    (relation) => relation.status === "holds" || flawBehind(relation, flaws) === null,
  ),
});

/** Whether the flaw is all there is to say of the failing sum. */
export const explains = (flaw: FormulaFlaw, { total, difference }: DiscoveredRelation): boolean =>
  cellKey(flaw.cell) === cellKey(total) &&
  flaw.printed !== null &&
  flaw.expected !== null &&
  flaw.printed - flaw.expected === difference;

/**
 * Whether a total's formula, which nothing speaks against, says that it is the sum of something else than its figures
 * suggest, or takes all of them through others: then the failing relation is chance. What labels say stands otherwise.
 */
export function isDenied(relation: DiscoveredRelation, { formulas, flaws }: FormulaCheck): boolean {
  const { total, parts, status, evidence, kind } = relation;
  if (status === "holds" || kind === "difference") return false;
  const formula = formulas.at(total.row, total.column);
  if (!formula || flaws.some(({ cell }) => cellKey(cell) === cellKey(total))) return false;
  const { grid } = formulas;
  if (formula.sum) {
    const reached = reachedFrom(formulas, formula);
    if (parts.every((part) => reached.has(formulas.keyOf(part)))) return true;
  }
  if (evidence.labelled && evidence.bits === 0) return false;
  if (formula.sum) {
    const taken = new Set(
      formula.sum.ranges.flatMap((range) => figuresIn(formulas, range)).map(cellKey),
    );
    return taken.size !== parts.length || !parts.every((part) => taken.has(cellKey(part)));
  }
  const isOfThisSheet = formula.tokens.every(
    (token) => token.kind !== "reference" || token.sheet === null || token.sheet === grid.sheet,
  );
  const ranges = referencesIn(formula.tokens, grid.sheet);
  return (
    isOfThisSheet &&
    ranges.length > 0 &&
    !parts.some((part) => ranges.some((range) => holds(range, onSheet(grid, part))))
  );
}
