import type { CellAddress } from "../../grid/cell-address";
import { alignRows } from "./align-rows";
import type { DrawnSheet } from "./drawn-book";
import type { Places } from "./shift-formula";
import {
  bottom,
  CellTable,
  cellAt,
  findRows,
  labelsOf,
  stillSays,
  type SheetNow,
  type Standing,
} from "./sheet-now";

/** One sheet of both drawings and of the workbook, and how their rows belong together. */
export interface SheetPlan {
  /** Its name in the workbook now. */
  readonly name: string;
  readonly drawn: DrawnSheet;
  readonly next: DrawnSheet;
  readonly grid: NonNullable<SheetNow["grid"]>;
  readonly before: CellTable;
  readonly after: CellTable;
  readonly standing: Standing;
  /** For each row of the next drawing its row of the last one; null where it is new. */
  readonly pairs: readonly (number | null)[];
  /** Rows to be inserted before a row of now, from the top. */
  readonly inserts: readonly { readonly before: number; readonly count: number }[];
  /** Where the rows of the next drawing stand once they are inserted; null where a person deleted the row. */
  readonly places: readonly (number | null)[];
  /** A row of now, once rows are inserted. */
  readonly shifted: (row: number) => number;
}

export function planSheet(drawn: DrawnSheet, next: DrawnSheet, now: SheetNow): SheetPlan | null {
  const { grid } = now;
  if (!grid) return null;
  const [before, after] = [new CellTable(drawn.cells), new CellTable(next.cells)];
  const standing = findRows(drawn, grid);
  const pairs = alignRows(labelsOf(before), labelsOf(after));
  const groups = insertGroups(pairs, standing.rows);
  const shifted = (row: number): number =>
    groups.reduce((at, group) => (group.before <= row ? at + group.rows.length : at), row);
  return {
    name: grid.sheet,
    drawn,
    next,
    grid,
    before,
    after,
    standing,
    pairs,
    inserts: groups.map(({ before: row, rows }) => ({ before: row, count: rows.length })),
    places: placesOf(pairs, standing.rows, groups, shifted),
    shifted,
  };
}

interface InsertGroup {
  readonly before: number;
  /** Rows of the next drawing. */
  readonly rows: number[];
}

/** New rows follow the row they follow in the drawing, wherever that stands now. */
function insertGroups(
  pairs: readonly (number | null)[],
  rowsNow: readonly (number | null)[],
): readonly InsertGroup[] {
  const groups: InsertGroup[] = [];
  let below = 0;
  pairs.forEach((pair, row) => {
    if (pair !== null) {
      below = Math.max(below, (rowsNow[pair] ?? -1) + 1);
      return;
    }
    const last = groups.at(-1);
    if (last?.before === below) last.rows.push(row);
    else groups.push({ before: below, rows: [row] });
  });
  return groups;
}

function placesOf(
  pairs: readonly (number | null)[],
  rowsNow: readonly (number | null)[],
  groups: readonly InsertGroup[],
  shifted: (row: number) => number,
): readonly (number | null)[] {
  const fresh = new Map<number, number>();
  let above = 0;
  for (const { before, rows } of groups) {
    rows.forEach((row, index) => fresh.set(row, before + above + index));
    above += rows.length;
  }
  return pairs.map((pair, row) => {
    if (pair === null) return fresh.get(row) ?? null;
    const now = rowsNow[pair] ?? null;
    return now === null ? null : shifted(now);
  });
}

/** Rows of the last drawing that the next one has no more. */
export function droppedRows({ pairs, before, standing }: SheetPlan): readonly number[] {
  const kept = new Set(pairs);
  return Array.from({ length: before.rows }, (_, row) => row).filter(
    (row) => !kept.has(row) && (standing.rows[row] ?? null) !== null,
  );
}

/** Nothing in the row but what was drawn. */
export function isUntouched(
  plan: SheetPlan,
  row: number,
  formulaOf: (formula: string) => string | null,
): boolean {
  const { grid, before, standing } = plan;
  const now = standing.rows[row] ?? null;
  if (now === null) return false;
  const drawnAt = new Map(
    before.inRow(row).map((cell) => [standing.column(cell.column), cell.content]),
  );
  const width = Math.max(grid.origin.column + grid.columns, ...[...drawnAt.keys()].map((at) => at + 1)); // prettier-ignore
  return Array.from({ length: width }, (_, column) => column).every((column) => {
    const content = drawnAt.get(column) ?? ({ kind: "blank" } as const);
    const formula = content.kind === "formula" ? formulaOf(content.formula) : null;
    return stillSays(cellAt(grid, now, column), content, formula);
  });
}

export type Move = "to-now" | "to-then" | "from-next";

/** Where cells of the last drawing stand now ("to-now") and once rows are inserted ("to-then"), and those of the next. */
export function placesIn(plans: readonly SheetPlan[], move: Move): Places {
  const bySheet = new Map(plans.map((plan) => [plan.drawn.name, plan]));
  return {
    sheetName: (sheet) => bySheet.get(sheet)?.name ?? null,
    cell: (sheet, cell) => {
      const plan = bySheet.get(sheet);
      return plan ? placeIn(plan, cell, move) : null;
    },
  };
}

/** Where cells of now, by the names that sheets have now, stand once rows are inserted. Other sheets stay. */
export function onceRowsAreInserted(plans: readonly SheetPlan[]): Places {
  const bySheet = new Map(plans.map((plan) => [plan.name, plan]));
  return {
    sheetName: (sheet) => sheet,
    cell: (sheet, { row, column }) => ({ row: bySheet.get(sheet)?.shifted(row) ?? row, column }),
  };
}

function placeIn(plan: SheetPlan, { row, column }: CellAddress, move: Move): CellAddress | null {
  const at = rowIn(plan, row, move);
  return at === null ? null : { row: at, column: plan.standing.column(column) };
}

function rowIn({ standing, places, shifted, grid }: SheetPlan, row: number, move: Move) {
  if (move === "from-next")
    return row < places.length ? (places[row] ?? null) : beyond(row, places);
  const now =
    row < standing.rows.length ? (standing.rows[row] ?? null) : beyond(row, standing.rows);
  if (now === null || move === "to-now") return now;
  return now >= bottom(grid) ? shifted(bottom(grid)) + now - bottom(grid) : shifted(now);
}

/** A row below everything that was drawn keeps its distance. */
function beyond(row: number, rows: readonly (number | null)[]): number | null {
  const last = rows.at(-1) ?? null;
  return last === null ? null : last + row - (rows.length - 1);
}
