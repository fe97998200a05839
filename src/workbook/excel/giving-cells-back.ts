import type { SheetPatch, WorkbookPatch } from "../../sheets/patch";
import { literal } from "./cell-text";
import { inExcel } from "./in-excel";
import { keptParts, partOf } from "./kept";
import { nameKey } from "./tables-and-names";
import type { PatchedBook, PatchedSheet } from "./patch-look";

/**
 * Takes a patch back, however far it had come. Rows that it has deleted are lost, so it deletes last: `isEnding` says
 * that it had begun to, and where some are gone nothing is touched, and this throws.
 */
export function giveCellsBack(
  patch: WorkbookPatch,
  book: PatchedBook,
  isEnding: boolean,
): Promise<void> {
  return inExcel(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    const used = book.sheets.map(({ id }) => {
      const range = worksheets.getItem(id).getUsedRangeOrNullObject(true);
      range.load("rowIndex,rowCount");
      return range;
    });
    names.load("items/name,items/formula");
    const kept = keptParts(context);
    await context.sync();
    const rowsNow = used.map((range) => (range.isNullObject ? 0 : range.rowIndex + range.rowCount));
    if (
      isEnding &&
      book.sheets.some((sheet, at) => hasLostRows(sheet, patch.sheets[at], rowsNow[at]))
    )
      throw new Error("rows are deleted already");
    const before = new Set(book.kept.map(({ id }) => id));
    for (const { id } of kept.items) if (!before.has(id)) partOf(context, id).delete();
    for (const { name } of patch.names) {
      const former = book.names.get(nameKey(name));
      const there = names.items.some((item) => item.name.toLowerCase() === nameKey(name));
      if (there && former === undefined) names.getItem(name).delete();
    }
    book.sheets.forEach((sheet, index) => {
      const wanted = patch.sheets[index];
      if (!wanted) return;
      takeRowsOut(context, sheet, wanted, (rowsNow[index] ?? 0) - sheet.rows);
      for (const { name } of wanted.tables) {
        const area = book.tables.get(name);
        if (area !== undefined) tables.getItem(name).resize(area.slice(area.lastIndexOf("!") + 1));
      }
    });
    // Only now: formulas that were written point at the rows that have just been taken out of other sheets.
    book.sheets.forEach((sheet, index) => {
      const wanted = patch.sheets[index];
      if (wanted) restoreCells(context, sheet, wanted);
    });
    for (const { name } of patch.names) {
      const former = book.names.get(nameKey(name));
      const there = names.items.some((item) => item.name.toLowerCase() === nameKey(name));
      if (there && former !== undefined) names.getItem(name).formula = former;
    }
    for (const name of patch.namesGone) {
      const former = book.names.get(nameKey(name));
      const there = names.items.some((item) => nameKey(item.name) === nameKey(name));
      if (!there && former !== undefined) names.add(name, former);
    }
    await context.sync();
  }, {});
}

/** All rows are inserted by then; those inserted below the last used one may not show. */
function hasLostRows(
  { rows }: PatchedSheet,
  wanted: SheetPatch | undefined,
  rowsNow: number | undefined,
): boolean {
  if (!wanted || wanted.removes.length === 0) return false;
  const above = wanted.inserts.filter(({ before }) => before < rows);
  return (rowsNow ?? 0) < above.reduce((sum, { count }) => sum + count, rows);
}

/**
 * Rows were inserted from the bottom, so the first of them that are there are the lowest. Rows inserted below the last
 * used one do not show, and leave nothing behind but when they were written to: those are used, and counted.
 */
function takeRowsOut(
  context: Excel.RequestContext,
  { id, rows }: PatchedSheet,
  { inserts }: SheetPatch,
  more: number,
): void {
  if (more <= 0) return;
  const sheet = context.workbook.worksheets.getItem(id);
  const all = inserts.reduce((sum, { count }) => sum + count, 0);
  const isWhole = more >= inserts.filter(({ before }) => before < rows).reduce((sum, { count }) => sum + count, 0); // prettier-ignore
  let left = isWhole ? all : more;
  let above = isWhole ? all : more;
  for (const { before, count } of [...inserts].reverse()) {
    if (left < count) return;
    left -= count;
    above -= count;
    const first = before + above;
    sheet.getRange(`${first + 1}:${first + count}`).delete("Up");
  }
}

function restoreCells(
  context: Excel.RequestContext,
  { id, before }: PatchedSheet,
  { writes }: SheetPatch,
): void {
  writes.forEach(({ now, style }, index) => {
    const former = before[index];
    if (!former) return;
    const cell = context.workbook.worksheets
      .getItem(id)
      .getRangeByIndexes(now.row, now.column, 1, 1);
    // A format that was not touched is not written: "General" said aloud is more than there was.
    if (style !== null || former.numberFormat !== "General")
      cell.numberFormat = [[former.numberFormat]];
    const { written, isFormula } = former;
    if (isFormula) cell.formulas = [[written]];
    else cell.values = [[typeof written === "string" ? literal(written) : written]];
  });
}
