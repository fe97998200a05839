import type { SheetPatch, WorkbookPatch } from "../../sheets/patch";
import { writeCell } from "../../grid/a1";
import type { Turn } from "./in-excel";
import { keptParts, readParts, type KeptPart } from "./kept";
import { nameKey } from "./tables-and-names";
import { changedMeanwhile, noSuchSheet, sheetsProtected } from "./refusals";

/** The workbook before a patch: what is needed to take it back exactly. */
export interface PatchedBook {
  readonly sheets: readonly PatchedSheet[];
  /** By name in small letters, with what each refers to. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
  readonly kept: readonly KeptPart[];
}

export interface PatchedSheet {
  readonly id: string;
  readonly name: string;
  /** How many rows are used; more of them once rows are inserted. */
  readonly rows: number;
  /** What stands in the cells that are to be written, in the order of the patch. */
  readonly before: readonly CellBefore[];
}

export interface CellBefore {
  readonly written: string | number | boolean;
  readonly isFormula: boolean;
  readonly numberFormat: string;
}

/** Asks everything that can refuse: sheets gone or protected, cells changed since the comparison was shown. */
export async function lookForPatch(
  context: Excel.RequestContext,
  turn: Turn,
  { sheets }: WorkbookPatch,
): Promise<PatchedBook> {
  const { workbook } = context;
  workbook.names.load("items/name,items/formula");
  const parts = keptParts(context);
  const asked = sheets.map((patch) => askFor(context, patch));
  await context.sync();
  turn.answered();
  const missing = asked.find(({ sheet }) => sheet.isNullObject);
  if (missing) throw noSuchSheet(missing.patch.sheet);
  const locked = asked.filter(({ sheet, patch }) => sheet.protection.protected && touches(patch));
  if (locked.length > 0)
    throw sheetsProtected(
      locked.map(({ patch }) => patch.sheet),
      "values",
    );
  const areas = sheets
    .flatMap(({ tables }) => tables)
    .map(({ name }) => {
      const range = workbook.tables.getItem(name).getRange();
      range.load("address");
      return { name, range };
    });
  const boxes = asked.map(({ patch, used }) => ({ patch, used, cells: cellsOf(context, patch) }));
  const kept = await readParts(context, parts.items.map(({ id }) => id)); // prettier-ignore
  await context.sync();
  const read = boxes.map(({ cells }) => cells());
  refuseChanged(sheets, read);
  return {
    sheets: asked.map(({ sheet, patch, used }, index) => ({
      id: sheet.id,
      name: patch.sheet,
      rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      before: read[index] ?? [],
    })),
    names: new Map(
      workbook.names.items.map(({ name, formula }) => [nameKey(name), String(formula)]),
    ),
    tables: new Map(areas.map(({ name, range }) => [name, range.address])),
    kept: [...kept].sort((a, b) => a.number - b.number),
  };
}

const touches = ({ inserts, writes, removes, tables }: SheetPatch): boolean =>
  inserts.length + writes.length + removes.length + tables.length > 0;

function askFor(context: Excel.RequestContext, patch: SheetPatch) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(patch.sheet);
  sheet.load("id");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  return { patch, sheet, used };
}

/** The written cells of a row are read as one range: they mostly stand side by side. */
function cellsOf(context: Excel.RequestContext, { sheet, writes }: SheetPatch) {
  const rows = new Map<number, { first: number; last: number }>();
  for (const { now } of writes) {
    const row = rows.get(now.row);
    rows.set(now.row, {
      first: Math.min(row?.first ?? now.column, now.column),
      last: Math.max(row?.last ?? now.column, now.column),
    });
  }
  const ranges = new Map(
    [...rows].map(([row, { first, last }]) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, first, 1, last - first + 1);
      range.load("formulas,values,numberFormat");
      return [row, { first, range }] as const;
    }),
  );
  return (): readonly CellBefore[] =>
    writes.map(({ now }) => {
      const row = ranges.get(now.row);
      const at = now.column - (row?.first ?? 0);
      const formula: unknown = row?.range.formulas[0]?.[at];
      const format: unknown = row?.range.numberFormat[0]?.[at];
      const value: unknown = row?.range.values[0]?.[at];
      return {
        written:
          typeof formula === "number" || typeof formula === "boolean"
            ? formula
            : typeof formula === "string"
              ? formula
              : "",
        // Text that begins with "=" reads the same in both: it is no formula.
        isFormula: typeof formula === "string" && formula.startsWith("=") && formula !== value,
        numberFormat: typeof format === "string" ? format : "General",
      };
    });
}

function refuseChanged(
  sheets: readonly SheetPatch[],
  found: readonly (readonly CellBefore[])[],
): void {
  const changed = sheets.flatMap(({ sheet, writes }, at) =>
    writes.flatMap(({ now, was }, index) => {
      const cell = found[at]?.[index];
      return cell && String(cell.written) === String(was) ? [] : [`${sheet}!${writeCell(now)}`];
    }),
  );
  if (changed.length > 0) throw changedMeanwhile(changed);
}
