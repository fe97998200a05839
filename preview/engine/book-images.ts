import type { ICellData, ICommandInfo, Nullable, Worksheet } from "@univerjs/core";
import { fieldIn, sheetIn } from "./command-params";
import type { UniverConditionalFormats } from "./conditional-formats";
import type { SheetId } from "./engine";
import type { UniverContext } from "./univer";

/** The workbook at one moment, as text. What two moments have in common is the same object in both. */
export interface BookImage {
  readonly active: SheetId;
  /** In tab order. */
  readonly sheets: readonly SheetImage[];
}

export interface SheetImage {
  readonly id: SheetId;
  readonly frame: FrameImage;
  /** JSON of the cells by column; rows without any are absent. What a formula shows is not part of it. */
  readonly rows: ReadonlyMap<number, string>;
}

/** Everything of a sheet but its cells, each part as JSON. */
export type FrameImage = Readonly<Record<FramePart, string>>;
export type FramePart = (typeof frameParts)[number];
export const frameParts = [
  "name",
  "hidden",
  "tabColor",
  "gridlines",
  "freeze",
  "merges",
  "rowData",
  "columnData",
  "formats",
] as const;

interface Dirt {
  readonly rows: Set<number>;
  all: boolean;
}

/** Takes images; between two it listens to what changes, so that a small change makes a small image. */
export class BookImages {
  private readonly dirt = new Map<SheetId, Dirt>();
  private readonly subscription: { dispose(): void };
  private readonly framesOnly: ReadonlySet<string>;
  private last: BookImage = { active: "", sheets: [] };

  constructor(
    private readonly context: UniverContext,
    private readonly formats: UniverConditionalFormats,
  ) {
    this.framesOnly = framesOnlyIn(context);
    this.subscription = context.commands.onCommandExecuted((command) => this.note(command));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** The same object as before where nothing has changed. */
  take(): BookImage {
    const { workbook } = this.context;
    const former = new Map(this.last.sheets.map((sheet) => [sheet.id, sheet]));
    const taken = workbook
      .getSheets()
      .map((sheet) => this.sheetImage(sheet, former.get(sheet.getSheetId())));
    this.dirt.clear();
    const isSame =
      taken.length === this.last.sheets.length &&
      taken.every((sheet, index) => sheet === this.last.sheets[index]);
    const active = workbook.getActiveSheet().getSheetId();
    if (!isSame || active !== this.last.active)
      this.last = { active, sheets: isSame ? this.last.sheets : taken };
    return this.last;
  }

  private note({ id, params, type }: Readonly<ICommandInfo>): void {
    const sheet = sheetIn(params);
    if (sheet === "" || type !== this.context.packages.CommandType.MUTATION) return;
    const known = this.dirt.get(sheet) ?? { rows: new Set<number>(), all: false };
    this.dirt.set(sheet, known);
    if (this.framesOnly.has(id)) return;
    const cells = fieldIn(params, "cellValue");
    if (id === this.context.packages.SetRangeValuesMutation.id && isObject(cells))
      for (const row of Object.keys(cells)) known.rows.add(Number(row));
    else known.all = true;
  }

  private sheetImage(sheet: Worksheet, former: SheetImage | undefined): SheetImage {
    const id = sheet.getSheetId();
    const dirt = this.dirt.get(id);
    if (former && !dirt) return former;
    const frame = this.frameOf(sheet);
    const rows = former && dirt && !dirt.all ? patched(sheet, former.rows, dirt.rows) : all(sheet);
    const isSame =
      former &&
      frameParts.every((part) => frame[part] === former.frame[part]) &&
      (rows === former.rows || sameRows(rows, former.rows));
    return isSame ? former : { id, frame, rows };
  }

  private frameOf(sheet: Worksheet): FrameImage {
    const config = sheet.getConfig();
    return {
      name: JSON.stringify(config.name),
      hidden: JSON.stringify(Boolean(config.hidden)),
      tabColor: JSON.stringify(config.tabColor),
      gridlines: JSON.stringify(Boolean(config.showGridlines)),
      freeze: JSON.stringify(config.freeze),
      merges: JSON.stringify(config.mergeData),
      rowData: JSON.stringify(config.rowData),
      columnData: JSON.stringify(config.columnData),
      formats: JSON.stringify(this.formats.image(sheet.getSheetId())),
    };
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Mutations that leave the cells where and as they are; of any other it is assumed that they do not. */
const framesOnlyIn = ({ packages }: UniverContext): ReadonlySet<string> =>
  new Set(
    [
      packages.AddConditionalRuleMutation,
      packages.AddSheetTableMutation,
      packages.AddWorksheetMergeMutation,
      packages.DeleteConditionalRuleMutation,
      packages.DeleteSheetTableMutation,
      packages.RemoveWorksheetMergeMutation,
      packages.SetColDataMutation,
      packages.SetColHiddenMutation,
      packages.SetColVisibleMutation,
      packages.SetConditionalRuleMutation,
      packages.SetFrozenMutation,
      packages.SetRowDataMutation,
      packages.SetRowHiddenMutation,
      packages.SetRowVisibleMutation,
      packages.SetSheetTableMutation,
      packages.SetTabColorMutation,
      packages.SetWorksheetColumnCountMutation,
      packages.SetWorksheetColWidthMutation,
      packages.SetWorksheetHideMutation,
      packages.SetWorksheetNameMutation,
      packages.SetWorksheetOrderMutation,
      packages.SetWorksheetRowAutoHeightMutation,
      packages.SetWorksheetRowCountMutation,
      packages.SetWorksheetRowHeightMutation,
      packages.SetWorksheetRowIsAutoHeightMutation,
      packages.ToggleGridlinesMutation,
    ].map(({ id }) => id),
  );

function all(sheet: Worksheet): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  const matrix = sheet.getCellMatrix().getMatrix();
  for (const row of Object.keys(matrix).map(Number)) {
    const text = rowText(matrix[row]);
    if (text !== "") out.set(row, text);
  }
  return out;
}

function patched(
  sheet: Worksheet,
  former: ReadonlyMap<number, string>,
  rows: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const matrix = sheet.getCellMatrix().getMatrix();
  const changed = [...rows]
    .map((row) => ({ row, text: rowText(matrix[row]) }))
    .filter(({ row, text }) => text !== (former.get(row) ?? ""));
  if (changed.length === 0) return former;
  const out = new Map(former);
  for (const { row, text } of changed) {
    if (text === "") out.delete(row);
    else out.set(row, text);
  }
  return out;
}

function sameRows(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): boolean {
  return a.size === b.size && [...a].every(([row, text]) => b.get(row) === text);
}

function rowText(line: Readonly<Record<number, Nullable<ICellData>>> | undefined): string {
  const cells: Record<string, ICellData> = {};
  for (const [column, cell] of Object.entries(line ?? {})) {
    const kept = cell ? lasting(cell) : {};
    if (Object.keys(kept).length > 0) cells[column] = kept;
  }
  return Object.keys(cells).length > 0 ? JSON.stringify(cells) : "";
}

/** In one order, so that equal cells are equal text. */
function lasting(cell: ICellData): ICellData {
  const out: Record<string, unknown> = {};
  const isFormula = Boolean(cell.f) || Boolean(cell.si);
  for (const key of isFormula ? formulaKeys : valueKeys) {
    const value = cell[key];
    if (value !== undefined && value !== null) out[key] = value;
  }
  return out;
}

const formulaKeys = ["f", "si", "ref", "s", "p", "custom"] as const;
const valueKeys = ["v", "t", "s", "p", "custom"] as const;
