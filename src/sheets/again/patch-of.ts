import type { CellAddress, RangeRef } from "../../grid/cell-address";
import type { CellDrawing, ConditionalFormatDrawing } from "../drawing";
import type { CellPatch, SheetPatch, WorkbookPatch } from "../patch";
import type { Merge, MergedCell, MergedSheet } from "./merge";
import { shiftFormula, type Places } from "./shift-formula";
import { writtenIn } from "./sheet-now";
import { placesIn, type SheetPlan } from "./where-rows-go";

/** What is to be written so that the sheets follow the document; where both changed, `takesDocument` decides. */
export function patchOf(
  { sheets, names, namesGone }: Merge,
  takesDocument: (cell: MergedCell) => boolean,
): WorkbookPatch {
  const places = placesIn(
    sheets.map(({ plan }) => plan),
    "from-next",
  );
  return {
    sheets: sheets.map((sheet) => sheetPatch(sheet, places, takesDocument)),
    names,
    namesGone,
  };
}

export const isEmpty = ({ sheets, names, namesGone }: WorkbookPatch): boolean =>
  names.length + namesGone.length === 0 &&
  sheets.every(
    ({ inserts, writes, removes, tables }) =>
      inserts.length + writes.length + removes.length + tables.length === 0,
  );

function sheetPatch(
  { plan, cells, fresh, removed }: MergedSheet,
  places: Places,
  takesDocument: (cell: MergedCell) => boolean,
): SheetPatch {
  const chosen = cells.filter(
    (cell) => cell.kind === "document" || (cell.kind === "both" && takesDocument(cell)),
  );
  return {
    sheet: plan.name,
    inserts: plan.inserts,
    fresh: freshSheet(plan, fresh, places),
    writes: chosen.map(cellPatch),
    removes: removed.map((row) => plan.shifted(row)).sort((a, b) => a - b),
    tables: resizedTables(plan),
  };
}

const cellPatch = ({ now, then, after, found, style }: MergedCell): CellPatch => ({
  now,
  then,
  content: after,
  style,
  was: writtenIn(found),
});

function freshSheet(
  plan: SheetPlan,
  cells: readonly CellDrawing[],
  places: Places,
): SheetPatch["fresh"] {
  const isNew = (row: number): boolean => plan.pairs[row] === null;
  const heights = [...plan.next.rowHeights].flatMap(([row, pixels]) => {
    const at = plan.places[row] ?? null;
    return isNew(row) && at !== null ? [[at, pixels] as const] : [];
  });
  const formats = plan.next.conditionalFormats.filter(({ range }) =>
    Array.from({ length: range.rows }, (_, down) => range.row + down).every(isNew),
  );
  return {
    cells,
    rowHeights: new Map(heights),
    conditionalFormats: formats.flatMap((format) => movedFormat(format, plan, places) ?? []),
  };
}

function movedFormat(
  format: ConditionalFormatDrawing,
  plan: SheetPlan,
  places: Places,
): ConditionalFormatDrawing | null {
  const range = movedRange(format.range, plan.drawn.name, places);
  const formula = shiftFormula(format.formula, plan.drawn.name, places);
  return range && formula !== null ? { ...format, range, formula } : null;
}

function movedRange(range: RangeRef, sheet: string, places: Places): RangeRef | null {
  const corner = (cell: CellAddress): CellAddress | null => places.cell(sheet, cell);
  const first = corner(range);
  const last = corner({
    row: range.row + range.rows - 1,
    column: range.column + range.columns - 1,
  });
  return (
    first &&
    last && {
      row: first.row,
      column: first.column,
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1,
    }
  );
}

/** Rows inserted within a table make it longer by themselves; rows below its last one do not. */
function resizedTables(plan: SheetPlan): SheetPatch["tables"] {
  return plan.next.tables.flatMap(({ name, range }) => {
    const before = plan.drawn.tables.find((table) => table.name === name)?.range;
    const wanted = movedRange(range, plan.drawn.name, placesIn([plan], "from-next"));
    const grown = before && movedRange(before, plan.drawn.name, placesIn([plan], "to-then"));
    if (!wanted || !grown) return [];
    const [end, endNow] = [wanted.row + wanted.rows, grown.row + grown.rows];
    return end > endNow ? [{ name, range: wanted }] : [];
  });
}
