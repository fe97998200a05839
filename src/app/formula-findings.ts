import { writeCell } from "../grid/a1";
import type { CellAddress } from "../grid/cell-address";
import type { Grid } from "../grid/grid";
import { subjectKey, type Subject } from "../plan/subject";
import type { Finding, FindingData, Unchecked } from "../rules/engine/finding";
import type { Wording } from "../rules/engine/rule";
import {
  leftAlone,
  rangeMessages,
  tooManySums,
  twiceMessages,
  typedMessages,
  unlikeMessages,
} from "../rules/sheet-formulas/wording";
import { dependentsOf } from "../sums/formulas/dependents";
import type { FormulaCheck } from "../sums/formulas/find-flaws";
import { isWrongNow, type FlawKind, type FormulaFlaw } from "../sums/formulas/flaw";
import type { SheetFormulas } from "../sums/formulas/sheet-formulas";
import type { Headings } from "./headings";

export interface FormulaSheet {
  readonly grid: Grid;
  readonly scale: number;
  readonly check: FormulaCheck;
  readonly headings: Headings;
  /** Of every sheet that is looked at together, for what depends on a cell. */
  readonly sheets: readonly SheetFormulas[];
}

/**
 * The doubtful formulas of a sheet as findings. What makes a figure wrong now is an error, what only will is to be
 * reviewed. Equal flaws of one row or column (a range that was not drawn out in any column) share their cause.
 */
export function formulaFindings(sheet: FormulaSheet): readonly Finding[] {
  return sheet.check.flaws.map((flaw, index) => findingOf(flaw, sheet, index < mostTraced));
}

/** Following what depends on a cell takes a look at every formula. */
const mostTraced = 40;

const rules: Readonly<Record<FlawKind, readonly [rule: string, wording: Wording]>> = {
  "stops-short": ["R41-formula-range", rangeMessages["stops-short"]],
  "starts-late": ["R41-formula-range", rangeMessages["starts-late"]],
  "leaves-out": ["R41-formula-range", rangeMessages["leaves-out"]],
  "counts-twice": ["R42-subtotal-twice", twiceMessages["counts-twice"]],
  "typed-total": ["R43-typed-over-formula", typedMessages["typed-total"]],
  "typed-among-formulas": ["R43-typed-over-formula", typedMessages["typed-among-formulas"]],
  "unlike-neighbours": ["R44-formula-unlike", unlikeMessages["unlike-neighbours"]],
};

function findingOf(flaw: FormulaFlaw, sheet: FormulaSheet, isTraced: boolean): Finding {
  const { grid, scale, headings, sheets } = sheet;
  const [rule, words] = rules[flaw.kind];
  const at = (cell: CellAddress) => ({
    sheet: grid.sheet,
    row: grid.origin.row + cell.row,
    column: grid.origin.column + cell.column,
  });
  const name = (cell: CellAddress) => writeCell(at(cell));
  const subjectOf = (cell: CellAddress): Subject => {
    const { sheet: on, row, column } = at(cell);
    return { sheet: on, cell: { row, column } };
  };
  const depends = isTraced ? dependentsOf(at(flaw.cell), sheets) : [];
  const unit = { label: "", won: 10n ** BigInt(scale) };
  const { printed, expected } = flaw;
  const figures = printed === null || expected === null ? {} : { printed, expected };
  const difference =
    printed === null || expected === null ? {} : { difference: printed - expected };
  const data: FindingData = {
    unit: "",
    unitWon: unit.won,
    ...headings.of(flaw.cell),
    cell: name(flaw.cell),
    written: flaw.written,
    likely: flaw.likely ?? "",
    cells: flaw.cells.map(name),
    like: flaw.like.map(name),
    depends: depends.map((each) =>
      each.sheet === grid.sheet ? writeCell(each) : `${each.sheet}!${writeCell(each)}`,
    ),
    ...figures,
    ...difference,
  };
  const subject = subjectOf(flaw.cell);
  return {
    id: `${rule}-${flaw.kind}-${subjectKey(subject)}`,
    rule,
    severity: isWrongNow(flaw) ? "error" : "review",
    project: null,
    message: flaw.kind,
    data,
    what: words.what(data),
    why: words.why(data),
    todo: words.todo(data),
    subject,
    related: flaw.cells.map(subjectOf),
    unit,
    ...figures,
    ...difference,
    cause: causeOfFlaw(flaw, subject, grid),
  };
}

/** One row left out of the totals of several columns is one mistake. */
function causeOfFlaw({ axis, kind, cell, cells }: FormulaFlaw, subject: Subject, grid: Grid) {
  if (kind === "typed-total" || kind === "typed-among-formulas" || kind === "unlike-neighbours")
    return `cause-${subjectKey(subject)}`;
  const [line, lines] =
    axis === "column"
      ? [cell.row, cells.map(({ row }) => row)]
      : [cell.column, cells.map(({ column }) => column)];
  return `cause-formula-${grid.sheet}-${axis}-${line}-${[...new Set(lines)].join(",")}`;
}

/** What was left alone, and why: once a sheet. */
export function formulasLeftAlone({ grid, check }: FormulaSheet): readonly Unchecked[] {
  const { unread, complete } = check;
  const [first] = check.formulas.unread.keys();
  const subject =
    first === undefined
      ? null
      : {
          sheet: grid.sheet,
          cell: {
            row: grid.origin.row + Math.floor(first / grid.columns),
            column: grid.origin.column + (first % grid.columns),
          },
        };
  const entry = (reason: Unchecked["reason"]): Unchecked => ({
    rule: "R41-formula-range",
    project: null,
    reason,
    subject,
  });
  return [
    ...(unread.size > 0 ? [entry(leftAlone(unread))] : []),
    ...(complete ? [] : [entry(tooManySums)]),
  ];
}
