import type { Drawing } from "../../sheets/drawing";
import { inExcel, type Turn } from "./in-excel";
import { keptParts, readParts, type KeptPart } from "./kept";
import { namesTaken, sheetsExist, structureProtected } from "./refusals";
import { retiredSheetsSetting, retiredSheetsIn } from "./retired-sheets";
import { freeName, freeTableName } from "./free-names";
import { nameKey } from "./tables-and-names";

/**
 * Empty sheets for a drawing, and all that is needed to give the workbook back as it was.
 *
 * A sheet that is replaced is not emptied: it is renamed, hidden and kept for one generation, and the drawing goes to
 * a fresh sheet. So giving back is a rename, exact in every format, note and formula, and needs two syncs whatever
 * the sheet holds.
 */
export interface Room {
  readonly before: Surroundings;
  readonly drawing: Drawing;
  readonly replaced: readonly ReplacedSheet[];
  readonly renamedTables: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Ids of the added sheets; null until Excel has said them. */
  added: readonly string[] | null;
}

export interface ReplacedSheet extends SheetNow {
  readonly retiredAs: string;
  /** The name its successor is drawn under. */
  readonly drawnAs: string;
}

interface SheetNow {
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly position: number;
}

export interface Surroundings {
  readonly sheets: ReadonlyMap<string, SheetNow>;
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly sheet: string;
  }[];
  readonly activeSheet: string;
  readonly retired: string | null;
  /** Texts kept by earlier drawings. */
  readonly kept: readonly KeptPart[];
}

/** Checks everything that can refuse, then adds the sheets. `begun` is called before the first change. */
export function makeRoom(
  drawing: Drawing,
  existing: "replace" | "refuse",
  patience: number,
  begun: (room: Room) => void,
): Promise<Room> {
  return inExcel(
    async (context, turn) => {
      const before = await look(context, turn);
      const room = plan(drawing, before, existing);
      begun(room);
      await addSheets(context, room);
      return room;
    },
    { patience },
  );
}

async function look(context: Excel.RequestContext, turn: Turn): Promise<Surroundings> {
  const { worksheets, names, tables, protection, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/position");
  names.load("items/name,items/formula");
  tables.load("items/id,items/name,items/worksheet/id");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const retired = settings.getItemOrNullObject(retiredSheetsSetting);
  retired.load("value");
  const parts = keptParts(context);
  await context.sync();
  turn.answered();
  if (protection.protected) throw structureProtected();
  return {
    sheets: new Map(
      worksheets.items.map(({ id, name, visibility, position }) => [
        id,
        { id, name, visibility, position },
      ]),
    ),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheet: worksheet.id })),
    activeSheet: active.id,
    retired: retired.isNullObject ? null : String(retired.value),
    kept: await readParts(
      context,
      parts.items.map(({ id }) => id),
    ),
  };
}

function plan(drawing: Drawing, before: Surroundings, existing: "replace" | "refuse"): Room {
  const replaced = replacedSheets(drawing, before);
  if (existing === "refuse" && replaced.length > 0) {
    throw sheetsExist(replaced.map(({ name }) => name));
  }
  const taken = takenElsewhere(drawing, before, replaced);
  if (taken.length > 0) throw namesTaken(taken);
  return {
    before,
    drawing,
    replaced,
    renamedTables: tablesInTheWay(drawing, before).map(({ id, name }) => ({
      id,
      from: name,
      to: freeTableName(name, [
        ...before.tables.map((table) => table.name),
        ...before.names.keys(),
        ...drawing.names.map((drawn) => drawn.name),
      ]),
    })),
    added: null,
  };
}

function replacedSheets(drawing: Drawing, before: Surroundings): ReplacedSheet[] {
  const taken = [
    ...[...before.sheets.values()].map(({ name }) => name),
    ...drawing.sheets.map(({ name }) => name),
  ];
  const drawn = new Map(drawing.sheets.map(({ name }) => [nameKey(name), name]));
  return [...before.sheets.values()]
    .sort((a, b) => a.position - b.position)
    .flatMap((sheet) => {
      const drawnAs = drawn.get(nameKey(sheet.name));
      if (drawnAs === undefined) return [];
      const retiredAs = freeName(sheet.name, taken);
      taken.push(retiredAs);
      return [{ ...sheet, retiredAs, drawnAs }];
    });
}

const tablesInTheWay = (drawing: Drawing, before: Surroundings) => {
  const wanted = new Set(
    drawing.sheets.flatMap(({ tables }) => tables.map(({ name }) => nameKey(name))),
  );
  return before.tables.filter(({ name }) => wanted.has(nameKey(name)));
};

/** Tables and names we need but which stand on sheets we do not replace: somebody else's, or moved by the user. */
function takenElsewhere(
  drawing: Drawing,
  before: Surroundings,
  replaced: readonly ReplacedSheet[],
): string[] {
  const ids = new Set(replaced.map(({ id }) => id));
  const wanted = new Set(drawing.names.map(({ name }) => nameKey(name)));
  return [
    ...tablesInTheWay(drawing, before)
      .filter(({ sheet }) => !ids.has(sheet))
      .map(({ name }) => name),
    ...[...before.names]
      .filter(([name]) => wanted.has(nameKey(name)))
      .filter(([, formula]) => !formula.includes("#REF!"))
      .filter(([, formula]) => !replaced.some((sheet) => speaksOf(formula, sheet.name)))
      .map(([name]) => name),
  ];
}

const speaksOf = (formula: string, sheet: string): boolean =>
  formula.includes(`'${sheet.replaceAll("'", "''")}'!`) || formula.includes(`${sheet}!`);

async function addSheets(context: Excel.RequestContext, room: Room): Promise<void> {
  const { worksheets, tables } = context.workbook;
  for (const { id, retiredAs } of room.replaced) worksheets.getItem(id).name = retiredAs;
  for (const { id, to } of room.renamedTables) tables.getItem(id).name = to;
  const added = room.drawing.sheets.map(({ name }) => {
    const sheet = worksheets.add(name);
    sheet.load("id");
    return { name, sheet };
  });
  for (const { id, position, drawnAs } of room.replaced) {
    const successor = added.find(({ name }) => name === drawnAs)?.sheet;
    if (successor === undefined) continue;
    successor.position = position;
    if (id === room.before.activeSheet) successor.activate();
    worksheets.getItem(id).visibility = "Hidden";
  }
  await context.sync();
  room.added = added.map(({ sheet }) => sheet.id);
}

/** The sheets kept from earlier drawings that may go now: still hidden, so nobody has taken them over. */
export const formerGeneration = ({ before }: Room): readonly string[] =>
  retiredSheetsIn(before.retired).filter((id) => before.sheets.get(id)?.visibility === "Hidden");
