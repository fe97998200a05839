import { writeCell } from "../../grid/a1";
import type { CellEdit } from "../../grid/cell-address";
import { cellText } from "./cell-text";
import type { BookEdit, EditOnly } from "../port";
import { inExcel } from "./in-excel";
import { takeBack } from "./taking-back";
import { changedSince, noSuchSheet, sheetsProtected } from "./refusals";

/**
 * Formulas that an edit has overwritten, by cell: handed back as a text that begins with "=", and written as a formula
 * again only when the same text comes back for the same cell. No other text ever becomes one.
 */
export type OverwrittenFormulas = Map<string, string>;

/** Reads what is there, then writes all edits in one sync (one undo step in Excel); puts it back when that fails. */
export async function edit(
  edits: readonly BookEdit[],
  overwritten: OverwrittenFormulas,
  patience: number,
  only?: EditOnly,
): Promise<readonly CellEdit[]> {
  const begun: { before: readonly Before[] } = { before: [] };
  try {
    await inExcel(
      async (context, turn) => {
        const before = await lookAt(context, edits);
        turn.answered();
        refuseChanged(before, only);
        begun.before = before;
        for (const one of edits)
          if ("formula" in one) cellOf(context, one).formulas = [[one.formula]];
          else write(cellOf(context, one), one.value, overwritten.get(keyOf(one)));
        await context.sync();
      },
      { patience },
    );
  } catch (error) {
    if (begun.before.length > 0) await takeBack(() => putBack(begun.before), error);
    throw error;
  }
  for (const { of, formula } of begun.before) {
    if (formula !== null) overwritten.set(keyOf(of), formula);
  }
  return begun.before.map(({ of, value, formula }) => ({ ...of, value: formula ?? value }));
}

type Place = Pick<CellEdit, "sheet" | "cell">;

interface Before {
  readonly of: CellEdit;
  readonly value: number | string | null;
  readonly formula: string | null;
}

async function lookAt(
  context: Excel.RequestContext,
  edits: readonly BookEdit[],
): Promise<Before[]> {
  const names = [...new Set(edits.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    sheet.protection.load("protected");
    return { name, sheet };
  });
  const cells = edits.map((one) => {
    const { row, column } = one.cell;
    const cell = context.workbook.worksheets
      .getItemOrNullObject(one.sheet)
      .getRangeByIndexes(row, column, 1, 1);
    cell.load("values,formulas");
    cell.format.protection.load("locked");
    return { one, cell };
  });
  await context.sync();
  const missing = sheets.find(({ sheet }) => sheet.isNullObject);
  if (missing) throw noSuchSheet(missing.name);
  refuseLocked(sheets, cells);
  return cells.map(({ one, cell }) => beforeOf(one, cell.values[0]?.[0], cell.formulas[0]?.[0]));
}

/** On a protected sheet cells that its owner has unlocked can still be written. */
function refuseLocked(
  sheets: readonly { readonly name: string; readonly sheet: Excel.Worksheet }[],
  cells: readonly { readonly one: BookEdit; readonly cell: Excel.Range }[],
): void {
  const locked = sheets.filter(
    ({ name, sheet }) =>
      sheet.protection.protected &&
      cells.some(({ one, cell }) => one.sheet === name && cell.format.protection.locked),
  );
  if (locked.length > 0)
    throw sheetsProtected(
      locked.map(({ name }) => name),
      "values",
    );
}

/** A formula stands for what its text says: that is how it was handed back. */
function refuseChanged(before: readonly Before[], only: EditOnly | undefined): void {
  if (!only) return;
  const now = new Map(
    before.map(({ of, value, formula }) => [keyOf(of), formula ?? value] as const),
  );
  const changed = only.where.filter((one) => {
    const found = now.get(keyOf(one)) ?? null;
    if (!("formula" in one)) return found !== one.value;
    return typeof found !== "string" || plain(found) !== plain(one.formula);
  });
  if (changed.length > 0)
    throw changedSince(changed.map(({ sheet, cell }) => `${sheet}!${writeCell(cell)}`));
}

/** Excel writes a formula its own way: without quotes it does not need, without spaces, in capitals. */
const plain = (formula: string): string => formula.replace(/['\s]/g, "").toUpperCase();

/** Text that only looks like a formula reads the same in `values` and `formulas`; a formula does not. */
function beforeOf({ sheet, cell }: Place, value: unknown, formula: unknown): Before {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const shown = typeof value === "number" ? value : String(value);
  const of = { sheet, cell, value: null };
  return { of, value: shown === "" ? null : shown, formula: isFormula ? formula : null };
}

/** Text goes in with an apostrophe rather than the format "@": the cell's own format is not ours to change. */
function write(cell: Excel.Range, value: CellEdit["value"], overwritten?: string): void {
  if (typeof value === "string" && value === overwritten) cell.formulas = [[value]];
  else if (typeof value === "string") cell.values = [[`'${cellText(value)}`]];
  else cell.values = [[value ?? ""]];
}

async function putBack(before: readonly Before[]): Promise<void> {
  await inExcel(async (context) => {
    for (const { of, value, formula } of before) {
      write(cellOf(context, of), formula ?? value, formula ?? undefined);
    }
    await context.sync();
  }, {});
}

const cellOf = (context: Excel.RequestContext, { sheet, cell }: Place): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(cell.row, cell.column, 1, 1);

const keyOf = ({ sheet, cell }: Place): string => `${cell.row},${cell.column},${sheet}`;
