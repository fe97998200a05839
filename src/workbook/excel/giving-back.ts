import { inExcel } from "./in-excel";
import { formerSheetsGone } from "./refusals";
import { retiredSheetsIn, retiredSheetsSetting, retiredSheetsText } from "./retired-sheets";
import { formerGeneration, type Room } from "./room";
import { nameKey } from "./tables-and-names";

/** Takes the drawing away and makes the workbook what it was before, from wherever the drawing had come. */
export function giveBack(room: Room, patience?: number): Promise<void> {
  return inExcel(async (context, turn) => {
    const now = await lookAgain(context);
    turn.answered();
    const present = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
    const gone = room.replaced.filter(({ id }) => !present.has(id));
    if (gone.length > 0) throw formerSheetsGone(gone.map(({ name }) => name));
    takeSheetsAway(context, room, now.sheets);
    restoreTables(context, room, now.tables);
    restoreNames(context, room, now.names);
    restoreSetting(context, room, now.retired);
    await context.sync();
  }, patienceOf(patience));
}

/**
 * Records the replaced sheets as kept, and lets the generation before them go. Deleting comes last and alone: when it
 * fails, those sheets stay hidden and recorded, and the next drawing deletes them.
 */
export async function keepForUndo(room: Room): Promise<void> {
  const former = formerGeneration(room);
  if (room.replaced.length === 0 && former.length === 0) return;
  const replaced = room.replaced.map(({ id }) => id);
  await inExcel(async (context) => {
    const { settings } = context.workbook;
    settings.add(retiredSheetsSetting, retiredSheetsText([...replaced, ...former]));
    await context.sync();
  }, {});
  if (former.length === 0) return;
  await inExcel(async (context) => {
    for (const id of former) context.workbook.worksheets.getItem(id).delete();
    context.workbook.settings.add(retiredSheetsSetting, retiredSheetsText(replaced));
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
  await context.sync();
  return {
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
