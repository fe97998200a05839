import { latest } from "../kept-xml";
import { changedCells, drawnSheets } from "./changed-since";
import type { Write } from "./chunks";
import { inExcel, type Turn } from "./in-excel";
import { keptParts, partOf } from "./kept";
import { changedSince, formerSheetsGone } from "./refusals";
import { retiredSheetsIn, retiredSheetsSetting, retiredSheetsText } from "./retired-sheets";
import { formerGeneration, type Room } from "./room";
import { nameKey } from "./tables-and-names";

export interface GivingBack {
  /** Absent where a drawing failed: then it waits as long as it takes. */
  readonly patience?: number;
  /** Refuses where somebody has changed what was drawn. */
  readonly unlessChanged?: boolean;
  /** What goes with the drawing: looks first, then acts in the sync that takes the sheets away. */
  readonly also?: (context: Excel.RequestContext, turn: Turn) => Promise<() => void>;
}

/** Takes the drawing away and makes the workbook what it was before, from wherever the drawing had come. */
export function giveBack(room: Room, options: GivingBack = {}): Promise<void> {
  return inExcel(async (context, turn) => {
    const now = await lookAgain(context);
    turn.answered();
    const present = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
    const gone = room.replaced.filter(({ id }) => !present.has(id));
    if (gone.length > 0) throw formerSheetsGone(gone.map(({ name }) => name));
    if (options.unlessChanged === true) {
      const drawn = drawnSheets(room.drawing, room.added ?? [], present);
      const changed = await changedCells(context, drawn);
      if (changed.length > 0) throw changedSince(changed);
    }
    const also = await options.also?.(context, turn);
    also?.();
    takeSheetsAway(context, room, now.sheets);
    restoreTables(context, room, now.tables);
    restoreNames(context, room, now.names);
    restoreSetting(context, room, now.retired);
    const kept = new Set(room.before.kept.map(({ id }) => id));
    for (const id of now.kept) if (!kept.has(id)) partOf(context, id).delete();
    await context.sync();
  }, patienceOf(options.patience));
}

/** Records the replaced sheets as kept, beside those that are to go. */
export function keepingWrites(room: Room): Write[] {
  const replaced = room.replaced.map(({ id }) => id);
  const ids = [...replaced, ...formerGeneration(room)];
  if (ids.length === 0) return [];
  const text = retiredSheetsText(ids);
  return [
    {
      sheet: "",
      bytes: 200 + text.length,
      cells: 0,
      apply: (context) => void context.workbook.settings.add(retiredSheetsSetting, text),
    },
  ];
}

/**
 * Lets the generation before the former one go. It comes last and alone: when it fails, those sheets stay hidden and
 * recorded, and the next drawing deletes them.
 */
export async function letFormerGo(room: Room): Promise<void> {
  const former = formerGeneration(room);
  const inForce = latest(room.before.kept)?.number;
  const parts = room.before.kept.filter(({ number }) => number !== inForce);
  if (former.length + parts.length === 0) return;
  const replaced = room.replaced.map(({ id }) => id);
  await inExcel(async (context) => {
    const { settings, worksheets } = context.workbook;
    for (const id of former) worksheets.getItem(id).delete();
    for (const { id } of parts) partOf(context, id).delete();
    if (former.length > 0) settings.add(retiredSheetsSetting, retiredSheetsText(replaced));
    await context.sync();
  }, {}).catch(() => former);
}

const patienceOf = (patience: number | undefined) => (patience === undefined ? {} : { patience });

async function lookAgain(context: Excel.RequestContext) {
  const { worksheets, names, tables, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name");
  tables.load("items/id,items/name");
  const retired = settings.getItemOrNullObject(retiredSheetsSetting);
  retired.load("value");
  const kept = keptParts(context);
  await context.sync();
  return {
    kept: kept.items.map(({ id }) => id),
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    names: new Set(names.items.map(({ name }) => nameKey(name))),
    tables: new Map(tables.items.map(({ id, name }) => [id, name])),
    retired: retired.isNullObject ? null : String(retired.value),
  };
}

type Now = Awaited<ReturnType<typeof lookAgain>>;

/** Former sheets are shown first, for a workbook must never be without a visible sheet; names are free at the end. */
function takeSheetsAway(context: Excel.RequestContext, room: Room, sheets: Now["sheets"]): void {
  const { worksheets } = context.workbook;
  const present = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  for (const { id, visibility } of room.replaced) {
    if (present.get(id)?.visibility !== visibility) worksheets.getItem(id).visibility = visibility;
    if (id === room.before.activeSheet) worksheets.getItem(id).activate();
  }
  for (const { id } of sheets.filter((sheet) => isOurs(sheet, room))) {
    worksheets.getItem(id).delete();
  }
  for (const { id, name } of room.replaced) {
    if (present.get(id)?.name !== name) worksheets.getItem(id).name = name;
  }
}

/** By id where Excel has told it; else a sheet of a drawn name that was not there before. */
function isOurs({ id, name }: Now["sheets"][number], room: Room): boolean {
  if (room.added) return room.added.includes(id);
  if (room.before.sheets.has(id)) return false;
  return room.drawing.sheets.some((sheet) => nameKey(sheet.name) === nameKey(name));
}

function restoreTables(context: Excel.RequestContext, room: Room, tables: Now["tables"]): void {
  for (const { id, from } of room.renamedTables) {
    if (tables.has(id) && tables.get(id) !== from) context.workbook.tables.getItem(id).name = from;
  }
}

function restoreNames(context: Excel.RequestContext, room: Room, names: Now["names"]): void {
  const before = new Map([...room.before.names].map(([name, formula]) => [nameKey(name), formula]));
  for (const { name } of room.drawing.names) {
    const former = before.get(nameKey(name));
    if (!names.has(nameKey(name))) continue;
    const item = context.workbook.names.getItem(name);
    if (former === undefined) item.delete();
    // Even where the words are the same: they spoke of the sheet that has just been deleted.
    else item.formula = former;
  }
}

function restoreSetting(context: Excel.RequestContext, room: Room, retired: string | null): void {
  const { settings } = context.workbook;
  const kept = retiredSheetsIn(room.before.retired);
  if (retired === room.before.retired) return;
  if (kept.length === 0) settings.getItem(retiredSheetsSetting).delete();
  else settings.add(retiredSheetsSetting, retiredSheetsText(kept));
}
