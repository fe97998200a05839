import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import type { Amount } from "../money/amount";
import { subjectKey, type Subject } from "../plan/subject";
import { changeMessages, runningMessages } from "../rules/derived-figures/wording";
import { culpritData } from "../rules/engine/culprit-words";
import { writtenOut } from "../rules/engine/figures";
import type { Culprit, Finding, FindingData } from "../rules/engine/finding";
import { messages as rowMessages } from "../rules/r01-row-sum/wording";
import { messages as columnMessages } from "../rules/r02-column-sum/wording";
import type { Suspect } from "../sums/blame";
import type { DiscoveredRelation } from "../sums/discovered-relation";
import { exactUnits } from "../sums/discovery/figures";
import { cellKey, relationKey } from "../sums/relation";
import type { Headings } from "./headings";
import type { LookedAt } from "./look-at";

export const ruleOf = { row: "R01-row-sum", column: "R02-column-sum" } as const;

export const equalityOf = (grid: Grid, { total, parts }: DiscoveredRelation) => ({
  total: subjectAt(grid, total),
  parts: parts.map((part) => subjectAt(grid, part)),
});

export const subjectAt = (grid: Grid, { row, column }: CellAddress): Subject => ({
  sheet: grid.sheet,
  cell: { row: grid.origin.row + row, column: grid.origin.column + column },
});

export const claimOn = (
  relation: DiscoveredRelation,
  claims: readonly Suspect[],
): Suspect | null => {
  if (relation.status !== "fails") return null;
  const cells = new Set([relation.total, ...relation.parts].map(cellKey));
  return claims.find(({ cell }) => cells.has(cellKey(cell))) ?? null;
};

interface Context {
  readonly looked: LookedAt;
  readonly headings: Headings;
  readonly claim: Suspect | null;
}

/** What a relation says, and of which of its cells: a change is a finding about the change, not about its total. */
interface Said {
  readonly rule: string;
  readonly words: typeof rowMessages;
  readonly about: CellAddress;
  readonly printed: Amount;
  readonly expected: Amount;
  readonly parts: readonly CellAddress[];
}

/** A relation that does not hold, worded as what it is: a sum, a change or a step of a running total. */
export function sumFinding(relation: DiscoveredRelation, context: Context): Finding {
  const { looked, headings, claim } = context;
  const { grid, discovery } = looked;
  const unit = { label: "", won: 10n ** BigInt(discovery.scale) };
  const amountAt = ({ row, column }: CellAddress): Amount => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, discovery.scale) : 0n;
  };
  const { rule, words, about, printed, expected, parts } = saidBy(relation, looked, amountAt);
  const difference = printed - expected;
  const culprit = claim && culpritOf(claim, grid, headings);
  const shown = { unit: "", unitWon: unit.won };
  const data: FindingData = {
    ...shown,
    ...headings.of(about),
    printed,
    expected,
    difference,
    parts: writtenOut(shown, parts.map(amountAt)),
    ...(culprit ? culpritData(culprit) : {}),
  };
  const message = difference > 0n ? "more" : "less";
  const { what, why, todo } = words[message];
  const subject = subjectAt(grid, about);
  return {
    id: `${rule}-${subjectKey(subject)}-${parts.length}`,
    rule,
    severity: relation.status === "rounding" ? "rounding" : "error",
    project: null,
    message,
    data,
    what: what(data),
    why: why(data),
    todo: todo(data),
    subject,
    related: parts.map((part) => subjectAt(grid, part)),
    unit,
    printed,
    expected,
    difference,
    equality: equalityOf(grid, relation),
    ...(culprit ? { culprit, cause: `cause-${subjectKey(culprit.subject)}` } : {}),
  };
}

function saidBy(
  relation: DiscoveredRelation,
  { changes, running }: LookedAt,
  amountAt: (cell: CellAddress) => Amount,
): Said {
  const { axis, total, parts, difference } = relation;
  const key = relationKey(relation);
  const change = changes.get(key);
  const from = change && parts.find((part) => cellKey(part) !== cellKey(change));
  if (change && from) {
    const printed = amountAt(change);
    const expected = printed + difference;
    return {
      rule: "R45-change",
      words: changeMessages,
      about: change,
      printed,
      expected,
      parts: [total, from],
    };
  }
  const printed = amountAt(total);
  const sum = { about: total, printed, expected: printed - difference, parts };
  if (running.has(key)) return { rule: "R47-running-total", words: runningMessages, ...sum };
  return { rule: ruleOf[axis], words: axis === "row" ? rowMessages : columnMessages, ...sum };
}

const culpritOf = (
  { cell, printed, suggested }: Suspect,
  grid: Grid,
  headings: Headings,
): Culprit => ({
  subject: subjectAt(grid, cell),
  table: 0,
  ...headings.of(cell),
  printed,
  suggested,
});
