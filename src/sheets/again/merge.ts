import type { CellAddress } from "../../grid/cell-address";
import type { Cell } from "../../grid/grid";
import type { CellContent, CellDrawing, NameDrawing } from "../drawing";
import type { DrawnBook } from "./drawn-book";
import { shiftFormula, type Places } from "./shift-formula";
import { cellAt, kindOfStyle, stillSays, type SheetNow } from "./sheet-now";
import {
  droppedRows,
  isUntouched,
  onceRowsAreInserted,
  placesIn,
  planSheet,
  type SheetPlan,
} from "./where-rows-go";

/** A cell of both drawings, as the last import, the sheet now and the new document have it. */
export interface MergedCell {
  /** Of the next drawing. */
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly kind: "document" | "yours" | "both" | "alike";
  /** Where it stands now, and once rows are inserted. */
  readonly now: CellAddress;
  readonly then: CellAddress;
  readonly before: CellContent;
  readonly found: Cell;
  /** With its formula as it must read on the sheet of now. */
  readonly after: CellContent;
  /** Of the next drawing, where number format or kind of content change. */
  readonly style: string | null;
}

export interface MergedSheet {
  readonly plan: SheetPlan;
  /** Only what is not the same everywhere. */
  readonly cells: readonly MergedCell[];
  /** Cells of new rows, where they will stand. */
  readonly fresh: readonly CellDrawing[];
  /** Rows of now that go: the document has them no more and nobody has touched them. */
  readonly removed: readonly number[];
  /** Rows of now that stay although the document has them no more: somebody has worked in them. */
  readonly left: readonly number[];
  /** How many cells are the same in all three. */
  readonly unchanged: number;
}

export interface Merge {
  readonly sheets: readonly MergedSheet[];
  /** Names to be set: new ones, and those that mean something else now. */
  readonly names: readonly NameDrawing[];
  readonly namesGone: readonly string[];
}

/**
 * The last drawing, the sheets as they stand and the next drawing, cell by cell: what the document changed, what people
 * changed, and where both did. null where the drawings do not consist of the same sheets, or a sheet is gone: then only
 * drawing anew helps.
 */
export function mergeDrawings(
  last: DrawnBook,
  now: readonly SheetNow[],
  next: DrawnBook,
): Merge | null {
  const plans = next.sheets.map((sheet) => {
    const drawn = last.sheets.find(({ name }) => name === sheet.name);
    const found = now.find(({ drawn: name }) => name === sheet.name);
    return drawn && found ? planSheet(drawn, sheet, found) : null;
  });
  const whole = plans.filter((plan) => plan !== null);
  if (whole.length < plans.length || last.sheets.length > next.sheets.length) return null;
  const moves = {
    toNow: placesIn(whole, "to-now"),
    toThen: placesIn(whole, "to-then"),
    fromNext: placesIn(whole, "from-next"),
    afterInserts: onceRowsAreInserted(whole),
  };
  return {
    sheets: whole.map((plan) => mergeSheet(plan, moves)),
    names: next.names.flatMap((name) => changedName(name, last, moves) ?? []),
    namesGone: last.names
      .filter(({ name }) => !next.names.some((each) => each.name === name))
      .map(({ name }) => name),
  };
}

interface Moves {
  readonly toNow: Places;
  readonly toThen: Places;
  readonly fromNext: Places;
  readonly afterInserts: Places;
}

function mergeSheet(plan: SheetPlan, moves: Moves): MergedSheet {
  const sheet = plan.drawn.name;
  const toNow = (formula: string): string | null => shiftFormula(formula, sheet, moves.toNow);
  const dropped = droppedRows(plan).map((row) => ({
    now: plan.standing.rows[row] ?? 0,
    untouched: isUntouched(plan, row, toNow),
  }));
  const cells: MergedCell[] = [];
  let unchanged = 0;
  plan.pairs.forEach((pair, row) => {
    if (pair === null || (plan.standing.rows[pair] ?? null) === null) return;
    for (const column of columnsOf(plan, pair, row)) {
      const merged = mergeCell(plan, moves, { before: pair, after: row, column });
      if (merged) cells.push(merged);
      else unchanged += 1;
    }
  });
  return {
    plan,
    cells,
    fresh: freshCells(plan, moves.fromNext),
    removed: dropped.filter(({ untouched }) => untouched).map(({ now }) => now),
    left: dropped.filter(({ untouched }) => !untouched).map(({ now }) => now),
    unchanged,
  };
}

function columnsOf({ before, after }: SheetPlan, pair: number, row: number): readonly number[] {
  const columns = [...before.inRow(pair), ...after.inRow(row)].map(({ column }) => column);
  return [...new Set(columns)].sort((a, b) => a - b);
}

interface Rows {
  readonly before: number;
  readonly after: number;
  readonly column: number;
}

function mergeCell(plan: SheetPlan, moves: Moves, rows: Rows): MergedCell | null {
  const { drawn, standing, shifted, grid } = plan;
  const sheet = drawn.name;
  const before = plan.before.at(rows.before, rows.column);
  const after = plan.after.at(rows.after, rows.column);
  const [was, is] = [before?.content ?? blank, after?.content ?? blank];
  const wanted = movedContent(is, sheet, moves.fromNext);
  const former = movedContent(was, sheet, moves.toThen);
  const row = standing.rows[rows.before] ?? 0;
  const column = standing.column(rows.column);
  const found = cellAt(grid, row, column);
  const documentChanged = wanted !== null && !sameContent(former, wanted);
  const personChanged = !stillSays(found, was, formulaNow(was, sheet, moves.toNow));
  if (wanted === null || (!documentChanged && !personChanged)) return null;
  const agreed = documentChanged && stillSays(oncePut(found, plan.name, moves), is, formulaNow(is, sheet, moves.fromNext)); // prettier-ignore
  return {
    sheet,
    cell: { row: rows.after, column: rows.column },
    kind: !documentChanged ? "yours" : agreed ? "alike" : personChanged ? "both" : "document",
    now: { row, column },
    then: { row: shifted(row), column },
    before: was,
    found,
    after: wanted,
    style: styleChange(before, after),
  };
}

const blank: CellContent = { kind: "blank" };

const formulaNow = (content: CellContent, sheet: string, places: Places): string | null =>
  content.kind === "formula" ? shiftFormula(content.formula, sheet, places) : null;

/** The cell as it reads once rows are inserted: only then can its formula be held against the next one. */
function oncePut(cell: Cell, sheet: string, { afterInserts }: Moves): Cell {
  if (cell.kind === "blank" || cell.formula === undefined) return cell;
  return { ...cell, formula: shiftFormula(cell.formula, sheet, afterInserts) ?? cell.formula };
}

/** null where a formula would speak of a cell that is gone. */
function movedContent(content: CellContent, sheet: string, places: Places): CellContent | null {
  if (content.kind !== "formula") return content;
  const formula = shiftFormula(content.formula, sheet, places);
  return formula === null ? null : { ...content, formula };
}

function sameContent(a: CellContent | null, b: CellContent): boolean {
  if (a === null) return false;
  if (a.kind === "blank") return b.kind === "blank";
  if (a.kind === "number") return b.kind === "number" && a.value === b.value;
  if (a.kind === "text") return b.kind === "text" && a.text === b.text;
  return b.kind === "formula" && a.formula === b.formula;
}

/** Looks stay as people have made them; only the number format follows the figure. */
function styleChange(before: CellDrawing | null, after: CellDrawing | null): string | null {
  if (!after || after.content.kind === "blank") return null;
  if (!before) return after.style;
  const sameKind = before.content.kind === after.content.kind;
  const alike = kindOfStyle(before.style) === kindOfStyle(after.style);
  return sameKind && alike && before.style === after.style ? null : after.style;
}

function freshCells(plan: SheetPlan, places: Places): readonly CellDrawing[] {
  return plan.pairs.flatMap((pair, row) => {
    const at = plan.places[row] ?? null;
    if (pair !== null || at === null) return [];
    return plan.after.inRow(row).flatMap((cell) => {
      const content = movedContent(cell.content, plan.drawn.name, places) ?? blank;
      return [{ ...cell, row: at, column: plan.standing.column(cell.column), content }];
    });
  });
}

function changedName(name: NameDrawing, last: DrawnBook, moves: Moves): NameDrawing | null {
  const refersTo = shiftFormula(name.refersTo, "", moves.fromNext);
  if (refersTo === null) return null;
  const before = last.names.find((each) => each.name === name.name);
  const former = before && shiftFormula(before.refersTo, "", moves.toThen);
  return former === refersTo ? null : { name: name.name, refersTo };
}
