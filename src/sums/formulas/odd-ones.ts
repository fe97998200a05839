import type { CellAddress } from "../../grid/cell-address";
import type { Axis } from "../discovery/field";
import { cellKey } from "../relation";
import type { Evidence } from "./evidence";
import type { FormulaFlaw } from "./flaw";
import { movedTokens, writeTokens } from "./relative-form";
import { runsAlong, type Entry } from "./runs";
import { figuresIn, onSheet, referencesIn, type FormulaCell } from "./sheet-formulas";
import { sumFormula, type SumFormula } from "./sum-formula";
import type { Token } from "./tokens";

/**
 * Cells that do not do what the formulas around them do, along one axis. A formula that is at home in the other
 * direction, that occurs again, or that adds up the run itself is no odd one; where the odd ones are many, nothing is
 * said.
 */
export function oddOnes(evidence: Evidence, axis: Axis): readonly FormulaFlaw[] {
  const found = runsAlong(evidence.formulas, axis).flatMap((run) => oddOnesOf(run, axis, evidence));
  return withoutTypedLines(found, axis);
}

/** Copied formulas of a run, and the entries among and right beside them that are something else. */
interface Zone {
  readonly like: readonly FormulaCell[];
  readonly odd: readonly { readonly entry: Entry; readonly isInside: boolean }[];
}

function oddOnesOf(run: readonly Entry[], axis: Axis, evidence: Evidence): readonly FormulaFlaw[] {
  const forms = new Map<string, number[]>();
  run.forEach(({ formula }, index) => {
    if (formula) forms.set(formula.form, [...(forms.get(formula.form) ?? []), index]);
  });
  return [...forms].flatMap(([form, indexes]) => {
    const [first = 0, last = 0] = [indexes[0], indexes.at(-1)];
    const from = Math.max(0, first - 1);
    if (indexes.length < 2 || indexes.length === last + 2 - from) return [];
    const odd = run.slice(from, last + 2).flatMap((entry, offset) => {
      const index = from + offset;
      if (entry.formula?.form === form) return [];
      const repeated = entry.formula !== null && (forms.get(entry.formula.form)?.length ?? 0) > 1;
      return [{ entry, isInside: index > first && index < last, repeated }];
    });
    // What occurs again is a pattern of its own, and as good as this one.
    if (odd.some(({ repeated, isInside }) => repeated && isInside)) return [];
    const zone = {
      like: indexes.flatMap((index) => run[index]?.formula ?? []),
      odd: odd.filter(({ repeated }) => !repeated),
    };
    return flawsOfZone(zone, axis, evidence);
  });
}

function flawsOfZone(zone: Zone, axis: Axis, evidence: Evidence): readonly FormulaFlaw[] {
  const [model] = zone.like;
  if (!model) return [];
  const odd = zone.odd.filter(({ entry }) => !isOfTheRun(entry, model, axis, evidence));
  const inside = odd.filter(({ isInside }) => isInside).length;
  const enough = model.sum !== null ? zone.like.length > inside : zone.like.length >= 3 * inside;
  if (!enough) return [];
  return odd.flatMap(({ entry, isInside }) => {
    const nearest = zone.like.reduce((best, each) =>
      distance(each, entry) < distance(best, entry) ? each : best,
    );
    const claim = { entry, isInside, model: nearest, like: zone.like, axis, evidence };
    return (entry.formula ? unlikeFormula(claim) : entry.typed ? typedFigure(claim) : null) ?? [];
  });
}

const distance = (a: CellAddress, b: CellAddress): number =>
  Math.abs(a.row - b.row) + Math.abs(a.column - b.column);

/** A subtotal among its details takes from their own line, which they do not. */
function isOfTheRun(
  { formula }: Entry,
  model: FormulaCell,
  axis: Axis,
  { grid }: Evidence,
): boolean {
  const takesFromLine = (cell: FormulaCell): boolean => {
    const { row, column } = onSheet(grid, cell);
    return referencesIn(cell.tokens, grid.sheet).some((range) =>
      axis === "column"
        ? column >= range.column && column < range.column + range.columns
        : row >= range.row && row < range.row + range.rows,
    );
  };
  return formula !== null && takesFromLine(formula) && !takesFromLine(model);
}

interface Claim {
  readonly entry: Entry;
  /** Between formulas of the form, not at their end. */
  readonly isInside: boolean;
  readonly model: FormulaCell;
  readonly like: readonly FormulaCell[];
  readonly axis: Axis;
  readonly evidence: Evidence;
}

interface Expected {
  readonly tokens: readonly Token[];
  readonly sum: SumFormula | null;
}

/** The formula that the cell should have, were it copied from its neighbours; null where it would have nothing to work on. */
function expectedOf({ model, entry, evidence }: Claim): Expected | null {
  const { formulas, grid } = evidence;
  const tokens = movedTokens(model.tokens, onSheet(grid, model), onSheet(grid, entry));
  if (!tokens) return null;
  const references = referencesIn(tokens, grid.sheet);
  const sum = sumFormula(tokens, grid.sheet);
  const least = sum && sum.manner !== "plus" ? 2 : 1;
  const works = references.every((range) => {
    const inside = onGrid(evidence, range);
    return (
      !inside || figuresIn(formulas, range).length >= Math.min(least, range.rows * range.columns)
    );
  });
  return works && references.length > 0 ? { tokens, sum } : null;
}

/** What lies beside the grid (a selection, an empty part of the sheet) is not known. */
const onGrid = (
  { grid }: Evidence,
  { row, column, rows, columns }: ReturnType<typeof referencesIn>[number],
): boolean =>
  row + rows > grid.origin.row &&
  column + columns > grid.origin.column &&
  row < grid.origin.row + grid.rows &&
  column < grid.origin.column + grid.columns;

function unlikeFormula(claim: Claim): FormulaFlaw | null {
  const { entry, isInside, like, axis, evidence } = claim;
  const { formula } = entry;
  const across = axis === "row" ? "column" : "row";
  if (!formula || evidence.alike(formula, across) > 0) return null;
  const expected = expectedOf(claim);
  if (!expected) return null;
  const flaw = {
    cell: { row: entry.row, column: entry.column },
    axis,
    written: formula.formula,
    likely: writeTokens(expected.tokens),
    like,
    cells: [],
    printed: evidence.amountAt(entry),
    expected: null,
  } as const;
  if (formula.sum && expected.sum) {
    const taken = evidence.figuresOf(formula.sum.ranges);
    const meant = evidence.figuresOf(expected.sum.ranges);
    const [missed, more] = [without(meant, taken), without(taken, meant)];
    if (missed.length + more.length === 0) return null;
    const sum = evidence.sumOf(meant);
    const printed = flaw.printed ?? evidence.sumOf(taken);
    if (more.length === 0 && taken.length > 0)
      return { ...flaw, kind: whereMissed(missed, taken), cells: missed, printed, expected: sum };
    return isInside && like.length >= 2
      ? { ...flaw, kind: "unlike-neighbours", cells: more, printed, expected: sum }
      : null;
  }
  return isInside && like.length >= 3 ? { ...flaw, kind: "unlike-neighbours" } : null;
}

function without(cells: readonly CellAddress[], others: readonly CellAddress[]) {
  const keys = new Set(others.map(cellKey));
  return cells.filter((cell) => !keys.has(cellKey(cell)));
}

/** Cells in reading order: beyond the last that is taken, before the first, or between. */
export function whereMissed(
  missed: readonly CellAddress[],
  taken: readonly CellAddress[],
): "stops-short" | "starts-late" | "leaves-out" {
  const [first, last] = [taken[0], taken.at(-1)];
  const beyond = (a: CellAddress, b: CellAddress | undefined): boolean =>
    b !== undefined && (a.row > b.row || (a.row === b.row && a.column > b.column));
  if (missed.every((cell) => beyond(cell, last))) return "stops-short";
  return first && missed.every((cell) => beyond(first, cell)) ? "starts-late" : "leaves-out";
}

function typedFigure(claim: Claim): FormulaFlaw | null {
  const { entry, isInside, like, axis, evidence } = claim;
  const expected = expectedOf(claim);
  if (!expected) return null;
  const { sum } = expected;
  const cell = { row: entry.row, column: entry.column };
  const isTotal = sum !== null && (saysTotal(claim) || isKnownTotal(claim, sum));
  if (!(isInside ? isTotal || like.length >= 3 : isTotal)) return null;
  const figure = evidence.grid.cellAt(entry.row, entry.column);
  return {
    kind: sum ? "typed-total" : "typed-among-formulas",
    cell,
    axis,
    written: figure.kind === "number" ? figure.text : "",
    likely: writeTokens(expected.tokens),
    cells: [],
    like,
    printed: evidence.amountAt(cell),
    expected: sum && evidence.sumOf(evidence.figuresOf(sum.ranges)),
  };
}

/** The label of the row that is summed down in, or of the column that is summed across in. */
const saysTotal = ({ entry, axis, evidence: { labels } }: Claim): boolean =>
  (axis === "row" ? labels.totalRow[entry.row] : labels.totalColumn[entry.column]) === 1;

function isKnownTotal({ entry, evidence }: Claim, sum: SumFormula): boolean {
  const meant = new Set(evidence.figuresOf(sum.ranges).map(cellKey));
  return evidence
    .relationsOf(entry)
    .some(({ parts }) => parts.length > 1 && parts.every((part) => meant.has(cellKey(part))));
}

/** A row that is typed in several columns of formulas is meant to be: figures of the past, a lump sum. */
function withoutTypedLines(flaws: readonly FormulaFlaw[], axis: Axis): readonly FormulaFlaw[] {
  const lineOf = ({ cell }: FormulaFlaw) => (axis === "column" ? cell.row : cell.column);
  const typed = flaws.filter(({ kind }) => kind.startsWith("typed-"));
  return flaws.filter(
    (flaw) =>
      !flaw.kind.startsWith("typed-") ||
      typed.filter((each) => lineOf(each) === lineOf(flaw)).length === 1,
  );
}
