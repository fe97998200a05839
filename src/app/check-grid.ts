import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import type { Amount } from "../money/amount";
import { subjectKey, type Subject } from "../plan/subject";
import { culpritData } from "../rules/engine/culprit-words";
import { writtenOut } from "../rules/engine/figures";
import type { CheckResult, Culprit, Finding, FindingData } from "../rules/engine/finding";
import { messages as rowMessages } from "../rules/r01-row-sum/wording";
import { messages as columnMessages } from "../rules/r02-column-sum/wording";
import { blame, type Suspect } from "../sums/blame";
import type { DiscoveredRelation, Discovery } from "../sums/discovered-relation";
import { discoverSums } from "../sums/discover-sums";
import { exactUnits } from "../sums/discovery/figures";
import { cellKey, differenceOf, relationKey } from "../sums/relation";
import { findFlaws, type FormulaCheck } from "../sums/formulas/find-flaws";
import type { SheetFormulas } from "../sums/formulas/sheet-formulas";
import { formulaFindings, formulasLeftAlone } from "./formula-findings";
import { explains, flawBehind, isDenied } from "./formulas-and-sums";
import { headingsOf, type Headings } from "./headings";
import { labelledSums } from "./labelled-sums";

/** What a sheet says of itself: its sums, by labels and figures, and its formulas. */
export interface LookedAt {
  readonly grid: Grid;
  readonly discovery: Discovery;
  readonly formulas: FormulaCheck | null;
}

export function lookAt(grid: Grid): LookedAt {
  const found = withLabelled(grid, discoverSums(grid));
  const formulas = findFlaws(grid, found);
  if (!formulas) return { grid, discovery: found, formulas };
  const relations = found.relations.filter((relation) => !isDenied(relation, formulas));
  return { grid, discovery: { ...found, relations }, formulas };
}

/**
 * The sums of a sheet that is nobody's plan, as the rules R01 and R02 word them, and its doubtful formulas. Amounts are
 * whole units of 10^-scale; each finding carries the unit in which they read as they stand in the cells. `sheets` are
 * those that are looked at together.
 */
export function checkGrid(
  grid: Grid,
  { discovery, formulas }: LookedAt = lookAt(grid),
  sheets: readonly SheetFormulas[] = formulas ? [formulas.formulas] : [],
): CheckResult {
  const { relations, notEstablished, complete, scale } = discovery;
  const flaws = formulas?.flaws ?? [];
  // A number is not to be written over a formula.
  const claims = blame(grid, discovery).claims.filter(
    ({ cell }) => grid.cellAt(cell.row, cell.column).formula === undefined,
  );
  const headings = headingsOf(grid);
  const sheet = formulas && { grid, scale, check: formulas, headings, sheets };
  const ofFormulas = sheet ? formulaFindings(sheet) : [];
  const off = relations.filter(({ status }) => status !== "holds");
  const ofSums = off.flatMap((relation) => {
    const flaw = flawBehind(relation, flaws);
    if (flaw && explains(flaw, relation)) return [];
    const claim = flaw ? null : claimOn(relation, claims);
    const finding = findingOf(relation, { grid, discovery, headings, claim });
    const cause = flaw && ofFormulas[flaws.indexOf(flaw)]?.cause;
    return [cause ? { ...finding, cause } : finding];
  });
  const explained = ofFormulas.map((finding, index) => {
    const relation = off.find((each) => {
      const flaw = flaws[index];
      return flaw !== undefined && explains(flaw, each);
    });
    return relation ? { ...finding, equality: equalityOf(grid, relation) } : finding;
  });
  return {
    findings: [...explained, ...ofSums],
    unchecked: [
      ...notEstablished.map(({ axis, total }) => ({
        rule: ruleOf[axis],
        project: null,
        reason: {
          ko: "합계처럼 보이지만 맞지 않는 줄이 너무 많아 합계인지 판단하지 않았습니다.",
          en: "It looks like a total, but too many of its lines do not add up to tell whether it is one.",
        },
        subject: subjectAt(grid, total),
      })),
      ...(complete ? [] : [{ rule: ruleOf.row, project: null, reason: tooLarge, subject: null }]),
      ...(sheet ? formulasLeftAlone(sheet) : []),
    ],
    equalities: [
      {
        project: 0,
        checked: relations.length,
        failed: off.filter(({ status }) => status === "fails").length,
      },
    ],
  };
}

const equalityOf = (grid: Grid, { total, parts }: DiscoveredRelation) => ({
  total: subjectAt(grid, total),
  parts: parts.map((part) => subjectAt(grid, part)),
});

/** A relation is reported once, and what labels say goes before what figures suggest. */
function withLabelled(grid: Grid, discovery: Discovery): Discovery {
  const figureAt = ({ row, column }: CellAddress): Amount | null => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, discovery.scale) : null;
  };
  const known = new Map(discovery.relations.map((each) => [relationKey(each), each]));
  const labelled = labelledSums(grid).flatMap((relation): readonly DiscoveredRelation[] => {
    const difference = differenceOf(relation, figureAt);
    if (difference === null) return [];
    const same = known.get(relationKey(relation));
    const status = difference === 0n ? "holds" : "fails";
    return [same ?? { ...relation, origin: "discovered", difference, status, ...byLabel }];
  });
  const totals = new Set(labelled.map(({ axis, total }) => `${axis} ${cellKey(total)}`));
  const others = discovery.relations.filter(
    ({ axis, total }) => !totals.has(`${axis} ${cellKey(total)}`),
  );
  return {
    ...discovery,
    relations: [...labelled, ...others],
    notEstablished: discovery.notEstablished.filter(
      ({ axis, total }) => !totals.has(`${axis} ${cellKey(total)}`),
    ),
  };
}

const byLabel = {
  kind: "sum",
  confidence: 1,
  evidence: {
    holding: 0,
    exact: 0,
    failing: 0,
    coverage: 1,
    labelled: true,
    bits: 0,
    rounding: 0n,
  },
} as const;

const ruleOf = { row: "R01-row-sum", column: "R02-column-sum" } as const;

const tooLarge = {
  ko: "표가 복잡하여 모든 합계를 찾지는 못했습니다. 표를 선택하고 다시 검산하십시오.",
  en: "Not every sum of this sheet was looked for. Select one table and check again.",
};

const subjectAt = (grid: Grid, { row, column }: CellAddress): Subject => ({
  sheet: grid.sheet,
  cell: { row: grid.origin.row + row, column: grid.origin.column + column },
});

const claimOn = (relation: DiscoveredRelation, claims: readonly Suspect[]): Suspect | null => {
  if (relation.status !== "fails") return null;
  const cells = new Set([relation.total, ...relation.parts].map(cellKey));
  return claims.find(({ cell }) => cells.has(cellKey(cell))) ?? null;
};

interface Context {
  readonly grid: Grid;
  readonly discovery: Discovery;
  readonly headings: Headings;
  readonly claim: Suspect | null;
}

function findingOf(relation: DiscoveredRelation, context: Context): Finding {
  const { grid, discovery, headings, claim } = context;
  const { axis, total, parts, difference } = relation;
  const unit = { label: "", won: 10n ** BigInt(discovery.scale) };
  const amountAt = ({ row, column }: CellAddress): Amount => {
    const cell = grid.cellAt(row, column);
    return cell.kind === "number" ? exactUnits(cell.value, discovery.scale) : 0n;
  };
  const printed = amountAt(total);
  const expected = printed - difference;
  const culprit = claim && culpritOf(claim, grid, headings);
  const shown = { unit: "", unitWon: unit.won };
  const data: FindingData = {
    ...shown,
    ...headings.of(total),
    printed,
    expected,
    difference,
    parts: writtenOut(shown, parts.map(amountAt)),
    ...(culprit ? culpritData(culprit) : {}),
  };
  const message = difference > 0n ? "more" : "less";
  const { what, why, todo } = (axis === "row" ? rowMessages : columnMessages)[message];
  const subject = subjectAt(grid, total);
  const related = parts.map((part) => subjectAt(grid, part));
  return {
    id: `${ruleOf[axis]}-${subjectKey(subject)}-${parts.length}`,
    rule: ruleOf[axis],
    severity: relation.status === "rounding" ? "rounding" : "error",
    project: null,
    message,
    data,
    what: what(data),
    why: why(data),
    todo: todo(data),
    subject,
    related,
    unit,
    printed,
    expected,
    difference,
    equality: equalityOf(grid, relation),
    ...(culprit ? { culprit, cause: `cause-${subjectKey(culprit.subject)}` } : {}),
  };
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
