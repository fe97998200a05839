import type { CellAddress, RangeRef } from "../../grid/cell-address";
import type { Axis } from "../discovery/field";
import { cellKey } from "../relation";
import type { Evidence } from "./evidence";
import type { FormulaFlaw } from "./flaw";
import { whereMissed } from "./odd-ones";
import { writeTokens } from "./relative-form";
import { isFigure, onSheet, reachedFrom, referencesIn, type FormulaCell } from "./sheet-formulas";
import { holds } from "./sum-formula";
import { writeSum } from "./write-sum";
import type { Corner } from "./tokens";

/**
 * Sums that leave out cells which the table says belong to them: a relation known from labels or from other lines has
 * more parts, or a figure like the parts stands between them and their total.
 */
export const leftOut = (evidence: Evidence): readonly FormulaFlaw[] =>
  evidence.formulas.cells.flatMap(
    (cell) => moreByRelation(cell, evidence) ?? gapBeforeTotal(cell, evidence) ?? [],
  );

function moreByRelation(cell: FormulaCell, evidence: Evidence): FormulaFlaw | null {
  if (!cell.sum) return null;
  const relations = evidence
    .relationsOf(cell)
    .filter(({ kind, status }) => kind === "sum" && status === "fails");
  if (relations.length === 0) return null;
  const taken = evidence.figuresOf(cell.sum.ranges);
  const keys = new Set(taken.map(cellKey));
  const reached = reachedFrom(evidence.formulas, cell);
  for (const { axis, parts } of relations) {
    const missed = parts.filter((part) => !keys.has(cellKey(part)));
    if (missed.length === 0 || parts.length - missed.length !== keys.size) continue;
    // What comes in through a subtotal is not left out.
    if (missed.some((part) => reached.has(evidence.formulas.keyOf(part)))) continue;
    if (!missed.every((part) => isFigure(evidence.formulas, part))) continue;
    return flawOf(cell, axis, missed, taken, evidence);
  }
  return null;
}

const flawOf = (
  cell: FormulaCell,
  axis: Axis,
  missed: readonly CellAddress[],
  taken: readonly CellAddress[],
  evidence: Evidence,
): FormulaFlaw => ({
  kind: whereMissed(missed, taken),
  cell: { row: cell.row, column: cell.column },
  axis,
  written: cell.formula,
  likely: extended(cell, missed, evidence) ?? writeSum([...taken, ...missed], evidence.grid),
  cells: missed,
  like: [],
  printed: evidence.amountAt(cell) ?? evidence.sumOf(taken),
  expected: evidence.sumOf([...taken, ...missed]),
});

/** The same formula with its range drawn out to the cells that it misses, where that takes nothing else. */
function extended(
  { tokens, sum }: FormulaCell,
  missed: readonly CellAddress[],
  { grid, figuresOf }: Evidence,
): string | null {
  const at = sum?.rangeToken ?? null;
  const [range, ...others] = sum?.ranges ?? [];
  const token = at === null ? undefined : tokens[at];
  if (at === null || !range || others.length > 0 || token?.kind !== "reference" || !token.to)
    return null;
  const all = [
    { row: range.row, column: range.column },
    { row: range.row + range.rows - 1, column: range.column + range.columns - 1 },
    ...missed.map((cell) => onSheet(grid, cell)),
  ];
  const [rows, columns] = [all.map(({ row }) => row), all.map(({ column }) => column)];
  const corner = (like: Corner, pick: (...numbers: number[]) => number): Corner => ({
    ...like,
    row: pick(...rows),
    column: pick(...columns),
  });
  const drawn: RangeRef = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.max(...rows) - Math.min(...rows) + 1,
    columns: Math.max(...columns) - Math.min(...columns) + 1,
  };
  if (figuresOf([drawn]).length !== figuresOf([range]).length + missed.length) return null;
  const written = { ...token, from: corner(token.from, Math.min), to: corner(token.to, Math.max) };
  return writeTokens(tokens.map((each, index) => (index === at ? written : each)));
}

/** Two rows slip in at the end of a table at most; more is another table. */
const widestGap = 2;

function gapBeforeTotal(cell: FormulaCell, evidence: Evidence): FormulaFlaw | null {
  const [range, ...others] = cell.sum?.ranges ?? [];
  if (!range || others.length > 0 || cell.sum?.manner === "plus") return null;
  const { origin } = evidence.grid;
  const axis = axisOf(cell, range, origin);
  if (!axis) return null;
  const from = axis === "column" ? range.row - origin.row : range.column - origin.column;
  const to = from + (axis === "column" ? range.rows : range.columns) - 1;
  const own = axis === "column" ? cell.row : cell.column;
  const [first, last, beside] = own > to ? [to + 1, own - 1, to] : [own + 1, from - 1, from];
  const width = last - first + 1;
  if (width < 1 || width > widestGap || to - from < 1) return null;
  const placed = (place: number): CellAddress =>
    axis === "column" ? { row: place, column: cell.column } : { row: cell.row, column: place };
  const gap = Array.from({ length: width }, (_, index) => placed(first + index));
  const belongs = gap.every((each) => belongsTo(each, placed(beside), cell, axis, evidence));
  if (!belongs) return null;
  return flawOf(cell, axis, gap, evidence.figuresOf([range]), evidence);
}

function axisOf(cell: FormulaCell, range: RangeRef, origin: CellAddress): Axis | null {
  const [row, column] = [cell.row + origin.row, cell.column + origin.column];
  if (range.columns === 1 && range.column === column) return "column";
  return range.rows === 1 && range.row === row ? "row" : null;
}

/** Whether a cell between the parts and their total is a part like the last of them that nobody adds up. */
function belongsTo(
  cell: CellAddress,
  part: CellAddress,
  total: FormulaCell,
  axis: Axis,
  evidence: Evidence,
): boolean {
  const { formulas, grid, labels } = evidence;
  if (!isFigure(formulas, cell) || !isFigure(formulas, part)) return false;
  if (formulas.unread.has(formulas.keyOf(cell)) || formulas.unread.has(formulas.keyOf(part)))
    return false;
  const [own, other] = [formulas.at(cell.row, cell.column), formulas.at(part.row, part.column)];
  if (own?.form !== other?.form) return false;
  const isTotal = evidence
    .relationsOf(cell)
    .some((relation) => relation.axis === axis && relation.parts.length > 1);
  if (isTotal || isTakenElsewhere(cell, total, axis, evidence)) return false;
  if (axis === "row") {
    return (
      labels.totalColumn[total.column] === 1 &&
      labels.totalColumn[cell.column] !== 1 &&
      goesOn(headingOf(part, grid), headingOf(cell, grid))
    );
  }
  const named = nameOf(cell, grid);
  return (
    labels.totalRow[total.row] === 1 &&
    named &&
    labels.totalRow[cell.row] !== 1 &&
    labels.foreignRow[cell.row] !== 1 &&
    labels.changeRow[cell.row] !== 1
  );
}

/** Another formula of its line adds it: it is left out on purpose. */
function isTakenElsewhere(
  cell: CellAddress,
  total: FormulaCell,
  axis: Axis,
  { formulas, grid }: Evidence,
): boolean {
  const at = onSheet(grid, cell);
  return formulas.cells.some(
    (each) =>
      (axis === "column" ? each.column === cell.column : each.row === cell.row) &&
      (each.row !== total.row || each.column !== total.column) &&
      referencesIn(each.tokens, grid.sheet).some((range) => holds(range, at)),
  );
}

type Sheet = Evidence["grid"];

function nameOf({ row, column }: CellAddress, grid: Sheet): boolean {
  for (let at = column - 1; at >= 0; at -= 1) {
    const cell = grid.cellAt(row, at);
    if (cell.kind === "text") return /\p{L}/u.test(cell.text);
  }
  return false;
}

function headingOf({ row, column }: CellAddress, grid: Sheet): string | null {
  for (let at = row - 1; at >= 0; at -= 1) {
    const cell = grid.cellAt(at, column);
    if (cell.kind === "text" && /[\p{L}\d]/u.test(cell.text)) return cell.text;
  }
  return null;
}

/** "11월" and "12월", "2027년" and "2028년": the series of headings goes on over the cell. */
function goesOn(last: string | null, next: string | null): boolean {
  const [a, b] = [/\d+/.exec(last ?? ""), /\d+/.exec(next ?? "")];
  if (last === null || next === null || !a || !b) return false;
  return (
    Math.abs(Number(b[0]) - Number(a[0])) === 1 &&
    last.replace(/\d+/, "") === next.replace(/\d+/, "")
  );
}
