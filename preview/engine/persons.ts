import type { ICommandInfo } from "@univerjs/core";
import { areaOf, type EndedRange } from "./area";
import { fieldIn, sheetIn, textIn } from "./command-params";
import type { Commands } from "./commands";
import type { CellsEngine, EngineCell, PersonAct } from "./engine";
import type { UniverContext } from "./univer";

/** Tells what a person did: Univer's mutations that neither the model nor the calculation ran. */
export class Persons {
  private readonly listeners = new Set<(act: PersonAct) => void>();
  private readonly subscriptions: { dispose(): void }[];
  private before: EngineCell | undefined;

  constructor(
    private readonly context: UniverContext,
    private readonly commands: Commands,
    private readonly cells: CellsEngine,
  ) {
    const { beforeCommandExecuted, onCommandExecuted } = bound(context);
    this.subscriptions = [
      beforeCommandExecuted((command, options) => {
        if (!this.isOurs(options)) this.remember(command);
      }),
      onCommandExecuted((command, options) => {
        if (!this.isOurs(options)) this.report(command);
      }),
    ];
  }

  on(listener: (act: PersonAct) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Has the listeners hear of what undo and redo did. */
  tell(act: PersonAct): void {
    for (const listener of this.listeners) listener(act);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.listeners.clear();
  }

  private isOurs(options: { readonly onlyLocal?: boolean } | undefined): boolean {
    return this.commands.writing || options?.onlyLocal === true;
  }

  private remember(command: Readonly<ICommandInfo>): void {
    this.before = undefined;
    if (command.id !== this.context.packages.SetRangeValuesMutation.id) return;
    const area = editedRange(command.params);
    if (!area || area.startRow !== area.endRow || area.startColumn !== area.endColumn) return;
    this.before = this.cells.read(sheetIn(command.params), area.startRow, area.startColumn);
  }

  private report(command: Readonly<ICommandInfo>): void {
    const act = this.actOf(command);
    if (act) this.tell(act);
  }

  private actOf({ id, params }: Readonly<ICommandInfo>): PersonAct | null {
    const packages = this.context.packages;
    const sheet = sheetIn(params);
    switch (id) {
      case packages.SetRangeValuesMutation.id:
        return this.edit(sheet, params);
      case packages.InsertRowMutation.id:
      case packages.InsertColMutation.id:
      case packages.RemoveRowMutation.id:
      case packages.RemoveColMutation.id:
        return this.shift(id, sheet, params);
      case packages.SetSelectionsOperation.id: {
        const areas = selectedRanges(params).map(areaOf);
        return areas.length > 0 ? { kind: "selected", sheet, areas } : null;
      }
      case packages.SetWorksheetActiveOperation.id:
        return { kind: "activated", sheet };
      case packages.InsertSheetMutation.id:
        return { kind: "sheets", change: "added", sheet: insertedSheet(params) };
      case packages.RemoveSheetMutation.id:
        return { kind: "sheets", change: "deleted", sheet };
      case packages.SetWorksheetNameMutation.id:
        return { kind: "sheets", change: "renamed", sheet };
      case packages.SetWorksheetOrderMutation.id:
        return { kind: "sheets", change: "moved", sheet };
      default:
        return null;
    }
  }

  private edit(sheet: string, params: object | undefined): PersonAct | null {
    const range = editedRange(params);
    if (!range) return null;
    const before = this.before;
    this.before = undefined;
    return { kind: "edited", sheet, area: areaOf(range), ...(before ? { before } : {}) };
  }

  private shift(id: string, sheet: string, params: object | undefined): PersonAct | null {
    const packages = this.context.packages;
    const range: unknown = params && Reflect.get(params, "range");
    if (!isRange(range)) return null;
    const area = areaOf(range);
    const isRow = id === packages.InsertRowMutation.id || id === packages.RemoveRowMutation.id;
    const isInsert = id === packages.InsertRowMutation.id || id === packages.InsertColMutation.id;
    return {
      kind: "shifted",
      sheet,
      axis: isRow ? "row" : "column",
      change: isInsert ? "inserted" : "deleted",
      index: isRow ? area.row : area.column,
      count: isRow ? area.rows : area.columns,
    };
  }
}

const bound = (context: UniverContext) => ({
  beforeCommandExecuted: context.commands.beforeCommandExecuted.bind(context.commands),
  onCommandExecuted: context.commands.onCommandExecuted.bind(context.commands),
});

const insertedSheet = (params: unknown): string => textIn(fieldIn(params, "sheet"), "id");

const isRange = (value: unknown): value is EndedRange =>
  ["startRow", "startColumn", "endRow", "endColumn"].every(
    (key) => typeof fieldIn(value, key) === "number",
  );

function selectedRanges(params: unknown): EndedRange[] {
  const selections = fieldIn(params, "selections");
  if (!Array.isArray(selections)) return [];
  return selections.map((selection: unknown) => fieldIn(selection, "range")).filter(isRange);
}

/** The box around the cells whose value or formula a mutation sets; null where it only dresses them. */
function editedRange(params: unknown): EndedRange | null {
  if (textIn(params, "trigger").includes("style")) return null;
  const cells = fieldIn(params, "cellValue");
  if (typeof cells !== "object" || cells === null) return null;
  const box = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
  const lines: [string, unknown][] = Object.entries(cells);
  for (const [row, line] of lines) {
    if (typeof line !== "object" || line === null) continue;
    for (const [column, cell] of Object.entries(line)) {
      if (!setsContent(cell)) continue;
      box.startRow = Math.min(box.startRow, Number(row));
      box.endRow = Math.max(box.endRow, Number(row));
      box.startColumn = Math.min(box.startColumn, Number(column));
      box.endColumn = Math.max(box.endColumn, Number(column));
    }
  }
  return box.endRow < 0 ? null : box;
}

const setsContent = (cell: unknown): boolean =>
  cell === null || ["v", "f", "si", "p"].some((key) => fieldIn(cell, key) !== undefined);
