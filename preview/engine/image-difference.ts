import type { ICellData, IRange, IRowData, IColumnData, IFreeze } from "@univerjs/core";
import { bounding, type Area } from "./area";
import type { BookImage, FrameImage, FramePart, SheetImage } from "./book-images";
import type { Commands } from "./commands";
import type { RuleImage, UniverConditionalFormats } from "./conditional-formats";
import type { PersonAct, SheetId } from "./engine";
import { emptySheet, type UniverSheets } from "./sheets";
import type { UniverContext } from "./univer";

export interface RestoreTools {
  readonly context: UniverContext;
  readonly commands: Commands;
  readonly sheets: UniverSheets;
  readonly formats: UniverConditionalFormats;
}

/**
 * Takes the workbook from one image to another: only what differs between the two is touched, so that whatever else
 * has come in the meantime stays. Answers what changed, as if a person had done it.
 */
export function applyDifference(tools: RestoreTools, from: BookImage, to: BookImage): PersonAct[] {
  const acts = arrangeSheets(tools, from, to);
  const before = new Map(from.sheets.map((sheet) => [sheet.id, sheet]));
  for (const sheet of to.sheets) {
    const former = before.get(sheet.id);
    if (former === sheet) continue;
    for (const part of Object.keys(dress) as FramePart[])
      if (former?.frame[part] !== sheet.frame[part])
        dress[part](tools, sheet.id, sheet.frame, former);
    const area = restoreCells(tools, sheet, former?.rows ?? new Map());
    if (area) acts.push({ kind: "edited", sheet: sheet.id, area });
  }
  if (from.active !== to.active && tools.sheets.active() !== to.active) {
    tools.sheets.activate(to.active);
    acts.push({ kind: "activated", sheet: to.active });
  }
  return acts;
}

/** Sheets that are missing come, those that are too many go, and all stand where they stood. */
function arrangeSheets(
  { context, commands, sheets }: RestoreTools,
  from: BookImage,
  to: BookImage,
): PersonAct[] {
  const { packages } = context;
  const acts: PersonAct[] = [];
  const isIn = (image: BookImage, id: SheetId) => image.sheets.some((sheet) => sheet.id === id);
  const isThere = (id: SheetId) => sheets.list().some((sheet) => sheet.id === id);
  const active = sheets.active();
  for (const { id, frame } of to.sheets) {
    if (isIn(from, id) || isThere(id)) continue;
    const sheet = emptySheet(packages, id, textOf(frame.name));
    commands.run(packages.InsertSheetMutation.id, { index: sheets.list().length, sheet });
    acts.push({ kind: "sheets", change: "added", sheet: id });
  }
  if (sheets.active() !== active) sheets.activate(active);
  for (const { id } of from.sheets) {
    if (isIn(to, id) || !isThere(id)) continue;
    const heir = isThere(to.active) ? to.active : to.sheets[0]?.id;
    if (sheets.active() === id && heir !== undefined) sheets.activate(heir);
    commands.run(packages.RemoveSheetMutation.id, { subUnitId: id });
    acts.push({ kind: "sheets", change: "deleted", sheet: id });
  }
  const order = (image: BookImage) => image.sheets.map(({ id }) => id).join(" ");
  if (order(from) !== order(to))
    to.sheets.forEach(({ id }, index) => {
      if (sheets.list()[index]?.id !== id) sheets.move(id, index);
    });
  return acts;
}

type Dress = (tools: RestoreTools, sheet: SheetId, to: FrameImage, former?: SheetImage) => void;

const dress: Readonly<Record<FramePart, Dress>> = {
  name: ({ context, commands }, sheet, { name }) =>
    commands.run(context.packages.SetWorksheetNameMutation.id, {
      subUnitId: sheet,
      name: textOf(name),
    }),
  hidden: ({ sheets }, sheet, { hidden }) => sheets.setHidden(sheet, hidden === "true"),
  tabColor: ({ sheets }, sheet, { tabColor }) => sheets.setTabColor(sheet, textOf(tabColor)),
  gridlines: ({ sheets }, sheet, { gridlines }) => sheets.setGridlines(sheet, gridlines === "true"),
  freeze: ({ context, commands }, sheet, { freeze }) =>
    commands.run(context.packages.SetFrozenMutation.id, {
      subUnitId: sheet,
      ...read<Partial<IFreeze>>(freeze, {}),
    }),
  merges: ({ context, commands }, sheet, { merges }) => {
    const { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } = context.packages;
    const present = context.workbook.getSheetBySheetId(sheet)?.getMergeData() ?? [];
    commands.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheet, ranges: [...present] });
    commands.run(AddWorksheetMergeMutation.id, {
      subUnitId: sheet,
      ranges: read<IRange[]>(merges, []),
    });
  },
  rowData: ({ context, commands }, sheet, { rowData }, former) => {
    const { SetRowDataMutation, SetWorksheetRowCountMutation } = context.packages;
    const [gone, fresh] = changedLines<IRowData>(former?.frame.rowData, rowData);
    commands.run(SetRowDataMutation.id, { subUnitId: sheet, rowData: gone });
    commands.run(SetRowDataMutation.id, { subUnitId: sheet, rowData: fresh });
    // Has the screen measure its rows anew.
    const rowCount = context.workbook.getSheetBySheetId(sheet)?.getRowCount();
    commands.run(SetWorksheetRowCountMutation.id, { subUnitId: sheet, rowCount });
  },
  columnData: ({ context, commands }, sheet, { columnData }, former) => {
    const { SetColDataMutation, SetWorksheetColumnCountMutation } = context.packages;
    const [gone, fresh] = changedLines<IColumnData>(former?.frame.columnData, columnData);
    commands.run(SetColDataMutation.id, { subUnitId: sheet, columnData: gone });
    commands.run(SetColDataMutation.id, { subUnitId: sheet, columnData: fresh });
    const columnCount = context.workbook.getSheetBySheetId(sheet)?.getColumnCount();
    commands.run(SetWorksheetColumnCountMutation.id, { subUnitId: sheet, columnCount });
  },
  formats: ({ formats: engine }, sheet, { formats }) =>
    engine.restore(sheet, read<RuleImage[]>(formats, [])),
};

type Lines<T> = Record<string, T>;

/** Lines of their own size that are to go, and those that are to come; one that changes does both. */
function changedLines<T>(from: string | undefined, to: string): [Lines<null>, Lines<T>] {
  const before = read<Lines<T>>(from, {});
  const after = read<Lines<T>>(to, {});
  const gone: Lines<null> = {};
  const fresh: Lines<T> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    gone[key] = null;
    if (after[key] !== undefined) fresh[key] = after[key];
  }
  return [gone, fresh];
}

type Cells = Record<string, ICellData>;

/** Cells are emptied before they are filled: Univer lays a look over the one that is there. Answers what changed. */
function restoreCells(
  { context, commands }: RestoreTools,
  to: SheetImage,
  from: ReadonlyMap<number, string>,
): Area | null {
  const matrix = context.workbook.getSheetBySheetId(to.id)?.getCellMatrix();
  const emptied: Record<number, Record<string, null>> = {};
  const filled: Record<number, Cells> = {};
  let changed: Area | null = null;
  for (const row of changedRows(from, to.rows)) {
    const before = read<Cells>(from.get(row), {});
    const after = read<Cells>(to.rows.get(row), {});
    for (const column of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const cell = after[column];
      if (JSON.stringify(before[column]) === JSON.stringify(cell)) continue;
      (emptied[row] ??= {})[column] = null;
      const present = matrix?.getValue(row, Number(column));
      // What a formula shows stays until it is computed again.
      const shown = cell?.f && cell.f === present?.f ? { v: present.v, t: present.t } : {};
      if (cell) (filled[row] ??= {})[column] = { ...cell, ...shown };
      const place = { row, column: Number(column), rows: 1, columns: 1 };
      changed = changed ? bounding(changed, place) : place;
    }
  }
  if (!changed) return null;
  const { SetRangeValuesMutation } = context.packages;
  commands.run(SetRangeValuesMutation.id, { subUnitId: to.id, cellValue: emptied });
  if (Object.keys(filled).length > 0)
    commands.run(SetRangeValuesMutation.id, { subUnitId: to.id, cellValue: filled });
  return changed;
}

function changedRows(
  from: ReadonlyMap<number, string>,
  to: ReadonlyMap<number, string>,
): readonly number[] {
  return [...new Set([...from.keys(), ...to.keys()])].filter(
    (row) => from.get(row) !== to.get(row),
  );
}

/** Images are made by `BookImages`, so that what is read is of the kind that was written. */
const read = <T>(json: string | undefined, empty: T): T =>
  json === undefined ? empty : (JSON.parse(json) as T);

const textOf = (json: string): string => read(json, "");
